"""Which member of a union a JSON value is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    AliasDeclaration,
    EnumDeclaration,
    FileDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.types import (
    Anything,
    Const,
    JsonLines,
    ListOf,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
)

# Objects inside objects are looked into only so far: a value that deep decides nothing.
_DEEPEST = 6
_NO_FIT = -1


def variant_for(api: Api, union: UnionDeclaration, value: JsonValue) -> Type | None:
    """The variant a value belongs to: by discriminator, else the one that explains most of it."""
    discriminator = union.discriminator
    if discriminator is not None and isinstance(value, Mapping):
        tag = value.get(discriminator.property_name)
        for known, index in discriminator.mapping:
            if known == tag:
                return union.variants[index]
    best: Type | None = None
    best_score = _NO_FIT
    for variant in union.variants:
        score = _fit(api, variant, value, 0)
        if score > best_score:
            best, best_score = variant, score
    return best


def _fit(api: Api, schema: Type, value: JsonValue, depth: int) -> int:
    """How much of a value a schema explains; -1 if the value can't be one of its."""
    match schema:
        case Nullable():
            return 1 if value is None else _fit(api, schema.inner, value, depth)
        case Anything():
            return 0
        case Const():
            return 3 if schema.value == value else _NO_FIT
        case Scalar():
            return 2 if _is_kind(schema.kind, value) else _NO_FIT
        case ListOf() | TupleOf() | JsonLines():
            return _fit_list(api, schema, value, depth)
        case MapOf():
            return 1 if isinstance(value, Mapping) else _NO_FIT
        case Ref():
            return _fit_declared(api, schema, value, depth)
        case _:
            return _NO_FIT


def _fit_list(
    api: Api, schema: ListOf | TupleOf | JsonLines, value: JsonValue, depth: int
) -> int:
    if not isinstance(value, Sequence) or isinstance(value, str):
        return _NO_FIT
    if not value or isinstance(schema, TupleOf) or depth > _DEEPEST:
        return 1
    inner = _fit(api, schema.item, value[0], depth + 1)
    return inner + 1 if inner != _NO_FIT else _NO_FIT


def _fit_declared(api: Api, schema: Ref, value: JsonValue, depth: int) -> int:
    declaration = api.declarations.get(schema.target)
    match declaration:
        case ObjectDeclaration():
            return _fit_object(api, declaration, value, depth)
        case EnumDeclaration():
            values = [member.value for member in declaration.members]
            return 3 if value in values else _NO_FIT
        case UnionDeclaration():
            if depth > _DEEPEST:
                return 0
            scores = (
                _fit(api, each, value, depth + 1) for each in declaration.variants
            )
            return max(scores, default=_NO_FIT)
        case AliasDeclaration():
            return (
                _fit(api, declaration.type, value, depth + 1)
                if depth <= _DEEPEST
                else 0
            )
        case FileDeclaration():
            return 1 if isinstance(value, str) else _NO_FIT
        case None:
            return 0


def _fit_object(
    api: Api, declaration: ObjectDeclaration, value: JsonValue, depth: int
) -> int:
    if not isinstance(value, Mapping):
        return _NO_FIT
    score = 1
    for field in declaration.fields:
        if field.name.source not in value:
            if field.required and field.default is None:
                return _NO_FIT
            continue
        inner = 0
        if depth <= _DEEPEST:
            inner = _fit(api, field.type, value[field.name.source], depth + 1)
        if inner == _NO_FIT:
            return _NO_FIT
        score += 1 + (1 if inner >= 3 else 0)
    return score


def _is_kind(kind: ScalarKind, value: JsonValue) -> bool:
    match kind:
        case ScalarKind.BOOLEAN:
            return isinstance(value, bool)
        case ScalarKind.INTEGER:
            return isinstance(value, int) and not isinstance(value, bool)
        case ScalarKind.NUMBER:
            return isinstance(value, (int, float)) and not isinstance(value, bool)
        case _:
            return isinstance(value, str)
