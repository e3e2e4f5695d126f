"""Types of the surface: structure alone, and what declarations offer to whoever names them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    EnumDeclaration,
    FileDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.names import Role
from sdkwright.ir.types import (
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
    TypeId,
)
from sdkwright.targets.contract.surface import Form, Kind, Symbol, Way
from sdkwright.targets.contract.surface_types import type_key
from sdkwright.targets.naming.member_names import member_key
from sdkwright.targets.reading.package import SdkPackage
from sdkwright.targets.reading.responses import has_error_class
from sdkwright.targets.reading.results import is_flat
from sdkwright.targets.reading.surface.words import SurfaceWords

_SCALARS = {kind: Scalar(kind) for kind in ScalarKind}


def plain_type(type_: Type, *, flat_events: bool) -> Type:
    """The structure of a type, without bounds and formats; of streams what callers get."""
    if isinstance(type_, Scalar):
        return _SCALARS[type_.kind]
    if isinstance(type_, Ref):
        return type_

    def inner(one: Type) -> Type:
        return plain_type(one, flat_events=flat_events)

    match type_:
        case ListOf(item):
            return ListOf(inner(item))
        case MapOf(value):
            return MapOf(inner(value))
        case Nullable(value):
            return Nullable(inner(value))
        case TupleOf(items, rest):
            return TupleOf(
                tuple(map(inner, items)), None if rest is None else inner(rest)
            )
        case JsonLines(item):
            return JsonLines(inner(item))
        case Items(item):
            return Items(inner(item))
        case EventStream():
            flat = is_flat(type_, flat_events=flat_events)
            event = inner(type_.data if flat else type_.event)
            return EventStream(event, event)
        case _:
            return type_


def type_symbols(package: SdkPackage, words: SurfaceWords) -> Iterator[Symbol]:
    """The types of a package, and the exceptions that carry some of them."""
    maker = _TypeSymbols(package, words)
    former: dict[TypeId, tuple[str, ...]] = {}
    for declaration in package.api.declarations.values():
        of = former_of(declaration)
        if of is not None:
            path = maker.symbol(declaration).path
            former[of] = (*former.get(of, ()), path)
    for declaration in package.api.declarations.values():
        if declaration.naming.role is Role.SECURITY or former_of(declaration):
            continue
        symbol = maker.symbol(declaration)
        paths = former.get(declaration.id)
        yield symbol if paths is None else replace(symbol, former=paths)
        if has_error_class(declaration):
            located = package.names.types[declaration.id]
            yield Symbol(
                kind=Kind.ERROR,
                key=declaration.id,
                origin=declaration.id,
                path=f"{words.module(located.folder)}.{located.name}",
                called=_called(declaration),
                way=Way.OUT,
            )


def former_of(declaration: Declaration) -> TypeId | None:
    """The type that was called as this one is, if it is there for that alone."""
    if isinstance(declaration, AliasDeclaration):
        return declaration.former_of
    return None


class _TypeSymbols:
    """Makes the symbols of one package's types."""

    def __init__(self, package: SdkPackage, words: SurfaceWords) -> None:
        self._package = package
        self._words = words
        self._flat = package.options.sse_flat_response

    def symbol(self, declaration: Declaration) -> Symbol:
        """The type that a declaration becomes."""
        form, type_, members = self._made_of(declaration)
        return Symbol(
            kind=Kind.CLASS,
            key=declaration.id,
            origin=declaration.id,
            path=self._path(declaration),
            called=_called(declaration),
            form=form,
            type=type_,
            deprecated=declaration.deprecated,
            way=_way(declaration),
            opens=self._opens(declaration),
            members=members,
        )

    def _path(self, declaration: Declaration) -> str:
        identifier = declaration.id
        if identifier not in self._package.placement.homes:
            return ""
        located = self._package.names.types[identifier]
        return (
            f"{self._words.module(located.folder)}.{self._words.type_name(identifier)}"
        )

    def _made_of(
        self, declaration: Declaration
    ) -> tuple[Form, Type | None, tuple[Symbol, ...]]:
        match declaration:
            case ObjectDeclaration(additional=extra):
                type_ = None if extra is None else MapOf(self._plain(extra))
                # What a wrapper of requests has the method's arguments say.
                is_wrapper = declaration.naming.role is Role.REQUEST
                members = () if is_wrapper else self._fields(declaration)
                return Form.OBJECT, type_, tuple(members)
            case EnumDeclaration(kind=kind):
                values = tuple(self._values(declaration))
                return Form.ENUM, None if kind is None else Scalar(kind), values
            case UnionDeclaration():
                return Form.UNION, None, tuple(self._variants(declaration))
            case AliasDeclaration(type=inner):
                return Form.ALIAS, self._plain(inner), ()
            case FileDeclaration():
                return Form.FILE, None, ()

    def _opens(self, declaration: Declaration) -> bool:
        if isinstance(declaration, UnionDeclaration):
            return self._words.opens(declaration)
        return isinstance(declaration, EnumDeclaration) and declaration.shows_others

    def _plain(self, type_: Type) -> Type:
        return plain_type(type_, flat_events=self._flat)

    def _fields(self, owner: ObjectDeclaration) -> Iterator[Symbol]:
        package, words, way = self._package, self._words, _way(owner)
        for field in owner.fields:
            reading = package.fields[owner.id, field.key]
            yield Symbol(
                kind=Kind.FIELD,
                key=field.name.source,
                origin=field.origin,
                path=package.names.fields[owner.id, field.name.source],
                type=self._plain(field.type),
                required=words.is_asked(reading),
                present=words.is_present(reading),
                default=field.default,
                deprecated=field.deprecated,
                way=way,
            )

    def _values(self, declaration: EnumDeclaration) -> Iterator[Symbol]:
        is_union = self._package.options.enum_format == "union"
        names, way = self._package.names.members, _way(declaration)
        for number, member in enumerate(declaration.members):
            key = member_key(member.value)
            yield Symbol(
                kind=Kind.VALUE,
                key=key,
                origin=f"{declaration.id}/enum/{number}",
                path="" if is_union else names[declaration.id, key],
                called=str(member.value),
                deprecated=member.deprecated,
                way=way,
            )

    def _variants(self, declaration: UnionDeclaration) -> Iterator[Symbol]:
        way = _way(declaration)
        seen: set[str] = set()
        for variant in declaration.members or declaration.variants:
            type_ = self._plain(variant)
            key = type_key(type_)
            if key not in seen:
                seen.add(key)
                yield Symbol(
                    kind=Kind.VARIANT,
                    key=key,
                    origin=declaration.id,
                    path="",
                    type=type_,
                    way=way,
                )


def _called(declaration: Declaration) -> str:
    """What the document calls a declaration: its component's name, or the way to it."""
    return declaration.naming.own.source


def _way(declaration: Declaration) -> Way:
    usage = declaration.usage
    is_received = usage.response or usage.error
    if usage.request != is_received:
        return Way.IN if usage.request else Way.OUT
    return Way.BOTH
