"""Types of the model as Python annotations, for each place one can stand in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
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
    Nothing,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
    TypeId,
)
from sdkwright.targets.python.imports import Imports
from sdkwright.targets.python.layout import Expression, flat, subscript
from sdkwright.targets.python.literals import scalar_literal
from sdkwright.targets.python.names import Names


class Position(Enum):
    """Where an annotation stands, which decides how types of the document are named there."""

    FIELD = "field of a model"  # Thing
    KEY = "key of a TypedDict"  # ThingTypedDict
    ARGUMENT = "argument of a method"  # Union[models.Thing, models.ThingTypedDict]
    RESULT = "result of a method"  # models.Thing


_SCALARS: Mapping[ScalarKind, tuple[str, str | None]] = {
    ScalarKind.STRING: ("str", None),
    ScalarKind.INTEGER: ("int", None),
    ScalarKind.NUMBER: ("float", None),
    ScalarKind.BOOLEAN: ("bool", None),
    ScalarKind.DATE: ("date", "datetime"),
    ScalarKind.DATE_TIME: ("datetime", "datetime"),
    ScalarKind.TIME: ("time", "datetime"),
    ScalarKind.DURATION: ("timedelta", "datetime"),
    # Servers are careless with these, and a string is what people have at hand.
    ScalarKind.UUID: ("str", None),
    ScalarKind.DECIMAL: ("Decimal", "decimal"),
    ScalarKind.INTEGER_STRING: ("IntegerString", ".types"),
    ScalarKind.BYTES: ("Base64Bytes", ".types"),
    ScalarKind.BINARY: ("bytes", None),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeNames:
    """How annotations name declarations: which have a TypedDict twin, and what each is called.

    ``error_bodies`` are types whose own name is an exception's; ``tags`` the properties, by declaration and wire
    name, that tell the variants of a union apart; ``recursive`` are unions and aliases that contain themselves other
    than through an object; ``exported`` every name of a package's types.
    """

    names: Names
    declarations: Mapping[TypeId, Declaration]
    twins: frozenset[TypeId]
    error_bodies: frozenset[TypeId]
    tags: frozenset[tuple[TypeId, str]]
    recursive: frozenset[TypeId]
    exported: Mapping[str, frozenset[str]]

    def plain(self, target: TypeId) -> str:
        """The type's own name; the body of an error is named apart from the exception."""
        name = self.names.types[target].name
        return f"{name}Data" if target in self.error_bodies else name

    def exports(self, target: TypeId) -> tuple[str, ...]:
        """Every name the declaration's module defines for users."""
        plain = self.plain(target)
        twin = (f"{plain}TypedDict",) if target in self.twins else ()
        own = self.names.types[target].name
        return (plain, *twin) if own == plain else (own, plain, *twin)

    def is_exported(self, name: str) -> bool:
        """Whether a type of any package has this name."""
        return any(name in names for names in self.exported.values())


def type_names(api: Api, names: Names) -> TypeNames:
    """What annotations need to know of all declarations."""
    known = TypeNames(
        names=names,
        declarations=api.declarations,
        twins=_twins(api),
        error_bodies=frozenset(
            declaration.id
            for declaration in api.declarations.values()
            if declaration.usage.error
            and isinstance(
                declaration, ObjectDeclaration | UnionDeclaration | AliasDeclaration
            )
        ),
        tags=_tags(api),
        recursive=_recursive(api),
        exported={},
    )
    return replace(known, exported=_exported(known))


def _exported(types: TypeNames) -> Mapping[str, frozenset[str]]:
    exported: dict[str, set[str]] = {}
    for target, located in types.names.types.items():
        exported.setdefault(located.package, set()).update(types.exports(target))
    return {package: frozenset(names) for package, names in exported.items()}


def _tags(api: Api) -> frozenset[tuple[TypeId, str]]:
    return frozenset(
        (variant.target, declaration.discriminator.property_name)
        for declaration in api.declarations.values()
        if isinstance(declaration, UnionDeclaration) and declaration.discriminator
        for variant in declaration.variants
        if isinstance(variant, Ref)
    )


def _recursive(api: Api) -> frozenset[TypeId]:
    inner = {
        declaration.id: _mentioned(declaration)
        for declaration in api.declarations.values()
        if isinstance(declaration, UnionDeclaration | AliasDeclaration)
    }
    return frozenset(target for target in inner if _reaches(target, inner))


