"""Bringing an example into the shape its schema asks for."""

from __future__ import annotations

import re
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
    EventStream,
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
from sdkwright.targets.samples.placeholders import ObjectValue, Placeholders
from sdkwright.targets.samples.sample_budget import SampleBudget
from sdkwright.targets.samples.variant_choice import variant_for

# How RFC 3339, 5.6, begins: a day and a time. Whoever gives a day alone for a moment has an example that nobody reads.
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]+)?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})?\Z"
)


def as_wanted(
    api: Api,
    schema: Type,
    given: JsonValue,
    object_value: ObjectValue,
    placeholders: Placeholders,
    budget: SampleBudget,
    name: str,
) -> JsonValue:
    """``given`` as ``schema`` has it; a placeholder for what does not fit at all.

    A scalar where an array is asked for becomes its one element, numbers and text turn into one another
    where nothing is lost, and objects get their declared fields in the document's order.
    """
    shaper = _Shaper(api, object_value, placeholders, budget)
    return shaper.shape(schema, given, name)


class _Shaper:
    def __init__(
        self,
        api: Api,
        object_value: ObjectValue,
        placeholders: Placeholders,
        budget: SampleBudget,
    ) -> None:
        self._api = api
        self._object_value = object_value
        self._placeholders = placeholders
        self._budget = budget

    def shape(self, schema: Type, given: JsonValue, name: str) -> JsonValue:
        """One value in its schema's shape."""
        self._budget.enter()
        try:
            if self._budget.is_deep:
                return self._placeholder(schema, name)
            return self._shape(schema, given, name)
        finally:
            self._budget.leave()

    def _shape(self, schema: Type, given: JsonValue, name: str) -> JsonValue:
        match schema:
            case Nullable():
                return None if given is None else self.shape(schema.inner, given, name)
            case Scalar():
                return self._scalar(schema, given, name)
            case Const():
                return schema.value
            case ListOf() | TupleOf() | JsonLines():
                return self._list(schema, given, name)
            case MapOf():
                if isinstance(given, Mapping):
                    return {
                        key: self.shape(schema.value, value, key)
                        for key, value in given.items()
                    }
            case Ref():
                return self._declared(schema, given, name)
            case EventStream():
                return self.shape(schema.event, given, name)
            case Anything():
                return given
            case _:
                pass
        return self._placeholder(schema, name)

    def _scalar(self, schema: Scalar, given: JsonValue, name: str) -> JsonValue:
        kind = schema.kind
        if kind is ScalarKind.BOOLEAN:
            if isinstance(given, bool):
                return given
            if given in ("true", "false"):
                return given == "true"
        elif kind in (ScalarKind.INTEGER, ScalarKind.NUMBER):
            number = _number(given)
            if number is not None and (
                kind is ScalarKind.NUMBER or number == int(number)
            ):
                return int(number) if kind is ScalarKind.INTEGER else number
        elif kind is ScalarKind.DECIMAL_NUMBER:
            number = _number(given)
            if number is not None:
                return str(number)
        elif isinstance(given, str):
            return given if _is_of(kind, given) else self._placeholder(schema, name)
        elif isinstance(given, bool):
            return "true" if given else "false"
        elif isinstance(given, (int, float)):
            return str(given)
        return self._placeholder(schema, name)

    def _list(
        self, schema: ListOf | TupleOf | JsonLines, given: JsonValue, name: str
    ) -> JsonValue:
        items: Sequence[JsonValue] = (given,)
        if isinstance(given, Sequence) and not isinstance(given, str):
            items = given
        if isinstance(schema, TupleOf):
            return self._tuple(schema, items, name)
        if given is None:
            return self._placeholder(schema, name)
        return [self.shape(schema.item, value, name) for value in items]

    def _tuple(
        self, schema: TupleOf, items: Sequence[JsonValue], name: str
    ) -> JsonValue:
        extra = len(items) - len(schema.items)
        if extra < 0:
            return self._placeholder(schema, name)
        rest = (schema.rest,) * extra if schema.rest is not None else ()
        return [
            self.shape(item, value, name)
            for item, value in zip((*schema.items, *rest), items, strict=False)
        ]

    def _declared(self, schema: Ref, given: JsonValue, name: str) -> JsonValue:
        declaration = self._api.declared(schema)
        match declaration:
            case ObjectDeclaration():
                if isinstance(given, Mapping):
                    return self._object_value(declaration, given)
            case EnumDeclaration():
                if any(_same(member.value, given) for member in declaration.members):
                    return given
                return declaration.members[0].value if declaration.members else given
            case UnionDeclaration():
                chosen = variant_for(self._api, declaration, given)
                if chosen is not None:
                    return self.shape(chosen, given, name)
            case AliasDeclaration():
                return self.shape(declaration.type, given, name)
            case FileDeclaration():
                return given if isinstance(given, str) else "example.file"
            case None:
                return given
        return self._placeholder(schema, name)

    def _placeholder(self, schema: Type, name: str) -> JsonValue:
        return self._placeholders.value(schema, name, self._object_value)


def _is_of(kind: ScalarKind, text: str) -> bool:
    return kind is not ScalarKind.DATE_TIME or _MOMENT.match(text) is not None


def _number(given: JsonValue) -> int | float | None:
    if isinstance(given, bool):
        return None
    if isinstance(given, (int, float)):
        return given
    if isinstance(given, str):
        try:
            return int(given)
        except ValueError:
            pass
        try:
            number = float(given)
        except ValueError:
            return None
        return number if number == number and abs(number) != float("inf") else None
    return None


def _same(member: str | int | float | bool, given: JsonValue) -> bool:
    return member == given and isinstance(member, bool) == isinstance(given, bool)
