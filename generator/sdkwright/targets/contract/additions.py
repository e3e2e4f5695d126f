"""Mappings of anything that people add to a generated file: what they may hold, and how they are merged into it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.words import suggestion
from sdkwright.targets.contract.option import Values
from sdkwright.targets.contract.option_reading import Reader

Keys: TypeAlias = "tuple[str, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Additions:
    """What a generated file takes besides what is generated.

    ``kept`` are places that stay as generated, each with what is there for it; ``known`` are the values at places that
    readers of the file hold to a form. In ``closed`` mappings there is nothing that isn't known. ``has_null`` is whether
    the file's format has null.
    """

    kept: Mapping[Keys, str]
    known: Mapping[Keys, Values]
    closed: tuple[Keys, ...] = ()
    has_null: bool = True

    def read(self, reader: Reader, name: str, default: Any) -> object:
        """Pairs of what is given, what is wrong in it noted; see `Values`."""
        mapping = reader.mapping(name, dict(default), "what the file has, by its keys")
        for keys, instead in self.kept.items():
            if _is_there(mapping, keys):
                why = f"option {{name}} can't be given: {instead}"
                reader.forbid(why, name, *keys)
        for keys, values in self.known.items():
            if _is_there(mapping, keys) and keys not in self.kept:
                values.read(reader.within(name, *keys[:-1]), keys[-1], ())
        for keys in self.closed:
            self._refuse_unknown(reader, name, keys)
        self._refuse_shapes(reader, name, mapping)
        return tuple(mapping.items())

    def schema(self) -> JsonObject:
        """See `Values`."""
        return {"type": "object"}

    def _refuse_unknown(self, reader: Reader, name: str, place: Keys) -> None:
        places = (*self.known, *self.kept)
        names = sorted({one[len(place)] for one in places if one[:-1] == place})
        for key in reader.within(name, *place).keys:
            if key not in names:
                hint = suggestion(key, names) or f"; known are {', '.join(names)}"
                reader.forbid(f"unknown option {{name}}{hint}", name, *place, key)

    def _refuse_shapes(self, reader: Reader, name: str, mapping: JsonObject) -> None:
        """Note what stands where a mapping is, and null where there is none."""
        mappings = {one[:end] for one in self.known for end in range(1, len(one))}
        for keys, value in _places(mapping):
            if keys in mappings and not isinstance(value, Mapping):
                reader.refuse(name, value, "a mapping", *keys)
            elif value is None and not self.has_null:
                reader.refuse(name, value, "a value", *keys)


def merged(generated: JsonObject, added: JsonObject) -> JsonObject:
    """What is made with what is added: mappings are merged, lists are appended to, anything else is replaced."""
    result = dict(generated)
    for key, value in added.items():
        there = result.get(key)
        match there, value:
            case Mapping(), Mapping():
                result[key] = merged(there, value)
            case Sequence(), Sequence() if not isinstance(there, str):
                result[key] = (*there, *(one for one in value if one not in there))
            case _:
                result[key] = value
    return result


def _is_there(mapping: JsonObject, keys: Keys) -> bool:
    value: JsonValue = mapping
    for key in keys:
        if not isinstance(value, Mapping) or key not in value:
            return False
        value = value[key]
    return True


def _places(value: JsonValue, keys: Keys = ()) -> Iterator[tuple[Keys, JsonValue]]:
    """Everything inside of a value, by the keys that lead to it."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield (*keys, key), inner
            yield from _places(inner, (*keys, key))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for number, inner in enumerate(value):
            yield (*keys, str(number)), inner
            yield from _places(inner, (*keys, str(number)))
