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
from sdkwright.targets.contract.probe import CALL, READ, Probe
from sdkwright.targets.contract.surface import Form, Kind, Surface, Symbol
from sdkwright.targets.languages.typescript.member_names import EXTRAS
from sdkwright.targets.naming.type_folders import namespace_of
from sdkwright.targets.reading.surface.program import Program


def probe(surface: Surface) -> Probe:
    """The program of a surface."""
    return _Program(surface).written()


class _Program(Program):
    """Writes one program."""

    def head(self) -> None:
        """See the base class."""
        package = self.surface.package
        folders = {
            one.path.partition(".")[0]
            for one in self.surface.symbols
            if one.kind in (Kind.CLASS, Kind.ERROR) and "." in one.path
        }
        self.to.plain(f'import * as sdk from "{package}";')
        for folder in sorted(folders):
            name = namespace_of(folder)
            self.to.plain(f'import * as {name} from "{package}/{folder}";')
        for symbol in self.surface.symbols:
            for name in symbol.aliases[:1]:
                module = f"{package}/funcs/{name}.js"
                self.to.use(symbol.key, CALL, f'import {{ {name} }} from "{module}";')

    def alias(self, name: str, path: str) -> str:
        """See the base class."""
        return f"export type {name} = {_code(path)};"

    def error(self, path: str) -> str:
        """See the base class."""
        return f"void {_code(path)};"

    def braces(self, name: str, arguments: str) -> tuple[str, str]:
        """See the base class."""
        return f"export async function {name}({arguments}): Promise<void> {{", "}"

    def options(self, client: Symbol) -> None:
        """See the base class."""
        named = (one.path for one in client.members if one.kind is Kind.CLIENT_OPTION)
        new = f"new sdk.{client.path}"
        body = [f"{new}();", *(f"{new}({{ {name}: value }});" for name in named)]
        self.function(client.key, CALL, ["value: any"], body)

    @property
    def client_argument(self) -> str:
        """See the base class."""
        return f"client: sdk.{self.client.path}"

    def naming(self, method: Symbol) -> str:
        """See the base class."""
        return f"void client.{method.path};"

    def method(self, symbol: Symbol) -> None:
        """See the base class."""
        client = self.client_argument
        members = symbol.members
        arguments, values = self._arguments_of(members)
        body: list[str] = []
        for shown in (
            [(n, one) for n, one in enumerate(members) if one.required],
            list(enumerate(members)),
        ):
            arguments_text = _written([(one.path, values[n]) for n, one in shown])
            body.append(f"await client.{symbol.path}({arguments_text});")
            name = symbol.aliases[0] if symbol.aliases else ""
            rest = f", {arguments_text}" if arguments_text else ""
            if name:
                body.append(f"await {name}(client{rest});")
        self.function(symbol.key, CALL, [client, *arguments], body)
        if symbol.type is not None and symbol.form is not Form.PAGE:
            type_ = self.spelled(symbol.type, is_read=True)
            if isinstance(symbol.type, Nullable):  # no answer at all is none, too
                type_ = f"{type_} | undefined"
            result = f"Awaited<ReturnType<typeof client.{symbol.path}>>"
            self.function(
                symbol.key,
                READ,
                [client, f"value: {result}"],
                [f"const read: {type_} = value; void read;"],
            )

    def making(
        self, alias: str, fields: Sequence[Symbol]
    ) -> tuple[list[str], list[str]]:
        """See the base class."""
        arguments, values = self._arguments_of(fields)
        pairs = {
            one.key: f"{json.dumps(one.path)}: {value}"
            for one, value in zip(fields, values, strict=True)
        }
        asked = ", ".join(pairs[one.key] for one in fields if one.required)
        whole = ", ".join(pairs.values())
        return (
            arguments,
            [
                f"const least: {alias} = {{ {asked} }}; void least;",
                f"const all: {alias} = {{ {whole} }}; void all;",
            ],
        )

    def _arguments_of(self, symbols: Sequence[Symbol]) -> tuple[list[str], list[str]]:
        """The arguments of a function that gives each a value, and these values.

        Maps are written where they are given: of those that were there before tsc doesn't ask what else they hold.
        """
        arguments: list[str] = []
        values: list[str] = []
        for number, one in enumerate(symbols):
            type_, value = one.type, f"a{number}"
            if isinstance(type_, MapOf):
                type_, value = type_.value, f'{{ "key": {value} }}'
            arguments.append(f"a{number}: {self.spelled(type_)}")
            values.append(value)
        return arguments, values

    def reading(self, fields: Sequence[Symbol]) -> list[str]:
        """See the base class."""
        lines: list[str] = []
        for number, one in enumerate(fields):
            value = f"value[{json.dumps(one.path)}]"
            name = f"r{number}"
            lines.append(
                f"const {name}: {self._read_type(one)} = {value}; void {name};"
            )
        return lines

    def reading_extras(self, symbol: Symbol) -> list[str]:
        """See the base class."""
        if symbol.type is None:
            return []
        read = f"{self.spelled(symbol.type, is_read=True)} | undefined"
        return [f"const extras: {read} = value.{EXTRAS}; void extras;"]

    def making_values(self, symbol: Symbol, alias: str) -> tuple[list[str], list[str]]:
        """See the base class."""
        lines = [f"const made: {alias} = value; void made;"]
        if symbol.form is Form.ENUM and symbol.opens:
            is_text = symbol.type == Scalar(ScalarKind.STRING)
            other = '"another"' if is_text else "-99"
            lines.append(f"const other: {alias} = {other}; void other;")
        return [f"value: {self.expanded(symbol, is_read=False)}"], lines

    def reading_value(self, symbol: Symbol, spelled: str) -> list[str]:
        """See the base class."""
        place, values = "value", tuple(one.key for one in symbol.members)
        if symbol.form is not Form.ENUM:
            name, values = self.tag(symbol)
            place = f"value.{name}"
        compared = (f"if ({place} === {value}) void 0;" for value in values)
        if symbol.opens:
            return list(compared)
        return [f"const read: {spelled} = value; void read;", *compared]

    def _read_type(self, field: Symbol) -> str:
        text = self.spelled(field.type or Anything(), is_read=True)
        return text if field.present else f"{text} | undefined"

    def enum(self, symbol: Symbol, *, is_read: bool) -> str:
        """See the base class."""
        texts = [one.key for one in symbol.members]
        if symbol.opens and is_read:
            name = self.spelled(symbol.type or Scalar(ScalarKind.STRING))
            texts.append(f"({name} & {{}})")
        return " | ".join(texts)

    def union(self, members: Iterable[str], *, is_open: bool) -> str:
        """See the base class."""
        return " | ".join(members)

    def spelled(self, type_: Type | None, *, is_read: bool = False) -> str:
        """See the base class."""

        def inner(one: Type) -> str:
            return self.spelled(one, is_read=is_read)

        match type_:
            case Scalar(kind):
                name: str = self.surface.spelling.scalars[kind.value]
                return "any" if kind is ScalarKind.BINARY else name
            case Ref(target):
                shown = self.reference(target, is_read=is_read) or "any"
                return f"({shown})"
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


def _code(path: str) -> str:
    """What code calls the type of a folder: the folder by the last part of its path."""
    folder, _, name = path.rpartition(".")
    return f"{namespace_of(folder)}.{name}" if folder else name


def _written(pairs: Sequence[tuple[str, str]]) -> str:
    """The arguments of a call: those of one object in its braces."""
    inside = [
        f"{path.partition('.')[2]}: {value}" for path, value in pairs if "." in path
    ]
    plain = [value for path, value in pairs if "." not in path]
    return ", ".join([*plain, *([f"{{ {', '.join(inside)} }}"] if inside else [])])
