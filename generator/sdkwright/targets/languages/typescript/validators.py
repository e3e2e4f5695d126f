"""Checks of what servers send, for packages that ask for them: a schema of every type that they send, and of components."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration
from sdkwright.ir.names import Role
from sdkwright.ir.types import Ref, Type
from sdkwright.targets.languages.typescript.bodies import call_arguments
from sdkwright.targets.languages.typescript.comments import comment
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.responses import Read, wire_type
from sdkwright.targets.languages.typescript.schemas import (
    RUNTIME,
    Schemas,
    schema_constant,
    schema_module,
)
from sdkwright.targets.languages.typescript.views_models import (
    SchemaModule,
    SchemaView,
)
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.incoming_requests import incoming_requests
from sdkwright.targets.reading.type_graph import reachable


def schema_jobs(package: Package) -> Iterator[RenderJob]:
    """A module for every component, and every type that servers send; none where nobody asked for checks."""
    if not package.options.validate:
        return
    api, names = package.api, package.names
    wanted = reachable(api, _all_types(package))
    modules: dict[str, list[Declaration]] = {}
    for declaration in api.declarations.values():
        if declaration.id in wanted and declaration.id in names.types:
            module = schema_module(declaration, names)
            modules.setdefault(module, []).append(declaration)
    for module, declarations in modules.items():
        yield RenderJob(
            path=f"src/{module}.ts",
            template="typescript/schema.ts.jinja",
            view=_view(api, names, module, declarations),
        )


def _all_types(package: Package) -> Iterator[Type]:
    for call in package.calls:
        yield from _checked_types(package, call)
        yield from map(Ref, call.result.error_types)
    for _, _, content in incoming_requests(package.api):
        yield content.schema
    for declaration in package.api.declarations.values():
        if declaration.naming.role is Role.COMPONENT:
            yield Ref(declaration.id)


def checked_code(
    package: Package, imports: Imports, type_: Type, codec: str | None
) -> str | None:
    """``codec`` with a check before it: ``checked(imageSchema, () => imageCodec)``; itself where nobody asked for checks."""
    if not package.options.validate:
        return codec
    schema = Schemas(package.api, package.names, imports).known(type_)
    if schema is None:
        return codec
    name = imports.value(RUNTIME, "checked")
    return f"{name}({call_arguments([schema, codec])})"


def checked_reader(package: Package, call: Call, imports: Imports, read: Read) -> Read:
    """``read`` with a check before it, for what a call's successes hold."""
    wanted = list(_checked_types(package, call))

    def checked(type_: Type) -> str | None:
        codec = read(type_)
        return (
            checked_code(package, imports, type_, codec) if type_ in wanted else codec
        )

    return checked


def _checked_types(package: Package, call: Call) -> Iterator[Type]:
    flat = package.options.sse_flat_response
    for response in call.result.successes:
        for content in response.contents:
            type_ = wire_type(content, flat_events=flat)
            if type_ is not None:
                yield type_


def _view(
    api: Api, names: Names, module: str, declarations: Sequence[Declaration]
) -> SchemaModule:
    constants = [schema_constant(one, names) for one in declarations]
    imports = Imports(module, constants)
    schemas = Schemas(api, names, imports)
    views = tuple(
        SchemaView(
            type=Code(f"{schemas.zod}.ZodMiniType"),
            doc=comment(f"JSON of `{names.types[declaration.id].qualified}`."),
            name=Code(name),
            value=Code(schemas.declared(declaration)),
        )
        for name, declaration in zip(constants, declarations, strict=True)
    )
    return SchemaModule(imports=imports.code(), schemas=views)
