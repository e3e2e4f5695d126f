"""Operations as the data that methods send."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import EnumDeclaration, UnionDeclaration
from sdkwright.ir.operation import RetryPolicy, Server
from sdkwright.ir.types import Const, Type, without_null
from sdkwright.targets.languages.python.arguments import MethodArgument
from sdkwright.targets.languages.python.bodies import body_expression
from sdkwright.targets.languages.python.credentials import requirements_expression
from sdkwright.targets.languages.python.envelopes import (
    ENVELOPES,
    envelope_expressions,
)
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import (
    WIDTH,
    Brackets,
    Expression,
    call,
    exploded,
    flat,
    in_parentheses,
    named,
    subscript,
    tuple_of,
)
from sdkwright.targets.languages.python.literals import scalar_literal, text_literal
from sdkwright.targets.languages.python.paging import pagination_expression
from sdkwright.targets.languages.python.parameters import parameter_expression
from sdkwright.targets.languages.python.responses import (
    errors_expression,
    responses_expression,
)
from sdkwright.targets.languages.python.types import Annotations
from sdkwright.targets.reading.calls import Call


class OperationData:
    """Prints the constants of one module's operations, as its annotations name types."""

    def __init__(self, api: Api, annotations: Annotations) -> None:
        self._api = api
        self._annotations = annotations
        self._imports = annotations.imports

    def constant(
        self,
        call_: Call,
        name: str,
        arguments: tuple[MethodArgument, ...],
        sync: Expression,
        asynchronous: Expression,
    ) -> Code:
        """The constant that holds the operation; ``sync`` and ``asynchronous`` are what the method and its twin give."""
        home, kind, envelope = "._runtime.operation", "Operation", call_.result.envelope
        if envelope is not None:
            home, kind = f".{ENVELOPES}", "EnvelopedOperation"
        operation_class = self._imports.use(home, kind)
        value = call(
            operation_class,
            *self._basics(call_, arguments),
            *self._behaviour(call_, arguments),
            *envelope_expressions(envelope, self._annotations),
        )
        is_same = flat(sync) == flat(asynchronous)
        results: tuple[Expression, ...] = (sync, asynchronous)
        if is_same and not self._is_literal(call_.result.type):
            results = (sync,)
        type_ = subscript(operation_class, *results)
        head = f"{name}: {flat(type_)} = "
        if len(head) + len(f"{operation_class}(") <= WIDTH:
            return Code(exploded(value, prefix=head))
        is_cramped = len(f"{name}: {operation_class}[") > WIDTH
        if is_cramped and len(f"{name}: (") <= WIDTH:
            typed = f"{name}: {in_parentheses(type_)}"
            return Code(exploded(value, prefix=f"{typed} = "))
        # Both results are named here even where they are the same: a list of two can be split.
        both = subscript(operation_class, sync, asynchronous)
        typed = exploded(both, prefix=f"{name}: ")
        return Code(exploded(value, prefix=f"{typed} = "))

    def _is_literal(self, result: Type | None) -> bool:
        """Whether a result is of a literal type, which pyright widens where a type argument stands for two."""
        if result is None:
            return False
        inner = without_null(result)
        declaration = self._api.declared(inner)
        members = (
            declaration.members
            if isinstance(declaration, UnionDeclaration)
            else (inner,)
        )
        return any(
            isinstance(one, Const)
            or isinstance(self._api.declared(one), EnumDeclaration)
            for one in members
        )

    def _basics(
        self, call_: Call, arguments: tuple[MethodArgument, ...]
    ) -> list[Expression]:
        operation = call_.operation
        entries: list[Expression] = [
            f"id={text_literal(operation.id)}",
            f"method={text_literal(operation.method)}",
            f"path={text_literal(operation.url_path)}",
        ]
        parameters = tuple(
            parameter_expression(one.key, one.argument.parameter, self._annotations)
            for one in arguments
            if one.argument.parameter is not None
        )
        if parameters:
            entries.append(_named_tuple("parameters", parameters))
        body = call_.request.body
        if body is not None:
            whole = next((one.key for one in arguments if one.argument.body), None)
            value = body_expression(body, whole, self._annotations)
            entries.append(named("body", value))
        return entries

    def _behaviour(
        self, call_: Call, arguments: tuple[MethodArgument, ...]
    ) -> list[Expression]:
        annotations, imports = self._annotations, self._imports
        entries: list[Expression] = []
        responses = responses_expression(call_.result, annotations)
        if responses is not None:
            entries.append(named("responses", responses))
        errors = errors_expression(call_.result, annotations)
        if errors is not None:
            entries.append(named("errors", errors))
        if call_.security is not None:
            credentials = annotations.types.names.credentials
            written = requirements_expression(call_.security, credentials, imports)
            entries.append(named("security", written))
        if call_.servers:
            servers = (server_expression(server, imports) for server in call_.servers)
            entries.append(_named_tuple("servers", tuple(servers)))
        if call_.retries is not None:
            entries.append(named("retries", policy_expression(call_.retries, imports)))
        if call_.timeout is not None:
            entries.append(f"timeout_ms={call_.timeout}")
        if call_.pages is not None:
            keys = {one.argument.origin: one.key for one in arguments}
            pages = pagination_expression(call_.pages, keys, annotations)
            entries.append(named("pagination", pages))
        return entries


def _named_tuple(name: str, items: tuple[Expression, ...]) -> Expression:
    return named(name, tuple_of(*items))


def server_expression(server: Server, imports: Imports) -> Expression:
    """``Server("https://...", name="production")``."""
    arguments: list[Expression] = [str(text_literal(server.url))]
    if server.name is not None:
        arguments.append(f"name={text_literal(server.name)}")
    if server.variables:
        pairs = tuple(
            f"{text_literal(one.name.source)}: {text_literal(one.default)}"
            for one in server.variables
        )
        arguments.append(Brackets("variables={", pairs, "}"))
    return call(imports.use("._runtime.server", "Server"), *arguments)


def policy_expression(policy: RetryPolicy, imports: Imports) -> Expression:
    """``RetryPolicy(RetryConfig(...), ("429", "5XX"))``."""
    strategy = "none" if policy.max_elapsed_time == 0 else "backoff"
    backoff = call(
        imports.use(".utils", "BackoffStrategy"),
        str(policy.initial_interval),
        str(policy.max_interval),
        str(scalar_literal(policy.exponent)),
        str(policy.max_elapsed_time),
    )
    config = call(
        imports.use(".utils", "RetryConfig"),
        str(text_literal(strategy)),
        backoff,
        str(policy.retry_connection_errors),
        *(("retry_late_answers=True",) if policy.retry_late_answers else ()),
    )
    statuses = (str(text_literal(status)) for status in policy.status_codes)
    policy_class = imports.use("._runtime.retry", "RetryPolicy")
    return call(policy_class, config, tuple_of(*statuses))
