"""TypeScript literals and names of properties: the gate for every value of a document that becomes code."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from sdkwright.core.json import JsonValue
from sdkwright.core.unseen import escaped, is_shown
from sdkwright.emit.code import Code

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
# The columns that a text of names takes of a line.
_WIDEST = 76
_IDENTIFIER = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")


@lru_cache(maxsize=8_192)
def text_literal(text: str) -> Code:
    """A string literal between double quotes; what isn't seen is escaped, as JSON would."""
    if is_shown(text) and '"' not in text and "\\" not in text:
        return Code(f'"{text}"')
    return Code(f'"{escaped(text, _ESCAPES, _spelled)}"')


def _spelled(number: int) -> str:
    if number < 0x10000:
        return f"\\u{number:04x}"
    high, low = divmod(number - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"


def scalar_literal(value: str | int | float | bool | None) -> Code:
    """A literal of a single value."""
    if value is None:
        return Code("null")
    if isinstance(value, bool):
        return Code("true" if value else "false")
    if isinstance(value, str):
        return text_literal(value)
    return Code(number_code(value))


def number_code(value: int | float) -> str:
    """A number as JavaScript reads it, without a fraction of nothing."""
    if isinstance(value, float):
        if math.isnan(value) or math.isinf(value):
            return "NaN" if math.isnan(value) else f"{'-' * (value < 0)}Infinity"
        if value.is_integer() and abs(value) < 1e21:
            return str(int(value))
        return repr(value)
    # JavaScript has no larger integers; digits beyond would only look exact.
    return str(value) if abs(value) < 2**63 else _as_float(value)


def _as_float(value: int) -> str:
    try:
        return repr(float(value))
    except OverflowError:
        return f"{'-' * (value < 0)}Infinity"


def kind_of(value: JsonValue) -> str:
    """What ``typeof`` says of a scalar."""
    if isinstance(value, bool):
        return "boolean"
    return "number" if isinstance(value, int | float) else "string"


def value_literal(value: JsonValue) -> Code:
    """A literal of any JSON value, on one line."""
    if isinstance(value, Mapping):
        pairs = (
            f"{property_key(key)}: {value_literal(item)}" for key, item in value.items()
        )
        inner = ", ".join(pairs)
        return Code(f"{{ {inner} }}" if inner else "{}")
    if value is None or isinstance(value, str | int | float):
        return scalar_literal(value)
    return Code("[" + ", ".join(value_literal(item) for item in value) + "]")


@lru_cache(maxsize=8_192)
def property_key(name: str) -> Code:
    """A name as an object literal or type has it: quoted unless it is a plain identifier.

    ``__proto__`` is computed: written plainly it would set the prototype.
    """
    if name == "__proto__":
        return Code('["__proto__"]')
    return Code(name) if _IDENTIFIER.fullmatch(name) else text_literal(name)


def scalar_key(value: str | int | float | bool) -> Code:
    """The key of an object literal that a program finds a scalar under, made a text."""
    return property_key(value if isinstance(value, str) else str(scalar_literal(value)))


def listed_names(names: Iterable[str]) -> list[str]:
    """Names in one text with spaces between, in pieces of which none is too long for a line: ``"topP maxTokens"``."""
    pieces: list[str] = []
    for name in names:
        if pieces and len(pieces[-1]) + len(name) < _WIDEST:
            pieces[-1] += f" {name}"
        else:
            pieces.append(name)
    spaced = [*(f"{one} " for one in pieces[:-1]), *(pieces[-1:] or [""])]
    return [str(text_literal(one)) for one in spaced]
