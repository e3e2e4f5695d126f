"""Standalone functions: a module an operation, with the data it sends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.api import Api
from sdkwright.ir.operation import Operation, RetryPolicy, Server
from sdkwright.ir.security import Requirements
from sdkwright.ir.types import TypeId
from sdkwright.targets.languages.typescript.arguments import argument_names
from sdkwright.targets.languages.typescript.bodies import body_expression
from sdkwright.targets.languages.typescript.codecs import Codecs
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.layout import STEP, block
from sdkwright.targets.languages.typescript.literals import (
    property_key,
    scalar_literal,
    text_literal,
)
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.paging import (
    Paging,
    call_value,
    pagination_expression,
    paging,
)
from sdkwright.targets.languages.typescript.parameters import parameter_expression
from sdkwright.targets.languages.typescript.responses import (
    Read,
    response_lines,
    typed_errors,
)
from sdkwright.targets.languages.typescript.signatures import (
    Signature,
    operation_doc,
    signature,
)
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.languages.typescript.validators import checked_reader
from sdkwright.targets.languages.typescript.views_operations import FunctionModule
from sdkwright.targets.reading.credentials import has_credential


def function_jobs(
    api: Api, names: Names, options: TypeScriptOptions, coded: frozenset[TypeId]
) -> list[RenderJob]:
    """A module for every operation."""
    return [
        RenderJob(
            path=f"src/funcs/{names.functions[operation.origin]}.ts",
            template="typescript/function.ts.jinja",
            view=_Function(api, names, options, coded, operation).view(),
        )
        for group in api.groups
        for operation in group.operations
    ]


class _Function:
    """Makes the view of one operation's module."""

    def __init__(
        self,
        api: Api,
        names: Names,
        options: TypeScriptOptions,
        coded: frozenset[TypeId],
        operation: Operation,
    ) -> None:
        self._api = api
        self._names = names
        self._options = options
        self._operation = operation
        self._name = names.functions[operation.origin]
        # An argument would hide what the module imports under the same name.
        arguments = argument_names(operation, names, options)
        self._imports = Imports(
            f"funcs/{self._name}", (self._name, "client", *arguments)
        )
        self._constant = self._imports.own("operation")
        self._kind = self._imports.type("runtime/operation", "Operation")
        self._codecs = Codecs(api, names, coded, self._imports)
        self._types = Types(
            api=api,
            names=names,
            imports=self._imports,
            qualified=True,
            flat_events=options.sse_flat_response,
        )

    def view(self) -> FunctionModule:
        """The module."""
        made = signature(self._api, self._operation, self._types, self._options)
        pages = paging(self._api, self._operation, self._names, made)
        lines = [Code(line) for line in self._data(made, pages)]
        core = self._imports.type("core", f"{self._names.sdk_class}Core")
        result = self._result(pages)
        arguments = (Code(f"client: {core}"), *made.arguments)
        module, name = (
            ("call", "call") if pages is None else ("pagination", "callPages")
        )
        sender = self._imports.value(f"runtime/{module}", name)
        return FunctionModule(
            imports=self._imports.code(),
            constant=Code(self._constant),
            kind=Code(self._kind),
            operation=tuple(lines),
            doc=operation_doc(self._operation, made),
            name=Code(self._name),
            arguments=arguments,
            result=Code(result),
            sender=Code(sender),
            given=made.given,
            members=(*(f"({argument})" for argument in arguments[1:]), f": {result}"),
        )

    def _result(self, pages: Paging | None) -> str:
        value = call_value(self._operation, self._types, pages)
        errors = dict.fromkeys(self._error_types())
        result = self._imports.type("runtime/result", "Result")
        listed = "".join(f"\n    | {name}" for name in errors)
        if len(errors) == 1:
            listed = next(iter(errors))
        return f"Promise<\n  {result}<\n    {value},\n    {listed.strip()}\n  >\n>"

    def _error_types(self) -> list[str]:
        found: list[str] = []
        for _, module, name in typed_errors(self._api, self._operation, self._names):
            folder = module.rpartition("/")[0]
            namespace = self._imports.namespace(
                f"{folder}/index", folder.rpartition("/")[2]
            )
            found.append(f"{namespace}.{name}")
        base = self._imports.type("runtime/errors", "SDKError")
        return [*found, base]

    def _data(self, made: Signature, pages: Paging | None) -> list[str]:
        operation = self._operation
        lines = [
            f"id: {text_literal(operation.id)}",
            f"method: {text_literal(operation.method)}",
            f"path: {text_literal(operation.url_path)}",
        ]
        parameters = [
            parameter_expression(
                parameter,
                made.keys[parameter.origin],
                self._codecs,
                self._imports,
            )
            for parameter in operation.parameters
        ]
        if parameters:
            lines.append(f"parameters: {block('[', parameters, ']', STEP)}")
        body = operation.request_body
        if body is not None and body.contents:
            key = made.keys[body.origin]
            written = body_expression(body, key, self._codecs, self._imports)
            if operation.method in ("GET", "HEAD"):
                unusual = self._imports.value("runtime/body", "unusualBody")
                written = f"{unusual}({written})"
            lines.append(f"body: {written}")
        flat = self._options.sse_flat_response
        read: Read = self._codecs.lazy
        if self._options.validate:
            read = checked_reader(
                self._api,
                self._names,
                self._imports,
                operation,
                read,
                flat_events=flat,
            )
        responses = response_lines(operation, read, self._imports, flat_events=flat)
        for name, members in (("responses", responses), ("errors", self._errors())):
            if members:
                lines.append(f"{name}: {block('{', members, '}', STEP)}")
        return [*lines, *self._behaviour(pages)]

    def _errors(self) -> list[str]:
        return [
            f"{text_literal(status)}: {self._imports.value(module, name)}"
            for status, module, name in typed_errors(
                self._api, self._operation, self._names
            )
        ]

    def _behaviour(self, pages: Paging | None) -> list[str]:
        operation = self._operation
        lines: list[str] = []
        if operation.security is not None and operation.security != self._api.security:
            lines.append(
                f"security: {requirements_literal(operation.security, self._api)}"
            )
        if operation.servers:
            # What the client chooses is a server of the API's, not one of these.
            own = operation.servers[:1]
            known = self._names.server_variables
            used = {
                variable.name.source: known[variable.name.source]
                for variable in own[0].variables
                if variable.name.source in known
            }
            base = base_url_expression(own, used, self._imports)
            lines.append(f"baseURL: {base}")
        if operation.retries is not None:
            lines.append(f"retries: {policy_literal(operation.retries)}")
        if operation.timeout is not None:
            lines.append(f"timeoutMs: {operation.timeout}")
        if pages is not None:
            lines.append(f"pagination: {pagination_expression(pages, self._imports)}")
        return lines


