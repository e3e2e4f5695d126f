"""Doc comments: the gate for prose of a document in TypeScript."""

from __future__ import annotations

import re

from sdkwright.core.unseen import is_shown
from sdkwright.emit.code import Code
from sdkwright.targets.reading.prose import laid_out

_WIDTH = 88
_LONGEST = 110
_LINE_BREAKS = ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")
# A block tag in a description would say something about the code, such as that it is deprecated.
_TAG = re.compile(r"^(\s*)@", re.MULTILINE)


def comment(text: str, indent: int = 0, *, wraps: bool = False) -> Code:
    """A doc comment, on one line if the text is short; nothing in the text can end it.

    ``wraps`` says that its lines have the width of code, else they are the text's own.
    """
    return tagged_comment(text, (), indent, wraps=wraps)


def tagged_comment(
    text: str, tags: tuple[str, ...], indent: int = 0, *, wraps: bool = False
) -> Code:
    """A doc comment with block tags, ``@tag text``, behind the text; each is on one line unless it ``wraps``."""
    room = _WIDTH - indent - len(" * ")
    prose = _prose(laid_out(text, room) if wraps else text)
    shown = (
        (
            _tag(laid_out(tag, room, hanging="  "))
            if wraps
            else _harmless(" ".join(tag.split()))
        )
        for tag in tags
    )
    parts = [part for part in (prose, "\n".join(shown)) if part]
    return _laid_out(
        "\n\n".join(parts), " " * indent, _WIDTH - len("/**  */") if wraps else _LONGEST
    )


def _tag(lines: str) -> str:
    """A block tag whose further lines are none."""
    first, *rest = _harmless(lines).split("\n")
    return "\n".join((first, *map(_without_tags, rest)))


def _prose(text: str) -> str:
    return _without_tags(_harmless(text.strip()))


def _without_tags(text: str) -> str:
    return _TAG.sub(r"\1\\@", text) if "@" in text else text


def _harmless(text: str) -> str:
    """Lines without what can't be seen, and without the end of a comment."""
    for one in _LINE_BREAKS:
        text = text.replace(one, "\n")
    if not is_shown(text.replace("\n", " ")):
        text = "\n".join(map(_shown, text.split("\n")))
    return text.replace("*/", "*\\/")


def _shown(line: str) -> str:
    return line if is_shown(line) else "".join(map(_visible, line))


def _laid_out(shown: str, margin: str, longest: int) -> Code:
    if "\n" not in shown and len(margin) + len(shown) <= longest:
        return Code(f"/** {shown} */")
    lines = "".join(f"\n{margin} * {line}".rstrip() for line in shown.split("\n"))
    return Code(f"/**{lines}\n{margin} */")


def _visible(character: str) -> str:
    if character == "\t" or is_shown(character):
        return character
    number = ord(character)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\u{{{number:x}}}"
