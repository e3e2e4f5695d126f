"""Sample values as Python code."""

from __future__ import annotations

import base64
from collections.abc import Mapping

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import EnumDeclaration, ObjectDeclaration
from sdkwright.ir.types import ScalarKind
from sdkwright.targets.languages.python.imports import own_module
from sdkwright.targets.languages.python.literals import escaped_text
from sdkwright.targets.languages.python.names import Names
from sdkwright.targets.naming.member_names import member_key
from sdkwright.targets.reading.example_text import number_text
from sdkwright.targets.samples.sample_writer import (
    Brackets,
    Plain,
    SampleWriter,
    whole_number,
)

_QUOTE = '"'


class SampleCode(SampleWriter):
    """Prints values of an API's types; imports are a module and a name of it, or no name for the module itself."""

    step = 4
    tuple_brackets = Brackets(opening="(", closing=")")

    def __init__(self, api: Api, names: Names, *, enum_classes: bool) -> None:
        super().__init__(api)
        self._names = names
        self._enum_classes = enum_classes

    def quoted(self, text: str) -> str:
        """A string literal as pages have it."""
        return text_code(text)

    def octets(self, text: str) -> str:
        """The bytes that a base64 text stands for."""
        return bytes_code(text)

    def raw(self, text: str) -> str:
        """The bytes of a text."""
        return f"{text_code(text)}.encode()"

    def literal(self, value: Plain) -> str:
        """See the base class."""
        match value:
            case None | bool():
                return str(value)
            case str():
                return self.quoted(value)
            case _:
                return number_text(value)

    def key(self, key: str) -> str:
        """See the base class."""
        return self.quoted(key)

    def text(self, kind: ScalarKind, value: str) -> str:
        """See the base class."""
        match kind:
            case ScalarKind.DATE_TIME:
                self.imports.add((f"{self._names.package}.utils", "parse_datetime"))
                return f"parse_datetime({self.quoted(value)})"
            case ScalarKind.DATE | ScalarKind.TIME:
                name = "date" if kind is ScalarKind.DATE else "time"
                self.imports.add(("datetime", name))
                return f"{name}.fromisoformat({self.quoted(value)})"
            case ScalarKind.DECIMAL | ScalarKind.DECIMAL_NUMBER:
                self.imports.add(("decimal", "Decimal"))
                return f"Decimal({self.quoted(value)})"
            case ScalarKind.INTEGER_STRING:
                return str(whole_number(value))
            case ScalarKind.BYTES:
                return self.octets(value)
            case ScalarKind.BINARY:
                return self.raw(value)
            case _:
                return self.quoted(value)

    def file(self, indent: int) -> str:
        """See the base class."""
        name = '"example.file"'
        pairs = (f'"file_name": {name}', f'"content": open({name}, "rb")')
        return self.block("{", pairs, "}", indent)

    def object(
        self,
        declaration: ObjectDeclaration,
        value: Mapping[str, JsonValue],
        indent: int,
    ) -> str:
        """See the base class; in the order of the value."""
        known: list[tuple[str, str]] = []
        extras: list[str] = []
        fields = {field.name.source: field for field in declaration.fields}
        for key, inner in value.items():
            if key in fields:
                name = self._names.fields[declaration.id, key]
                code = self.value(fields[key].type, inner, indent + self.step)
                known.append((name, code))
            elif declaration.additional is not None:
                deeper = indent + 2 * self.step
                code = self.value(declaration.additional, inner, deeper)
                extras.append(f"{self.quoted(key)}: {code}")
        if declaration.additional is not None and declaration.fields:
            return self._constructor(declaration, known, extras, indent)
        pairs = [f'"{name}": {code}' for name, code in known]
        return self.block("{", pairs, "}", indent)

    def _constructor(
        self,
        declaration: ObjectDeclaration,
        known: list[tuple[str, str]],
        extras: list[str],
        indent: int,
    ) -> str:
        """An object with fields of its own and others: those only a constructor tells apart."""
        located = self._names.types[declaration.id]
        self.namespace(located.folder)
        lines = [f"{name}={code}" for name, code in known]
        if extras:
            lines.append("**" + self.block("{", extras, "}", indent + self.step))
        return self.block(f"{located.qualified}(", lines, ")", indent)

    def namespace(self, folder: str) -> str:
        """What a folder's module is called, which the program imports."""
        above, name = own_module(folder)
        self.imports.add((f"{self._names.package}{above.rstrip('.')}", name))
        return name

    def member(self, declaration: EnumDeclaration, value: JsonValue) -> str | None:
        """See the base class."""
        if not self._enum_classes or not is_enum_class_member(declaration, value):
            return None
        self.imports.add((self._names.package, ""))
        located = self._names.types[declaration.id]
        member = self._names.members[declaration.id, member_key(value)]
        return f"{self._names.package}.{located.name}.{member}"


def is_enum_class_member(declaration: EnumDeclaration, value: JsonValue) -> bool:
    """Whether a value is a listed one of an enum that is a class."""
    listed = any(
        member.value == value and type(member.value) is type(value)
        for member in declaration.members
    )
    return declaration.kind is not None and listed and not declaration.is_tag


def text_code(text: str) -> str:
    """A string literal between double quotes."""
    return _QUOTE + escaped_text(text, _QUOTE) + _QUOTE


def bytes_code(text: str) -> str:
    """The bytes that a base64 text stands for, as a literal."""
    return repr(base64_bytes(text))


def base64_bytes(text: str) -> bytes:
    """The bytes that a base64 text stands for; of another text its own."""
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        return text.encode("utf-8", "replace")
