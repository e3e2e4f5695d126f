"""Operations to methods and the data they send."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from sdkwright.emit.code import Code
from sdkwright.ir.types import Items
from sdkwright.targets.languages.python.accept_enums import with_override
from sdkwright.targets.languages.python.arguments import (
    REQUEST,
    MethodArgument,
    argument_annotation,
    in_signature,
    method_arguments,
    signature_arguments,
)
from sdkwright.targets.languages.python.call_options import CallOption, method_options
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import Brackets, lay_out, tuple_of
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.languages.python.method_docs import MethodDocs
from sdkwright.targets.languages.python.operations import OperationData
from sdkwright.targets.languages.python.options import SPLIT
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.languages.python.responses import result_annotation
from sdkwright.targets.languages.python.signatures import (
    argument_lines,
    closing,
    overloads,
)
from sdkwright.targets.languages.python.types import Annotations
from sdkwright.targets.languages.python.views_operations import MethodView
from sdkwright.targets.reading.arguments import CallForm
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.deprecations import deprecation_note

WHOLE_REQUESTS = "._runtime.whole_requests"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Last:
    """The last arguments of methods: their ``lines`` in headings, what is ``passed`` of them, and what docstrings say."""

    options: tuple[CallOption, ...]
    lines: tuple[Code, ...]
    passed: tuple[Code, ...]
    texts: tuple[str, ...]


class OperationPrinter:
    """Makes the methods and data of one module's operations; ``imports`` gathers what the module needs."""

    def __init__(self, package: Package, imports: Imports) -> None:
        self._package = package
        self._names = package.names
        self._options = package.options
        self._imports = imports
        self._sync = _annotations(package, imports, is_async=False)
        self._async = _annotations(package, imports, is_async=True)
        self._data = OperationData(package.api, self._sync)
        self._docs = MethodDocs(package)

    def methods(self, call: Call) -> tuple[MethodView, MethodView, Code]:
        """The method, its async twin, and the constant that holds the operation."""
        operation = call.operation
        arguments = signature_arguments(call, self._names, self._options)
        sync = result_annotation(call, self._sync)
        asynchronous = result_annotation(call, self._async)
        name = self._names.methods[operation.origin]
        constant = self._names.constants[operation.origin]
        last = self._last_of(call)
        is_split = self._options.async_mode == SPLIT
        doc = self._docs.of(call, arguments, last.texts)
        method = MethodView(
            keyword=Code("def"),
            name=Code(name),
            arguments=self._arguments(arguments, self._sync, last),
            closing=closing(sync),
            doc=doc,
            sender=Code("self._send"),
            constant=Code(constant),
            values=self._values(call, arguments),
            passed=last.passed,
            decorator=self._deprecation(call),
            overloads=overloads(
                call, arguments, last.options, self._sync, self._options
            ),
        )
        twin = replace(
            method,
            keyword=Code("async def"),
            name=Code(name if is_split else f"{name}_async"),
            closing=closing(asynchronous),
            doc=doc if is_split else self._docs.of_twin(call, name, doc),
            sender=Code("await self._send_async"),
            overloads=overloads(
                call, arguments, last.options, self._async, self._options
            ),
        )
        if _sends_items(call):
            listed = self._arguments(arguments, self._async, last)
            twin = replace(twin, arguments=listed)
        parts = method_arguments(call, self._names)
        data = self._data.constant(call, constant, parts, sync, asynchronous)
        return method, twin, data

    def _last_of(self, call: Call) -> _Last:
        """The last arguments of a call's methods."""
        enum = self._names.accept_enums.get(call.operation.origin)
        if enum is None:
            return self._usual
        return self._last(with_override(self._usual.options, enum, self._imports))

    @cached_property
    def _usual(self) -> _Last:
        package = self._package
        return self._last(method_options(package.api, package.options.method_timeout))

    def _last(self, listed: Iterable[CallOption]) -> _Last:
        options = tuple(listed)
        return _Last(
            options=options,
            lines=tuple(one.line(self._imports) for one in options),
            passed=tuple(Code(f"{one.passed},") for one in options if one.passed),
            texts=self._docs.of_options(options),
        )

    def _arguments(
        self,
        arguments: tuple[MethodArgument, ...],
        annotations: Annotations,
        last: _Last,
    ) -> tuple[Code, ...]:
        lines = (
            argument_lines(one.name, *argument_annotation(one.argument, annotations))
            for one in arguments
        )
        return in_signature(arguments, lines, last.lines, self._options)

    def _deprecation(self, call: Call) -> Code | None:
        """The decorator (PEP 702) by which checkers and run-time warnings tell of a deprecated operation."""
        if not call.operation.deprecated:
            return None
        name = self._names.methods[call.operation.origin]
        decorator = self._imports.use("typing_extensions", "deprecated")
        note = deprecation_note(self._package, call.operation)
        text = text_literal(f"{name} is deprecated{self._docs.notice(note)}")
        return Code(lay_out(Brackets(f"@{decorator}(", (text,), ")"), indent=4))

    def _values(self, call: Call, arguments: tuple[MethodArgument, ...]) -> Code:
        if call.request.form is CallForm.WRAPPER:
            parts = self._imports.use(WHOLE_REQUESTS, "parts")
            names = (
                text_literal(one.key) for one in method_arguments(call, self._names)
            )
            listed = tuple_of(*map(str, names))
            taken = Brackets(f"{parts}(", (REQUEST, listed), ")")
            return Code(lay_out(taken, indent=12, suffix=","))
        pairs = tuple(f"{text_literal(one.key)}: {one.name}" for one in arguments)
        return Code(lay_out(Brackets("{", pairs, "}"), indent=12, suffix=","))


def _sends_items(call: Call) -> bool:
    """Whether a method and its async twin take different things: only async code can wait for an item."""
    body = call.request.body
    contents = () if body is None else body.contents
    return any(isinstance(one.schema, Items) for one in contents)


def _annotations(package: Package, imports: Imports, *, is_async: bool) -> Annotations:
    return Annotations(
        package.types,
        imports,
        is_async=is_async,
        flat_events=package.options.sse_flat_response,
    )
