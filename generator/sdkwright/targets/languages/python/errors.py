"""Exceptions: one a declared error body, and the package's own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, count

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.declarations import Declaration
from sdkwright.targets.languages.python.docstrings import docstring
from sdkwright.targets.languages.python.imports import Imports, depth
from sdkwright.targets.languages.python.layout import Brackets, class_heading, lay_out
from sdkwright.targets.languages.python.literals import path_literal, text_literal
from sdkwright.targets.languages.python.names import Names
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.type_names import error_stem
from sdkwright.targets.languages.python.types import Annotations
from sdkwright.targets.languages.python.views_models import (
    AliasView,
    ClassView,
    ModelModule,
    TypeView,
)
from sdkwright.targets.naming.type_folders import folders
from sdkwright.targets.reading.error_messages import message_place
from sdkwright.targets.reading.errors_by_status import ERRORS_BY_STATUS, MODULE

_RUNTIME = "_runtime.errors"
_PUBLISHED = "_errors"
_REQUEST_ERROR = "InvalidRequestError"
_REQUEST_ERROR_TEXT = (
    "A request that can't be sent: an argument of another type, a header that HTTP doesn't allow, no URL, or a next"
    " page on another server."
)


def error_class(
    declaration: Declaration, annotations: Annotations, options: PythonOptions
) -> ClassView:
    """The exception that carries a body of this type as ``data``."""
    name = annotations.types.names.types[declaration.id].name
    data = annotations.types.plain(declaration.id)
    base = options.base_error_name
    annotations.imports.add(
        annotations.beside(folders(options.imports).errors, error_stem(base, options)),
        base,
    )
    published = options.rules.published_names
    place = message_place(
        annotations.types.declarations, declaration, marked_alone=published
    )
    places = [] if place is None else [f"message_place = {path_literal(place)}"]
    return ClassView(
        name=name,
        heading=Code(class_heading(name, f"{base}")),
        doc=annotations.types.texts.of_declaration(declaration, indent=4),
        fields=(
            Code(f"data: {data}"),
            *(Code(line) for line in (f"data_type = {data}", *places)),
        ),
        tail=_constructor(data, annotations) if published else None,
    )


def _constructor(data: str, annotations: Annotations) -> Code:
    """How people make the error themselves: of its data, as in published packages."""
    optional = annotations.imports.use("typing", "Optional")
    response = annotations.imported(annotations.up("types"), "Response")
    message = annotations.imported(annotations.up(_PUBLISHED), "typed_message")
    arguments = (
        "self",
        f"data: {data}",
        f"raw_response: {response}",
        f"body: {optional}[str] = None",
    )
    heading = Brackets("def __init__(", arguments, ")")
    return Code(
        f"{lay_out(heading, indent=4, suffix=' -> None:')}\n"
        f"        message = {message}(raw_response, self.message_place, body)\n"
        "        super().__init__(message, raw_response, body, data=data)"
    )


def error_module_jobs(
    names: Names, options: PythonOptions
) -> Iterator[tuple[RenderJob, str, str]]:
    """The modules of the package's own errors, each with the name and module it exports."""
    up = "." * (1 + depth(folders(options.imports).errors))
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
        if name == base and options.rules.published_names:
            parent = imports.use(f"{up}{_PUBLISHED}", "PublishedError")
        elif name == base:
            parent = imports.use(f"{up}{_RUNTIME}", "SDKError")
        else:
            imports.add(f".{error_stem(base, options)}", base)
        bases = [f"{parent}"]
        own_base = _published_base(name, options)
        if own_base is not None:
            bases.insert(0, f"{imports.use(up + _PUBLISHED, own_base)}")
        view = ModelModule(
            imports=imports.code(),
            types=_class_alone(name, tuple(bases), text),
        )
        yield _job(names, name, view, options), name, error_stem(name, options)
    name = request_error_name(names, options)
    imports = Imports((name,))
    imports.add(f".{error_stem(base, options)}", base)
    runtime = imports.use(f"{up}{_RUNTIME}", _REQUEST_ERROR)
    view = ModelModule(
        imports=imports.code(),
        types=_class_alone(name, (f"{base}", f"{runtime}"), _REQUEST_ERROR_TEXT),
    )
    yield _job(names, name, view, options), name, error_stem(name, options)


def _published_base(name: str, options: PythonOptions) -> str | None:
    """What says how people make an error themselves, where they make it otherwise than the base of all."""
    if not options.rules.published_names:
        return None
    if name == options.default_error_name:
        return "PublishedDefaultError"
    return {
        "ResponseValidationError": "PublishedValidationError",
        "NoResponseError": "PublishedNoResponseError",
    }.get(name)


def _class_alone(name: str, bases: tuple[str, ...], text: str) -> tuple[TypeView]:
    """The types of a module with one class of the package's own."""
    heading, doc = Code(class_heading(name, *bases)), docstring(text, indent=4)
    return (TypeView(classes=(ClassView(name=name, heading=heading, doc=doc),)),)


def by_status_job(names: Names, options: PythonOptions) -> RenderJob:
    """The module of classes by status."""
    folder, base = folders(options.imports).errors, options.base_error_name
    imports = Imports(tuple(one.name for one in ERRORS_BY_STATUS))
    imports.add(f".{error_stem(base, options)}", base)
    classes = (
        ClassView(
            name=one.name,
            heading=Code(class_heading(one.name, f"{base}")),
            doc=docstring(f"Status {one.status}: {one.text}.", indent=4),
        )
        for one in ERRORS_BY_STATUS
    )
    pairs = tuple(f"{text_literal(one.status)}: {one.name}" for one in ERRORS_BY_STATUS)
    table = Code(lay_out(Brackets("{", pairs, "}", always=True), prefix="STATUSES = "))
    view = ModelModule(
        imports=imports.code(),
        types=(
            TypeView(classes=tuple(classes)),
            TypeView(
                aliases=(AliasView(name="STATUSES", lines=table, doc=None),),
                is_apart=True,
            ),
        ),
    )
    path = f"{names.source}/{folder}/{MODULE}.py"
    return RenderJob(path=path, template="python/models/module.py.jinja", view=view)


def request_error_name(names: Names, options: PythonOptions) -> str:
    """The error of requests that can't be sent: the document's names go first, another has a number then."""
    folder = folders(options.imports).errors
    own = (options.base_error_name, options.default_error_name)
    taken = {name.lower() for name in own}
    for located in names.types.values():
        if located.folder == folder:
            taken |= {located.name.lower(), located.module}
    wanted = chain(
        (_REQUEST_ERROR, "UnsendableRequestError"),
        (f"UnsendableRequestError{number}" for number in count(2)),
    )
    return next(
        one
        for one in wanted
        if taken.isdisjoint((one.lower(), error_stem(one, options)))
    )


def _job(
    names: Names, name: str, view: ModelModule, options: PythonOptions
) -> RenderJob:
    folder = folders(options.imports).errors
    return RenderJob(
        path=f"{names.source}/{folder}/{error_stem(name, options)}.py",
        template="python/models/module.py.jinja",
        view=view,
    )
