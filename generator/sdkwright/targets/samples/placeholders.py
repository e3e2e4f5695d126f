"""Made-up values: the same for the same schema and name, whatever else the document holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
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
    Nothing,
    Nullable,
    Ref,
    Scalar,
    TupleOf,
    Type,
    TypeId,
)
from sdkwright.targets.samples.placeholder_scalars import scalar_value
from sdkwright.targets.samples.sample_budget import SampleBudget

ObjectValue: TypeAlias = (
    "Callable[[ObjectDeclaration, Mapping[str, JsonValue] | None], Mapping[str, JsonValue]]"
)

# Declarations inside of one another below which lists and maps explain nothing.
_DEEPEST_LISTS = 8
# More items than this explain nothing, even where the schema asks for them.
_MOST_ITEMS = 3


class Placeholders:
    """Values by schema. Remembers which declarations it is inside of, so that recursion ends."""

    def __init__(self, api: Api, budget: SampleBudget) -> None:
        self._api = api
        self._budget = budget
        self._inside: list[TypeId] = []

    def value(self, schema: Type, name: str, object_value: ObjectValue) -> JsonValue:
        """A value for ``schema``; ``name`` is the field's, ``object_value`` fills an object's fields."""
        self._budget.enter()
        try:
            match schema:
                case Scalar():
                    return self._scalar(schema, name)
                case Const():
                    return schema.value
                case _ if not self._budget.is_spent:
                    return self._inner(schema, name, object_value)
                case Nullable() | Nothing():
                    return None
                case ListOf() | TupleOf() | JsonLines() | Items():
                    return []
                case _:
                    return {}
        finally:
            self._budget.leave()

    def _scalar(self, schema: Scalar, name: str) -> JsonValue:
        value = scalar_value(schema, name)
        if isinstance(value, str):
            self._budget.spend(value)
        return value

    def _inner(self, schema: Type, name: str, object_value: ObjectValue) -> JsonValue:
        match schema:
            case Ref():
                return self._declared(schema.target, name, object_value)
            case Nullable():
                if self._is_inside(schema.inner):
                    return None
                return self.value(schema.inner, name, object_value)
            case ListOf() | TupleOf() | MapOf():
                return self._container(schema, name, object_value)
            case EventStream():
                return self.value(schema.event, name, object_value)
            case JsonLines() | Items():
                return [self.value(schema.item, name, object_value)]
            case Anything():
                return "<value>"
            case _:
                return None

    def _container(
        self, schema: ListOf | TupleOf | MapOf, name: str, object_value: ObjectValue
    ) -> JsonValue:
        if isinstance(schema, TupleOf):
            return [self.value(item, name, object_value) for item in schema.items]
        item = schema.item if isinstance(schema, ListOf) else schema.value
        if self._is_inside(item) or len(self._inside) >= _DEEPEST_LISTS:
            return [] if isinstance(schema, ListOf) else {}
        if isinstance(schema, MapOf):
            return {"key": self.value(item, name, object_value)}
        if schema.constraints.max_items == 0:
            return []
        count = min(max(schema.constraints.min_items or 1, 1), _MOST_ITEMS)
        return [self.value(item, name, object_value) for _ in range(count)]

    def _declared(
        self, identifier: TypeId, name: str, object_value: ObjectValue
    ) -> JsonValue:
        declaration = self._api.declarations.get(identifier)
        if declaration is None or identifier in self._inside:
            return {}
        if declaration.examples and not isinstance(declaration, ObjectDeclaration):
            return declaration.examples[0]
        self._inside.append(identifier)
        try:
            return self._of(declaration, name, object_value)
        finally:
            self._inside.pop()

    def _of(
        self, declaration: Declaration, name: str, object_value: ObjectValue
    ) -> JsonValue:
        match declaration:
            case ObjectDeclaration():
                example = declaration.examples[0] if declaration.examples else None
                members = example if isinstance(example, Mapping) else None
                return object_value(declaration, members)
            case FileDeclaration():
                return "example.file"
            case EnumDeclaration():
                return declaration.members[0].value if declaration.members else name
            case AliasDeclaration():
                return self.value(declaration.type, name, object_value)
            case UnionDeclaration():
                return self._union(declaration, name, object_value)

    def _union(
        self, declaration: UnionDeclaration, name: str, object_value: ObjectValue
    ) -> JsonValue:
        for variant in declaration.variants:
            if not self._is_inside(variant):
                value = self.value(variant, name, object_value)
                return _with_tag(declaration, variant, value)
        return {}

    def _is_inside(self, schema: Type) -> bool:
        return isinstance(schema, Ref) and schema.target in self._inside


def _with_tag(
    declaration: UnionDeclaration, variant: Type, value: JsonValue
) -> JsonValue:
    """A member's value with one of the member's own values of the property that tells it from others."""
    choice = declaration.choice
    if not isinstance(value, Mapping) or choice.tag is None or choice.tag not in value:
        return value
    own = [
        tag
        for tag, inner in choice.cases
        if any(declaration.members[one] == variant for one in inner.members)
    ]
    if not own or value[choice.tag] in own:
        return value
    return {**value, choice.tag: own[0]}
