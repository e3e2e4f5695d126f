"""Which member of a union a JSON value is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Choice,
    EnumDeclaration,
    FileDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.types import (
    Anything,
    Const,
    Items,
    JsonLines,
    ListOf,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
    TypeId,
)

# Objects inside objects are looked into only so far: a value that deep decides nothing.
_DEEPEST = 6
# Unions inside unions multiply what there is to look at; what comes after so much of it decides nothing either.
MOST_LOOKS = 5_000
_LONGEST_CHAIN = 32
_NO_FIT = -1


def variant_for(api: Api, union: UnionDeclaration, value: JsonValue) -> Type | None:
    """The member a value belongs to: by what tells them apart, else the one that explains most of it."""
    fitting = _Fitting(api)
    for group in _groups(union.choice, value):
        best: Type | None = None
        best_score = _NO_FIT
        for number in group:
            score = fitting.fit(union.members[number], value, 0)
            if score > best_score:
                best, best_score = union.members[number], score
        if best is not None:
            return best
    return None


def _groups(choice: Choice, value: JsonValue) -> Iterator[tuple[int, ...]]:
    """The members that a value may be of, likelier ones first."""
    if choice.tag is not None and isinstance(value, Mapping):
        tag = value.get(choice.tag)
        if tag is None:
            yield (*choice.absent, *choice.others)
        for known, inner in choice.cases:
            if known == tag and isinstance(known, bool) == isinstance(tag, bool):
                if len(inner.members) == 1:
                    # Whatever else is in it: an example leaves out much.
                    yield inner.members
                    return
                yield from _groups(inner, value)
    yield choice.others
    yield choice.members


def settled(api: Api, schema: Type, value: JsonValue) -> Type | None:
    """The type a value is printed as: what aliases and unions come to for it.

    None where no member of a union fits, and where a chain of them is longer than anyone means.
    """
    type_: Type | None = schema
    for _ in range(_LONGEST_CHAIN):
        if isinstance(type_, Nullable) and value is not None:
            type_ = type_.inner
            continue
        if not isinstance(type_, Ref):
            return type_
        match api.declared(type_):
            case AliasDeclaration(type=inner):
                type_ = inner
            case UnionDeclaration() as union:
                type_ = variant_for(api, union, value)
            case _:
                return type_
    return None


class _Fitting:
    """How well one value fits the variants of one union."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._looks = 0
        self._known: dict[tuple[TypeId, int, int], int] = {}

    def fit(self, schema: Type, value: JsonValue, depth: int) -> int:
        """How much of a value a schema explains; -1 if the value can't be one of its."""
        self._looks += 1
        if self._looks > MOST_LOOKS:
            return 0
        match schema:
            case Nullable():
                return 1 if value is None else self.fit(schema.inner, value, depth)
            case Anything():
                return 0
            case Const():
                return 3 if schema.value == value else _NO_FIT
            case Scalar():
                return 2 if _is_kind(schema.kind, value) else _NO_FIT
            case ListOf() | TupleOf() | JsonLines() | Items():
                return self._fit_list(schema, value, depth)
            case MapOf():
                return 1 if isinstance(value, Mapping) else _NO_FIT
            case Ref():
                key = (schema.target, id(value), depth)
                known = self._known.get(key)
                if known is None:
                    known = self._fit_declared(schema, value, depth)
                    self._known[key] = known
                return known
            case _:
                return _NO_FIT

    def _fit_list(
        self, schema: ListOf | TupleOf | JsonLines | Items, value: JsonValue, depth: int
    ) -> int:
        if not isinstance(value, Sequence) or isinstance(value, str):
            return _NO_FIT
        if not value or isinstance(schema, TupleOf) or depth > _DEEPEST:
            return 1
        inner = self.fit(schema.item, value[0], depth + 1)
        return inner + 1 if inner != _NO_FIT else _NO_FIT

    def _fit_declared(self, schema: Ref, value: JsonValue, depth: int) -> int:
        declaration = self._api.declared(schema)
        match declaration:
            case ObjectDeclaration():
                return self._fit_object(declaration, value, depth)
            case EnumDeclaration():
                values = [member.value for member in declaration.members]
                return 3 if value in values else _NO_FIT
            case UnionDeclaration():
                if depth > _DEEPEST:
                    return 0
                scores = (
                    self.fit(each, value, depth + 1) for each in declaration.variants
                )
                return max(scores, default=_NO_FIT)
            case AliasDeclaration():
                return (
                    self.fit(declaration.type, value, depth + 1)
                    if depth <= _DEEPEST
                    else 0
                )
            case FileDeclaration():
                return 1 if isinstance(value, str) else _NO_FIT
            case None:
                return 0

    def _fit_object(
        self, declaration: ObjectDeclaration, value: JsonValue, depth: int
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
                inner = self.fit(field.type, value[field.name.source], depth + 1)
            if inner == _NO_FIT:
                return _NO_FIT
            score += 1 + (1 if inner >= 3 else 0)
        return score


def _is_kind(kind: ScalarKind, value: JsonValue) -> bool:
    match kind:
        case ScalarKind.BOOLEAN:
            return isinstance(value, bool)
        case ScalarKind.INTEGER | ScalarKind.LONG_INTEGER:
            return isinstance(value, int) and not isinstance(value, bool)
        case ScalarKind.NUMBER | ScalarKind.DECIMAL_NUMBER | ScalarKind.EXACT_DECIMAL:
            return isinstance(value, (int, float)) and not isinstance(value, bool)
        case _:
            return isinstance(value, str)
