"""The gate for text in TOML files."""

from __future__ import annotations

from sdkwright.core.unseen import is_shown
from sdkwright.emit.code import Code


def toml_text(text: str) -> Code:
    """A basic string (TOML 1.0)."""
    return Code(f'"{"".join(_escaped(character) for character in text)}"')


def _escaped(character: str) -> str:
    if character in ('"', "\\"):
        return f"\\{character}"
    if is_shown(character):
        return character
    number = ord(character)
    if 0xD800 <= number <= 0xDFFF:
        return "\ufffd"
    return f"\\u{number:04X}" if number < 0x10000 else f"\\U{number:08X}"