def _mentioned(declaration: UnionDeclaration | AliasDeclaration) -> tuple[TypeId, ...]:
    if isinstance(declaration, AliasDeclaration):
        return tuple(references(declaration.type))
    return tuple(
        target for variant in declaration.variants for target in references(variant)
    )


def _reaches(target: TypeId, inner: Mapping[TypeId, tuple[TypeId, ...]]) -> bool:
    """Whether a declaration leads back to itself."""
    seen: set[TypeId] = set()
    left = list(inner[target])
    while left:
        found = left.pop()
        if found == target:
            return True
        if found not in seen:
            seen.add(found)
            left.extend(inner.get(found, ()))
    return False


def references(type_: Type) -> Iterator[TypeId]:
    """The declarations a type names."""
    match type_:
        case Ref(target):
            yield target
        case ListOf(inner, _) | MapOf(inner) | Nullable(inner):
            yield from references(inner)
        case TupleOf(items, rest):
            for item in items if rest is None else (*items, rest):
                yield from references(item)
        case _:
            pass


def _twins(api: Api) -> frozenset[TypeId]:
    """The declarations sent in requests that hold objects, so that people may write them as plain dicts."""
    found = {
        declaration.id
        for declaration in api.declarations.values()
        if isinstance(declaration, ObjectDeclaration | FileDeclaration)
        and declaration.usage.request
    }
    containers = [
        declaration
        for declaration in api.declarations.values()
        if isinstance(declaration, UnionDeclaration | AliasDeclaration)
        and declaration.usage.request
    ]
    grew = True
    while grew:
        grew = False
        for declaration in containers:
            if declaration.id not in found and not found.isdisjoint(
                _mentioned(declaration)
            ):
                found.add(declaration.id)
                grew = True
    return frozenset(found)


