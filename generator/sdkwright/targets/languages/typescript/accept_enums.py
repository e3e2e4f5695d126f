"""The media types that a call may ask for, where its answers come in several: constants, and the option that takes one."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.targets.languages.typescript.arguments import OPTIONS
from sdkwright.targets.languages.typescript.casing import member_name, type_name
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.literals import property_key, text_literal
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.reserved import ACCEPT_OVERRIDE
from sdkwright.targets.naming.scope import Scope, numbered
from sdkwright.targets.reading.calls import Call


def accept_enum(package: Package, call: Call) -> str | None:
    """``CreateAcceptEnum``; None where there is nothing to choose, or packages have no such."""
    is_published = package.options.rules.published_names
    if not is_published or not call.result.media_type_choices:
        return None
    return f"{type_name((package.names.methods[call.operation.origin],))}AcceptEnum"


def accept_constants(call: Call, enum: str | None) -> Code | None:
    """The constants, and the type of their values."""
    if enum is None:
        return None
    scope = Scope((), number=numbered)
    lines = "".join(
        f"  {property_key(scope.take((member_name((one.replace('*', ' any '),)),)))}: {text_literal(one)},\n"
        for one in call.result.media_type_choices
    )
    return Code(
        "/** Media types that the answer may come in. */\n"
        f"export const {enum} = {{\n{lines}}} as const;\n\n"
        "/** One of them. */\n"
        f"export type {enum} = (typeof {enum})[keyof typeof {enum}];"
    )


def accept_options(enum: str, options: str) -> str:
    """The type of options with the one that takes a constant."""
    return f"{options} & {{ {ACCEPT_OVERRIDE}?: {enum} | undefined }}"


def accepting(enum: str | None, imports: Imports) -> Code:
    """The options that a function hands on."""
    if enum is None:
        return Code(OPTIONS)
    function = imports.value("runtime/published_options", "accepting")
    return Code(f"{function}({OPTIONS})")
