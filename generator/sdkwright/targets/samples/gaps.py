"""Samples that are no values: an object that holds itself has none, and of one that is larger than samples get the rest
is missing.
"""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.ir.types import (
    EventStream,
    Items,
    JsonLines,
    ListOf,
    MapOf,
    Ref,
    TupleOf,
    Type,
    TypeId,
)
from sdkwright.targets.samples.variant_choice import settled


def incomplete(api: Api, schema: Type, value: JsonValue) -> TypeId | None:
    """The first object inside of a sample that lacks what it requires; None for a sample that is whole."""
    type_ = settled(api, schema, value)
    match type_:
        case Ref():
            return _inside(api, api.declared(type_), value)
        case EventStream():
            return incomplete(api, type_.event, value)
        case ListOf(item) | Items(item) | JsonLines(item) if isinstance(value, list):
            parts = [(item, one) for one in value]
        case MapOf(inner) if isinstance(value, Mapping):
            parts = [(inner, one) for one in value.values()]
        case TupleOf(items) if isinstance(value, list):
            parts = list(zip(items, value, strict=False))
        case _:
            return None
    return _first(api, parts)


def _inside(api: Api, declaration: object, value: JsonValue) -> TypeId | None:
    if not (isinstance(declaration, ObjectDeclaration) and isinstance(value, Mapping)):
        return None
    needed = (one for one in declaration.fields if one.required and one.default is None)
    if any(field.name.source not in value for field in needed):
        return declaration.id
    return _first(
        api,
        [
            (field.type, value[field.name.source])
            for field in declaration.fields
            if field.name.source in value
        ],
    )


def _first(api: Api, parts: list[tuple[Type, JsonValue]]) -> TypeId | None:
    looked = (incomplete(api, schema, value) for schema, value in parts)
    return next((one for one in looked if one is not None), None)
