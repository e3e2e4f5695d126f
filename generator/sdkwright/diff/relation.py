"""Whether values of one type will do where another is expected: in a language, or as they travel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from sdkwright.core.json import JsonValue
from sdkwright.ir.types import (
    Anything,
    Const,
    EventStream,
    Items,
    JsonLines,
    ListOf,
    MapOf,
    Nothing,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
)
from sdkwright.targets.contract.surface import Form, Kind, Spelling, Symbol
from sdkwright.targets.contract.surface_types import type_key

_DEEPEST = 6
"""How many declarations deep two that aren't the same are compared by their members."""

_TEXTS = (
    *(ScalarKind.DATE, ScalarKind.DATE_TIME, ScalarKind.TIME, ScalarKind.DURATION),
    *(ScalarKind.UUID, ScalarKind.DECIMAL, ScalarKind.INTEGER_STRING),
    ScalarKind.BYTES,
)
_NUMBERS = (ScalarKind.DECIMAL_NUMBER, ScalarKind.EXACT_DECIMAL, ScalarKind.NUMBER)
_WHOLE = (ScalarKind.INTEGER, ScalarKind.LONG_INTEGER)

WIRE = Spelling(
    scalars={
        **{kind.value: kind.value for kind in ScalarKind},
        **dict.fromkeys((one.value for one in _NUMBERS), "number"),
        **dict.fromkeys((one.value for one in _WHOLE), "integer"),
    },
    forms={},
    widens={**{one.value: ("string",) for one in _TEXTS}, "integer": ("number",)},
    is_nominal=False,
    is_invariant=False,
    takes_any_text=False,
    passes_anything=False,
    compares_strictly=True,
    null_is_absent=False,
)
"""What travels: any text of a format is a text, any integer a number; types have no names."""

