"""Envelopes: their classes, and what operations say of them."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.code import Code
from sdkwright.emit.job import CopyJob, RenderJob
from sdkwright.ir.declarations import Field, ObjectDeclaration
from sdkwright.targets.contract.shared_options import FLAT, HTTP_ENVELOPE
from sdkwright.targets.languages.python.docstrings import documented
from sdkwright.targets.languages.python.imports import depth
from sdkwright.targets.languages.python.layout import (
    Expression,
    annotated,
    annotated_assignment,
    class_heading,
    flat,
    named,
    subscript,
    tuple_of,
)
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.types import Annotations, Position
from sdkwright.targets.languages.python.views_models import ClassView
from sdkwright.targets.pages.views import text_job
from sdkwright.targets.reading.envelopes import METADATA, Envelope

ENVELOPES = "_runtime.envelopes"
"""The runtime's module of envelopes."""
_PAGES = "_runtime.pages"


def envelope_jobs(source: str, options: PythonOptions) -> Iterator[CopyJob]:
    """What the runtime has for envelopes."""
    if options.response_format != FLAT:
        yield CopyJob(
            path=f"{source}/_runtime/envelopes.py",
            resource="python/runtime/envelopes.py",
        )


def metadata_job(source: str, folder: str, module: str) -> RenderJob:
    """The module that has the class beside the types, in a folder of those."""
    runtime = f"{'.' * (1 + depth(folder))}{ENVELOPES}"
    line = Code(f"from {runtime} import {METADATA} as {METADATA}")
    return text_job(f"{source}/{folder}/{module}.py", line)


def envelope_classes(
    declaration: ObjectDeclaration, annotations: Annotations, options: PythonOptions
) -> Iterator[ClassView]:
    """The class of what a method gives, and that of its twin where it gives another one."""
    types = annotations.types
    plain = types.plain(declaration.id)
    yield _class(declaration, plain, annotations, options)
    if declaration.id in types.by_mode:
        yield _class(declaration, f"{plain}Async", annotations, options, is_async=True)


def _class(
    declaration: ObjectDeclaration,
    name: str,
    annotations: Annotations,
    options: PythonOptions,
    *,
    is_async: bool = False,
) -> ClassView:
    types = annotations.types
    is_http = options.response_format == HTTP_ENVELOPE
    base = "HttpEnvelope" if is_http else "Envelope"
    bases = [annotations.imported(annotations.up(ENVELOPES), base)]
    pages = types.enveloped[declaration.id].pages
    if pages is not None:
        # The class is made before the types of other modules are there.
        quoted = annotations.of_envelope(is_async=is_async, quoted=True)
        items = (quoted.annotation(one, Position.RESULT) for one in pages.item)
        paged = "AsyncPaged" if is_async else "Paged"
        paged = annotations.imported(annotations.up(_PAGES), paged)
        bases.append(flat(subscript(paged, quoted.union(*items))))
    return ClassView(
        name=name,
        heading=Code(class_heading(name, *bases)),
        doc=types.texts.of_declaration(declaration, indent=4),
        fields=tuple(
            _field(declaration, one, annotations.of_envelope(is_async=is_async))
            for one in declaration.fields
        ),
        spaced=True,
    )


def _field(
    declaration: ObjectDeclaration, field: Field, annotations: Annotations
) -> Code:
    name = annotations.types.names.fields[declaration.id, field.key]
    type_ = annotations.annotation(field.type, Position.RESULT)
    if field.required:
        lines = annotated(name, type_, indent=4)
    else:
        optional = annotations.optional(type_)
        lines = annotated_assignment(name, optional, "None", indent=4)
    return documented(lines, annotations.types.texts.of_field(field))


def envelope_expressions(
    envelope: Envelope | None, annotations: Annotations
) -> Iterator[Expression]:
    """``envelope=lambda: models.ListResponse, fields=("items",)``"""
    if envelope is None:
        return
    identifier = envelope.declaration.id
    types = annotations.types
    yield f"envelope=lambda: {annotations.needed(identifier)}"
    if identifier in types.by_mode:
        twin = annotations.needed(identifier)
        yield f"async_envelope=lambda: {twin}Async"
    listed = envelope.called(types.names.fields)
    if any(listed):
        literals = ("None" if one is None else str(text_literal(one)) for one in listed)
        yield named("fields", tuple_of(*literals))
    if envelope.has_headers:
        yield "has_headers=True"
