"""Everything around the code: the package's own module, metadata, README and runtime."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sdkwright.emit.code import Code
from sdkwright.emit.job import CopyJob, FileJob, RenderJob
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import EnumDeclaration
from sdkwright.targets.contract.custom import CustomModule
from sdkwright.targets.contract.runtime import RUNTIME
from sdkwright.targets.languages.python.docstrings import docstring
from sdkwright.targets.languages.python.envelopes import envelope_jobs
from sdkwright.targets.languages.python.imports import (
    import_statement,
    module_of,
    natural,
)
from sdkwright.targets.languages.python.layout import Brackets, lay_out, tuple_of
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.languages.python.manifest import manifest_job
from sdkwright.targets.languages.python.names import Names
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.languages.python.published import (
    REPLACED,
    TOP_LEVEL,
    published_jobs,
)
from sdkwright.targets.languages.python.views_operations import PackageModule
from sdkwright.targets.languages.python.views_project import HooksModule
from sdkwright.targets.languages.python.webhooks import webhook_names
from sdkwright.targets.naming.declared_names import is_used
from sdkwright.targets.naming.type_folders import folders, folders_in

_RUNTIME = (
    *RUNTIME,
    "__init__",
    "adapter",
    "bounds",
    "capture",
    "charset",
    "core_schema",
    "dates",
    "deadline",
    "digits",
    "drive",
    "enumeration",
    "event_streams",
    "failure",
    "fast_client",
    "formats",
    "group",
    "headers",
    "iteration",
    "lazy",
    "lazy_annotations",
    "masking",
    "model",
    "once",
    "plain",
    "response",
    "scalars",
    "session",
    "settings",
    "steps",
    "stream",
    "text_formats",
    "transport",
    "unset",
    "upload",
    "url",
)
"""The modules of the runtime, copied byte for byte."""

_USED = ("TYPE_CHECKING", "lazy")
"""What the package's own module imports for itself."""

PUBLIC = (
    "types.py",
    "utils/__init__.py",
    "utils/_names.py",
    "utils/eventstreaming.py",
    "utils/pages.py",
)
"""What of the runtime users import by name: modules that gather it."""


def project_jobs(package: Package, people: CustomModule | None) -> Iterator[FileJob]:
    """The files that are there whatever the API; ``people`` is what people's code exports."""
    api, names, options = package.api, package.names, package.options
    source = names.source
    yield _package(api, names, options, people)
    yield RenderJob(
        path=f"{source}/hooks.py",
        template="python/hooks.py.jinja",
        view=HooksModule(package=Code(names.package)),
        once=True,
    )
    replaced = REPLACED if options.rules.published_names else frozenset[str]()
    for module in _RUNTIME:
        path = f"_runtime/{module}.py"
        if path not in replaced:
            yield CopyJob(
                path=f"{source}/{path}", resource=f"python/runtime/{module}.py"
            )
    yield from envelope_jobs(source, options)
    for path in PUBLIC:
        if path in replaced:
            continue
        yield CopyJob(path=f"{source}/{path}", resource=f"python/runtime_public/{path}")
    if options.rules.published_names:
        yield from published_jobs(package)
    yield CopyJob(path=f"{source}/py.typed", resource="python/runtime_public/py.typed")
    yield manifest_job(package)


def _package(
    api: Api, names: Names, options: PythonOptions, people: CustomModule | None
) -> RenderJob:
    title = " ".join(api.info.title.split())
    held = names.folders(folders(options.imports))
    submodules = sorted((*folders_in("", held), "types", "utils"))
    if webhook_names(api):
        submodules.append("webhooks")
    is_published = options.rules.published_names
    own = TOP_LEVEL if is_published else {}
    clients = dict.fromkeys((names.sdk_class, *names.client_twin), "sdk")
    members = {**clients, **own, **_enum_classes(api, names, options)}
    has_types = is_published and not options.imports.shared
    if people is not None:
        submodules = sorted((*submodules, "custom"))
        members |= _custom_members(people, names, {*members, *submodules})
    quoted = tuple(str(text_literal(name)) for name in submodules)
    pairs = tuple(
        f"{text_literal(name)}: {text_literal(module)}"
        for name, module in members.items()
    )
    exported = tuple(str(text_literal(name)) for name in (*members, *submodules))
    return RenderJob(
        path=f"{names.source}/__init__.py",
        template="python/package.py.jinja",
        view=PackageModule(
            doc=docstring(f"Client for {title}.", indent=0),
            submodules=tuple(Code(name) for name in submodules),
            statements=tuple(
                Code(import_statement(f".{module}", [f"{name} as {name}"], "    "))
                for name, module in sorted(
                    members.items(), key=lambda member: natural(member[1])
                )
            ),
            exported=Code(lay_out(Brackets("[", exported, "]"), prefix="__all__ = ")),
            index=Code(lay_out(Brackets("{", pairs, "}"), indent=8, suffix=",")),
            with_types=has_types,
            type_modules=_type_modules(held),
            quoted_submodules=Code(
                lay_out(
                    Brackets("(", quoted, ")"),
                    indent=8,
                    prefix="submodules=",
                    suffix=",",
                )
            ),
        ),
    )


def _type_modules(held: Sequence[str]) -> Code | None:
    """Where types live, if the runtime doesn't know: it knows of one module, and of one for errors."""
    if set(held) <= {"models", "errors"}:
        return None
    modules = tuple(str(text_literal(module_of(folder))) for folder in held)
    return Code(lay_out(tuple_of(*modules), prefix="_TYPES = "))


def _custom_members(
    people: CustomModule, names: Names, taken: Collection[str]
) -> dict[str, str]:
    """Names that people's code exports: clients that are made of the generated ones, and what the package lacks."""
    clients = (names.sdk_class, *names.client_twin)
    return {
        name: "custom"
        for name in people.names
        if (people.client(name) if name in clients else name not in (*taken, *_USED))
    }


def _enum_classes(api: Api, names: Names, options: PythonOptions) -> dict[str, str]:
    """Enums that are classes, which samples name by the package alone, with their modules."""
    if options.enum_format != "enum":
        return {}
    classes = {
        located.name: f"{module_of(located.folder)}.{located.module}"
        for declaration in api.declarations.values()
        if isinstance(declaration, EnumDeclaration) and is_used(declaration)
        for located in (names.types[declaration.id],)
    }
    taken = {names.sdk_class}
    return {name: classes[name] for name in sorted(classes) if name not in taken}
