"""Random changes of the shared small document: one each, at a random place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.changes.pair import BASE
from tests.support.documents import read_document

_SCALARS = ("string", "integer", "number", "boolean")
_OBJECTS = ("Problem", "Owner", "Thing", "ThingInput", "ThingList")
_ENUMS = ("Kind", "Mode", "Level")


@dataclass(frozen=True, slots=True)
class Mutation:
    """Two documents that differ in something."""

    name: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]


def mutations(random: Random, count: int) -> Iterator[Mutation]:
    """Several, each of its own documents."""
    base = read_document(BASE)
    for number in range(count):
        after = deepcopy(dict(base))
        random.choice(_CHANGES)(after, random)
        yield Mutation(f"mutated-{number}", base, after)


def _object(document: dict[str, Any], random: Random) -> dict[str, Any]:
    chosen: dict[str, Any] = document["components"]["schemas"][random.choice(_OBJECTS)]
    return chosen


def _property(document: dict[str, Any], random: Random) -> dict[str, Any]:
    """A property that is a scalar."""
    schema = _object(document, random)
    plain = [
        one for one in schema["properties"].values() if one.get("type") in _SCALARS
    ]
    return random.choice(plain)


def _retype(document: dict[str, Any], random: Random) -> None:
    schema = _property(document, random) if random.random() < 0.9 else {}
    schema.pop("format", None)
    schema["type"] = random.choice(_SCALARS)


def _nullable(document: dict[str, Any], random: Random) -> None:
    schema = _property(document, random)
    schema["type"] = [schema["type"], "null"]


def _required(document: dict[str, Any], random: Random) -> None:
    schema = _object(document, random)
    name = random.choice(list(schema["properties"]))
    required = set(schema["required"]) ^ {name}
    schema["required"] = sorted(required)


def _add(document: dict[str, Any], random: Random) -> None:
    schema = _object(document, random)
    schema["properties"]["extra"] = {"type": random.choice(_SCALARS)}
    if random.random() < 0.5:
        schema["required"] = [*schema["required"], "extra"]


def _remove(document: dict[str, Any], random: Random) -> None:
    schema = _object(document, random)
    name = random.choice(list(schema["properties"]))
    if len(schema["properties"]) > 1:
        del schema["properties"][name]
        schema["required"] = [one for one in schema["required"] if one != name]


def _value(document: dict[str, Any], random: Random) -> None:
    enum = document["components"]["schemas"][random.choice(_ENUMS)]["enum"]
    if random.random() < 0.5:
        enum.append("another")
    else:
        enum.remove(random.choice(enum))


def _list(document: dict[str, Any], random: Random) -> None:
    schema = _property(document, random)
    items = {"type": schema.pop("type")}
    schema.pop("format", None)
    schema.update(type="array", items=items)


def _parameter(document: dict[str, Any], random: Random) -> None:
    parameters = document["paths"]["/things"]["get"]["parameters"]
    chosen = random.choice(parameters)
    match random.randrange(3):
        case 0:
            chosen["required"] = not chosen.get("required", False)
        case 1:
            parameters.remove(chosen)
        case _:
            chosen["schema"] = {"type": random.choice(_SCALARS)}


def _answer(document: dict[str, Any], random: Random) -> None:
    answer = document["paths"]["/things/{thingId}"]["get"]["responses"]["200"]
    content = answer["content"]["application/json"]
    target = random.choice(_OBJECTS)
    content["schema"] = {"$ref": f"#/components/schemas/{target}"}


_CHANGES: tuple[Callable[[dict[str, Any], Random], None], ...] = (
    *(_retype, _nullable, _required, _add, _remove, _value, _list, _parameter),
    _answer,
)
