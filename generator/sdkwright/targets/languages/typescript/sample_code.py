"""Sample values as TypeScript code."""

from __future__ import annotations

import base64
from collections.abc import Mapping

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    Declaration,
    EnumDeclaration,
    FileDeclaration,
    ObjectDeclaration,
)
from sdkwright.ir.types import (
    EventStream,
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
from sdkwright.targets.languages.typescript.layout import STEP, block
from sdkwright.targets.languages.typescript.literals import (
    scalar_literal,
    text_literal,
)
from sdkwright.targets.languages.typescript.member_names import EXTRAS
from sdkwright.targets.languages.typescript.names import Names, member_key
from sdkwright.targets.samples.variant_choice import settled

FILE = ("{ openAsBlob }", "node:fs")
"""The import of what opens a file."""

_FILE_CODE = 'await openAsBlob("example.file")'
# Longer texts of digits are no number that anybody means.
_MOST_DIGITS = 30


class SampleCode:
    """Prints values of an API's types; notes what the code needs imported, as clause and module.

    ``own`` is the type whose page the code is for: its name is imported there without its folder's.
    """

    def __init__(
        self,
        api: Api,
        names: Names,
        *,
        enum_objects: bool,
        own: TypeId | None = None,
    ) -> None:
        self._api = api
        self._names = names
        self._enum_objects = enum_objects
        self._own = own
        self.imports: set[tuple[str, str]] = set()

    def value(self, type_: Type, value: JsonValue, indent: int) -> str:
        """The value as code, its first line where it stands, the others ``indent`` columns in or more."""
        deeper = indent + STEP
        match type_:
            case Nullable(inner):
                return "null" if value is None else self.value(inner, value, indent)
            case Ref():
                return self._settled(type_, value, indent)
            case ListOf(item) | JsonLines(item) if isinstance(value, list):
                return block(
                    "[", [self.value(item, one, deeper) for one in value], "]", indent
                )
            case TupleOf(items, rest) if isinstance(value, list):
                types = [*items, *([rest] * len(value) if rest is not None else [])]
                pairs = zip(types, value, strict=False)
                written = [self.value(inner, one, deeper) for inner, one in pairs]
                return block("[", written, "]", indent)
            case MapOf(inner) if isinstance(value, Mapping):
                return self._map(inner, value, indent)
            case EventStream(event):
                return self.value(event, value, indent)
            case Scalar(kind):
                return self._scalar(kind, value, indent)
            case _:
                return plain_code(value, indent)

    def _map(self, inner: Type, value: Mapping[str, JsonValue], indent: int) -> str:
        lines = [
            f"{key_code(key)}: {self.value(inner, one, indent + STEP)}"
            for key, one in value.items()
        ]
        return block("{", lines, "}", indent)

    def _scalar(self, kind: ScalarKind, value: JsonValue, indent: int) -> str:
        if not isinstance(value, str):
            return plain_code(value, indent)
        match kind:
            case ScalarKind.DATE_TIME:
                return f"new Date({text_literal(value)})"
            case ScalarKind.INTEGER_STRING:
                digits = value.removeprefix("-")
                is_whole = digits.isascii() and digits.isdecimal()
                return (
                    f"{int(value)}n" if is_whole and len(value) < _MOST_DIGITS else "0n"
                )
            case ScalarKind.BYTES:
                return bytes_code(value)
            case ScalarKind.BINARY:
                return self._file()
            case _:
                return str(text_literal(value))

    def _file(self) -> str:
        self.imports.add(FILE)
        return _FILE_CODE

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
                return self._file()
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
        lines: list[str] = []
        for field in declaration.fields:
            if field.name.source in value:
                # Parameters of one name in several locations are told apart by their origins.
                key = field.name.source if field.location is None else field.origin
                name = self._names.fields[declaration.id, key]
                inner = value[field.name.source]
                lines.append(f"{name}: {self.value(field.type, inner, indent + STEP)}")
        known = {field.name.source for field in declaration.fields}
        extras = {key: one for key, one in value.items() if key not in known}
        if extras and declaration.additional is not None:
            code = self._map(declaration.additional, extras, indent + STEP)
            lines.append(f"{EXTRAS}: {code}")
        return block("{", lines, "}", indent)

    def _member(
        self, declaration: EnumDeclaration, value: JsonValue, indent: int
    ) -> str:
        name = self._names.members.get((declaration.id, member_key(value)))
        if not self._enum_objects or name is None:
            return plain_code(value, indent)
        located = self._names.types[declaration.id]
        if declaration.id == self._own:
            return f"{located.name}.{name}"
        module = f"{self._names.package}/{located.folder}"
        self.imports.add((f"* as {located.namespace}", module))
        return f"{located.qualified}.{name}"


def key_code(key: str) -> str:
    """A key of a map, quoted."""
    written = str(text_literal(key))
    # Plainly written it would set what the object inherits from.
    return f"[{written}]" if key == "__proto__" else written


def bytes_code(text: str) -> str:
    """The bytes that a base64 text stands for."""
    try:
        octets = base64.b64decode(text, validate=True)
    except ValueError:
        octets = text.encode("utf-8", "replace")
    try:
        return f"new TextEncoder().encode({text_literal(octets.decode())})"
    except UnicodeDecodeError:
        return f"Uint8Array.from([{', '.join(map(str, octets))}])"


def plain_code(value: JsonValue, indent: int) -> str:
    """A JSON value as code, whatever its type."""
    match value:
        case None | str() | int() | float():
            return str(scalar_literal(value))
        case Mapping():
            lines = [
                f"{key_code(key)}: {plain_code(one, indent + STEP)}"
                for key, one in value.items()
            ]
            return block("{", lines, "}", indent)
        case _:
            items = [plain_code(one, indent + STEP) for one in value]
            return block("[", items, "]", indent)
