"""Sample values as TypeScript code."""

from __future__ import annotations

import base64
from collections.abc import Mapping

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import EnumDeclaration, ObjectDeclaration
from sdkwright.ir.types import ScalarKind, TypeId
from sdkwright.targets.languages.typescript.layout import STEP
from sdkwright.targets.languages.typescript.literals import (
    scalar_literal,
    text_literal,
)
from sdkwright.targets.languages.typescript.member_names import EXTRAS
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.naming.member_names import member_key
from sdkwright.targets.samples.sample_writer import Plain, SampleWriter, whole_number

FILE = ("{ openAsBlob }", "node:fs")
"""The import of what opens a file."""

_FILE_NAME = '"example.file"'


class SampleCode(SampleWriter):
    """Prints values of an API's types; imports are a clause and its module.

    ``own`` is the type whose page the code is for: its name is imported there without its folder's. ``file_names`` says
    that files are given names.
    """

    step = STEP

    def __init__(
        self,
        api: Api,
        names: Names,
        *,
        enum_objects: bool,
        own: TypeId | None = None,
        file_names: bool = False,
    ) -> None:
        super().__init__(api)
        self._names = names
        self._enum_objects = enum_objects
        self._own = own
        self._file_names = file_names

    def literal(self, value: Plain) -> str:
        """See the base class."""
        return str(scalar_literal(value))

    def key(self, key: str) -> str:
        """See the base class."""
        return key_code(key)

    def text(self, kind: ScalarKind, value: str) -> str:
        """See the base class."""
        match kind:
            case ScalarKind.STRING:
                return str(text_literal(value))
            case ScalarKind.DATE_TIME:
                return f"new Date({text_literal(value)})"
            case ScalarKind.INTEGER_STRING | ScalarKind.LONG_INTEGER:
                return f"{whole_number(value)}n"
            case ScalarKind.DECIMAL_NUMBER:
                return value
            case ScalarKind.BYTES:
                return bytes_code(value)
            case ScalarKind.BINARY:
                return self._opened()
            case _:
                return str(text_literal(value))

    def file(self, indent: int) -> str:
        """See the base class."""
        opened = self._opened()
        if not self._file_names:
            return opened
        pairs = (f"fileName: {_FILE_NAME}", f"content: {opened}")
        return self.block("{", pairs, "}", indent)

    def _opened(self) -> str:
        self.imports.add(FILE)
        return f"await openAsBlob({_FILE_NAME})"

    def object(
        self,
        declaration: ObjectDeclaration,
        value: Mapping[str, JsonValue],
        indent: int,
    ) -> str:
        """See the base class; in the order of the declaration."""
        lines: list[str] = []
        for field in declaration.fields:
            wire_name = field.name.source
            if wire_name in value:
                name = self._names.fields[declaration.id, field.key]
                code = self.value(field.type, value[wire_name], indent + STEP)
                lines.append(f"{name}: {code}")
        if declaration.additional is not None:
            known = {field.name.source for field in declaration.fields}
            extras = {key: one for key, one in value.items() if key not in known}
            if extras:
                code = self.map(declaration.additional, extras, indent + STEP)
                lines.append(f"{EXTRAS}: {code}")
        return self.block("{", lines, "}", indent)

    def member(self, declaration: EnumDeclaration, value: JsonValue) -> str | None:
        """See the base class."""
        name = self._names.members.get((declaration.id, member_key(value)))
        if not self._enum_objects or name is None:
            return None
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