class Annotations:
    """Annotations for one module: prints types and notes what they need imported.

    ``package`` is the module's own package (``models`` or ``errors``), empty for modules beside those, which name
    types through them. ``module`` is the module's stem. ``quoted`` puts names of other modules in quotes, for code that
    runs before those are loaded. ``enum_classes`` says that enums are classes where they can be.
    """

    def __init__(
        self,
        types: TypeNames,
        imports: Imports,
        *,
        package: str = "",
        module: str = "",
        is_async: bool = False,
        flat_events: bool = False,
        quoted: bool = False,
        enum_classes: bool = False,
    ) -> None:
        self.types = types
        self.imports = imports
        self.package = package
        self.module = module
        self.is_async = is_async
        self.flat_events = flat_events
        self.quoted = quoted
        self.enum_classes = enum_classes

    def inside(self, package: str) -> Annotations:
        """Annotations of the same kind for a module of a package of types, with imports of its own."""
        return Annotations(
            self.types, Imports(), package=package, enum_classes=self.enum_classes
        )

    def imported(self, module: str, name: str) -> str:
        """Import a name from outside the document; what it is called here.

        A type of the document may have the same name; then this one gets an underscore in front.
        """
        if not self.package or not self.types.is_exported(name):
            self.imports.add(module, name)
            return name
        self.imports.add(module, f"{name} as _{name}")
        return f"_{name}"

    def needed(self, target: TypeId) -> str:
        """Import a type when the module runs, for an expression that uses it; what it is called here."""
        located = self.types.names.types[target]
        plain = self.types.plain(target)
        if not self.package:
            return self._named(target, plain)
        up = "" if located.package == self.package else f".{located.package}."
        self.imports.add(f".{up}{located.module}", plain)
        return plain

    def annotation(self, type_: Type, position: Position) -> Expression:
        """The annotation of a type."""
        match type_:
            case Scalar(kind):
                return self._scalar(kind, position)
            case Ref(target):
                return self._reference(target, position)
            case Nullable(inner):
                self.imports.add(self._up("types"), "Nullable")
                return subscript("Nullable", self.annotation(inner, position))
            case ListOf(item):
                return self._list(self.annotation(item, position), position)
            case MapOf(value):
                return self._map(self.annotation(value, position), position)
            case TupleOf():
                return self._tuple(type_, position)
            case Const(value):
                return self._constant(value)
            case EventStream() | JsonLines():
                return self._stream(type_, position)
            case Nothing():
                return "None"
            case Anything():
                self.imports.add("typing", "Any")
                return "Any"

    def optional(self, expression: Expression) -> Expression:
        """The annotation that also admits None."""
        self.imports.add("typing", "Optional")
        return subscript("Optional", expression)

    def optional_nullable(self, type_: Type, position: Position) -> Expression:
        """The annotation of a value that may be absent or null."""
        inner = type_.inner if isinstance(type_, Nullable) else type_
        self.imports.add(self._up("types"), "OptionalNullable")
        return subscript("OptionalNullable", self.annotation(inner, position))

    def union(self, *members: Expression) -> Expression:
        """The annotation of one of several, repeats left out."""
        distinct = {flat(member): member for member in members}
        if len(distinct) == 1:
            return members[0]
        self.imports.add("typing", "Union")
        return subscript("Union", *distinct.values())

    def _up(self, module: str) -> str:
        return f"..{module}" if self.package else f".{module}"

    def _scalar(self, kind: ScalarKind, position: Position) -> Expression:
        name, module = _SCALARS[kind]
        if kind is ScalarKind.BINARY and position is Position.RESULT:
            self.imports.add(self._up("types"), "Response")
            return "Response"
        if kind is ScalarKind.BINARY and position is Position.ARGUMENT:
            self.imports.add(self._up("types"), "FileContent")
            return "FileContent"
        if module is None:
            return name
        return self.imported(self._up("types") if module == ".types" else module, name)

    def _reference(self, target: TypeId, position: Position) -> Expression:
        plain = self.types.plain(target)
        has_twin = target in self.types.twins
        if position is Position.KEY and has_twin:
            return self._named(target, f"{plain}TypedDict")
        if position is Position.ARGUMENT and has_twin:
            return self.union(
                self._named(target, plain), self._named(target, f"{plain}TypedDict")
            )
        return self._named(target, plain)

    def _named(self, target: TypeId, name: str) -> str:
        located = self.types.names.types[target]
        if not self.package:
            self.imports.add(".", located.package)
            return f"{located.package}.{name}"
        local = name
        if located.package != self.package:
            if name in self.types.exported[self.package]:
                # The runtime finds such a name in the package it begins with.
                local = f"{located.package}_{name}"
            spelled = name if local == name else f"{name} as {local}"
            module = f"..{located.package}.{located.module}"
            self.imports.add_checked(module, spelled)
        elif located.module != self.module:
            self.imports.add_checked(f".{located.module}", name)
        return f'"{local}"' if self.quoted else local

    def _list(self, item: Expression, position: Position) -> Expression:
        if position is Position.ARGUMENT:
            self.imports.add("collections.abc", "Sequence")
            return subscript("Sequence", item)
        self.imports.add("typing", "List")
        return subscript("List", item)

    def _map(self, value: Expression, position: Position) -> Expression:
        if position is Position.ARGUMENT:
            self.imports.add("collections.abc", "Mapping")
            return subscript("Mapping", "str", value)
        self.imports.add("typing", "Dict")
        return subscript("Dict", "str", value)

    def _tuple(self, type_: TupleOf, position: Position) -> Expression:
        items = [self.annotation(item, position) for item in type_.items]
        if type_.rest is None:
            return subscript(self.imported("typing", "Tuple"), *items)
        rest = self.annotation(type_.rest, position)
        # Python has no type for "these, then any number of those" that tools agree on.
        return self._list(self.union(*items, rest), position)

    def _constant(self, value: JsonValue) -> Expression:
        if isinstance(value, str | bool | int):
            self.imports.add("typing", "Literal")
            return subscript("Literal", str(scalar_literal(value)))
        if value is None:
            return "None"
        if isinstance(value, float):
            return "float"
        self.imports.add("typing", "Any")
        return "Any"

    def _stream(self, type_: EventStream | JsonLines, position: Position) -> Expression:
        """A stream; in a named type, which both kinds of methods give, either of the two."""
        names = ["EventStream", "EventStreamAsync"]
        item = type_.data if isinstance(type_, EventStream) else type_.item
        if isinstance(type_, JsonLines):
            names = ["JsonLinesStream", "JsonLinesStreamAsync"]
        elif not self.flat_events:
            item = type_.event
        if not self.package:
            names = [names[1] if self.is_async else names[0]]
        module = self._up("utils.eventstreaming")
        names = [self.imported(module, name) for name in names]
        value = self.annotation(item, position)
        return self.union(*(subscript(name, value) for name in names))
