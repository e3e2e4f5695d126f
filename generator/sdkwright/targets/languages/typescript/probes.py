"""A program that uses all of a package's surface: yesterday's, for the compiler to look at beside today's package."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from sdkwright.ir.types import (
    Anything,
    Const,
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
        namespaces = {
            one.path.partition(".")[0]
            for one in self._surface.symbols
            if one.kind in (Kind.CLASS, Kind.ERROR) and "." in one.path
        }
        package = self._surface.package
        self._to.plain(f'import * as sdk from "{package}";')
        for name in sorted(namespaces):
            self._to.plain(f'import * as {name} from "{package}/{name}";')
        for symbol in self._surface.symbols:
            for name in symbol.aliases[:1]:
                module = f"{package}/funcs/{name}.js"
                self._to.use(symbol.key, CALL, f'import {{ {name} }} from "{module}";')
        for key, symbol in self._declared.items():
            if symbol.path and symbol.form is not Form.CLIENT:
                alias = f"T{len(self._aliases)}"
                self._aliases[key] = alias
                self._to.use(key, CALL, f"export type {alias} = {symbol.path};")
        for symbol in self._surface.symbols:
            match symbol.kind, symbol.form:
                case Kind.METHOD, _:
                    self._method(symbol)
                case Kind.ERROR, _:
                    self._to.use(symbol.key, CALL, f"void {symbol.path};")
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
        return f"probe{self._count}"

    def _function(
        self, key: str, level: str, arguments: Iterable[str], body: Sequence[str]
    ) -> None:
        if body:
            head = f"export async function {self._name()}({', '.join(arguments)})"
            self._to.plain(f"{head}: Promise<void> {{")
            self._to.use(key, level, *(f"  {line}" for line in body))
            self._to.plain("}")

    def _client(self, symbol: Symbol) -> None:
        options = [one for one in symbol.members if one.kind is Kind.CLIENT_OPTION]
        body = [f"new sdk.{symbol.path}({{ {one.path}: value }});" for one in options]
        new = f"new sdk.{symbol.path}();"
        self._function(symbol.key, CALL, ["value: any"], [new, *body])

    @property
    def _class(self) -> str:
        (client,) = (one for one in self._declared.values() if one.form is Form.CLIENT)
        return f"client: sdk.{client.path}"

    def _method(self, symbol: Symbol) -> None:
        members = symbol.members
        arguments = [
            f"a{number}: {self._type(one.type)}" for number, one in enumerate(members)
        ]
        body: list[str] = []
        for shown in (
            [(n, one) for n, one in enumerate(members) if one.required],
            list(enumerate(members)),
        ):
            arguments_text = _written([(one.path, f"a{n}") for n, one in shown])
            body.append(f"await client.{symbol.path}({arguments_text});")
            name = symbol.aliases[0] if symbol.aliases else ""
            rest = f", {arguments_text}" if arguments_text else ""
            if name:
                body.append(f"await {name}(client{rest});")
        self._function(symbol.key, CALL, [self._class, *arguments], body)
        if symbol.type is not None and symbol.form is not Form.PAGE:
            type_ = self._type(symbol.type, is_read=True)
            result = f"Awaited<ReturnType<typeof client.{symbol.path}>>"
            self._function(
                symbol.key,
                READ,
                [self._class, f"value: {result}"],
                [f"const read: {type_} = value; void read;"],
            )

    def _object(self, symbol: Symbol) -> None:
        alias = self._aliases.get(symbol.key)
        fields = [one for one in symbol.members if one.kind is Kind.FIELD]
        if alias is None or not fields:
            return
        if symbol.way.is_sent:
            arguments = [
                f"a{number}: {self._type(one.type)}"
                for number, one in enumerate(fields)
            ]
            pairs = [
                (f"{json.dumps(one.path)}: a{number}", one.required)
                for number, one in enumerate(fields)
            ]
            needed = ", ".join(pair for pair, required in pairs if required)
            everything = ", ".join(pair for pair, _ in pairs)
            body = [
                f"const sent: {alias} = {{ {needed} }}; void sent;",
                f"const all: {alias} = {{ {everything} }}; void all;",
            ]
            self._function(symbol.key, CALL, arguments, body)
        if symbol.way.is_received:
            body = [
                f"const r{number}: {self._read_type(one)} = value[{json.dumps(one.path)}]; void r{number};"
                for number, one in enumerate(fields)
            ]
            self._function(symbol.key, READ, [f"value: {alias}"], body)

    def _read_type(self, field: Symbol) -> str:
        text = self._type(field.type or Anything(), is_read=True)
        return text if field.present else f"{text} | undefined"

    def _values(self, symbol: Symbol) -> None:
        alias = self._aliases.get(symbol.key)
        if alias is None or (symbol.form is Form.ENUM and symbol.members[0].path):
            return
        if symbol.way.is_received:
            spelled = self._expanded(symbol, is_read=True)
            body = [f"const read: {spelled} = value; void read;"]
            if symbol.form is Form.ENUM:
                body += [f"if (value === {one.key}) return;" for one in symbol.members]
            self._function(symbol.key, READ, [f"value: {alias}"], body)
        if symbol.way.is_sent:
            spelled = self._expanded(symbol, is_read=False)
            body = [f"const sent: {alias} = value; void sent;"]
            self._function(symbol.key, CALL, [f"value: {spelled}"], body)

    def _expanded(self, symbol: Symbol, *, is_read: bool) -> str:
        """What a type is, without its name."""
        if symbol.form is Form.ENUM:
            texts = [one.key for one in symbol.members]
            if symbol.opens and is_read:
                name = self._type(symbol.type or Scalar(ScalarKind.STRING))
                texts.append(f"({name} & {{}})")
            return " | ".join(texts)
        if symbol.form is Form.UNION:
            parts = [self._type(one.type, is_read=is_read) for one in symbol.members]
            return " | ".join(parts)
        return self._type(symbol.type, is_read=is_read)

    def _type(self, type_: Type | None, *, is_read: bool = False) -> str:
        def inner(one: Type) -> str:
            return self._type(one, is_read=is_read)

        match type_:
            case Scalar(kind):
                name: str = self._surface.spelling.scalars[kind.value]
                return "any" if kind is ScalarKind.BINARY else name
            case Ref(target):
                return self._reference(target, is_read=is_read)
            case Nullable(value):
                return f"({inner(value)} | null)"
            case ListOf(item):
                return f"({inner(item)})[]"
            case MapOf(value):
                return f"{{ [key: string]: {inner(value)} }}"
            case Const(value):
                return json.dumps(value)
            case TupleOf(items, None):
                return f"[{', '.join(map(inner, items))}]"
            case Anything():
                return "unknown" if is_read else "any"
            case _:
                return "undefined" if type_ is None else "any"

    def _reference(self, target: str, *, is_read: bool) -> str:
        if target in self._aliases:
            return self._aliases[target]
        symbol = self._declared.get(target)
        if symbol is None:
            return "any"
        return f"({self._expanded(symbol, is_read=is_read)})"


def _written(pairs: Sequence[tuple[str, str]]) -> str:
    """The arguments of a call: those of one object in its braces."""
    inside = [
        f"{path.partition('.')[2]}: {value}" for path, value in pairs if "." in path
    ]
    plain = [value for path, value in pairs if "." not in path]
    return ", ".join([*plain, *([f"{{ {', '.join(inside)} }}"] if inside else [])])
