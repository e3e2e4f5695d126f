"""The classes of errors: those that an API describes, and those that every package has."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.targets.languages.typescript.codecs import codec_name
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.reserved import ERRORS
from sdkwright.targets.languages.typescript.views_models import (
    ErrorView,
)


def error_view(
    name: str,
    doc: Code,
    data: str,
    imports: Imports,
    *,
    has_codec: bool,
    takes_text: bool,
) -> ErrorView:
    """The class of an error, whose body has the type ``data``; ``takes_text``: also where it is no JSON."""
    base = imports.value("runtime/errors", "DataError")
    lazy: Code | None = None
    read: Code | None = None
    found = f"() => {codec_name(data)}" if has_codec else ""
    if takes_text:
        made = imports.value("runtime/answers", "textOrJSON")
        read = Code(f"read: (body: string) => unknown = {made}({found})")
    elif has_codec:
        type_ = imports.type("runtime/codec", "Lazy")
        lazy = Code(f"codec: {type_} = {found}")
    return ErrorView(
        name=Code(name),
        doc=doc,
        data=Code(f"{base}<{data}>"),
        codec=lazy,
        read=read,
    )


def base_errors(folder: str, options: TypeScriptOptions) -> Code:
    """What a folder of errors offers besides those of the API."""
    up = "../" * (folder.count("/") + 1)
    names = (
        *ERRORS,
        f"SDKError as {options.base_error_name}",
        f"StatusError as {options.default_error_name}",
    )
    inner = "".join(f"  {name},\n" for name in names)
    return Code(f'export {{\n{inner}}} from "{up}runtime/errors.js";')
