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
)
from sdkwright.targets.samples.placeholders import ObjectValue, Placeholders
from sdkwright.targets.samples.sample_budget import SampleBudget
from sdkwright.targets.samples.variant_choice import variant_for

# How RFC 3339, 5.6, begins: a day and a time. Whoever gives a day alone for a moment has an example that nobody reads.
_INTEGERS = (ScalarKind.INTEGER, ScalarKind.LONG_INTEGER)
# What a sample has as the text of its digits.
_AS_TEXT = (
    ScalarKind.LONG_INTEGER,
    ScalarKind.DECIMAL_NUMBER,
    ScalarKind.EXACT_DECIMAL,
)
_NUMBERS = (ScalarKind.NUMBER, *_INTEGERS, *_AS_TEXT)
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]+)?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})?\Z"
)


class Shaper:
    """Brings samples into the shape that schemas have; a placeholder for what does not fit at all.

    A scalar where an array is asked for becomes its one element, numbers and text turn into one another
    where nothing is lost, and objects get their declared fields in the document's order.
    """

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

    def shape(self, schema: Type, sample: JsonValue, name: str) -> JsonValue:
        """One value in its schema's shape."""
        self._budget.enter()
        try:
            if self._budget.is_deep:
                return self._placeholder(schema, name)
            return self._shape(schema, sample, name)
        finally:
            self._budget.leave()

    def _shape(self, schema: Type, sample: JsonValue, name: str) -> JsonValue:
        match schema:
            case Nullable():
                return (
                    None if sample is None else self.shape(schema.inner, sample, name)
                )
            case Scalar():
                return self._scalar(schema, sample, name)
            case Const():
                return schema.value
            case ListOf() | TupleOf() | JsonLines() | Items():
                return self._list(schema, sample, name)
            case MapOf():
                if isinstance(sample, Mapping):
                    return {
                        key: self.shape(schema.value, value, key)
                        for key, value in sample.items()
                    }
            case Ref():
                return self._declared(schema, sample, name)
            case EventStream():
                return self.shape(schema.event, sample, name)
            case Anything():
                return sample
            case _:
                pass
        return self._placeholder(schema, name)

    def _scalar(self, schema: Scalar, sample: JsonValue, name: str) -> JsonValue:
        kind = schema.kind
        if kind is ScalarKind.BOOLEAN:
            if isinstance(sample, bool):
                return sample
            if sample in ("true", "false"):
                return sample == "true"
        elif kind in _NUMBERS:
            number = _number(sample)
            if number is not None and (kind not in _INTEGERS or number == int(number)):
                whole = int(number) if kind in _INTEGERS else number
                return str(whole) if kind in _AS_TEXT else whole
        elif isinstance(sample, str):
            return sample if _is_of(kind, sample) else self._placeholder(schema, name)
        elif isinstance(sample, bool):
            return "true" if sample else "false"
        elif isinstance(sample, (int, float)):
            return str(sample)
        return self._placeholder(schema, name)

    def _list(
        self, schema: ListOf | TupleOf | JsonLines | Items, sample: JsonValue, name: str
    ) -> JsonValue:
        items: Sequence[JsonValue] = (sample,)
        if isinstance(sample, Sequence) and not isinstance(sample, str):
            items = sample
        if isinstance(schema, TupleOf):
            return self._tuple(schema, items, name)
        if sample is None:
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

    def _declared(self, schema: Ref, sample: JsonValue, name: str) -> JsonValue:
        declaration = self._api.declared(schema)
        match declaration:
            case ObjectDeclaration():
                if isinstance(sample, Mapping):
                    return self._object_value(declaration, sample)
            case EnumDeclaration():
                if any(_same(member.value, sample) for member in declaration.members):
                    return sample
                return declaration.members[0].value if declaration.members else sample
            case UnionDeclaration():
                chosen = variant_for(self._api, declaration, sample)
                if chosen is not None:
                    return self.shape(chosen, sample, name)
            case AliasDeclaration():
                return self.shape(declaration.type, sample, name)
            case FileDeclaration():
                return sample if isinstance(sample, str) else "example.file"
            case None:
                return sample
        return self._placeholder(schema, name)

    def _placeholder(self, schema: Type, name: str) -> JsonValue:
        return self._placeholders.value(schema, name, self._object_value)


def _is_of(kind: ScalarKind, text: str) -> bool:
    return kind is not ScalarKind.DATE_TIME or _MOMENT.match(text) is not None


def _number(sample: JsonValue) -> int | float | None:
    if isinstance(sample, bool):
        return None
    if isinstance(sample, (int, float)):
        return sample
    if isinstance(sample, str):
        try:
            return int(sample)
        except ValueError:
            pass
        try:
            number = float(sample)
        except ValueError:
            return None
        return number if number == number and abs(number) != float("inf") else None
    return None


def _same(member: str | int | float | bool, sample: JsonValue) -> bool:
    return member == sample and isinstance(member, bool) == isinstance(sample, bool)
