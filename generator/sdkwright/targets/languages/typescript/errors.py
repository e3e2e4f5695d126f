"""The classes of errors: those that an API describes, and those that every package has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sdkwright.emit.code import Code
from sdkwright.ir.json_path import Path
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.literals import (
    property_key,
    text_literal,
    value_literal,
)
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.published import PUBLISHED_ERRORS
from sdkwright.targets.languages.typescript.reserved import ERRORS
from sdkwright.targets.languages.typescript.views_models import (
    ErrorView,
    StaticView,
)
from sdkwright.targets.reading.errors_by_status import MODULE

BY_STATUS: Final = "byStatus"
"""What errors by status are in, beside a package's other errors."""

# What errors have already.
_MEMBERS = frozenset(
    (
        "body",
        "cause",
        "constructor",
        "contentType",
        "data",
        "data$",
        "headers",
        "message",
        "name",
        "rawResponse",
        "stack",
        "statusCode",
        "toString",
    )
)


def error_view(
    name: str,
    doc: Code,
    data: str,
    imports: Imports,
    *,
    codec: str | None,
    takes_text: bool,
    place: Path | None,
    fields: Mapping[str, bool],
) -> ErrorView:
    """The class of an error, whose body has the type ``data``, read by ``codec``; ``takes_text``: also where it is no JSON.

    ``fields`` of the body, true where they may be missing, are the error's own, too.
    """
    base = imports.value("runtime/errors", "DataError")
    members: list[StaticView] = []
    if takes_text:
        function = imports.value("runtime/answers", "textOrJSON")
        line = f"read: (body: string) => unknown = {function}({codec or ''})"
        members.append(_static("What a body holds: JSON, or text.", line))
    elif codec is not None:
        type_ = imports.type("runtime/codec", "Lazy")
        members.append(_static("How the body is read.", f"codec: {type_} = {codec}"))
    if place is not None:
        line = f"messagePlace = {value_literal(list(place))} as const"
        members.append(_static("Where the body has the server's own message.", line))
    return ErrorView(
        name=Code(name),
        doc=doc,
        data=Code(f"{base}<{data}>"),
        declared=_declared(data, fields, is_last=not members),
        members=tuple(members),
    )


def _declared(data: str, fields: Mapping[str, bool], *, is_last: bool) -> Code:
    lines = [
        f"\n  declare readonly {property_key(name)}{'?' if is_optional else ''}: {data}[{text_literal(name)}];"
        for name, is_optional in fields.items()
        if name not in _MEMBERS
    ]
    if not lines:
        return Code("")
    return Code("".join(lines) + ("\n" if is_last else ""))


def _static(doc: str, line: str) -> StaticView:
    return StaticView(doc=Code(doc), line=Code(line))


def base_errors(folder: str, options: TypeScriptOptions) -> Code:
    """What a folder of errors offers besides those of the API."""
    up = "../" * (folder.count("/") + 1)
    others = PUBLISHED_ERRORS if options.rules.published_names else ()
    names = (
        *(name for name in ERRORS if name not in others),
        f"SDKError as {options.base_error_name}",
        f"StatusError as {options.default_error_name}",
    )
    inner = "".join(f"  {name},\n" for name in names)
    lines = [f'export {{\n{inner}}} from "{up}runtime/errors.js";']
    if options.rules.errors_by_status:
        lines.append(f'export * as {BY_STATUS} from "{up}runtime/{MODULE}.js";')
    return Code("\n".join(lines))
