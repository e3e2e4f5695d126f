"""A program that uses all of a package's surface: yesterday's, for checkers to look at beside today's package."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

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
from sdkwright.targets.contract.probe import CALL, READ, Probe
from sdkwright.targets.contract.surface import Form, Kind, Surface, Symbol
from sdkwright.targets.reading.surface.program import Program

_HEAD = (
    "from __future__ import annotations",
    "",
    "from collections.abc import AsyncIterable, Callable, Iterable, Mapping, Sequence",
    "from datetime import date, datetime, time, timedelta",
    "from decimal import Decimal",
    "from typing import Any, Dict, List, Literal, Optional, Tuple, TypeVar, Union",
    "",
    "import {package} as package",
    "from {package} import {modules}",
    "from {package}.utils import pages",
    "from {package}.utils.eventstreaming import EventStream, JsonLinesStream",
    "",
    '_T = TypeVar("_T")',
    "",
    "def result(function: Callable[..., _T]) -> _T: ...",
)
_OWN = frozenset(("DecimalNumber", "IntegerString", "Base64Bytes"))


def probe(surface: Surface) -> Probe:
    """The program of a surface."""
    return _Program(surface).written()


class _Program(Program):
    """Writes one program."""

    def head(self) -> None:
        """See the base class."""
        homes = {
            one.path.partition(".")[0]
            for one in self.surface.symbols
            if one.kind in (Kind.CLASS, Kind.ERROR) and "." in one.path
        }
        modules = ", ".join(sorted({*homes, "types"}))
        package = self.surface.package
        self.to.plain(*(one.format(package=package, modules=modules) for one in _HEAD))

    def alias(self, name: str, path: str) -> str:
        """See the base class."""
        module, _, own = path.rpartition(".")
        return f"from {self.surface.package}.{module} import {own} as {name}"

    def error(self, path: str) -> str:
        """See the base class."""
        return self.alias(f"_{path.rpartition('.')[2]}", path)

    def braces(self, name: str, arguments: str) -> tuple[str, str]:
        """See the base class."""
        return f"def {name}({arguments}) -> None:", ""

    def options(self, client: Symbol) -> None:
        """See the base class."""
        options = [one for one in client.members if one.kind is Kind.CLIENT_OPTION]
        body = [f"package.{client.path}({one.path}=value)" for one in options]
        whole = [f"package.{client.path}()", *body]
        self.function(client.key, CALL, ["value: Any"], whole)

    @property
    def client_argument(self) -> str:
        """See the base class."""
        return f"client: package.{self.client.path}"

    def naming(self, method: Symbol) -> str:
        """See the base class."""
        return f"_ = client.{method.path}"

    def method(self, symbol: Symbol) -> None:
        """See the base class."""
        client = self.client_argument
        members = list(enumerate(symbol.members))
        arguments = [f"a{number}: {self.spelled(one.type)}" for number, one in members]
        needed = [f"{one.path}=a{number}" for number, one in members if one.required]
        everything = [f"{one.path}=a{number}" for number, one in members]
        if not all(one.keyword for _, one in members):
            arguments = [f"a{n}: {self._in_request(one.type)}" for n, one in members]
            pairs = {n: f'"{one.path}": a{n}' for n, one in members}
            least = (pairs[n] for n, one in members if one.required)
            needed = [f"request={{{', '.join(least)}}}"]
            everything = [f"request={{{', '.join(pairs.values())}}}"]
        call = f"client.{symbol.path}"
        body = [f"{call}({', '.join(needed)})", f"{call}({', '.join(everything)})"]
        self.function(symbol.key, CALL, [client, *arguments], body)
        if symbol.type is not None and symbol.form is not Form.PAGE:
            type_ = self.spelled(symbol.type, is_read=True)
            read = [f"read: {type_} = result(client.{symbol.path})"]
            self.function(symbol.key, READ, [client], read)

    def _in_request(self, type_: Type | None) -> str:
        """What a whole request is given for one of its parts: dicts of types hold no models."""
        return self.spelled(type_) if isinstance(type_, Scalar) else "Any"

    def making(
        self, alias: str, fields: Sequence[Symbol]
    ) -> tuple[list[str], list[str]]:
        """See the base class."""
        taken: list[str] = []
        every: list[str] = []
        least: list[str] = []
        for number, one in enumerate(fields):
            type_, value = self._written(one.type, f"a{number}")
            taken.append(f"a{number}: {self.spelled(type_)}")
            every.append(f"{one.path}={value}")
            if one.required:
                least.append(every[-1])
        return taken, [f"{alias}({', '.join(each)})" for each in (least, every)]

    def reading(self, fields: Sequence[Symbol]) -> list[str]:
        """See the base class."""
        return [
            f"r{number}: {self._read_type(one)} = value.{one.path}"
            for number, one in enumerate(fields)
        ]

    def making_values(self, symbol: Symbol, alias: str) -> tuple[list[str], list[str]]:
        """See the base class."""
        if symbol.form is Form.ENUM:
            lines = [f"made: {alias} = value"]
            unknown = _UNKNOWN.get(symbol.type)
            if unknown and symbol.opens:
                lines.append(f"other: {alias} = {unknown}({_OTHERS[unknown]})")
            return [f"value: {self.expanded(symbol, is_read=False)}"], lines
        taken: list[str] = []
        lines = list[str]()
        members = symbol.members if symbol.form is Form.UNION else (symbol,)
        for number, one in enumerate(members):
            type_, value = self._written(one.type, f"a{number}")
            taken.append(f"a{number}: {self.spelled(type_)}")
            lines.append(f"made{number}: {alias} = {value}")
        return taken, lines

    def reading_value(self, symbol: Symbol, spelled: str) -> list[str]:
        """See the base class."""
        return [f"read: {'object' if symbol.opens else spelled} = value"]

    def _written(self, type_: Type | None, value: str) -> tuple[Type | None, str]:
        """What is asked for, and the value made of it: lists and maps are written in place."""
        match type_:
            case ListOf(item):
                inner, text = self._written(item, value)
                return inner, f"[{text}]"
            case MapOf(item):
                inner, text = self._written(item, value)
                return inner, f'{{"key": {text}}}'
            case Nullable(inner_type):
                return self._written(inner_type, value)
            case _:
                return type_, value

    def _read_type(self, field: Symbol) -> str:
        type_ = field.type or Anything()
        if field.present:
            return self.spelled(type_, is_read=True)
        if isinstance(type_, Nullable):
            inner = self.spelled(type_.inner, is_read=True)
            return f"types.OptionalNullable[{inner}]"
        return f"Optional[{self.spelled(type_, is_read=True)}]"

    def enum(self, symbol: Symbol, *, is_read: bool) -> str:
        """See the base class."""
        texts = (_WORDS.get(one.key, one.key) for one in symbol.members)
        literal = f"Literal[{', '.join(texts)}]"
        # Of an open one people read what they know, and are ready for anything else.
        return "Any" if symbol.opens and is_read else literal

    def union(self, members: Iterable[str], *, is_open: bool) -> str:
        """See the base class."""
        unknown = ["types.Unknown"] if is_open else []
        return f"Union[{', '.join((*members, *unknown))}]"

    def spelled(self, type_: Type | None, *, is_read: bool = False) -> str:
        """See the base class."""

        def inner(one: Type) -> str:
            return self.spelled(one, is_read=is_read)

        match type_:
            case Scalar(kind):
                return self._scalar(kind, is_read=is_read)
            case Ref(target):
                return self.reference(target, is_read=is_read) or "Any"
            case Nullable(value):
                return f"Optional[{inner(value)}]"
            case ListOf(item):
                return f"{'List' if is_read else 'Sequence'}[{inner(item)}]"
            case MapOf(value):
                return f"{'Dict' if is_read else 'Mapping'}[str, {inner(value)}]"
            case Const(value) if isinstance(value, str | bool | int):
                return f"Literal[{value!r}]"
            case TupleOf(items, None):
                return f"Tuple[{', '.join(map(inner, items))}]"
            case EventStream(item, _) | JsonLines(item) | Items(item):
                return f"{_SEVERAL[type(type_)]}[{inner(item)}]"
            case _:
                return "None" if type_ is None else "Any"

    def _scalar(self, kind: ScalarKind, *, is_read: bool) -> str:
        if kind is ScalarKind.BINARY:
            return "Any"
        name: str = self.surface.spelling.scalars[kind.value]
        return f"types.{name}" if name in _OWN else name


_SEVERAL: Mapping[type, str] = {
    EventStream: "EventStream",
    JsonLines: "JsonLinesStream",
    Items: "Iterable",
}
_WORDS: Mapping[str, str] = {"true": "True", "false": "False"}

_OTHERS: Mapping[str, str] = {
    "types.UnrecognizedStr": '"another"',
    "types.UnrecognizedInt": "-99",
}
_UNKNOWN: Mapping[Type | None, str] = {
    Scalar(ScalarKind.STRING): "types.UnrecognizedStr",
    Scalar(ScalarKind.INTEGER): "types.UnrecognizedInt",
}
