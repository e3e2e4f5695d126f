"""Docstrings and comments: the gates for prose of a document inside Python code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sdkwright.core.unseen import UNSEEN, is_shown
from sdkwright.emit.code import Code
from sdkwright.ir.declarations import Declaration, Field
from sdkwright.targets.languages.python.layout import WIDTH
from sdkwright.targets.reading.prose import behind, joined_sentences, laid_out
from sdkwright.targets.reading.said_deprecations import said_of_deprecated
from sdkwright.targets.reading.texts import with_deprecation, with_example

_QUOTES = 3
_HANGING = " " * 4
# What ends a line, or isn't seen, in an editor though Python reads on.
_INVISIBLE = re.compile(
    rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]|{UNSEEN.pattern}"
)


@lru_cache(maxsize=8_192)
def docstring(text: str, *, indent: int) -> Code:
    """A docstring with its quotes, for a place ``indent`` columns in. Lines keep their text and relative margin."""
    lines = _lines(text)
    if not lines:
        return Code('""""""')
    body = "\n".join(lines).replace('"""', '\\"\\"\\"')
    if len(lines) == 1:
        return Code(f'"""{_padded(body)}"""')
    margin = " " * indent
    indented = "\n".join(
        f"{margin}{line}" if line and number else line
        for number, line in enumerate(body.split("\n"))
    )
    opening = " " if indented.startswith('"') else ""
    return Code(f'"""{opening}{indented}\n{margin}"""')


def _padded(line: str) -> str:
    """A line that quotes can stand right beside."""
    prefix = " " if line.startswith('"') else ""
    suffix = " " if line.endswith('"') else ""
    return f"{prefix}{line}{suffix}"


def _lines(text: str) -> list[str]:
    """The lines without what can't stand in a docstring; backslashes are doubled, margins reduced to the text's own."""
    if is_shown(text):
        line = text.strip().replace("\\", "\\\\")
        return [line] if line else []
    clean = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n")
    clean = clean.replace("\x0c", "\n").replace("\\", "\\\\").expandtabs(4)
    if not is_shown(clean.replace("\n", " ")):
        clean = _INVISIBLE.sub(lambda character: _spelled(character.group()), clean)
    lines = [line.rstrip() for line in clean.split("\n")]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    if not lines:
        return []
    rest = [line for line in lines[1:] if line]
    margin = min((len(line) - len(line.lstrip()) for line in rest), default=0)
    return [lines[0].strip(), *(line[margin:] for line in lines[1:])]


def _spelled(character: str) -> str:
    number = ord(character)
    if number < 0x100:
        return f"\\\\x{number:02x}"
    return f"\\\\u{number:04x}" if number < 0x10000 else f"\\\\U{number:08x}"


def comment(text: str) -> Code:
    """A comment of one line."""
    line = " ".join(_INVISIBLE.sub(" ", text).split())
    return Code(f"# {line}" if line else "#")


def wrapped(prefix: str, text: str, *, indent: int) -> str:
    """One entry of a docstring's list: ``text`` on one line behind ``prefix``, broken at blanks where it is long."""
    words = text.split()
    width = WIDTH - indent
    lines = [prefix]
    for word in words:
        if len(lines[-1]) + 1 + len(word) > width and lines[-1].strip():
            lines.append("    " + word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return "\n".join(lines)


def documented(lines: str, doc: Code | None) -> Code:
    """The lines of a member of a class, with its docstring below."""
    return Code(lines if doc is None else f"{lines}\n    {doc}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """``wraps`` says that lines have the width of code, and what a docstring says besides a text of the document."""

    wraps: bool

    def docstring(self, text: str | None, *, indent: int) -> Code | None:
        """The docstring of a text; None where it says nothing."""
        if text is None or not text.strip():
            return None
        return docstring(self.filled(text, indent=indent), indent=indent)

    def of_field(self, field: Field) -> Code | None:
        """The docstring of a property of a model."""
        text = field.description
        if not (text or field.deprecated or field.examples):
            return None
        if self.wraps:
            text = with_deprecation(
                text, deprecated=field.deprecated, note=field.deprecation
            )
            text = with_example(text, field.examples)
        return self.docstring(text, indent=4)

    def of_declaration(self, declaration: Declaration, *, indent: int) -> Code | None:
        """The docstring of a type."""
        text = declaration.description
        if self.wraps and declaration.deprecated:
            note = said_of_deprecated(declaration.extensions, text)
            text = with_deprecation(text, deprecated=True, note=note)
        return self.docstring(text, indent=indent)

    def sentences(self, *texts: str) -> str:
        """Texts behind one another; each is a sentence of its own where texts are laid out."""
        if self.wraps:
            return joined_sentences(*texts)
        return " ".join(text for text in texts if text)

    def filled(self, text: str, *, indent: int) -> str:
        """A text in lines that fit between the quotes of a docstring."""
        if not self.wraps:
            return text
        lines = laid_out(text, WIDTH - indent - _QUOTES)
        is_too_long = "\n" not in lines and len(lines) > WIDTH - indent - 2 * _QUOTES
        return laid_out(text, WIDTH - indent - 2 * _QUOTES) if is_too_long else lines

    def entry(self, prefix: str, text: str, *, indent: int) -> str:
        """An entry of a docstring's list: ``text`` behind ``prefix``."""
        if not self.wraps:
            return wrapped(prefix, text, indent=indent)
        return laid_out(behind(prefix, text), WIDTH - indent, hanging=_HANGING)
