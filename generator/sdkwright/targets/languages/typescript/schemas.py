"""Schemas of zod/mini: what JSON of a type looks like, before it is decoded.

They are as open as the types: unknown values of enums, further properties and unknown members of unions pass.
"""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    EnumDeclaration,
    Field,
    FileDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.types import (
    Const,
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
from sdkwright.targets.languages.typescript.bodies import call_arguments
from sdkwright.targets.languages.typescript.casing import member_name
from sdkwright.targets.languages.typescript.exact_numbers import LONG_FORMATS
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.layout import block
from sdkwright.targets.languages.typescript.literals import (
    kind_of,
    property_key,
    scalar_key,
    scalar_literal,
    text_literal,
)
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.reading.fields import Direction, required_in
from sdkwright.targets.reading.type_graph import is_itself

RUNTIME = "runtime/validation"
"""The module of the runtime that only packages with schemas have."""

_FOLDER = "schemas"
# Every other kind travels as text.
_SCALARS: Mapping[ScalarKind, str] = {
    ScalarKind.NUMBER: "number",
    ScalarKind.DECIMAL_NUMBER: "number",
    ScalarKind.EXACT_DECIMAL: "number",
    ScalarKind.BOOLEAN: "boolean",
}


def schema_module(declaration: Declaration, names: Names) -> str:
    """Where a type's schema lives: in a folder as its type does, since folders may have modules of the same name."""
    located = names.types[declaration.id]
    return f"{_FOLDER}/{located.folder}/{located.module}"


def schema_constant(declaration: Declaration, names: Names) -> str:
    """The constant that holds a type's schema."""
    return f"{member_name((names.types[declaration.id].name,))}Schema"


class Schemas:
    """Prints schemas for one module."""

    def __init__(self, api: Api, names: Names, imports: Imports) -> None:
        self._api = api
        self._names = names
        self._imports = imports

    @property
    def zod(self) -> str:
        """What the module calls zod."""
        return self._imports.package("zod/mini", "z")

    def known(self, type_: Type) -> str | None:
        """The schema of a response; None where any JSON will do, or nothing is there to check."""
        match type_:
            case Ref(target) if target in self._names.types:
                return self._reference(self._api.declarations[target])
            case (
                Ref() | Scalar() | Const() | Nullable() | ListOf() | MapOf() | TupleOf()
            ):
                return self._schema(type_)
            case _:
                return None

    def declared(self, declaration: Declaration) -> str:
        """The schema of a declaration: ``z.looseObject({...})``."""
        match declaration:
            case ObjectDeclaration():
                return self._object(declaration)
            case EnumDeclaration():
                return self._enum(declaration)
            case UnionDeclaration():
                return self._union(declaration)
            case AliasDeclaration() if not is_itself(
                self._api, declaration.type, declaration
            ):
                return self._schema(declaration.type)
            case AliasDeclaration() | FileDeclaration():
                return f"{self.zod}.unknown()"

    def _schema(self, type_: Type) -> str:
        zod = self.zod
        match type_:
            case Scalar(ScalarKind.INTEGER, format) if format in LONG_FORMATS:
                return self._imports.value(RUNTIME, "safeInteger")
            case Scalar(ScalarKind.INTEGER | ScalarKind.LONG_INTEGER):
                return self._imports.value(RUNTIME, "integer")
            case Scalar(kind):
                return f"{zod}.{_SCALARS.get(kind, 'string')}()"
            case Const(value, is_open) if is_open:
                return f"{zod}.{kind_of(value)}()"
            case Const(value):
                return self._const(value)
            case Nullable(inner):
                return f"{zod}.nullable({self._schema(inner)})"
            case ListOf(item):
                return f"{zod}.array({self._schema(item)})"
            case MapOf(value):
                return f"{zod}.record({zod}.string(), {self._schema(value)})"
            case TupleOf(items, rest):
                return self._tuple(items, rest)
            case Ref(target):
                return self._inner(self._api.declarations[target])
            case Nothing():
                return f"{zod}.never()"
            case _:
                return f"{zod}.unknown()"

    def _inner(self, declaration: Declaration) -> str:
        """The schema of a type within another: what has no name is written out."""
        if declaration.id not in self._names.types:
            return self.declared(declaration)
        schema = self._reference(declaration)
        return f"{self._imports.value(RUNTIME, 'reference')}(() => {schema})"

    def _reference(self, declaration: Declaration) -> str:
        return self._imports.value(
            schema_module(declaration, self._names),
            schema_constant(declaration, self._names),
        )

    def _tuple(self, items: tuple[Type, ...], rest: Type | None) -> str:
        # Documents with positions say nothing of how many there are (JSON Schema 2020-12, core, 10.3.1.1).
        optional = (f"{self.zod}.optional({self._schema(item)})" for item in items)
        suffix = f", {self._schema(rest)}" if rest is not None else ""
        return f"{self.zod}.tuple([{', '.join(optional)}]{suffix})"

    def _const(self, value: JsonValue) -> str:
        zod = self.zod
        if value is None or isinstance(value, str | int | float):
            return f"{zod}.literal({scalar_literal(value)})"
        if isinstance(value, Mapping):
            pairs = (
                f"{property_key(key)}: {self._const(item)}"
                for key, item in value.items()
            )
            return f"{zod}.looseObject({{ {', '.join(pairs)} }})"
        return f"{zod}.tuple([{', '.join(map(self._const, value))}])"

    def _object(self, declaration: ObjectDeclaration) -> str:
        zod, extra = self.zod, declaration.additional
        if not declaration.fields and extra is not None:
            return self._schema(MapOf(extra))
        members = [
            f"{property_key(field.name.source)}: {self._field(field)}"
            for field in declaration.fields
        ]
        written = block("{", members, "}")
        if extra is None:
            return f"{zod}.looseObject({written})"
        return f"{zod}.catchall({zod}.object({written}), {self._schema(extra)})"

    def _field(self, field: Field) -> str:
        schema = self._schema(field.type)
        is_required = required_in(field, Direction.RECEIVED)
        return schema if is_required else f"{self.zod}.optional({schema})"

    def _enum(self, declaration: EnumDeclaration) -> str:
        zod = self.zod
        values = [member.value for member in declaration.members]
        if not declaration.open:
            literals = ", ".join(map(scalar_literal, values))
            return f"{zod}.literal([{literals}])"
        kinds = dict.fromkeys(f"{zod}.{kind_of(value)}()" for value in values)
        if len(kinds) == 1:
            return next(iter(kinds))
        return f"{zod}.union([{', '.join(kinds)}])"

    def _union(self, declaration: UnionDeclaration) -> str:
        members = declaration.members
        variants = [
            one for one in members if not is_itself(self._api, one, declaration)
        ]
        if not variants:
            return f"{self.zod}.unknown()"
        choice = declaration.choice
        if choice.tag is None or not declaration.is_told:
            inner = "".join(f"\n  {self._schema(one)}," for one in variants)
            return f"{self._imports.value(RUNTIME, 'union')}([{inner}\n])"
        by_value = [(value, members[case.members[0]]) for value, case in choice.cases]
        lines = [
            f"{scalar_key(value)}: () => {self._named(member)}"
            for value, member in by_value
        ]
        objects = [member for _, member in by_value]
        others = [self._schema(one) for one in variants if one not in objects]
        name = self._imports.value(RUNTIME, "tagged")
        last = f"[{', '.join(others)}]" if others else None
        arguments = call_arguments(
            [str(text_literal(choice.tag)), block("{", lines, "}"), last]
        )
        return f"{name}({arguments})"

    def _named(self, type_: Type) -> str:
        if not isinstance(type_, Ref):
            raise TypeError("members with a tag are objects, which are declared")
        return self._reference(self._api.declarations[type_.target])
