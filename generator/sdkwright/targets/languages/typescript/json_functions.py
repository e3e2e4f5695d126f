"""What makes JSON of values of a type, and values of JSON, as published packages have it."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.code import Code
from sdkwright.ir.declarations import (
    Declaration,
    EnumDeclaration,
    FileDeclaration,
    ObjectDeclaration,
)
from sdkwright.targets.languages.typescript.bodies import call_arguments
from sdkwright.targets.languages.typescript.casing import member_name
from sdkwright.targets.languages.typescript.codecs import codec_name
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.literals import value_literal
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.reading.envelopes import is_envelope

_MODULE = "runtime/published_validation"


def json_names(name: str) -> tuple[str, str, str, str]:
    """The functions that write and read a type's JSON, and the objects that read and write its values."""
    stem = member_name((name,))
    schemas = (f"{name}$inboundSchema", f"{name}$outboundSchema")
    return f"{stem}ToJSON", f"{stem}FromJSON", *schemas


def has_json(declaration: Declaration, options: TypeScriptOptions) -> bool:
    """Whether there are such: values of enums are JSON as they stand; envelopes are none."""
    is_value = isinstance(declaration, EnumDeclaration)
    return (
        options.rules.published_names and not is_value and not is_envelope(declaration)
    )


def value_functions(
    package: Package, imports: Imports, declaration: Declaration, *, has_codec: bool
) -> Iterator[Code]:
    """The code of them."""
    if not has_json(declaration, package.options):
        return
    name = package.names.plain(declaration)
    writer, reader, inward, outward = json_names(name)
    to_json, from_json, inbound, outbound = (
        imports.value(_MODULE, one)
        for one in ("toJSON", "fromJSON", "inbound", "outbound")
    )
    schema, error = (
        imports.type(_MODULE, one) for one in ("Schema", "SDKValidationError")
    )
    result = imports.type("types/fp", "Result")
    codec = f"() => {codec_name(name)}" if has_codec else None
    required = str(value_literal(_required(package, declaration)))
    yield Code(
        f"/** Makes values of the type of what JSON has. */\nexport const {inward}: {schema}<{name}> =\n"
        f"  /* @__PURE__ */ {inbound}({call_arguments([required, codec])});"
    )
    yield Code(
        f"/** Makes what JSON has of values of the type. */\nexport const {outward}: {schema}<unknown> =\n"
        f"  /* @__PURE__ */ {outbound}({codec or ''});"
    )
    yield Code(
        f"/** A value of the type as JSON. */\nexport function {writer}(value: {name}): string {{\n"
        f"  return {to_json}(value, {outward});\n}}"
    )
    yield Code(
        "/** A value of the type from JSON, or why it is none. */\n"
        f"export function {reader}(text: string): {result}<{name}, {error}> {{\n"
        f"  return {from_json}(text, {inward});\n}}"
    )


def _required(package: Package, declaration: Declaration) -> list[str]:
    """What JSON calls the properties that every value has."""
    if isinstance(declaration, FileDeclaration):
        return ["fileName", "content"]
    if not isinstance(declaration, ObjectDeclaration):
        return []
    return [
        field.name.source
        for field in declaration.fields
        if package.fields[declaration.id, field.key].required
    ]
