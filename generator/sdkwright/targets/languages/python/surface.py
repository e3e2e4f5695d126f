"""The public surface of a package, as Python has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.core.pointer import Pointer
from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.declarations import (
    UnionDeclaration,
)
from sdkwright.ir.names import Role
from sdkwright.ir.types import ScalarKind
from sdkwright.targets.contract.surface import Spelling, Surface
from sdkwright.targets.languages.python.arguments import (
    is_placed,
    method_arguments,
)
from sdkwright.targets.languages.python.credentials import credential_type
from sdkwright.targets.languages.python.imports import module_of
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.languages.python.scalars import SCALARS
from sdkwright.targets.languages.python.unions import is_open
from sdkwright.targets.languages.python.views_project import SurfaceFile
from sdkwright.targets.reading.arguments import CallForm
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.surface.surface import read_surface, shipped_texts
from sdkwright.targets.reading.surface.words import SurfaceWords

_SPELLING = Spelling(
    scalars={kind.value: name for kind, (name, _) in SCALARS.items()}
    | {
        ScalarKind.LONG_INTEGER.value: "int",
        ScalarKind.EXACT_DECIMAL.value: "DecimalNumber",
    },
    forms={
        "list": "List[{}]",
        "map": "Dict[str, {}]",
        "nullable": "Optional[{}]",
        "tuple": "Tuple[{}]",
        "stream": "EventStream[{}]",
        "lines": "JsonLinesStream[{}]",
        "items": "Iterable[{}]",
        "page": "Page[{}]",
        "constant": "Literal[{}]",
        "anything": "Any",
        "nothing": "None",
    },
    # What checkers let stand for each other (the typing specification, "promotions", and the classes' bases).
    widens={
        "bool": ("int", "float"),
        "int": ("float",),
        "datetime": ("date",),
    },
    is_nominal=True,
    is_invariant=True,
    takes_any_text=False,
    passes_anything=True,
    compares_strictly=False,
    null_is_absent=True,
)


def surface(package: Package) -> Surface:
    """All that users of a package can name."""
    names, types = package.names, package.types

    def arguments(call: Call) -> Mapping[Pointer, str]:
        return {one.argument.origin: one.name for one in method_arguments(call, names)}

    words = SurfaceWords(
        language="python",
        spelling=_SPELLING,
        module=module_of,
        clients=names.client_twin,
        aliases=lambda operation, path: (
            () if names.client_twin else (f"{path}_async",)
        ),
        arguments=arguments,
        is_keyword=lambda call, argument: (
            call.request.form is not CallForm.WRAPPER
            and not is_placed(argument, package.options)
        ),
        type_name=types.plain,
        is_asked=lambda reading: reading.is_asked_of_data,
        is_present=lambda reading: reading.required,
        opens=lambda union: _opens(union, package),
        credential=lambda scheme: credential_type(scheme)[1],
        globals_=names.global_parameters,
    )
    return read_surface(package, words)


def surface_jobs(package: Package) -> Iterator[RenderJob]:
    """The surface as a file beside the modules: a later one can be compared with what was published."""
    for text in shipped_texts(package, surface):
        view = SurfaceFile(text=Code(text))
        yield RenderJob(
            path=f"{package.names.source}/_surface.json",
            template="python/surface.json.jinja",
            view=view,
        )


def _opens(union: UnionDeclaration, package: Package) -> bool:
    is_read = union.naming.role is not Role.RESPONSE
    return is_read and is_open(union, package.api.declarations)
