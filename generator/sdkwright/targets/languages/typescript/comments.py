"""Doc comments: the gate for prose of a document in TypeScript."""

from __future__ import annotations

import re

from sdkwright.core.unseen import is_shown
from sdkwright.emit.code import Code

_LINE_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# A block tag in a description would say something about the code, such as that it is deprecated.
_TAG = re.compile(r"^(\s*)@", re.MULTILINE)


def comment(text: str, indent: int = 0) -> Code:
    """A doc comment, on one line if the text is short; nothing in the text can end it."""
    return _laid_out(_prose(text), " " * indent)


def tagged_comment(text: str, tags: tuple[str, ...], indent: int = 0) -> Code:
    """A doc comment with block tags, each ``@tag text`` on one line, behind the text."""
    prose = _prose(text)
    shown = (_harmless(" ".join(tag.split())) for tag in tags)
    parts = [part for part in (prose, "\n".join(shown)) if part]
    return _laid_out("\n\n".join(parts), " " * indent)


def _prose(text: str) -> str:
    lines = _LINE_BREAKS.sub("\n", text).strip().split("\n")
    return _TAG.sub(r"\1\\@", "\n".join(map(_harmless, lines)))


def _harmless(line: str) -> str:
    """A line without what can't be seen, and without the end of a comment."""
    seen = line if is_shown(line) else "".join(map(_visible, line))
    return seen.replace("*/", "*\\/")


def _laid_out(shown: str, margin: str) -> Code:
    if "\n" not in shown and len(margin) + len(shown) <= 110:
        return Code(f"/** {shown} */")
    lines = "".join(f"\n{margin} * {line}".rstrip() for line in shown.split("\n"))
    return Code(f"/**{lines}\n{margin} */")


def _visible(character: str) -> str:
    if character == "\t" or is_shown(character):
        return character
    number = ord(character)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\u{{{number:x}}}"
