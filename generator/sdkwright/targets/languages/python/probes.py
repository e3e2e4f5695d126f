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
from sdkwright.targets.contract.probe import CALL, READ, Probe, ProbeWriter
from sdkwright.targets.contract.surface import Form, Kind, Surface, Symbol

_HEAD = (
    "from __future__ import annotations",
    "",
    "from collections.abc import AsyncIterable, Callable, Iterable, Mapping, Sequence",
    "from datetime import date, datetime, time, timedelta",
    "from decimal import Decimal",
    "from typing import Any, Dict, List, Literal, Optional, Tuple, TypeVar, Union",
    "",
    "import {package} as package",
    "from {package} import errors, models, types",
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


class _Program:
    """Writes one program."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self._declared = {
            one.key: one for one in surface.symbols if one.kind is Kind.CLASS
        }
        self._aliases: dict[str, str] = {}
        self._to = ProbeWriter()
        self._count = 0

    def written(self) -> Probe:
        """The whole program."""
        self._to.plain(*(one.format(package=self._surface.package) for one in _HEAD))
        for key, symbol in self._declared.items():
            if symbol.path and symbol.form is not Form.CLIENT:
                alias = f"T{len(self._aliases)}"
                self._aliases[key] = alias
                self._to.use(key, CALL, f"{alias} = {symbol.path}")
        for symbol in self._surface.symbols:
            match symbol.kind, symbol.form:
                case Kind.METHOD, _:
                    self._method(symbol)
                case Kind.ERROR, _:
                    self._to.use(symbol.key, CALL, f"_ = {symbol.path}")
                case Kind.CLASS, Form.CLIENT:
                    self._client(symbol)
                case Kind.CLASS, Form.OBJECT:
                    self._object(symbol)
                case Kind.CLASS, Form.ENUM | Form.UNION | Form.ALIAS:
                    self._values(symbol)
                case _:
                    pass
        return self._to.probe()

    def _name(self) -> str:
        self._count += 1
        return f"probe_{self._count}"

    def _function(
        self, key: str, level: str, arguments: Iterable[str], body: Sequence[str]
    ) -> None:
        if body:
            self._to.plain("", f"def {self._name()}({', '.join(arguments)}) -> None:")
            self._to.use(key, level, *(f"    {line}" for line in body))

    def _client(self, symbol: Symbol) -> None:
        options = [one for one in symbol.members if one.kind is Kind.CLIENT_OPTION]
        body = [f"package.{symbol.path}({one.path}=value)" for one in options]
        self._function(
            symbol.key, CALL, ["value: Any"], [f"package.{symbol.path}()", *body]
        )

    @property
    def _class(self) -> str:
        (client,) = (one for one in self._declared.values() if one.form is Form.CLIENT)
        return f"client: package.{client.path}"

    def _method(self, symbol: Symbol) -> None:
        members = symbol.members
        named = [(one.path, f"a{number}") for number, one in enumerate(members)]
        arguments = [
            self._class,
            *(
                f"{name}: {self._type(one.type)}"
                for (_, name), one in zip(named, members, strict=True)
            ),
        ]
        needed = [
            f"{path}={name}"
            for (path, name), one in zip(named, members, strict=True)
            if one.required
        ]
        everything = [f"{path}={name}" for path, name in named]
        call = f"client.{symbol.path}"
        body = [f"{call}({', '.join(needed)})", f"{call}({', '.join(everything)})"]
        self._function(symbol.key, CALL, arguments, body)
        if symbol.type is not None:
            type_ = self._type(symbol.type, is_read=True)
            if symbol.form is Form.PAGE:
                return
            read = [f"read: {type_} = result(client.{symbol.path})"]
            self._function(symbol.key, READ, [self._class], read)

    def _object(self, symbol: Symbol) -> None:
        alias = self._aliases.get(symbol.key)
        fields = [one for one in symbol.members if one.kind is Kind.FIELD]
        if alias is None or not fields:
            return
        if symbol.way.is_sent:
            arguments: list[str] = []
            pairs: list[tuple[str, bool]] = []
            for number, one in enumerate(fields):
                type_, value = self._written(one.type, f"a{number}")
                arguments.append(f"a{number}: {self._type(type_)}")
                pairs.append((f"{one.path}={value}", one.required))
            needed = ", ".join(pair for pair, required in pairs if required)
            everything = ", ".join(pair for pair, _ in pairs)
            body = [f"{alias}({needed})", f"{alias}({everything})"]
            self._function(symbol.key, CALL, arguments, body)
        if symbol.way.is_received:
            body = [
                f"r{number}: {self._read_type(one)} = value.{one.path}"
                for number, one in enumerate(fields)
            ]
            self._function(symbol.key, READ, [f"value: {alias}"], body)

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
            return self._type(type_, is_read=True)
        if isinstance(type_, Nullable):
            inner = self._type(type_.inner, is_read=True)
            return f"types.OptionalNullable[{inner}]"
        return f"Optional[{self._type(type_, is_read=True)}]"

    def _values(self, symbol: Symbol) -> None:
        alias = self._aliases.get(symbol.key)
        if alias is None or (symbol.form is Form.ENUM and symbol.members[0].path):
            return
        spelled = self._expanded(symbol, is_read=True)
        if symbol.way.is_received:
            body = [f"read: {spelled} = value"]
            self._function(symbol.key, READ, [f"value: {alias}"], body)
        if symbol.way.is_sent:
            body = [f"sent: {alias} = value"]
            value = self._expanded(symbol, is_read=False)
            self._function(symbol.key, CALL, [f"value: {value}"], body)

    def _expanded(self, symbol: Symbol, *, is_read: bool) -> str:
        """What a type is, without its name."""
        if symbol.form is Form.ENUM:
            texts = [one.key for one in symbol.members]
            literal = f"Literal[{', '.join(_python(text) for text in texts)}]"
            is_open = symbol.opens and is_read
            kind = symbol.type
            if is_open and kind == Scalar(ScalarKind.STRING):
                return f"Union[{literal}, types.UnrecognizedStr]"
            if is_open and kind == Scalar(ScalarKind.INTEGER):
                return f"Union[{literal}, types.UnrecognizedInt]"
            return literal
        if symbol.form is Form.UNION:
            parts = [self._type(one.type, is_read=is_read) for one in symbol.members]
            unknown = ["types.Unknown"] if symbol.opens and is_read else []
            return f"Union[{', '.join((*parts, *unknown))}]"
        return self._type(symbol.type, is_read=is_read)

    def _type(self, type_: Type | None, *, is_read: bool = False) -> str:
        def inner(one: Type) -> str:
            return self._type(one, is_read=is_read)

        match type_:
            case Scalar(kind):
                return self._scalar(kind, is_read=is_read)
            case Ref(target):
                return self._reference(target, is_read=is_read)
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
        name: str = self._surface.spelling.scalars[kind.value]
        return f"types.{name}" if name in _OWN else name

    def _reference(self, target: str, *, is_read: bool) -> str:
        if target in self._aliases:
            return self._aliases[target]
        symbol = self._declared.get(target)
        return "Any" if symbol is None else self._expanded(symbol, is_read=is_read)


_SEVERAL: Mapping[type, str] = {
    EventStream: "EventStream",
    JsonLines: "JsonLinesStream",
    Items: "Iterable",
}
_WORDS: Mapping[str, str] = {"true": "True", "false": "False"}


def _python(text: str) -> str:
    return _WORDS.get(text, text)
