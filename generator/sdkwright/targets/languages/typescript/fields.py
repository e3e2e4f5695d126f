"""Properties of object types."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.code import Code
from sdkwright.ir.declarations import (
    Field,
    ObjectDeclaration,
)
from sdkwright.ir.types import Const, TypeId
from sdkwright.targets.languages.typescript.arguments import FORM
from sdkwright.targets.languages.typescript.comments import comment, tagged_comment
from sdkwright.targets.languages.typescript.literals import property_key, value_literal
from sdkwright.targets.languages.typescript.member_names import EXTRAS
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.reading.fields import made_for
from sdkwright.targets.reading.prose import says_default
from sdkwright.targets.reading.texts import example_in_code


class Properties:
    """Prints the properties of one module's type."""

    def __init__(self, package: Package, types: Types) -> None:
        self._fields = package.fields
        self._names = package.names
        self._with_forms = package.with_forms
        self._types = types
        self._wraps = package.options.rules.wraps_texts

    def of(self, declaration: ObjectDeclaration) -> Iterator[Code]:
        """The properties of an object, and last the one that holds all others."""
        direction = made_for(declaration)
        with_form = declaration.id in self._with_forms
        for field in declaration.fields:
            text = self._types.text(field.type, direction)
            if with_form and field.location == "body":
                text = f"{text} | {FORM}"
            yield self._property((declaration.id, field.key), field, text)
        if declaration.additional is not None:
            inner = self._types.text(declaration.additional, direction)
            line = f"{EXTRAS}?: {{ [key: string]: {inner} }} | undefined"
            doc = comment("Members that have no property of their own.", 2)
            yield Code(f"{doc}\n  {line}")

    def _property(self, place: tuple[TypeId, str], field: Field, text: str) -> Code:
        """A property; ``place`` is what its names are found by, ``text`` the spelling of its type."""
        key = property_key(self._names.fields[place])
        optional = self._fields[place].may_be_absent
        line = f"{key}?: {text} | undefined" if optional else f"{key}: {text}"
        doc = _field_doc(field, wraps=self._wraps)
        return Code(f"{doc}\n  {line}" if doc is not None else line)

    def of_file(self) -> tuple[Code, ...]:
        """The properties of a file to send."""
        octets = self._types.imports.type("runtime/body", "Octets")
        return (
            Code("fileName: string"),
            Code(f"content: {octets}"),
            Code("contentType?: string | undefined"),
        )


def _field_doc(field: Field, *, wraps: bool) -> Code | None:
    text = field.description or ""
    if not (text or field.deprecated or field.examples or field.default is not None):
        return None
    tags: list[str] = []
    if field.default is not None and not isinstance(field.type, Const):
        value = field.default.value
        if value is None or isinstance(value, str | int | float):
            shown = str(value_literal(value))
            if not wraps or not says_default(text, shown):
                tags.append(f"@defaultValue {shown}")
    example = example_in_code(field.examples, text) if wraps else None
    if example is not None:
        tags.append(f"@example {example}")
    if field.deprecated:
        tags.append(f"@deprecated {field.deprecation or ''}".rstrip())
    if tags:
        return tagged_comment(text, tuple(tags), 2, wraps=wraps)
    return comment(text, 2, wraps=wraps) if text.strip() else None
