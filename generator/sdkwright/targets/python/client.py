"""The client class and the modules of groups."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.api import Api
from sdkwright.ir.operation import Parameter
from sdkwright.targets.python.credentials import (
    credential_type,
    has_credential,
    scheme_expression,
)
from sdkwright.targets.python.docstrings import docstring, wrapped
from sdkwright.targets.python.groups import group_module, subgroups
from sdkwright.targets.python.imports import Imports
from sdkwright.targets.python.layout import (
    Brackets,
    Expression,
    class_heading,
    exploded,
    lay_out,
    named,
    subscript,
    tuple_of,
)
from sdkwright.targets.python.literals import text_literal
from sdkwright.targets.python.named_types import TypeNames
from sdkwright.targets.python.names import Names
from sdkwright.targets.python.operation_data import (
    policy_expression,
    requirements_expression,
    server_expression,
)
from sdkwright.targets.python.operations import OperationPrinter
from sdkwright.targets.python.options import PythonOptions
from sdkwright.targets.python.types import Annotations, Position
from sdkwright.targets.python.views_operations import (
    ClientModule,
)

_CLIENT_OPTIONS = (
    (
        "server: Optional[Union[int, str]] = None",
        "Which server to use: its position in the API's description, or its name.",
    ),
    (
        "server_url: Optional[str] = None",
        "A base URL instead of the described servers.",
    ),
    (
        "url_params: Optional[Mapping[str, str]] = None",
        "Values of the server URL's variables.",
    ),
    (
        "client: Optional[HttpClient] = None",
        "An HTTP client of your own, such as `httpx2.Client()`.",
    ),
    (
        "async_client: Optional[AsyncHttpClient] = None",
        "The same for the `..._async` methods.",
    ),
    (
        "retry_config: OptionalNullable[RetryConfig] = UNSET",
        "When to try again; None never does.",
    ),
    (
        "timeout_ms: Optional[int] = None",
        "How long to wait for the server, in milliseconds.",
    ),
    (
        "debug_logger: Optional[Logger] = None",
        "Told of every request and response, secrets left out.",
    ),
)


def client_jobs(api: Api, types: TypeNames, options: PythonOptions) -> list[RenderJob]:
    """The client's module and one for each group."""
    source = f"src/{types.names.package}"
    jobs = [
        RenderJob(
            path=f"{source}/sdk.py",
            template="python/sdk.py.jinja",
            view=_client(api, types, options),
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
                    view=group_module(path, operations.get(path), api, types, options),
                )
            )
    return jobs


