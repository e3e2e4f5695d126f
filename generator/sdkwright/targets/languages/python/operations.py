"""Operations to methods and the data they send."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.ir.api import Api
from sdkwright.ir.operation import Operation
from sdkwright.targets.languages.python.call_options import METHOD_OPTIONS
from sdkwright.targets.languages.python.docstrings import docstring, wrapped
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import (
    WIDTH,
    Brackets,
    flat,
    lay_out,
)
from sdkwright.targets.languages.python.literals import scalar_literal, text_literal
from sdkwright.targets.languages.python.named_types import TypeNames
from sdkwright.targets.languages.python.operation_data import OperationData
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.parameters import (
    Argument,
    argument_annotation,
    method_arguments,
)
from sdkwright.targets.languages.python.responses import error_type
from sdkwright.targets.languages.python.types import Annotations
from sdkwright.targets.languages.python.views_operations import MethodView
from sdkwright.targets.reading.responses import successes


class OperationPrinter:
    """Makes the methods and data of one module's operations; ``imports`` gathers what the module needs."""

    def __init__(
        self, api: Api, types: TypeNames, options: PythonOptions, imports: Imports
    ) -> None:
        self._api = api
        self._types = types
        self._options = options
        self._imports = imports
        self._sync = self._annotations(is_async=False)
        self._async = self._annotations(is_async=True)
        self._data = OperationData(api, options, self._sync, self._async)

    def _annotations(self, *, is_async: bool) -> Annotations:
        return Annotations(
            self._types,
            self._imports,
            is_async=is_async,
            flat_events=self._options.sse_flat_response,
        )

    def methods(self, operation: Operation) -> tuple[MethodView, MethodView]:
        """The method and its async twin."""
        arguments = method_arguments(self._api, operation, self._sync, self._options)
        name = self._types.names.methods[operation.origin]
        lines = [self._parameter(argument) for argument in arguments]
        lines += [Code(option.line(self._imports)) for option in METHOD_OPTIONS]
        values = self._values(arguments)
        constant = Code(self._types.names.constants[operation.origin])
        return (
            MethodView(
                keyword=Code("def"),
                name=Code(name),
                parameters=tuple(lines),
                returns=self._returns(operation, self._sync),
                doc=self._doc(operation, arguments),
                sender=Code("self._send"),
                constant=constant,
                values=values,
            ),
            MethodView(
                keyword=Code("async def"),
                name=Code(f"{name}_async"),
                parameters=tuple(lines),
                returns=self._returns(operation, self._async),
                doc=self._short_doc(operation, name),
                sender=Code("await self._send_async"),
                constant=constant,
                values=values,
            ),
        )

    def _parameter(self, argument: Argument) -> Code:
        annotation, default = argument_annotation(argument, self._sync)
        behind = "" if default is None else f" = {default}"
        line = lay_out(
            annotation, indent=8, before=f"{argument.name}: ", behind=f"{behind},"
        )
        return Code(line.removesuffix(","))

    def _returns(self, operation: Operation, annotations: Annotations) -> Code:
        result = self._data.result(operation, annotations)
        line = lay_out(result, indent=4, before=") -> ", behind=":")
        if 4 + len(line) > WIDTH and "\n" not in line:
            return Code(f"(\n        {flat(result)}\n    )")
        return Code(line.removeprefix(") -> ").removesuffix(":"))

    def _values(self, arguments: list[Argument]) -> Code:
        pairs = tuple(
            f"{text_literal(argument.key)}: {argument.name}" for argument in arguments
        )
        return Code(lay_out(Brackets("{", pairs, "}"), indent=12, behind=","))

    def _doc(self, operation: Operation, arguments: list[Argument]) -> Code:
        parts: list[str] = []
        for text in (operation.summary, operation.description):
            if text and text.strip() and text.strip() not in parts:
                parts.append(text.strip())
        if operation.deprecated:
            parts.append("Deprecated.")
        entries = [
            wrapped(f":param {argument.name}:", _told(argument), indent=8)
            for argument in arguments
        ]
        entries += [f":param {option.name}: {option.text}" for option in METHOD_OPTIONS]
        entries += self._raised(operation)
        head = parts or [f"{operation.method} {operation.url_path}"]
        return docstring("\n\n".join([*head, "\n".join(entries)]), indent=8)

    def _raised(self, operation: Operation) -> list[str]:
        """The docstring's lines about errors, statuses of one exception together."""
        statuses: dict[str, list[str]] = {}
        known = {id(response) for response in successes(operation)}
        for response in operation.responses:
            if id(response) not in known and not response.is_success:
                located = error_type(self._api, response, self._types.names)
                if located is not None:
                    statuses.setdefault(located.qualified, []).append(response.status)
        package = self._options.imports.errors or "models"
        default = f"{package}.{self._options.default_error_name}"
        lines = [
            f":raises {name}: {', '.join(found)}" for name, found in statuses.items()
        ]
        return [*lines, f":raises {default}: any other 4XX or 5XX"]

    def _short_doc(self, operation: Operation, name: str) -> Code:
        summary = (operation.summary or "").strip().split("\n")[0].rstrip(".")
        text = (
            f"{summary}; see `{name}`." if summary else f"The async twin of `{name}`."
        )
        return docstring(text, indent=8)

    def data(self, operation: Operation) -> Code:
        """The constant that holds the operation."""
        return self._data.constant(operation)


def _told(argument: Argument) -> str:
    """What the docstring says of an argument."""
    text = " ".join((argument.description or "").split())
    if argument.deprecated:
        text = f"Deprecated. {text}".rstrip()
    value = argument.default.value if argument.default is not None else None
    if isinstance(value, str | int | float):
        stop = "." if text and text[-1].isalnum() else ""
        text = f"{text}{stop} Default: {scalar_literal(value)}".lstrip()
    return text
