"""Doc comments: the gate for prose of a document in TypeScript."""

from __future__ import annotations

import re

from sdkwright.emit.code import Code

_LINE_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# A block tag in a description would say something about the code, such as that it is deprecated.
_TAG = re.compile(r"^(\s*)@", re.MULTILINE)


def comment(text: str, indent: int = 0) -> Code:
    """A doc comment, on one line if the text is short; nothing in the text can end it."""
    margin = " " * indent
    shown = "".join(map(_visible, _LINE_BREAKS.sub("\n", text))).strip()
    shown = _TAG.sub(r"\1\\@", shown).replace("*/", "*\\/")
    return _laid_out(shown, margin)


def tagged_comment(text: str, tags: tuple[str, ...], indent: int = 0) -> Code:
    """A doc comment with block tags, each ``@tag text`` on one line, behind the text."""
    plain = "\n".join(str(comment(text)).splitlines())
    body = plain.removeprefix("/**").removesuffix("*/")
    lines = [
        line.strip().removeprefix("* ").removeprefix("*") for line in body.split("\n")
    ]
    inner = "\n".join(lines).strip()
    shown = [
        " ".join("".join(map(_visible, tag)).split()).replace("*/", "*\\/")
        for tag in tags
    ]
    whole = "\n".join(
        [*([inner, ""] if inner and shown else [inner] if inner else []), *shown]
    )
    return _laid_out(whole, " " * indent)


def _laid_out(shown: str, margin: str) -> Code:
    if "\n" not in shown and len(margin) + len(shown) <= 110:
        return Code(f"/** {shown} */")
    lines = "".join(f"\n{margin} * {line}".rstrip() for line in shown.split("\n"))
    return Code(f"/**{lines}\n{margin} */")


def _visible(character: str) -> str:
    if character in "\n\t" or character.isprintable():
        return character
    return f"\\u{ord(character):04x}"
