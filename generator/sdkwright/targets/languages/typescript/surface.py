"""The public surface of a package, as TypeScript has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.core.pointer import Pointer
from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.security import SchemeKind, SecurityScheme
from sdkwright.ir.types import ScalarKind
from sdkwright.targets.contract.surface import Spelling, Surface
from sdkwright.targets.languages.typescript.arguments import REQUEST
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.scalars import SCALARS
from sdkwright.targets.languages.typescript.views_project import SurfaceFile
from sdkwright.targets.reading.arguments import CallForm
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.credentials import machine_flow
from sdkwright.targets.reading.fields import FieldReading
from sdkwright.targets.reading.surface.surface import read_surface, shipped_texts
from sdkwright.targets.reading.surface.words import SurfaceWords
from sdkwright.targets.reading.union_tags import unknown_tag

_SPELLING = Spelling(
    scalars={kind.value: SCALARS.get(kind, "string") for kind in ScalarKind}
    | {ScalarKind.BINARY.value: "Octets"},
    forms={
        "list": "{}[]",
        "map": "{{ [key: string]: {} }}",
        "nullable": "{} | null",
        "tuple": "[{}]",
        "stream": "EventStream<{}>",
        "lines": "JsonLinesStream<{}>",
        "items": "Iterable<{}>",
        "page": "Page<{}>",
        "constant": "{}",
        "anything": "unknown",
        "nothing": "undefined",
    },
    widens={},
    is_nominal=False,
    is_invariant=False,
    takes_any_text=True,
    passes_anything=False,
    compares_strictly=True,
    null_is_absent=False,
)


def surface(package: Package) -> Surface:
    """All that users of a package can name."""
    names, api = package.names, package.api
    words = SurfaceWords(
        language="typescript",
        spelling=_SPELLING,
        module=str,
        clients=(),
        aliases=lambda operation, _: (names.functions[operation.origin],),
        arguments=lambda call: _arguments(package, call),
        is_keyword=lambda call, _: call.request.form is not CallForm.ARGUMENTS,
        type_name=lambda target: names.plain(api.declarations[target]),
        is_asked=_is_there,
        is_present=_is_there,
        opens=lambda union: package.options.rules.closes_tags
        and unknown_tag(api, union) is not None,
        credential=_credential,
        globals_={
            one.name.source: names.global_parameters[one.origin]
            for one in api.global_parameters
        },
    )
    return read_surface(package, words)


def _arguments(package: Package, call: Call) -> Mapping[Pointer, str]:
    """What callers write for parameters and body: an argument each, or members of ``request``."""
    names, request = package.names, call.request
    match request.form:
        case CallForm.BODY if request.flat is not None:
            owner = request.flat.id
            return {
                one.origin: f"{REQUEST}.{names.fields[owner, one.key]}"
                for one in request.flat.fields
            }
        case CallForm.BODY:
            return {one.origin: REQUEST for one in request.arguments}
        case CallForm.WRAPPER if request.wrapper is not None:
            fields = request.wrapper.fields
            owner = request.wrapper.id
            return {
                one.origin: f"{REQUEST}.{names.fields[owner, one.origin]}"
                for one in fields
            }
        case _:
            origin = call.operation.origin
            return {
                one.origin: names.arguments[origin, one.origin]
                for one in request.arguments
            }


def surface_jobs(package: Package) -> Iterator[RenderJob]:
    """The surface as a file that npm packs, for later packages to be compared with."""
    for text in shipped_texts(package, surface):
        view = SurfaceFile(text=Code(text))
        yield RenderJob(
            path="surface.json", template="typescript/surface.json.jinja", view=view
        )


def _is_there(reading: FieldReading) -> bool:
    return not reading.may_be_absent


def _credential(scheme: SecurityScheme) -> str:
    if scheme.kind is SchemeKind.BASIC:
        return "UserAndPassword"
    if scheme.kind is SchemeKind.CUSTOM:
        return "Record<string, string>"
    return "string" if machine_flow(scheme) is None else "string | OAuth2Client"
