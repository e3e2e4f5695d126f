"""Types of the model as Python annotations, for each place one can stand in."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from enum import Enum

from sdkwright.core.json import JsonValue
from sdkwright.ir.declarations import (
    EnumDeclaration,
    FileDeclaration,
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
    ScalarKind,
    TupleOf,
    Type,
    TypeId,
    component_of,
    without_null,
)
from sdkwright.targets.languages.python.imports import (
    Imports,
    depth,
    module_of,
    own_module,
)
from sdkwright.targets.languages.python.layout import (
    Expression,
    flat,
    subscript,
)
from sdkwright.targets.languages.python.literals import enum_members, scalar_literal
from sdkwright.targets.languages.python.named_types import TypeFacts
from sdkwright.targets.languages.python.reserved import BUILTIN_NAMES
from sdkwright.targets.languages.python.scalars import SCALARS
from sdkwright.targets.naming.sdk_names import TypeName


class Position(Enum):
    """Where an annotation stands, which decides how types of the document are named there."""

    FIELD = "field of a model"  # Thing
    KEY = "key of a TypedDict"  # ThingTypedDict
    ARGUMENT = "argument of a method"  # Union[models.Thing, models.ThingTypedDict]
    RESULT = "result of a method"  # models.Thing


class Annotations:
    """Annotations for one module: prints types and notes what they need imported.

    ``folder`` is the module's own, of types (``models``, ``models/components``), empty for modules of the client, which
    name types through those. ``module`` is the module's stem. ``quoted`` puts names of other modules in quotes, for code that
    runs before those are loaded; ``loads`` has the module load them. ``enum_classes`` says that enums are classes where they can be.
    """

    def __init__(
        self,
        types: TypeFacts,
        imports: Imports,
        *,
        folder: str = "",
        module: str = "",
        is_async: bool = False,
        flat_events: bool = False,
        quoted: bool = False,
        loads: bool = False,
        enum_classes: bool = False,
    ) -> None:
        self.types = types
        self.imports = imports
        self.folder = folder
        self.module = module
        self.is_async = is_async
        self.flat_events = flat_events
        self.has_both = bool(folder)
        self.quoted = quoted
        self.loads = loads
        self.enum_classes = enum_classes

    def of_envelope(self, *, is_async: bool, quoted: bool = False) -> Annotations:
        """Those of an envelope's class, which is that of one kind of methods."""
        own = copy(self)
        own.is_async, own.quoted, own.has_both = is_async, quoted, False
        return own

    def imported(self, module: str, name: str) -> str:
        """Import a name from outside the document; what it is called here.

        The document may have given something here the same name; then this one gets an underscore in front.
        """
        return self.imports.use(module, name)

    def needed(self, target: TypeId) -> str:
        """Import a type when the module runs, for an expression that uses it; what it is called here."""
        located = self.types.names.types[target]
        plain = self.types.plain(target)
        if not self.folder:
            return self._named(target, plain)
        if (located.folder, located.module) != (self.folder, self.module):
            self.imports.add(self.beside(located.folder, located.module), plain)
        return plain

    def annotation(self, type_: Type, position: Position) -> Expression:
        """The annotation of a type."""
        if isinstance(type_, Ref):
            return self._reference(type_.target, position)
        if isinstance(type_, Scalar) or position is not Position.ARGUMENT:
            alias = component_of(type_)
            if alias is not None:
                return self._reference(alias, position)
        # Arguments take any sequence and mapping, which are more than the component that the type is called by.
        match type_:
            case Scalar():
                return self._scalar(type_.kind, position)
            case Nullable(inner) if self._in_expression(position):
                return self.optional(self.annotation(inner, position))
            case Nullable(inner):
                nullable = self.imports.use(self.up("types"), "Nullable")
                return subscript(nullable, self.annotation(inner, position))
            case ListOf() | MapOf() | TupleOf():
                return self._container(type_, position)
            case Const(value):
                return self._constant(value, position)
            case EventStream() | JsonLines() | Items():
                return self._several(type_, position)
            case Nothing():
                return "None"
            case Anything():
                return self.imports.use("typing", "Any")

    def _in_expression(self, position: Position) -> bool:
        """Whether the annotation stands in a `lambda` that is evaluated: mypy rejects the alias `Nullable` there."""
        return not self.folder and position is Position.FIELD

    def optional(self, expression: Expression) -> Expression:
        """The annotation that also admits None."""
        return subscript(self.imports.use("typing", "Optional"), expression)

    def optional_nullable(self, type_: Type, position: Position) -> Expression:
        """The annotation of a value that may be absent or null."""
        inner = without_null(type_)
        optional = self.imports.use(self.up("types"), "OptionalNullable")
        return subscript(optional, self.annotation(inner, position))

    def union(self, *members: Expression) -> Expression:
        """The annotation of one of several, repeats left out."""
        distinct = {flat(member): member for member in members}
        if len(distinct) == 1:
            return members[0]
        return subscript(self.imports.use("typing", "Union"), *distinct.values())

    def members(
        self, types: Sequence[Type], position: Position
    ) -> tuple[Expression, ...]:
        """The annotations of a union's members, those of unions in place among them.

        Beside any text only the literals of an enum in place say anything.
        """
        takes_text = any(
            isinstance(one, Scalar) and one.kind is ScalarKind.STRING for one in types
        )
        has_literals = any(self._is_in_place(one) for one in types)
        return tuple(
            member
            for one in types
            for member in (
                # What a scalar is called by would hide from checkers that it is any text.
                (self._scalar(one.kind, position),)
                if isinstance(one, Scalar) and has_literals
                else self._values(one, position, is_open=not takes_text)
            )
        )

    def _is_in_place(self, type_: Type) -> bool:
        return isinstance(type_, Ref) and type_.target in self.types.in_place

    def _values(
        self, type_: Type, position: Position, *, is_open: bool = True
    ) -> tuple[Expression, ...]:
        """A type's annotation; of one in place those of its members, with other values where it ``is_open``, too."""
        if not isinstance(type_, Ref) or not self._is_in_place(type_):
            return (self.annotation(type_, position),)
        declaration = self.types.declarations[type_.target]
        if isinstance(declaration, UnionDeclaration):
            return self.members(declaration.variants, position)
        if isinstance(declaration, EnumDeclaration):
            is_open = is_open and declaration.shows_others
            module = self.up("types")
            return enum_members(declaration, self.imports, module, is_open=is_open)
        return ()

    def up(self, module: str) -> str:
        """A module of the package, from here."""
        return f"{'.' * (1 + depth(self.folder))}{module}"

    def beside(self, folder: str, module: str) -> str:
        """A module of types, from this one."""
        if folder == self.folder:
            return f".{module}"
        return self.up(f"{module_of(folder)}.{module}")

    def _scalar(self, kind: ScalarKind, position: Position) -> Expression:
        if kind is ScalarKind.BINARY:
            if position is Position.RESULT:
                return self.imports.use(self.up("types"), "Response")
            if position is Position.ARGUMENT:
                return self._content()[0]
        name, module = SCALARS[kind]
        if module is None:
            return name
        return self.imported(self.up("types") if module == ".types" else module, name)

    def _reference(self, target: TypeId, position: Position) -> Expression:
        if target in self.types.in_place:
            return self.union(*self._values(Ref(target), position))
        plain = self.types.plain(target)
        if self.is_async and target in self.types.by_mode:
            plain = f"{plain}Async"
        has_twin = target in self.types.twins
        is_file = isinstance(self.types.declarations.get(target), FileDeclaration)
        # What is only a file's content will do.
        content = self._content() if is_file else ()
        if position is Position.KEY and has_twin:
            return self.union(self._named(target, f"{plain}TypedDict"), *content)
        if position is Position.ARGUMENT and has_twin:
            twin = self._named(target, f"{plain}TypedDict")
            return self.union(self._named(target, plain), twin, *content)
        return self._named(target, plain)

    def _content(self) -> tuple[str]:
        return (self.imports.use(self.up("types"), "FileContent"),)

    def _named(self, target: TypeId, name: str) -> str:
        located = self.types.names.types[target]
        if not self.folder:
            return f"{self.imports.use(*own_module(located.folder))}.{name}"
        local = self._local(located, name)
        return f'"{local}"' if self.quoted else local

    def local_name(self, type_: Type) -> str:
        """What a module of types calls one, without the quotes that annotations have."""
        if not isinstance(type_, Ref):
            return flat(self.annotation(type_, Position.FIELD))
        located = self.types.names.types[type_.target]
        return self._local(located, self.types.plain(type_.target))

    def _local(self, located: TypeName, name: str) -> str:
        if (located.folder, located.module) == (self.folder, self.module):
            return name
        local = name
        if name in BUILTIN_NAMES or self.types.is_elsewhere(name, located.folder):
            # Else the other one could be meant. The runtime finds the name in the package that this begins with.
            local = f"{located.namespace}_{name}"
        add = self.imports.add if self.loads else self.imports.add_checked
        add(self.beside(located.folder, located.module), name, local)
        return local

    def _container(
        self, type_: ListOf | MapOf | TupleOf, position: Position
    ) -> Expression:
        match type_:
            case ListOf(item):
                return self._list(self.annotation(item, position), position)
            case MapOf(value):
                return self._map(self.annotation(value, position), position)
            case TupleOf():
                return self._tuple(type_, position)

    def _list(self, item: Expression, position: Position) -> Expression:
        if position is Position.ARGUMENT:
            return subscript(self.imports.use("collections.abc", "Sequence"), item)
        return subscript(self.imports.use("typing", "List"), item)

    def _map(self, value: Expression, position: Position) -> Expression:
        if position is Position.ARGUMENT:
            mapping = self.imports.use("collections.abc", "Mapping")
            return subscript(mapping, "str", value)
        return subscript(self.imports.use("typing", "Dict"), "str", value)

    def _several(
        self, type_: EventStream | JsonLines | Items, position: Position
    ) -> Expression:
        """Values one after another: streams are received, items sent."""
        if isinstance(type_, Items):
            return self._items(self.annotation(type_.item, position))
        return self._stream(type_, position)

    def _items(self, item: Expression) -> Expression:
        """What gives items one after another; only async code can wait for the next one."""
        names = ("Iterable", "AsyncIterable") if self.is_async else ("Iterable",)
        return self.union(
            *(
                subscript(self.imports.use("collections.abc", name), item)
                for name in names
            )
        )

    def _tuple(self, type_: TupleOf, position: Position) -> Expression:
        items = [self.annotation(item, position) for item in type_.items]
        if type_.rest is None:
            return subscript(self.imported("typing", "Tuple"), *items)
        rest = self.annotation(type_.rest, position)
        # Python has no type for "these, then any number of those" that tools agree on.
        return self._list(self.union(*items, rest), position)

    def _constant(self, value: JsonValue, position: Position) -> Expression:
        if isinstance(value, str | bool | int):
            literal = self.imports.use("typing", "Literal")
            return subscript(literal, str(scalar_literal(value)))
        if value is None:
            return "None"
        if isinstance(value, float) and position is not Position.FIELD:
            return "float"
        if isinstance(value, float):
            # Type checkers have no literal numbers with a fraction; the runtime has.
            mark = self.imported(self.up("_runtime.scalars"), "OneNumber")
            annotated = self.imports.use("typing", "Annotated")
            return subscript(annotated, "float", f"{mark}({scalar_literal(value)})")
        return self.imports.use("typing", "Any")

    def _stream(self, type_: EventStream | JsonLines, position: Position) -> Expression:
        """A stream; in a named type, which both kinds of methods give, either of the two (``has_both``)."""
        names = ["EventStream", "EventStreamAsync"]
        item = type_.data if isinstance(type_, EventStream) else type_.item
        if isinstance(type_, JsonLines):
            names = ["JsonLinesStream", "JsonLinesStreamAsync"]
        elif not self.flat_events:
            item = type_.event
        if not self.has_both:
            names = [names[1] if self.is_async else names[0]]
        module = self.up("utils.eventstreaming")
        names = [self.imported(module, name) for name in names]
        value = self.annotation(item, position)
        return self.union(*(subscript(name, value) for name in names))
