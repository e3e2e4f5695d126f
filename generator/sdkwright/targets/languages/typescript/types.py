"""Types of the model as TypeScript spells them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    Declaration,
    EnumDeclaration,
    FileDeclaration,
    Tag,
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
    component_of,
)
from sdkwright.targets.languages.typescript.enums import ANY_TEXT, enum_text
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.literals import text_literal, value_literal
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.scalars import SCALARS
from sdkwright.targets.reading.fields import Direction

_UNIONS = "runtime/unions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Types:
    """Prints types for one module.

    ``qualified``: declared types are named by their folder's namespace (``models.Image``), as modules outside do;
    otherwise each is imported by itself. ``flat_events``: streams give the events' data alone.
    """

    api: Api
    names: Names
    imports: Imports
    qualified: bool = False
    flat_events: bool = True

    def text(self, type_: Type, direction: Direction) -> str:
        """A type's spelling, as it travels that way."""
        if isinstance(type_, Ref):
            return self._declared(self.api.declarations[type_.target], direction)
        alias = component_of(type_)
        if alias is not None:
            return self._declared(self.api.declarations[alias], direction)
        match type_:
            case Scalar():
                return self._scalar(type_.kind, direction)
            case Nullable(inner):
                return self._nullable(inner, direction)
            case ListOf(item):
                return f"{self._grouped(item, direction)}[]"
            case TupleOf(items, rest):
                return self._tuple(items, rest, direction)
            case MapOf(value):
                return f"{{ [key: string]: {self.text(value, direction)} }}"
            case Const(value):
                return str(value_literal(value))
            case EventStream() | JsonLines() | Items():
                return self._several(type_)
            case Nothing():
                return "undefined"
            case Anything():
                return "unknown"

    def result(self, alternatives: Iterable[Type]) -> str:
        """What a call gives that may come as one of several types."""
        texts = (self.text(one, Direction.RECEIVED) for one in alternatives)
        return " | ".join(dict.fromkeys(texts))

    def unknown(self, tag: str, values: Iterable[Tag], *, is_there: bool) -> str:
        """What a union has for data of no known member, which ``tag`` tells from those with ``values``.

        ``is_there``: the property is called so on the wire, too.
        """
        name = self.imports.type(_UNIONS, "Unknown")
        if not is_there:
            return f"{name}<{text_literal(tag)}, undefined>"
        if all(type(value) in (int, float) for value in values):
            number = self.imports.type(_UNIONS, "UnrecognizedNumber")
            return f"{name}<{text_literal(tag)}, {number}>"
        return f"{name}<{text_literal(tag)}>"

    def members(self, types: Iterable[Type], direction: Direction) -> list[str]:
        """The members of a union, those of types without a name among them: literals before what else there may be."""
        texts: list[str] = []
        literals: list[str] = []
        members = tuple(types)
        has_literals = any(map(self._is_in_place, members))
        for one in members:
            declaration = self.api.declared(one)
            if isinstance(one, Scalar) and has_literals:
                # What it is called by would hide from the compiler that it is any text.
                texts.append(self._scalar(one.kind, direction))
            elif declaration is None or declaration.id in self.names.types:
                texts.append(self.text(one, direction))
            elif isinstance(declaration, UnionDeclaration):
                literals += self.members(declaration.variants, direction)
            elif isinstance(declaration, EnumDeclaration):
                enum = enum_text(declaration, None)
                literals += (*enum.known, *enum.others)
        if literals and "string" in texts:
            # Beside any text they would be lost to editors.
            texts.remove("string")
            literals.append(ANY_TEXT)
        texts = [*literals, *texts]
        if ANY_TEXT in texts:
            texts = [*(one for one in texts if one != ANY_TEXT), ANY_TEXT]
        return list(dict.fromkeys(texts))

    def _is_in_place(self, type_: Type) -> bool:
        return isinstance(type_, Ref) and type_.target not in self.names.types

    def _nullable(self, inner: Type, direction: Direction) -> str:
        if isinstance(inner, Nothing):
            return "null"
        return f"{self.text(inner, direction)} | null"

    def _scalar(self, kind: ScalarKind, direction: Direction) -> str:
        if kind is ScalarKind.UNRECOGNIZED:
            return self.imports.type(_UNIONS, "Unrecognized")
        if kind is not ScalarKind.BINARY:
            return SCALARS.get(kind, "string")
        if direction is Direction.RECEIVED:
            return "ReadableStream<Uint8Array>"
        return self.imports.type("runtime/body", "Octets")

    def _tuple(
        self, items: tuple[Type, ...], rest: Type | None, direction: Direction
    ) -> str:
        texts = [self.text(item, direction) for item in items]
        if rest is not None:
            texts.append(f"...{self._grouped(rest, direction)}[]")
        return f"[{', '.join(texts)}]"

    def _grouped(self, type_: Type, direction: Direction) -> str:
        text = self.text(type_, direction)
        return f"({text})" if self._has_alternatives(type_) else text

    def _has_alternatives(self, type_: Type) -> bool:
        """Whether a type's text names one of several, itself or within."""
        if component_of(type_) is not None:
            return False
        match type_:
            case Nullable():
                return True
            case Ref(target) if target not in self.names.types:
                return len(self.members((type_,), Direction.SENT)) > 1
            case Ref(target):
                return isinstance(self.api.declarations[target], FileDeclaration)
            case ListOf(inner, _) | MapOf(inner) | JsonLines(inner):
                return self._has_alternatives(inner)
            case EventStream(event, data):
                inner = data if self.flat_events else event
                return self._has_alternatives(inner)
            case TupleOf(items, rest):
                within = items if rest is None else (*items, rest)
                return any(map(self._has_alternatives, within))
            case _:
                return False

    def _several(self, stream: EventStream | JsonLines | Items) -> str:
        """Values one after another: streams are received, items sent."""
        if isinstance(stream, Items):
            item = self.text(stream.item, Direction.SENT)
            return f"Iterable<{item}> | AsyncIterable<{item}>"
        if isinstance(stream, JsonLines):
            kind, inner = "JsonLinesStream", stream.item
        else:
            is_flat = self.flat_events or stream.event == stream.data
            kind, inner = "EventStream", stream.data if is_flat else stream.event
        name = self.imports.type("runtime/events", kind)
        return f"{name}<{self.text(inner, Direction.RECEIVED)}>"

    def _declared(self, declaration: Declaration, direction: Direction) -> str:
        located = self.names.types.get(declaration.id)
        if located is None:
            return " | ".join(self.members((Ref(declaration.id),), direction))
        name = self.names.plain(declaration)
        if self.qualified:
            index = f"{located.folder}/index"
            namespace = self.imports.namespace(index, located.namespace)
            shown = f"{namespace}.{name}"
        else:
            shown = self.imports.type(f"{located.folder}/{located.module}", name)
        is_file = isinstance(declaration, FileDeclaration)
        return f"Blob | File | {shown}" if is_file else shown
