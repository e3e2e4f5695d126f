"""Sample values as Python code."""

from __future__ import annotations

import base64
from collections.abc import Mapping

from sdkwright.core.json import JsonValue
from sdkwright.core.unseen import is_shown
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    Declaration,
    EnumDeclaration,
    FileDeclaration,
    ObjectDeclaration,
)
from sdkwright.ir.types import (
    ListOf,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
)
from sdkwright.targets.languages.python.names import Names, member_key
from sdkwright.targets.samples.example_text import number_text
from sdkwright.targets.samples.variant_choice import settled

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


class SampleCode:
    """Prints values of an API's types; notes what the code needs imported."""

    def __init__(self, api: Api, names: Names, *, enum_classes: bool) -> None:
        self._api = api
        self._names = names
        self._enum_classes = enum_classes
        self.imports: set[tuple[str, str]] = set()

    def value(self, type_: Type, value: JsonValue, indent: int) -> str:
        """The value as code, its first line where it stands, the others ``indent`` columns in or more."""
        match type_:
            case Nullable(inner):
                return "None" if value is None else self.value(inner, value, indent)
            case Ref():
                return self._settled(type_, value, indent)
            case ListOf(item) if isinstance(value, list):
                items = [self.value(item, one, indent + 4) for one in value]
                return _block("[", items, "]", indent)
            case TupleOf(items, rest) if isinstance(value, list):
                types = [*items, *([rest] * len(value) if rest is not None else [])]
                written = [
                    self.value(inner, one, indent + 4)
                    for inner, one in zip(types, value, strict=False)
                ]
                return _block("(", written, ")", indent)
            case MapOf(inner) if isinstance(value, Mapping):
                pairs = [
                    f"{text_code(key)}: {self.value(inner, one, indent + 4)}"
                    for key, one in value.items()
                ]
                return _block("{", pairs, "}", indent)
            case Scalar(kind):
                return self._scalar(kind, value, indent)
            case _:
                return plain_code(value, indent)

    def _scalar(self, kind: ScalarKind, value: JsonValue, indent: int) -> str:
        if not isinstance(value, str):
            return plain_code(value, indent)
        package = self._names.package
        match kind:
            case ScalarKind.DATE_TIME:
                self.imports.add((f"{package}.utils", "parse_datetime"))
                return f"parse_datetime({text_code(value)})"
            case ScalarKind.DATE | ScalarKind.TIME:
                name = "date" if kind is ScalarKind.DATE else "time"
                self.imports.add(("datetime", name))
                return f"{name}.fromisoformat({text_code(value)})"
            case ScalarKind.DECIMAL:
                self.imports.add(("decimal", "Decimal"))
                return f"Decimal({text_code(value)})"
            case ScalarKind.INTEGER_STRING:
                is_whole = value.removeprefix("-").isdecimal() and value.isascii()
                return str(int(value)) if is_whole and len(value) < 30 else "0"
            case ScalarKind.BYTES:
                return bytes_code(value)
            case ScalarKind.BINARY:
                return f"{text_code(value)}.encode()"
            case _:
                return text_code(value)

    def _settled(self, type_: Ref, value: JsonValue, indent: int) -> str:
        match settled(self._api, type_, value):
            case Ref(target):
                return self._declared(self._api.declarations[target], value, indent)
            case None:
                return plain_code(value, indent)
            case found:
                return self.value(found, value, indent)

    def _declared(self, declaration: Declaration, value: JsonValue, indent: int) -> str:
        match declaration:
            case ObjectDeclaration() if isinstance(value, Mapping):
                return self._object(declaration, value, indent)
            case FileDeclaration():
                name = '"example.file"'
                pairs = [f'"file_name": {name}', f'"content": open({name}, "rb")']
                return _block("{", pairs, "}", indent)
            case EnumDeclaration():
                return self._member(declaration, value, indent)
            case _:
                return plain_code(value, indent)

    def _object(
        self,
        declaration: ObjectDeclaration,
        value: Mapping[str, JsonValue],
        indent: int,
    ) -> str:
        known: list[tuple[str, str]] = []
        extras: list[str] = []
        fields = {field.name.source: field for field in declaration.fields}
        for key, inner in value.items():
            if key in fields:
                name = self._names.fields[declaration.id, key]
                code = self.value(fields[key].type, inner, indent + 4)
                known.append((name, code))
            elif declaration.additional is not None:
                code = self.value(declaration.additional, inner, indent + 8)
                extras.append(f"{text_code(key)}: {code}")
        if declaration.additional is not None and declaration.fields:
            return self._constructor(declaration, known, extras, indent)
        pairs = [f'"{name}": {code}' for name, code in known]
        return _block("{", pairs, "}", indent)

    def _constructor(
        self,
        declaration: ObjectDeclaration,
        known: list[tuple[str, str]],
        extras: list[str],
        indent: int,
    ) -> str:
        """An object with fields of its own and others: those only a constructor tells apart."""
        located = self._names.types[declaration.id]
        self.imports.add((self._names.package, located.package))
        lines = [f"{name}={code}" for name, code in known]
        if extras:
            lines.append("**" + _block("{", extras, "}", indent + 4))
        return _block(f"{located.qualified}(", lines, ")", indent)

    def _member(
        self, declaration: EnumDeclaration, value: JsonValue, indent: int
    ) -> str:
        if self._enum_classes and is_enum_class_member(declaration, value):
            self.imports.add((self._names.package, ""))
            located = self._names.types[declaration.id]
            member = self._names.members[declaration.id, member_key(value)]
            return f"{self._names.package}.{located.name}.{member}"
        return plain_code(value, indent)


def is_enum_class_member(declaration: EnumDeclaration, value: JsonValue) -> bool:
    """Whether a value is a listed one of an enum that is a class."""
    listed = any(
        member.value == value and type(member.value) is type(value)
        for member in declaration.members
    )
    return declaration.kind is not None and listed


def text_code(text: str) -> str:
    """A string literal between double quotes."""
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if is_shown(character):
        return character
    number = ord(character)
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def bytes_code(text: str) -> str:
    """The bytes that a base64 text stands for, as a literal."""
    try:
        return repr(base64.b64decode(text, validate=True))
    except ValueError:
        return repr(text.encode("utf-8", "replace"))


def plain_code(value: JsonValue, indent: int) -> str:
    """A JSON value as code, whatever its type."""
    match value:
        case None | bool():
            return str(value)
        case str():
            return text_code(value)
        case int() | float():
            return number_text(value)
        case Mapping():
            pairs = [
                f"{text_code(key)}: {plain_code(one, indent + 4)}"
                for key, one in value.items()
            ]
            return _block("{", pairs, "}", indent)
        case _:
            items = [plain_code(one, indent + 4) for one in value]
            return _block("[", items, "]", indent)


def _block(opening: str, items: list[str], closing: str, indent: int) -> str:
    """Brackets with one item a line, closed where the statement began."""
    if not items:
        return f"{opening}{closing}"
    margin = " " * (indent + 4)
    lines = "".join(f"{margin}{item},\n" for item in items)
    return f"{opening}\n{lines}{' ' * indent}{closing}"