Declared: TypeAlias = Mapping[str, Symbol]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Looks at values of types of one surface where types of the other are expected.

    ``are_same`` says which declarations are the same one; what differs inside of those is told where they are. ``is_read``
    says that programs read the values: then a list of one thing is none of a wider one where the language says so.
    """

    spelling: Spelling
    values: Declared
    expected: Declared
    are_same: Callable[[str, str], bool]
    is_read: bool

    def fits(self, value: Type | None, wanted: Type | None) -> bool:
        """Whether values of a type are of the type that is wanted. None is no value at all."""
        if value is None or wanted is None:
            return value is None and wanted is None
        return self._fits(value, wanted, _DEEPEST)

    def _fits(self, value: Type, wanted: Type, depth: int) -> bool:
        if depth < 0 or isinstance(wanted, Anything):
            return True
        if isinstance(value, Anything):
            return self.spelling.passes_anything
        if isinstance(value, Nullable):
            return isinstance(wanted, Nullable) and self._fits(
                value.inner, wanted.inner, depth
            )
        if isinstance(wanted, Nullable):
            return self._fits(value, wanted.inner, depth)
        if isinstance(value, Ref) or isinstance(wanted, Ref):
            return self._declared(value, wanted, depth)
        return self._plain(value, wanted, depth)

    def _plain(self, value: Type, wanted: Type, depth: int) -> bool:
        match value, wanted:
            case Scalar(kind), Scalar(other):
                return self._scalar(kind, other)
            case Const(one), Const(other):
                return one == other and type(one) is type(other)
            case Const(one), Scalar(other):
                json_kind = _kind_of(one)
                return json_kind is not None and self._scalar(json_kind, other)
            case (ListOf(one), ListOf(other)) | (MapOf(one), MapOf(other)):
                return self._inside(one, other, depth)
            case TupleOf(items, rest), TupleOf(others, last):
                return len(items) == len(others) and all(
                    self._fits(one, other, depth)
                    for one, other in zip(
                        (*items, *_of(rest)), (*others, *_of(last)), strict=False
                    )
                )
            case (JsonLines(one), JsonLines(other)) | (Items(one), Items(other)):
                return self._fits(one, other, depth)
            case EventStream(one, _), EventStream(other, _):
                return self._fits(one, other, depth)
            case Nothing(), Nothing():
                return True
            case _:
                return False

    def _inside(self, value: Type, wanted: Type, depth: int) -> bool:
        if not self._fits(value, wanted, depth):
            return False
        if not (self.spelling.is_invariant and self.is_read):
            return True
        back = Relation(
            spelling=self.spelling,
            values=self.expected,
            expected=self.values,
            are_same=lambda one, other: self.are_same(other, one),
            is_read=self.is_read,
        )
        return back._fits(wanted, value, depth)

    def _scalar(self, kind: ScalarKind, other: ScalarKind) -> bool:
        names = self.spelling.scalars
        one, wanted = names[kind.value], names[other.value]
        return one == wanted or wanted in self.spelling.widens.get(one, ())

    def _declared(self, value: Type, wanted: Type, depth: int) -> bool:
        one = self.values.get(value.target) if isinstance(value, Ref) else None
        other = self.expected.get(wanted.target) if isinstance(wanted, Ref) else None
        if one is not None and other is not None:
            if self.are_same(one.key, other.key):
                return True
            if one.form is Form.OBJECT and other.form is Form.OBJECT:
                return self._objects(one, other, depth)
        if one is not None and one.form in (Form.UNION, Form.ALIAS, Form.ENUM):
            return self._members_fit(one, other, wanted, depth)
        if other is not None:
            return self._is_member(value, other, depth)
        if one is not None and isinstance(wanted, MapOf):
            return self._is_map(one, wanted.value, depth)
        return False

    def _is_map(self, value: Symbol, wanted: Type, depth: int) -> bool:
        """Whether an object is a map, too, which is so where types have no names: all that it has will do."""
        fields = [one for one in value.members if one.kind is Kind.FIELD]
        return not self.spelling.is_nominal and all(
            one.type is not None and self._fits(one.type, wanted, depth - 1)
            for one in fields
        )

    def _members_fit(
        self, value: Symbol, other: Symbol | None, wanted: Type, depth: int
    ) -> bool:
        """Whether all that a union, an alias or an enum may be will do."""
        if value.form is Form.ALIAS:
            return value.type is not None and self._fits(value.type, wanted, depth - 1)
        if value.form is Form.ENUM:
            return self._values_fit(value, other, wanted, depth)
        if value.opens and not (other is not None and other.opens):
            return False
        return all(
            one.type is not None and self._fits(one.type, wanted, depth - 1)
            for one in value.members
        )

    def _values_fit(
        self, value: Symbol, other: Symbol | None, wanted: Type, depth: int
    ) -> bool:
        if other is not None and other.form is Form.ENUM:
            if value.opens and not other.opens:
                return False
            keys = {one.key for one in other.members}
            return all(one.key in keys for one in value.members) or (
                other.opens and self.spelling.takes_any_text
            )
        return value.type is not None and self._fits(value.type, wanted, depth - 1)

    def _is_member(self, value: Type, wanted: Symbol, depth: int) -> bool:
        """Whether values are of one of a union's members, of what an alias stands for, or of an enum's values."""
        match wanted.form:
            case Form.ALIAS:
                return wanted.type is not None and self._fits(
                    value, wanted.type, depth - 1
                )
            case Form.UNION:
                return any(
                    one.type is not None and self._fits(value, one.type, depth - 1)
                    for one in wanted.members
                )
            case Form.ENUM:
                if isinstance(value, Const):
                    key = type_key(value).removeprefix('["const",').removesuffix("]")
                    return any(one.key == key for one in wanted.members)
                is_any = wanted.opens and self.spelling.takes_any_text
                return is_any and value == wanted.type
            case _:
                return False

    def _objects(self, value: Symbol, wanted: Symbol, depth: int) -> bool:
        """Whether one class's objects are the other's: by name, or by all that is wanted of them."""
        if self.spelling.is_nominal:
            return False
        fields = {one.key: one for one in value.members}
        return all(
            self._field(fields.get(one.key), one, depth)
            for one in wanted.members
            if one.kind is Kind.FIELD
        )

    def _field(self, value: Symbol | None, wanted: Symbol, depth: int) -> bool:
        is_wanted = wanted.present if self.is_read else wanted.required
        if value is None:
            return not is_wanted
        is_there = value.present if self.is_read else value.required
        if is_wanted and not is_there:
            return False
        if value.type is None or wanted.type is None:
            return value.type is wanted.type
        return self._fits(value.type, wanted.type, depth - 1)


def _of(type_: Type | None) -> tuple[Type, ...]:
    return () if type_ is None else (type_,)


def _kind_of(value: JsonValue) -> ScalarKind | None:
    match value:
        case bool():
            return ScalarKind.BOOLEAN
        case int():
            return ScalarKind.INTEGER
        case float():
            return ScalarKind.NUMBER
        case str():
            return ScalarKind.STRING
        case _:
            return None
