"""Operations as the data that methods send."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import EnumDeclaration
from sdkwright.ir.operation import Operation, RetryPolicy, Server
from sdkwright.ir.security import Requirements
from sdkwright.ir.types import Const, Ref, Type
from sdkwright.targets.languages.python.arguments import flattened_body
from sdkwright.targets.languages.python.bodies import body_expression
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import (
    WIDTH,
    Brackets,
    Expression,
    call,
    exploded,
    flat,
    named,
    subscript,
    tuple_of,
)
from sdkwright.targets.languages.python.literals import scalar_literal, text_literal
from sdkwright.targets.languages.python.named_types import TypeNames
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.paging import (
    Paging,
    paged_result,
    pagination_expression,
    paging,
)
from sdkwright.targets.languages.python.parameters import (
    method_arguments,
    parameter_expression,
)
from sdkwright.targets.languages.python.responses import (
    errors_expression,
    responses_expression,
    result_annotation,
)
from sdkwright.targets.languages.python.types import Annotations
from sdkwright.targets.reading.credentials import has_credential


class OperationData:
    """Prints the constants of one module's operations, as its two kinds of annotations name types."""

    def __init__(
        self, api: Api, options: PythonOptions, sync: Annotations, twin: Annotations
    ) -> None:
        self._api = api
        self._options = options
        self._sync = sync
        self._async = twin
        self._types = sync.types
        self._imports = sync.imports

    def constant(self, operation: Operation) -> Code:
        """The constant that holds the operation."""
        operation_class = self._imports.use("._runtime.operation", "Operation")
        name = self._types.names.constants[operation.origin]
        arguments = [*self._basics(operation), *self._behaviour(operation)]
        value = call(operation_class, *arguments)
        type_ = subscript(operation_class, *self._type_arguments(operation))
        head = f"{name}: {flat(type_)} = "
        if len(head) + len(f"{operation_class}(") <= WIDTH:
            return Code(exploded(value, before=head))
        # Both results are named here even where they are the same: a list of two can be split.
        both = subscript(operation_class, *self._results(operation))
        typed = exploded(both, before=f"{name}: ")
        return Code(exploded(value, before=f"{typed} = "))

    def _type_arguments(self, operation: Operation) -> tuple[Expression, ...]:
        """What a method gives, and what its async twin does where that differs."""
        sync, asynchronous = self._results(operation)
        if flat(sync) == flat(asynchronous) and not self._is_literal(operation.result):
            return (sync,)
        return (sync, asynchronous)

    def _is_literal(self, result: Type | None) -> bool:
        """Whether a result is of a literal type, which pyright widens where a type argument stands for two."""
        if isinstance(result, Ref):
            found = self._api.declarations.get(result.target)
            return isinstance(found, EnumDeclaration)
        return isinstance(result, Const)

    def _results(self, operation: Operation) -> tuple[Expression, Expression]:
        return self.result(operation, self._sync), self.result(operation, self._async)

    def result(self, operation: Operation, annotations: Annotations) -> Expression:
        """What the operation's method, or its async twin, gives."""
        result = result_annotation(self._api, operation, annotations)
        found = self._paging(operation)
        return result if found is None else paged_result(result, found, annotations)

    def _paging(self, operation: Operation) -> Paging | None:
        if operation.pagination is None:
            return None
        arguments = method_arguments(self._api, operation, self._sync, self._options)
        return paging(self._api, operation, arguments, self._sync)

    def _basics(self, operation: Operation) -> list[Expression]:
        found: list[Expression] = [
            f"id={text_literal(operation.id)}",
            f"method={text_literal(operation.method)}",
            f"path={text_literal(operation.url_path)}",
        ]
        arguments = method_arguments(self._api, operation, self._sync, self._options)
        written = tuple(
            parameter_expression(argument, argument.parameter, self._sync)
            for argument in arguments
            if argument.parameter is not None
        )
        if written:
            found.append(_named_tuple("parameters", written))
        body = operation.request_body
        if body is not None and body.contents:
            whole: str | None = None
            if flattened_body(self._api, operation, self._options) is None:
                names = self._types.names.arguments
                whole = names[operation.origin, body.origin]
            made = body_expression(body, whole, self._sync)
            found.append(named("body", made))
        return found

    def _behaviour(self, operation: Operation) -> list[Expression]:
        found: list[Expression] = []
        responses = responses_expression(operation, self._sync)
        if responses is not None:
            found.append(named("responses", responses))
        errors = errors_expression(self._api, operation, self._sync)
        if errors is not None:
            found.append(named("errors", errors))
        if operation.security is not None and operation.security != self._api.security:
            found.append(
                named(
                    "security", requirements_expression(operation.security, self._api)
                )
            )
        if operation.servers:
            found.append(
                _named_tuple(
                    "servers",
                    tuple(
                        server_expression(server, self._imports)
                        for server in operation.servers
                    ),
                )
            )
        if operation.retries is not None:
            found.append(
                named("retries", policy_expression(operation.retries, self._imports))
            )
        if operation.timeout is not None:
            found.append(f"timeout_ms={operation.timeout}")
        pages = self._paging(operation)
        if pages is not None:
            found.append(named("pagination", pagination_expression(pages, self._sync)))
        return found


def is_paged(
    api: Api, operation: Operation, types: TypeNames, options: PythonOptions
) -> bool:
    """Whether an operation's method gives pages."""
    if operation.pagination is None:
        return False
    aside = Annotations(types, Imports())
    arguments = method_arguments(api, operation, aside, options)
    return paging(api, operation, arguments, aside) is not None


def _named_tuple(name: str, items: tuple[Expression, ...]) -> Expression:
    return named(name, tuple_of(*items))


def requirements_expression(requirements: Requirements, api: Api) -> Expression:
    """``(("api_key",),)``: alternatives of schemes that go together, as far as the client has credentials for them."""
    known = {
        scheme.key.source for scheme in api.security_schemes if has_credential(scheme)
    }
    if not requirements:
        return "()"
    return tuple_of(
        *(
            tuple_of(
                *(str(text_literal(use.key)) for use in requirement if use.key in known)
            )
            for requirement in requirements
        )
    )


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
    )
    statuses = (str(text_literal(status)) for status in policy.status_codes)
    made = imports.use("._runtime.retry", "RetryPolicy")
    return call(made, config, tuple_of(*statuses))
