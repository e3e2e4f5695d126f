"""Operations as the data that functions send."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sdkwright.ir.operation import RetryPolicy, Server
from sdkwright.ir.security import Requirements
from sdkwright.ir.types import TypeId
from sdkwright.targets.languages.typescript.bodies import body_expression
from sdkwright.targets.languages.typescript.codecs import Codecs
from sdkwright.targets.languages.typescript.credentials import scheme_key
from sdkwright.targets.languages.typescript.envelopes import envelope_lines
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.layout import STEP, block
from sdkwright.targets.languages.typescript.literals import (
    property_key,
    scalar_literal,
    text_literal,
)
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.paging import (
    pagination_expression,
)
from sdkwright.targets.languages.typescript.parameters import parameter_expression
from sdkwright.targets.languages.typescript.responses import Read, response_lines
from sdkwright.targets.languages.typescript.signatures import Signature
from sdkwright.targets.languages.typescript.validators import checked_reader
from sdkwright.targets.reading.calls import Call


class OperationData:
    """Prints the data of one module's operations; ``imports`` gathers what the module needs."""

    def __init__(self, package: Package, imports: Imports) -> None:
        self._package = package
        self._names = package.names
        self._options = package.options
        self._imports = imports
        self._codecs = Codecs(package, imports)

    def lines(self, call: Call, called: Signature) -> list[str]:
        """The members of one operation's object."""
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
            all_of = self._imports.value("runtime/parameters", "parameters")
            listed = block(f"{all_of}(", parameters, ")", STEP)
            lines.append(f"parameters: {listed}")
        body = call.request.body
        if body is not None:
            key = called.keys[body.origin]
            written = body_expression(body, key, self._codecs, self._imports)
            if operation.method in ("GET", "HEAD"):
                unusual = self._imports.value("runtime/body", "unusualBody")
                written = f"{unusual}({written})"
            lines.append(f"body: {written}")
        for name, members in (
            ("responses", self._responses(call)),
            ("errors", self._errors(call)),
        ):
            if members:
                lines.append(f"{name}: {block('{', members, '}', STEP)}")
        envelope = envelope_lines(
            call.result.envelope, self._names, self._options, self._imports
        )
        return [*lines, *self._behaviour(call, called), *envelope]

    def _responses(self, call: Call) -> list[str]:
        read: Read = self._codecs.lazy
        if self._options.validate:
            read = checked_reader(self._package, call, self._imports, read)
        return response_lines(
            call.result,
            read,
            self._imports,
            flat_events=self._options.sse_flat_response,
        )

    def _errors(self, call: Call) -> list[str]:
        lines: list[str] = []
        for status, cases in call.result.errors_by_status.items():
            typed = [
                (self._error(one.target), one.media_types)
                for one in cases
                if one.target
            ]
            if len(typed) > 1:
                lines.append(f"{text_literal(status)}: {self._by_media_type(typed)}")
            elif typed:
                lines.append(f"{text_literal(status)}: {typed[0][0]}")
            elif status.startswith("2"):
                name = self._imports.value("runtime/errors", "StatusError")
                lines.append(f"{text_literal(status)}: {name}")
        return lines

    def _error(self, target: TypeId) -> str:
        located = self._names.types[target]
        return self._imports.value(f"{located.folder}/{located.module}", located.name)

    def _by_media_type(self, typed: Sequence[tuple[str, tuple[str, ...]]]) -> str:
        """``errorByMediaType({ "application/json": Fault, ... })``."""
        pairs = ", ".join(
            f"{text_literal(media_type)}: {name}"
            for name, media_types in typed
            for media_type in media_types
        )
        function = self._imports.value("runtime/answers", "errorByMediaType")
        return f"{function}({{ {pairs} }})"

    def _behaviour(self, call: Call, called: Signature) -> list[str]:
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
        ", ".join(str(text_literal(scheme_key(use))) for use in requirement)
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
    second = f", {{ {pairs} }}" if pairs else ""
    return f"{function}({listed}{second})"


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
        late = ", retryLateAnswers: true" if policy.retry_late_answers else ""
        config = (
            f'{{ strategy: "backoff", backoff: {{ {backoff} }},'
            f" retryConnectionErrors: {retried}{late} }}"
        )
    return f"{{ config: {config}, statuses: [{statuses}] }}"
