"""Python literals, spelled as Black leaves them: the gate for every value of a document that becomes code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from sdkwright.core.json import JsonValue
from sdkwright.core.unseen import escaped, is_shown
from sdkwright.emit.code import Code
from sdkwright.ir.declarations import EnumDeclaration
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import (
    Brackets,
    Expression,
    prefixed,
    subscript,
)

_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


@lru_cache(maxsize=8_192)
def text_literal(text: str) -> Code:
    """A string literal. Quotes are double unless single ones need fewer backslashes; what isn't seen is escaped."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    return Code(f"{quote}{escaped_text(text, quote)}{quote}")


def escaped_text(text: str, quote: str) -> str:
    """What stands between two quotes for a text."""
    if is_shown(text) and "\\" not in text and quote not in text:
        return text
    return escaped(text, {**_ESCAPES, quote: f"\\{quote}"}, _spelled)


def _spelled(number: int) -> str:
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def scalar_literal(value: str | int | float | bool | None) -> Code:
    """A literal of a single value. Numbers that Python has no literal for are calls of `float`."""
    if value is None or isinstance(value, bool):
        return Code(value)
    if isinstance(value, str):
        return text_literal(value)
    if isinstance(value, float):
        return _float_literal(value)
    return Code(value)


def path_literal(path: Sequence[str | int]) -> Code:
    """``("error", "message")``: the way to a value, by names of members and positions of items."""
    steps = ", ".join(str(scalar_literal(step)) for step in path)
    return Code(f"({steps},)" if len(path) == 1 else f"({steps})")


def _float_literal(value: float) -> Code:
    spelled = repr(value)
    if spelled.lstrip("-")[0].isdigit():
        return Code(spelled)
    return Code(f'float("{spelled}")')


def value_expression(value: JsonValue) -> Expression:
    """A literal of any JSON value."""
    if isinstance(value, Mapping):
        pairs: list[Expression] = []
        for key, inner in value.items():
            written = value_expression(inner)
            name = text_literal(key)
            pairs.append(prefixed(f"{name}: ", written))
        return Brackets("{", tuple(pairs), "}")
    if isinstance(value, list):
        return Brackets("[", tuple(value_expression(inner) for inner in value), "]")
    if value is None or isinstance(value, str | int | float):
        return scalar_literal(value)
    raise TypeError(f"{value!r} is no JSON value")


def enum_members(
    declaration: EnumDeclaration, imports: Imports, types: str, *, is_open: bool
) -> tuple[Expression, ...]:
    """The members of an enum's union: the literals, and where it is open what stands for other values; ``types`` is the
    module that has those.
    """
    values = [member.value for member in declaration.members]
    is_mixed = declaration.kind is None
    kinds = {type(value) for value in values}
    # Numbers with fractions have no literal types, and among literals `True` would be `1`.
    is_equal = bool in kinds and bool(kinds & {int, float})
    unspelled = (float, int) if is_equal else float
    literals: list[Expression] = [
        str(scalar_literal(value))
        for value in values
        if not isinstance(value, unspelled)
    ]
    members: list[Expression] = []
    if literals:
        members.append(subscript(imports.use("typing", "Literal"), *literals))
    if str in kinds and is_open:
        members.append(imports.use(types, "UnrecognizedStr"))
    if int in kinds and not is_equal and is_open:
        members.append(imports.use(types, "UnrecognizedInt"))
    # What is mixed takes further values of each of its kinds.
    further = (int, float, bool) if is_equal else (float, bool)
    members += [
        kind.__name__
        for kind in further
        if kind in kinds and (kind is float or (is_mixed and (is_open or is_equal)))
    ]
    return tuple(members)
