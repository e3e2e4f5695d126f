"""A program that uses all of a surface: which symbols it uses, in which order; how, each language says."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence

from sdkwright.ir.types import Const, Ref, Type
from sdkwright.targets.contract.probe import CALL, READ, Probe, ProbeWriter
from sdkwright.targets.contract.surface import Form, Kind, Surface, Symbol


class Program(ABC):
    """Writes one program. Types are asked for once, each by an alias."""

    def __init__(self, surface: Surface) -> None:
        self.surface = surface
        self.declared = {
            one.key: one for one in surface.symbols if one.kind is Kind.CLASS
        }
        self.aliases: dict[str, str] = {}
        self.to = ProbeWriter()
        self._count = 0

    @property
    def client(self) -> Symbol:
        """The client's class."""
        return next(one for one in self.declared.values() if one.form is Form.CLIENT)

    def written(self) -> Probe:
        """The whole program."""
        self.head()
        for key, symbol in self.declared.items():
            if symbol.path and symbol.form is not Form.CLIENT:
                self.aliases[key] = f"T{len(self.aliases)}"
                self.to.name(key, self.alias(self.aliases[key], symbol.path))
        for symbol in self.surface.symbols:
            match symbol.kind, symbol.form:
                case Kind.METHOD, _:
                    self._named(symbol)
                    self.method(symbol)
                case Kind.ERROR, _:
                    self.to.use(symbol.key, CALL, self.error(symbol.path))
                case Kind.CLASS, Form.CLIENT:
                    self.options(symbol)
                case Kind.CLASS, Form.OBJECT if symbol.key in self.aliases:
                    self._object(symbol, self.aliases[symbol.key])
                case Kind.CLASS, Form.ENUM | Form.UNION | Form.ALIAS:
                    self._values(symbol)
                case _:
                    pass
        return self.to.probe()

    def _named(self, method: Symbol) -> None:
        self._count += 1
        name = f"probe{self._count}"
        opening, closing = self.braces(name, self.client_argument)
        self.to.plain(opening)
        self.to.name(method.key, f"    {self.naming(method)}")
        self.to.plain(closing)

    def function(
        self, key: str, level: str, arguments: Iterable[str], body: Sequence[str]
    ) -> None:
        """A function whose lines use a symbol."""
        if not body:
            return
        self._count += 1
        opening, closing = self.braces(f"probe{self._count}", ", ".join(arguments))
        self.to.plain(opening)
        self.to.use(key, level, *(f"    {line}" for line in body))
        self.to.plain(closing)

    def _object(self, symbol: Symbol, alias: str) -> None:
        fields = [one for one in symbol.members if one.kind is Kind.FIELD]
        if fields and symbol.way.is_sent:
            self.function(symbol.key, CALL, *self.making(alias, fields))
        if fields and symbol.way.is_received:
            body = [*self.reading(fields), *self.reading_extras(symbol)]
            self.function(symbol.key, READ, [f"value: {alias}"], body)

    def _values(self, symbol: Symbol) -> None:
        is_named = symbol.form is Form.ENUM and symbol.members[0].path
        alias = self.aliases.get(symbol.key)
        if alias is None or is_named:
            return
        if symbol.way.is_received:
            body = self.reading_value(symbol, self.expanded(symbol, is_read=True))
            self.function(symbol.key, READ, [f"value: {alias}"], body)
        if symbol.way.is_sent:
            self.function(symbol.key, CALL, *self.making_values(symbol, alias))

    def reference(self, target: str, *, is_read: bool) -> str | None:
        """A declared type: its alias, or without a name what it is; None for what isn't there."""
        if target in self.aliases:
            return self.aliases[target]
        symbol = self.declared.get(target)
        return None if symbol is None else self.expanded(symbol, is_read=is_read)

    def expanded(self, symbol: Symbol, *, is_read: bool) -> str:
        """What a type is, without its name."""
        match symbol.form:
            case Form.ENUM:
                return self.enum(symbol, is_read=is_read)
            case Form.UNION:
                members = (
                    self.spelled(one.type, is_read=is_read) for one in symbol.members
                )
                return self.union(members, is_open=symbol.opens and is_read)
            case _:
                return self.spelled(symbol.type, is_read=is_read)

    def tag(self, union: Symbol) -> tuple[str, tuple[str, ...]]:
        """The property by whose constants the members of a union are told apart, and these; none where there is none."""
        values: dict[str, list[str]] = {}
        for member in union.members:
            target = member.type.target if isinstance(member.type, Ref) else ""
            declared = self.declared.get(target)
            for field in () if declared is None else declared.members:
                if isinstance(field.type, Const):
                    values.setdefault(field.path, []).append(
                        json.dumps(field.type.value)
                    )
        everywhere = (
            (name, tuple(those))
            for name, those in values.items()
            if len(those) == len(union.members)
        )
        return next(everywhere, ("", ()))

    @abstractmethod
    def head(self) -> None:
        """What stands at the top."""

    @abstractmethod
    def alias(self, name: str, path: str) -> str:
        """The line that asks for a type."""

    @abstractmethod
    def error(self, path: str) -> str:
        """The line that asks for an exception."""

    @abstractmethod
    def braces(self, name: str, arguments: str) -> tuple[str, str]:
        """The lines around a function's body."""

    @abstractmethod
    def options(self, client: Symbol) -> None:
        """Make clients."""

    @property
    @abstractmethod
    def client_argument(self) -> str:
        """What a function takes that uses a client."""

    @abstractmethod
    def naming(self, method: Symbol) -> str:
        """The line that names a method and doesn't call it."""

    @abstractmethod
    def method(self, symbol: Symbol) -> None:
        """Call a method, and read what it gives."""

    @abstractmethod
    def making(
        self, alias: str, fields: Sequence[Symbol]
    ) -> tuple[list[str], list[str]]:
        """What a function takes that makes an object of its properties, and its body."""

    @abstractmethod
    def reading(self, fields: Sequence[Symbol]) -> list[str]:
        """The body of a function that reads the properties of ``value``."""

    def reading_extras(self, symbol: Symbol) -> list[str]:
        """The lines that read of ``value`` what it has beside its properties, where the language gives that a type."""
        return []

    @abstractmethod
    def making_values(self, symbol: Symbol, alias: str) -> tuple[list[str], list[str]]:
        """What a function takes that has values be of a type that is no class, and its body."""

    @abstractmethod
    def reading_value(self, symbol: Symbol, spelled: str) -> list[str]:
        """The body of a function that has ``value`` be of the type as it is spelled."""

    @abstractmethod
    def enum(self, symbol: Symbol, *, is_read: bool) -> str:
        """The type of an enum's values."""

    @abstractmethod
    def union(self, members: Iterable[str], *, is_open: bool) -> str:
        """The type of one of several."""

    @abstractmethod
    def spelled(self, type_: Type | None, *, is_read: bool = False) -> str:
        """A type."""
