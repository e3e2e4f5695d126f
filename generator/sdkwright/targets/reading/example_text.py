"""Examples as cells of a page show them."""

from __future__ import annotations

import json

from sdkwright.core.json import JsonValue


def example_text(value: JsonValue) -> str:
    """An example as a cell shows it: texts bare, numbers without a useless fraction, anything else as JSON by lines."""
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int() | float():
            return number_text(value)
        case None:
            return "<nil>"
        case _:
            return "\n".join(line.strip() for line in _json_lines(value))


def number_text(value: int | float) -> str:
    """A number without a fraction of nothing."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e21:
        return str(int(value))
    return repr(value)


def _json_lines(value: JsonValue) -> list[str]:
    return json.dumps(value, indent=2, ensure_ascii=False).split("\n")