def _client(api: Api, types: TypeNames, options: PythonOptions) -> ClientModule:
    names = types.names
    imports = Imports()
    imports.add("collections.abc", "Mapping")
    imports.add("typing", "Optional", "Union")
    imports.add("._runtime.client", "Client", "ErrorTypes", "Settings")
    imports.add(".types", "UNSET", "OptionalNullable")
    imports.add_checked("._runtime.debug", "Logger")
    imports.add_checked("._runtime.transport", "AsyncHttpClient", "HttpClient")
    imports.add_checked(".utils", "RetryConfig")
    printer = OperationPrinter(api, types, options, imports)
    root = next((group.operations for group in api.groups if not group.path), ())
    methods = [view for one in root for view in printer.methods(one)]
    data = [printer.data(operation) for operation in root]
    settings = _settings(api, types, options, imports)
    credentials, told = _credentials(api, types, imports)
    shared, shared_told = _globals(api, types, imports)
    groups = tuple(subgroups((), api, types, imports))
    title = api.info.title.strip() or names.sdk_class
    # Tokens are usually given by position; everything behind them has to be named.
    arguments = [*credentials, "*", *shared, *(line for line, _ in _CLIENT_OPTIONS)]
    return ClientModule(
        doc=docstring(f"The client of {' '.join(title.split())}.", indent=0),
        imports=imports.code(),
        name=names.sdk_class,
        heading=Code(class_heading(names.sdk_class, "Client")),
        class_doc=docstring(_class_text(api), indent=4),
        arguments=tuple(Code(line) for line in arguments),
        constructor_doc=_constructor_doc([*told, *shared_told]),
        credentials=Code(_given(api, names)),
        passed=tuple(Code(line) for line in _passed(api, types)),
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


def _credentials(
    api: Api, types: TypeNames, imports: Imports
) -> tuple[list[str], list[tuple[str, str]]]:
    """The constructor's arguments for credentials, and what to say of each."""
    lines: list[str] = []
    told: list[tuple[str, str]] = []
    for scheme in api.security_schemes:
        if not has_credential(scheme):
            continue
        name = types.names.credentials[scheme.key.source]
        type_, usual = credential_type(scheme)
        imports.add_checked("._runtime.security", type_)
        optional = subscript("Optional", type_)
        line = lay_out(optional, indent=8, before=f"{name}: ", behind=" = None,")
        lines.append(line.removesuffix(","))
        text = " ".join((scheme.description or "").split())
        told.append((name, f"{text} {usual}" if text else usual))
    return lines, told


def _globals(
    api: Api, types: TypeNames, imports: Imports
) -> tuple[list[str], list[tuple[str, str]]]:
    """The constructor's arguments for parameters that operations share."""
    annotations = Annotations(types, imports)
    lines: list[str] = []
    told: list[tuple[str, str]] = []
    for parameter in api.global_parameters:
        name = global_name(parameter, types)
        found = annotations.optional(
            annotations.annotation(parameter.type, Position.ARGUMENT)
        )
        line = lay_out(found, indent=8, before=f"{name}: ", behind=" = None,")
        lines.append(line.removesuffix(","))
        text = " ".join((parameter.description or "").split())
        told.append((name, text or "Sent by every operation that has it."))
    return lines, told


def global_name(parameter: Parameter, types: TypeNames) -> str:
    """The client's argument for a shared parameter: what methods call it."""
    for (_, origin), name in types.names.arguments.items():
        if origin == parameter.origin:
            return name
    return "_".join(word.lower() for word in parameter.name.words) or "value"


def _given(api: Api, names: Names) -> str:
    keys = [
        scheme.key.source for scheme in api.security_schemes if has_credential(scheme)
    ]
    pairs = tuple(f"{text_literal(key)}: {names.credentials[key]}" for key in keys)
    return lay_out(Brackets("credentials={", pairs, "}"), indent=12, behind=",")


def _passed(api: Api, types: TypeNames) -> Iterator[str]:
    """What the constructor hands on besides credentials."""
    if api.global_parameters:
        pairs = tuple(
            f"{text_literal(parameter.name.source)}: {global_name(parameter, types)}"
            for parameter in api.global_parameters
        )
        yield lay_out(Brackets("shared={", pairs, "}"), indent=12, behind=",")[:-1]
    for line, _ in _CLIENT_OPTIONS:
        name = line.partition(":")[0]
        yield f"{name}={name}"


def _constructor_doc(told: list[tuple[str, str]]) -> Code:
    entries = [wrapped(f":param {name}:", text, indent=8) for name, text in told]
    entries += [
        wrapped(f":param {line.partition(':')[0]}:", text, indent=8)
        for line, text in _CLIENT_OPTIONS
    ]
    return docstring(
        "\n".join(["A client; nothing is opened yet.", "", *entries]), indent=8
    )


def _settings(
    api: Api, types: TypeNames, options: PythonOptions, imports: Imports
) -> Code:
    names = types.names
    package = options.imports.errors or "models"
    imports.add(".", package)
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
    arguments.append(_error_types(package, options))
    if api.retries is not None:
        arguments.append(named("retries", policy_expression(api.retries, imports)))
    if api.timeout is not None:
        arguments.append(f"timeout_ms={api.timeout}")
    if options.idempotency_key_header:
        name = text_literal(options.idempotency_key_header)
        arguments.append(f"idempotency_header={name}")
    arguments.append('hooks=f"{__package__}.hooks"')
    value = Brackets("Settings(", tuple(arguments), ")")
    return Code(exploded(value, before="_SETTINGS = "))


def _error_types(package: str, options: PythonOptions) -> Expression:
    return Brackets(
        "errors=ErrorTypes(",
        (
            f"default=lambda: {package}.{options.default_error_name}",
            f"validation=lambda: {package}.ResponseValidationError",
            f"no_response=lambda: {package}.NoResponseError",
        ),
        ")",
    )
