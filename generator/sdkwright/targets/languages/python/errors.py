"""Exceptions: one a declared error body, and the package's own four."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.declarations import Declaration
from sdkwright.targets.languages.python.docstrings import docstring
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import class_heading
from sdkwright.targets.languages.python.names import Names
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.type_names import file_stem
from sdkwright.targets.languages.python.types import Annotations
from sdkwright.targets.languages.python.views_models import (
    ClassView,
    FieldView,
    ModelModule,
)

_RUNTIME = ".._runtime.errors"


def error_class(
    declaration: Declaration, annotations: Annotations, options: PythonOptions
) -> ClassView:
    """The exception that carries a body of this type as ``data``."""
    name = annotations.types.names.types[declaration.id].name
    data = annotations.types.plain(declaration.id)
    base = options.base_error_name
    package = options.imports.errors or "models"
    located = annotations.package
    above = "." if located == package else f"..{package}."
    annotations.imports.add(f"{above}{file_stem(base)}", base)
    text = declaration.description
    return ClassView(
        name=name,
        heading=Code(class_heading(name, f"{base}")),
        doc=docstring(text, indent=4) if text and text.strip() else None,
        fields=(
            FieldView(lines=Code(f"data: {data}"), member=f".data: {data}"),
            FieldView(lines=Code(f"data_type = {data}")),
        ),
    )


def error_module_jobs(
    names: Names, options: PythonOptions, package: str
) -> Iterator[tuple[RenderJob, str, str]]:
    """The modules of the package's own errors, each with the name and module it exports."""
    base = options.base_error_name
    own = (
        (base, "The base of every error a call can raise."),
        (
            options.default_error_name,
            "An error response that the API's description says nothing more about.",
        ),
        (
            "ResponseValidationError",
            "A successful response whose body isn't what the API's description says.",
        ),
        (
            "NoResponseError",
            "No response came: no connection, a broken one, or a timeout.",
        ),
    )
    for name, text in own:
        parent = base
        imports = Imports((name,))
        if name == base:
            parent = imports.use(_RUNTIME, "SDKError")
        else:
            imports.add(f".{file_stem(base)}", base)
        view = ModelModule(
            imports=imports.code(),
            classes=(
                ClassView(
                    name=name,
                    heading=Code(class_heading(name, f"{parent}")),
                    doc=docstring(text, indent=4),
                ),
            ),
        )
        module = file_stem(name)
        job = RenderJob(
            path=f"src/{names.package}/{package}/{module}.py",
            template="python/models/module.py.jinja",
            view=view,
        )
        yield job, name, module
