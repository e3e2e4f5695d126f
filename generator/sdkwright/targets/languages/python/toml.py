"""TOML files (TOML 1.0), and the gate for text in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.unseen import is_shown
from sdkwright.emit.code import Code

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def toml_document(tables: JsonObject) -> Code:
    """A file of tables. Raises ValueError for null, which TOML has none of."""
    return Code("\n\n".join(_tables(tables, "")))


def toml_text(text: str) -> Code:
    """A basic string."""
    return Code(f'"{"".join(_escaped(character) for character in text)}"')


def _tables(table: JsonObject, name: str) -> Iterator[str]:
    """A table with its own values, and those inside of it behind it; none that only holds tables."""
    lines = [
        f"{_key(key)} = {_value(value)}"
        for key, value in table.items()
        if not isinstance(value, Mapping)
    ]
    if lines or not table:
        yield "\n".join([f"[{name}]", *lines] if name else lines)
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _tables(value, f"{name}.{_key(key)}" if name else _key(key))


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else str(toml_text(key))


def _value(value: JsonValue) -> str:
    """A value on one line; arrays have a line for each item where they have several."""
    match value:
        case str() | bool() | int() | float() | None | Mapping():
            return _inline(value)
        case [] | [_]:
            return _inline(value)
        case _:
            lines = "".join(f"    {_inline(item)},\n" for item in value)
            return f"[\n{lines}]"


def _inline(value: JsonValue) -> str:
    match value:
        case None:
            raise ValueError("TOML has no null")
        case str():
            return str(toml_text(value))
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case Mapping():
            pairs = (f"{_key(key)} = {_inline(inner)}" for key, inner in value.items())
            return f"{{ {', '.join(pairs)} }}" if value else "{}"
        case _:
            return f"[{', '.join(map(_inline, value))}]"


def _escaped(character: str) -> str:
    if character in ('"', "\\"):
        return f"\\{character}"
    if is_shown(character):
        return character
    number = ord(character)
    if 0xD800 <= number <= 0xDFFF:
        return "\ufffd"
    return f"\\u{number:04X}" if number < 0x10000 else f"\\U{number:08X}"
