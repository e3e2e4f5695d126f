"""The client class and the modules of groups."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.api import Api
from sdkwright.targets.languages.python.constructor import constructor_of
from sdkwright.targets.languages.python.credentials import scheme_expression
from sdkwright.targets.languages.python.docstrings import docstring
from sdkwright.targets.languages.python.groups import group_module, subgroups
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import (
    Brackets,
    Expression,
    class_heading,
    exploded,
    named,
    tuple_of,
)
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.languages.python.named_types import TypeNames
from sdkwright.targets.languages.python.operation_data import (
    policy_expression,
    requirements_expression,
    server_expression,
)
from sdkwright.targets.languages.python.operations import OperationPrinter
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.views_operations import (
    ClientModule,
)
from sdkwright.targets.naming.group_paths import GroupTree, group_tree
from sdkwright.targets.reading.credentials import has_credential


def client_jobs(api: Api, types: TypeNames, options: PythonOptions) -> list[RenderJob]:
    """The client's module and one for each group."""
    source = f"src/{types.names.package}"
    tree = group_tree(api.groups, types.names.groups)
    jobs = [
        RenderJob(
            path=f"{source}/sdk.py",
            template="python/sdk.py.jinja",
            view=_client(tree, api, types, options),
        )
    ]
    operations = {
        tuple(name.source for name in group.path): group for group in api.groups
    }
    for path, name in types.names.groups.items():
        if path:
            jobs.append(
                RenderJob(
                    path=f"{source}/{name.module}.py",
                    template="python/group.py.jinja",
                    view=group_module(
                        path, operations.get(path), tree, api, types, options
                    ),
                )
            )
    return jobs


def _client(
    tree: GroupTree, api: Api, types: TypeNames, options: PythonOptions
) -> ClientModule:
    names = types.names
    imports = Imports(names.in_group((), api))
    base = imports.use("._runtime.client", "Client")
    printer = OperationPrinter(api, types, options, imports)
    root = next((group.operations for group in api.groups if not group.path), ())
    methods = [view for one in root for view in printer.methods(one)]
    data = [printer.data(operation) for operation in root]
    settings = _settings(api, types, options, imports)
    constructor = constructor_of(api, types, imports)
    groups = tuple(subgroups((), tree, types, imports))
    title = api.info.title.strip() or names.sdk_class
    return ClientModule(
        doc=docstring(f"The client of {' '.join(title.split())}.", indent=0),
        imports=imports.code(),
        name=names.sdk_class,
        heading=Code(class_heading(names.sdk_class, base)),
        class_doc=docstring(_class_text(api), indent=4),
        arguments=constructor.arguments,
        constructor_doc=constructor.doc,
        credentials=constructor.credentials,
        passed=constructor.passed,
        groups=groups,
        methods=tuple(methods),
        settings=settings,
        operations=tuple(data),
    )


def _class_text(api: Api) -> str:
    title = " ".join(api.info.title.split())
    described = (api.info.summary or api.info.description or "").strip()
    return (
        f"{title}{': ' if described else '.'}{described}\n\n"
        "One client serves many threads and tasks. Connections open on first use; `with` (or `async with`)\n"
        "closes them, and leaves an HTTP client that was passed in alone."
    )


def _settings(
    api: Api, types: TypeNames, options: PythonOptions, imports: Imports
) -> Code:
    names = types.names
    package = imports.use(".", options.imports.errors or "models")
    made = imports.use("._runtime.client", "Settings")
    arguments: list[Expression] = [
        f"distribution={text_literal(names.distribution)}",
    ]
    servers = tuple(server_expression(server, imports) for server in api.servers)
    if servers:
        arguments.append(named("servers", tuple_of(*servers)))
    schemes = [scheme for scheme in api.security_schemes if has_credential(scheme)]
    if schemes:
        pairs = tuple(
            named(
                str(text_literal(scheme.key.source)),
                scheme_expression(scheme, options.env_var_prefix, imports),
                ": ",
            )
            for scheme in schemes
        )
        arguments.append(Brackets("schemes={", pairs, "}"))
    if api.security:
        arguments.append(named("security", requirements_expression(api.security, api)))
    kinds = imports.use("._runtime.client", "ErrorTypes")
    arguments.append(_error_types(f"errors={kinds}(", package, options))
    if api.retries is not None:
        arguments.append(named("retries", policy_expression(api.retries, imports)))
    if api.timeout is not None:
        arguments.append(f"timeout_ms={api.timeout}")
    if options.idempotency_key_header:
        name = text_literal(options.idempotency_key_header)
        arguments.append(f"idempotency_header={name}")
    arguments.append('hooks=f"{__package__}.hooks"')
    value = Brackets(f"{made}(", tuple(arguments), ")")
    return Code(exploded(value, before="_SETTINGS = "))


def _error_types(opening: str, package: str, options: PythonOptions) -> Expression:
    return Brackets(
        opening,
        (
            f"default=lambda: {package}.{options.default_error_name}",
            f"validation=lambda: {package}.ResponseValidationError",
            f"no_response=lambda: {package}.NoResponseError",
        ),
        ")",
    )
