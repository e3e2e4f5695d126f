"""Envelopes: what their types have besides, and what operations say of them."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.code import Code
from sdkwright.emit.job import CopyJob, RenderJob
from sdkwright.targets.contract.shared_options import FLAT, HTTP_ENVELOPE
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.literals import text_literal
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.views_models import IndexModule
from sdkwright.targets.naming.type_folders import folders
from sdkwright.targets.reading.envelopes import METADATA, Envelope

MODULE = "runtime/envelopes"
"""The runtime's module of envelopes."""

METADATA_MODULE = METADATA.lower()
"""The module that has the type of a request with its response beside the components' types."""


def envelope_jobs(options: TypeScriptOptions) -> Iterator[CopyJob]:
    """What the runtime has for envelopes."""
    if options.response_format != FLAT:
        yield CopyJob(path=f"src/{MODULE}.ts", resource=f"typescript/{MODULE}.ts")


def metadata_job(options: TypeScriptOptions) -> RenderJob:
    """The module that has the type beside those of components."""
    folder = folders(options.imports).shared
    up = "../" * (folder.count("/") + 1)
    line = Code(f'export type {{ {METADATA} }} from "{up}{MODULE}.js";')
    return RenderJob(
        path=f"src/{folder}/{METADATA_MODULE}.ts",
        template="typescript/index.ts.jinja",
        view=IndexModule(lines=(line,)),
    )


def exchange_properties(
    options: TypeScriptOptions, imports: Imports
) -> tuple[Code, ...]:
    """The properties that every envelope has beside the answer."""
    if options.response_format == HTTP_ENVELOPE:
        return (Code(f"httpMeta: {imports.type(MODULE, METADATA)}"),)
    return (
        Code("contentType: string"),
        Code("statusCode: number"),
        Code("rawResponse: Response"),
    )


def envelope_lines(
    envelope: Envelope | None,
    names: Names,
    options: TypeScriptOptions,
    imports: Imports,
) -> Iterator[str]:
    """``exchange: httpExchange``, ``fields: ["order"]``"""
    if envelope is None:
        return
    is_http = options.response_format == HTTP_ENVELOPE
    function = "httpExchange" if is_http else "responseExchange"
    yield f"exchange: {imports.value(MODULE, function)}"
    listed = envelope.called(names.fields)
    literals = (
        "undefined" if one is None else str(text_literal(one)) for one in listed
    )
    yield f"fields: [{', '.join(literals)}]"
    if envelope.has_headers:
        yield "hasHeaders: true"
