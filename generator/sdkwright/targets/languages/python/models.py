"""Declarations to modules of models: types, with their TypedDict twins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    EnumDeclaration,
    FileDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.types import Anything
from sdkwright.targets.contract.shared_options import HTTP_ENVELOPE
from sdkwright.targets.languages.python.enums import enum_view
from sdkwright.targets.languages.python.envelopes import envelope_classes, metadata_job
from sdkwright.targets.languages.python.errors import (
    by_status_job,
    error_class,
    error_module_jobs,
)
from sdkwright.targets.languages.python.fields import dict_key, model_field
from sdkwright.targets.languages.python.imports import (
    Imports,
    above,
)
from sdkwright.targets.languages.python.layout import class_heading, lay_out, subscript
from sdkwright.targets.languages.python.member_names import named_fields
from sdkwright.targets.languages.python.named_types import TypeFacts
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.languages.python.published_members import published_members
from sdkwright.targets.languages.python.type_index import Exported, Index, index_job
from sdkwright.targets.languages.python.type_names import error_stem
from sdkwright.targets.languages.python.types import (
    Annotations,
    Position,
)
from sdkwright.targets.languages.python.unions import alias_view, union_view
from sdkwright.targets.languages.python.unknown_members import unknown_job
from sdkwright.targets.languages.python.views_models import (
    ClassView,
    ModelModule,
    TypeView,
)
from sdkwright.targets.naming.declared_names import is_used
from sdkwright.targets.naming.type_folders import folders, folders_in
from sdkwright.targets.reading.envelopes import METADATA, is_envelope
from sdkwright.targets.reading.errors_by_status import MODULE
from sdkwright.targets.reading.placement import modules

_MODULE_TEMPLATE = "python/models/module.py.jinja"


def model_jobs(package: Package) -> list[RenderJob]:
    """The modules of all declarations in use, of the errors, and the indexes of their packages."""
    names, options = package.names, package.options
    types = package.types
    where = folders(options.imports)
    held = names.folders(where)
    jobs: list[RenderJob] = []
    exported: dict[str, list[Exported]] = {folder: [] for folder in held}
    for (folder, module), declarations in _modules(package).items():
        view = _module(declarations, types, options)
        path = f"{names.source}/{folder}/{module}.py"
        jobs.append(RenderJob(path=path, template=_MODULE_TEMPLATE, view=view))
        exported[folder] += [
            Exported(name, module)
            for one in declarations
            for name in types.exports(one.id)
        ]
    jobs += unknown_job(names.source, types.unknown.values())
    if options.response_format == HTTP_ENVELOPE:
        module = error_stem(METADATA, options)
        exported[where.shared].append(Exported(METADATA, module))
        jobs.append(metadata_job(names.source, where.shared, module))
    for job, name, module in error_module_jobs(names, options):
        jobs.append(job)
        exported[where.errors].append(Exported(name, module))
    by_status = options.rules.errors_by_status
    if by_status:
        jobs.append(by_status_job(names, options))
    for folder in (*held, *above(held)):
        own = (MODULE,) if by_status and folder == where.errors else ()
        index = Index(
            folder=folder,
            members=exported.get(folder, ()),
            submodules=tuple(sorted((*folders_in(folder, held), *own))),
            holds_errors=folder == where.errors != where.shared,
        )
        jobs.append(index_job(names.source, index, options))
    return jobs


def _modules(package: Package) -> Mapping[tuple[str, str], Sequence[Declaration]]:
    """The types of each module that the package has."""
    api = package.api
    places = {
        identifier: (located.folder, located.module)
        for identifier, located in package.names.types.items()
        if is_used(api.declarations[identifier])
    }
    return modules(api, package.placement, places)


def _module(
    declarations: Sequence[Declaration], types: TypeFacts, options: PythonOptions
) -> ModelModule:
    imports = Imports(*types.taken_in(declarations), {options.base_error_name})
    views: list[TypeView] = []
    for declaration in declarations:
        located = types.names.types[declaration.id]
        annotations = Annotations(
            types,
            imports,
            folder=located.folder,
            module=located.module,
            flat_events=options.sse_flat_response,
            enum_classes=options.enum_format == "enum",
            quoted=isinstance(declaration, UnionDeclaration | AliasDeclaration)
            and declaration.id not in types.recursive
            and declaration.id not in types.of_scalars,
            loads=declaration.id in types.of_scalars,
        )
        view = _view(declaration, annotations, options)
        is_apart = bool(views and views[-1].classes and view.aliases)
        views.append(replace(view, is_apart=is_apart))
    return ModelModule(imports=imports.code(), types=tuple(views))


def _view(
    declaration: Declaration, annotations: Annotations, options: PythonOptions
) -> TypeView:
    match declaration:
        case ObjectDeclaration() if is_envelope(declaration):
            classes = envelope_classes(declaration, annotations, options)
            return TypeView(classes=tuple(classes))
        case ObjectDeclaration():
            return _object_view(declaration, annotations, options)
        case FileDeclaration():
            return _file_view(declaration, annotations)
        case EnumDeclaration():
            return enum_view(declaration, annotations)
        case UnionDeclaration():
            return union_view(declaration, annotations, options)
        case AliasDeclaration():
            return alias_view(declaration, annotations, options)


def _doc(declaration: Declaration, annotations: Annotations) -> Code | None:
    return annotations.types.texts.of_declaration(declaration, indent=4)


def _object_view(
    declaration: ObjectDeclaration, annotations: Annotations, options: PythonOptions
) -> TypeView:
    types = annotations.types
    plain = types.plain(declaration.id)
    imports = annotations.imports
    base = annotations.imported(annotations.up("_runtime.model"), "Model")
    classes: list[ClassView] = []
    if declaration.id in types.twins:
        keys = _fields(declaration, annotations, twin=True)
        classes.append(
            _dict_class(plain, _doc(declaration, annotations), keys, imports)
        )
    classes.append(
        ClassView(
            name=plain,
            heading=Code(class_heading(plain, base)),
            doc=_doc(declaration, annotations),
            fields=_fields(declaration, annotations, twin=False),
            tail=_tail(declaration, annotations, options),
            spaced=True,
        )
    )
    if declaration.id in types.error_bodies:
        classes.append(error_class(declaration, annotations, options))
    return TypeView(classes=tuple(classes))


def _dict_class(
    plain: str, doc: Code | None, keys: tuple[Code, ...], imports: Imports
) -> ClassView:
    base = imports.use("typing_extensions", "TypedDict")
    return ClassView(
        name=f"{plain}TypedDict",
        heading=Code(class_heading(f"{plain}TypedDict", base)),
        doc=doc,
        fields=keys,
    )


def _fields(
    declaration: ObjectDeclaration, annotations: Annotations, *, twin: bool
) -> tuple[Code, ...]:
    make = dict_key if twin else model_field
    types = annotations.types
    return tuple(
        make(
            (
                name
                if twin
                else types.constants.get((declaration.id, field.name.source), name)
            ),
            types.fields[declaration.id, field.key],
            annotations,
        )
        for name, field in named_fields(declaration, types.names)
    )


def _tail(
    declaration: ObjectDeclaration, annotations: Annotations, options: PythonOptions
) -> Code | None:
    parts = [_extras(declaration, annotations)]
    if options.rules.published_names:
        parts += published_members(
            declaration,
            annotations,
            dict(named_fields(declaration, annotations.types.names)),
        )
    written = [str(part) for part in parts if part is not None]
    return Code("\n\n    ".join(written)) if written else None


def _extras(declaration: ObjectDeclaration, annotations: Annotations) -> Code | None:
    """The typed home of undeclared fields: pydantic reads the annotation, type checkers see the property."""
    if declaration.additional is None or isinstance(declaration.additional, Anything):
        return None
    imports = annotations.imports
    imports.add("typing", "TYPE_CHECKING")
    value = annotations.annotation(declaration.additional, Position.FIELD)
    extra = subscript(imports.use("typing", "Dict"), "str", value)
    line = lay_out(extra, indent=8, prefix="__pydantic_extra__: ")
    return Code(f"if not TYPE_CHECKING:\n        {line}")


def _file_view(declaration: FileDeclaration, annotations: Annotations) -> TypeView:
    plain = annotations.types.plain(declaration.id)
    imports = annotations.imports
    base = annotations.imported(annotations.up("_runtime.model"), "File")
    content = annotations.imported(annotations.up("types"), "FileContent")
    classes: list[ClassView] = []
    doc = _doc(declaration, annotations)
    common = (
        Code("file_name: str"),
        Code(f"content: {content}"),
    )
    if declaration.id in annotations.types.twins:
        not_required = imports.use("typing_extensions", "NotRequired")
        last = Code(f"content_type: {not_required}[str]")
        classes.append(_dict_class(plain, doc, (*common, last), imports))
    optional = imports.use("typing", "Optional")
    last = Code(f"content_type: {optional}[str] = None")
    classes.append(
        ClassView(
            name=plain,
            heading=Code(class_heading(plain, base)),
            doc=doc,
            fields=(*common, last),
            spaced=True,
        )
    )
    return TypeView(classes=tuple(classes))
