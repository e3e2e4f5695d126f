"""A keyword that two schemas of one value give, as both together mean it (JSON Schema validation, 6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import lcm

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.words import shown
from sdkwright.frontend.build.constrain import scalar_of
from sdkwright.frontend.build.reading import is_same
from sdkwright.ir.types import ScalarKind

_LOWER = frozenset(
    ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
)
_UPPER = frozenset(
    ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
)
# Lists with an entry for each value of an enum.
_POSITIONAL = (
    "x-enum-varnames",
    "x-enumNames",
    "x-speakeasy-enums",
    "x-enum-descriptions",
    "x-enumDescriptions",
)
_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (Mapping,),
    "null": (type(None),),
}


@dataclass(frozen=True, slots=True)
class Disagreement:
    """No value fits both; ``instead`` says what is used."""

    instead: str


def narrowed(
    keyword: str, known: JsonValue, value: JsonValue
) -> JsonValue | Disagreement:
    """What two values of a keyword come to."""
    if keyword == "type":
        return _types(known, value)
    if keyword == "enum":
        both = _values(known, value)
        return both or Disagreement("the first one's values are used")
    if keyword == "const":
        return Disagreement("the first one's value is used")
    if keyword == "format":
        return _format(known, value)
    if keyword == "uniqueItems":
        return known is True or value is True
    if isinstance(known, int | float) and isinstance(value, int | float):
        return _bound(keyword, known, value)
    # No type shows it: the later one is usually the narrower one.
    return value


def values_in_type(values: JsonValue, written: JsonValue) -> list[JsonValue]:
    """The values that are of one of the types."""
    types = written if isinstance(written, list) else [written]
    listed = values if isinstance(values, list) else []
    return [value for value in listed if any(_is_of(value, one) for one in types)]


def positional_texts(
    nodes: Sequence[JsonObject], values: JsonValue
) -> dict[str, JsonValue]:
    """The lists that go with an enum's values by position, for the values that are left of several enums."""
    texts: dict[str, JsonValue] = {}
    for keyword in _POSITIONAL:
        pairs = [
            pair
            for node in nodes
            for pair in zip(
                _list(node.get("enum")), _list(node.get(keyword)), strict=False
            )
        ]
        if pairs:
            texts[keyword] = [_text_for(value, pairs) for value in _list(values)]
    return texts


def _text_for(
    wanted: JsonValue, pairs: Sequence[tuple[JsonValue, JsonValue]]
) -> JsonValue:
    return next((text for value, text in pairs if is_same(value, wanted)), None)


def _list(value: JsonValue) -> Sequence[JsonValue]:
    return value if isinstance(value, list) else ()


def _is_of(value: JsonValue, type_name: JsonValue) -> bool:
    if not isinstance(type_name, str) or type_name not in _TYPES:
        return True
    if isinstance(value, bool):
        return type_name == "boolean"
    if type_name == "integer" and isinstance(value, float):
        return value.is_integer()
    return isinstance(value, _TYPES[type_name])


def _values(known: JsonValue, value: JsonValue) -> list[JsonValue]:
    others = _list(value)
    return [one for one in _list(known) if any(is_same(one, two) for two in others)]


def _types(known: JsonValue, value: JsonValue) -> JsonValue | Disagreement:
    first = list(known) if isinstance(known, list) else [known]
    second = list(value) if isinstance(value, list) else [value]
    if not (first and second):
        return second or first  # a list of no types says nothing
    both: list[JsonValue] = []
    for one in first:
        if one in second or (one == "integer" and "number" in second):
            both.append(one)
        elif one == "number" and "integer" in second and "integer" not in first:
            both.append("integer")
    if not both:
        used = first[0] if isinstance(first[0], str) else shown(first[0])
        return Disagreement(f"{used} is used")
    return both[0] if len(both) == 1 else both


def _format(known: JsonValue, value: JsonValue) -> JsonValue | Disagreement:
    """A format with a type of its own counts more than one that is a word for readers."""
    if not isinstance(known, str) or not isinstance(value, str):
        return value
    first, second = _kind(known), _kind(value)
    if second is ScalarKind.STRING or {known, value} == {"int32", "int64"}:
        return "int32" if {known, value} == {"int32", "int64"} else known
    if first in (ScalarKind.STRING, second):
        return value
    return Disagreement(f"{known} is used")


def _kind(format_name: str) -> ScalarKind:
    return scalar_of("string", {"format": format_name}).kind


def _bound(keyword: str, known: float, value: float) -> JsonValue:
    if keyword in _LOWER:
        return max(known, value)
    if keyword in _UPPER:
        return min(known, value)
    if keyword == "multipleOf" and isinstance(known, int) and isinstance(value, int):
        return lcm(known, value)
    return value