def requirements_literal(requirements: Requirements, api: Api) -> str:
    """``[["api_key"]]``: alternatives of schemes that go together, as far as the client has credentials for them."""
    known = {
        scheme.key.source for scheme in api.security_schemes if has_credential(scheme)
    }
    alternatives = (
        ", ".join(str(text_literal(use.key)) for use in requirement if use.key in known)
        for requirement in requirements
    )
    return f"[{', '.join(f'[{one}]' for one in alternatives)}]"


def base_url_expression(
    servers: Sequence[Server], variables: Mapping[str, str], imports: Imports
) -> str:
    """``server("https://...")``, or several to choose from; ``variables`` are the client's options by name."""
    first = servers[0]
    if len(servers) == 1 and not first.variables:
        function = imports.value("runtime/server", "server")
        return f"{function}({text_literal(first.url)})"
    function = imports.value("runtime/server", "servers")
    listed = block("[", map(_server_literal, servers), "]", STEP)
    pairs = ", ".join(
        f"{property_key(name)}: {text_literal(option)}"
        for name, option in variables.items()
    )
    behind = f", {{ {pairs} }}" if pairs else ""
    return f"{function}({listed}{behind})"


def _server_literal(server: Server) -> str:
    parts = [f"url: {text_literal(server.url)}"]
    if server.name is not None:
        parts.append(f"name: {text_literal(server.name)}")
    if server.variables:
        pairs = (
            f"{property_key(one.name.source)}: {text_literal(one.default)}"
            for one in server.variables
        )
        parts.append(f"variables: {{ {', '.join(pairs)} }}")
    return f"{{ {', '.join(parts)} }}"


def policy_literal(policy: RetryPolicy) -> str:
    """``{ config: { strategy: "backoff", ... }, statuses: ["429"] }``."""
    statuses = ", ".join(str(text_literal(one.upper())) for one in policy.status_codes)
    config = '{ strategy: "none" }'
    if policy.max_elapsed_time:
        backoff = (
            f"initialInterval: {policy.initial_interval}, maxInterval: {policy.max_interval},"
            f" exponent: {scalar_literal(policy.exponent)}, maxElapsedTime: {policy.max_elapsed_time}"
        )
        retried = "true" if policy.retry_connection_errors else "false"
        config = (
            f'{{ strategy: "backoff", backoff: {{ {backoff} }},'
            f" retryConnectionErrors: {retried} }}"
        )
    return f"{{ config: {config}, statuses: [{statuses}] }}"
