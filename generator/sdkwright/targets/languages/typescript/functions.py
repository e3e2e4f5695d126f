"""Standalone functions: a module an operation, with the data it sends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.operation import RetryPolicy, Server
from sdkwright.ir.security import Requirements
from sdkwright.targets.languages.typescript.arguments import argument_names
from sdkwright.targets.languages.typescript.bodies import body_expression
from sdkwright.targets.languages.typescript.codecs import Codecs
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.layout import STEP, alternatives, block
from sdkwright.targets.languages.typescript.literals import (
    property_key,
    scalar_literal,
    text_literal,
)
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.paging import (
    call_value,
    pagination_expression,
)
from sdkwright.targets.languages.typescript.parameters import parameter_expression
from sdkwright.targets.languages.typescript.responses import Read, response_lines
from sdkwright.targets.languages.typescript.signatures import (
    Signature,
    operation_doc,
    signature,
)
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.languages.typescript.validators import checked_reader
from sdkwright.targets.languages.typescript.views_operations import FunctionModule
from sdkwright.targets.reading.calls import Call


def function_jobs(package: Package) -> list[RenderJob]:
    """A module for every operation."""
    return [
        RenderJob(
            path=f"src/funcs/{package.names.functions[call.operation.origin]}.ts",
            template="typescript/function.ts.jinja",
            view=_FunctionView(package, call).view(),
        )
        for call in package.calls
    ]


class _FunctionView:
    """Makes the view of one operation's module."""

    def __init__(self, package: Package, call: Call) -> None:
        names, options = package.names, package.options
        self._package = package
        self._names = names
        self._options = options
        self._call = call
        self._name = names.functions[call.operation.origin]
        # An argument would hide what the module imports under the same name.
        own = (self._name, "client", *argument_names(call, names))
        self._imports = Imports(f"funcs/{self._name}", own)
        self._constant = self._imports.own("operation")
        self._kind = self._imports.type("runtime/operation", "Operation")
        self._codecs = Codecs(package, self._imports)
        self._types = Types(
            api=package.api,
            names=names,
            imports=self._imports,
            qualified=True,
            flat_events=options.sse_flat_response,
        )

    def view(self) -> FunctionModule:
        """The module."""
        called = signature(self._call, self._types, self._options)
        lines = [Code(line) for line in self._data(called)]
        core = self._imports.type("core", f"{self._names.sdk_class}Core")
        value = call_value(self._call, self._types)
        errors = alternatives(self._error_types(), indent=4)
        result = self._imports.type("runtime/result", "Result")
        is_paged = self._call.pages is not None
        module, name = ("pagination", "callPages") if is_paged else ("call", "call")
        sender = self._imports.value(f"runtime/{module}", name)
        return FunctionModule(
            imports=self._imports.code(),
            constant=Code(self._constant),
            kind=Code(self._kind),
            operation=tuple(lines),
            doc=operation_doc(self._call, called.descriptions),
            name=Code(self._name),
            core=Code(core),
            arguments=called.arguments,
            result=Code(result),
            value=Code(value),
            errors=Code(errors),
            sender=Code(sender),
            given=called.given,
        )

    def _error_types(self) -> list[str]:
        found: list[str] = []
        for target in self._call.result.error_types:
            located = self._names.types[target]
            namespace = self._imports.namespace(
                f"{located.folder}/index", located.folder.rpartition("/")[2]
            )
            found.append(f"{namespace}.{located.name}")
        base = self._imports.type("runtime/errors", "SDKError")
        return [*found, base]

    def _data(self, called: Signature) -> list[str]:
        call = self._call
        operation = call.operation
        lines = [
            f"id: {text_literal(operation.id)}",
            f"method: {text_literal(operation.method)}",
            f"path: {text_literal(operation.url_path)}",
        ]
        parameters = [
            parameter_expression(
                parameter, called.keys[parameter.origin], self._codecs, self._imports
            )
            for parameter in operation.parameters
        ]
        if parameters:
            lines.append(f"parameters: {block('[', parameters, ']', STEP)}")
        body = call.request.body
        if body is not None:
            key = called.keys[body.origin]
            written = body_expression(body, key, self._codecs, self._imports)
            if operation.method in ("GET", "HEAD"):
                unusual = self._imports.value("runtime/body", "unusualBody")
                written = f"{unusual}({written})"
            lines.append(f"body: {written}")
        for name, members in (
            ("responses", self._responses()),
            ("errors", self._errors()),
        ):
            if members:
                lines.append(f"{name}: {block('{', members, '}', STEP)}")
        return [*lines, *self._behaviour(called)]

    def _responses(self) -> list[str]:
        read: Read = self._codecs.lazy
        if self._options.validate:
            read = checked_reader(self._package, self._call, self._imports, read)
        return response_lines(
            self._call.result,
            read,
            self._imports,
            flat_events=self._options.sse_flat_response,
        )

    def _errors(self) -> list[str]:
        lines: list[str] = []
        for error in self._call.result.errors:
            if error.target is not None:
                located = self._names.types[error.target]
                module = f"{located.folder}/{located.module}"
                name = self._imports.value(module, located.name)
                lines.append(f"{text_literal(error.status)}: {name}")
        return lines

    def _behaviour(self, called: Signature) -> list[str]:
        call = self._call
        lines: list[str] = []
        if call.security is not None:
            lines.append(f"security: {requirements_literal(call.security)}")
        if call.servers:
            # What the client chooses is a server of the API's, not one of these.
            own = call.servers[:1]
            known = self._names.server_variables
            used = {
                variable.name.source: known[variable.name.source]
                for variable in own[0].variables
                if variable.name.source in known
            }
            base = base_url_expression(own, used, self._imports)
            lines.append(f"baseURL: {base}")
        if call.retries is not None:
            lines.append(f"retries: {policy_literal(call.retries)}")
        if call.timeout is not None:
            lines.append(f"timeoutMs: {call.timeout}")
        if call.pages is not None:
            pages = pagination_expression(
                call.pages, called.keys, self._names, self._imports
            )
            lines.append(f"pagination: {pages}")
        return lines


def requirements_literal(requirements: Requirements) -> str:
    """``[["api_key"]]``: alternatives of schemes that go together."""
    listed = (
        ", ".join(str(text_literal(use.key)) for use in requirement)
        for requirement in requirements
    )
    return f"[{', '.join(f'[{one}]' for one in listed)}]"


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
