"""The client class and the modules of groups."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.emit.job import CopyJob, FileJob, RenderJob
from sdkwright.ir.api import Api
from sdkwright.targets.languages.python.constructor import constructor_of
from sdkwright.targets.languages.python.credentials import (
    requirements_expression,
    scheme_expression,
)
from sdkwright.targets.languages.python.docstrings import docstring
from sdkwright.targets.languages.python.errors import request_error_name
from sdkwright.targets.languages.python.groups import (
    BASE,
    GroupInParts,
    class_members,
    group_module,
    in_parts,
    methods_of,
    part_module,
    parts_code,
)
from sdkwright.targets.languages.python.imports import Imports, own_module
from sdkwright.targets.languages.python.layout import (
    Brackets,
    Expression,
    class_heading,
    exploded,
    named,
    tuple_of,
)
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.languages.python.names import Names
from sdkwright.targets.languages.python.operations import (
    policy_expression,
    server_expression,
)
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.languages.python.views_operations import (
    ClientModule,
    GroupModule,
    MethodsClass,
)
from sdkwright.targets.naming.group_paths import GroupTree, group_tree
from sdkwright.targets.naming.type_folders import folders
from sdkwright.targets.reading.arguments import CallForm
from sdkwright.targets.reading.credentials import has_credential, known_requirements
from sdkwright.targets.reading.errors_by_status import MODULE

_CLIENT = "python/sdk.py.jinja"
_GROUP = "python/group.py.jinja"


def client_jobs(package: Package) -> list[FileJob]:
    """The client's module, one for each group, and those of the parts of large ones."""
    names = package.names
    tree = group_tree(package.api.groups, names.groups)
    groups = {path: _group(package, path, tree) for path in names.groups}
    jobs: list[FileJob] = []
    for path, group in groups.items():
        if path:
            view = group_module(package, path, group, tree)
            jobs.append(_job(package, names.groups[path].module, _GROUP, view))
        else:
            jobs.append(_job(package, "sdk", _CLIENT, _client(package, group, tree)))
        jobs += (
            _job(
                package,
                one.module,
                _GROUP,
                part_module(package, path, one, group.taken),
            )
            for one in group.parts
        )
    wrapped = (one.request.form is CallForm.WRAPPER for one in package.calls)
    further = {
        "runtime/parts.py": any(group.parts for group in groups.values()),
        "runtime/whole_requests.py": any(wrapped),
        "runtime_published/_runtime/accepting.py": bool(names.accept_enums),
    }
    for module in (name for name, is_used in further.items() if is_used):
        place = f"{names.source}/_runtime/{module.rpartition('/')[2]}"
        jobs.append(CopyJob(path=place, resource=f"python/{module}"))
    return jobs


def _job(
    package: Package, module: str, template: str, view: GroupModule | ClientModule
) -> RenderJob:
    path = f"{package.names.source}/{module}.py"
    return RenderJob(path=path, template=template, view=view)


def _group(package: Package, path: tuple[str, ...], tree: GroupTree) -> GroupInParts:
    group, taken = tree.groups.get(path), package.names.in_group(path, tree)
    if group is None:
        return GroupInParts(own=(), taken=taken)
    return in_parts(package, group, taken)


def _client(package: Package, group: GroupInParts, tree: GroupTree) -> ClientModule:
    api, names, options = package.api, package.names, package.options
    imports = Imports(group.taken)
    is_published = options.rules.published_names
    base = (
        imports.use(".basesdk", "BaseClient")
        if is_published
        else imports.use("._runtime.client", "Client")
    )
    parts = parts_code(group.parts, names.methods, imports)
    bases = (base, BASE) if group.parts else (base,)
    methods = methods_of(package, group.own, imports)
    settings = _settings(package, imports)
    class_doc = docstring(
        package.types.texts.filled(_class_text(api), indent=4), indent=4
    )
    classes = tuple(
        MethodsClass(
            heading=Code(class_heading(name, *bases)),
            doc=class_doc,
            groups=own_groups,
            methods=own_methods,
            constructor=constructor_of(
                api,
                package.types,
                imports,
                package.options,
                without=_other_client(name, names),
            ),
        )
        for name, (own_groups, own_methods) in class_members(
            package, (), tree, methods, imports
        )
    )
    title = api.info.title.strip() or names.sdk_class
    return ClientModule(
        doc=docstring(f"The client of {' '.join(title.split())}.", indent=0),
        imports=imports.code(),
        parts=parts,
        enums=methods.enums,
        classes=classes,
        settings=settings,
        operations=methods.data,
    )


def _other_client(name: str, names: Names) -> str:
    """The option with an HTTP client for methods that a client of this name hasn't got."""
    if not names.client_twin:
        return ""
    return "client" if name in names.client_twin else "async_client"


def _class_text(api: Api) -> str:
    title = " ".join(api.info.title.split())
    described = (api.info.summary or api.info.description or "").strip()
    return (
        f"{title}{': ' if described else '.'}{described}\n\n"
        "One client serves many threads and tasks. Connections open on first use; `with` (or `async with`)\n"
        "closes them, and leaves an HTTP client that was passed in alone."
    )


def _settings(package: Package, imports: Imports) -> Code:
    api, names, options = package.api, package.names, package.options
    errors = imports.use(*own_module(folders(options.imports).errors))
    settings = imports.use("._runtime.settings", "Settings")
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
                str(text_literal(names.credentials[scheme.key.source])),
                scheme_expression(scheme, options.env_var_prefix, imports),
                ": ",
            )
            for scheme in schemes
        )
        arguments.append(Brackets("schemes={", pairs, "}"))
    if api.security:
        arguments.append(
            named(
                "security",
                requirements_expression(
                    known_requirements(api, api.security), names.credentials, imports
                ),
            )
        )
    kinds = imports.use("._runtime.settings", "ErrorTypes")
    arguments.append(_error_types(f"errors={kinds}(", errors, names, options))
    if api.retries is not None:
        arguments.append(named("retries", policy_expression(api.retries, imports)))
    if api.timeout is not None:
        arguments.append(f"timeout_ms={api.timeout}")
    if options.idempotency_key_header:
        name = text_literal(options.idempotency_key_header)
        arguments.append(f"idempotency_header={name}")
    module = "_hooks.register" if options.rules.published_names else "hooks"
    arguments.append(f'hooks=f"{{__package__}}.{module}"')
    value = Brackets(f"{settings}(", tuple(arguments), ")")
    return Code(exploded(value, prefix="_SETTINGS = "))


def _error_types(
    opening: str, package: str, names: Names, options: PythonOptions
) -> Expression:
    kinds = [
        f"default=lambda: {package}.{options.default_error_name}",
        f"validation=lambda: {package}.ResponseValidationError",
        f"no_response=lambda: {package}.NoResponseError",
        f"invalid=lambda: {package}.{request_error_name(names, options)}",
    ]
    if options.rules.errors_by_status:
        kinds.append(f"by_status=lambda: {package}.{MODULE}.STATUSES")
    return Brackets(opening, tuple(kinds), ")")
