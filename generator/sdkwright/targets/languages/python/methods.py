"""Operations to methods and the data they send."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.targets.languages.python.arguments import (
    MethodArgument,
    argument_annotation,
    method_arguments,
)
from sdkwright.targets.languages.python.call_options import method_options
from sdkwright.targets.languages.python.docstrings import docstring, wrapped
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import Brackets, flat, lay_out
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.languages.python.operations import OperationData
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.languages.python.responses import result_annotation
from sdkwright.targets.languages.python.signatures import (
    argument_view,
    closing,
    overloads,
)
from sdkwright.targets.languages.python.types import Annotations
from sdkwright.targets.languages.python.views_operations import (
    ArgumentView,
    MethodView,
)
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.deprecations import deprecation_note


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
        self._last = method_options(package.api)

    def methods(self, call: Call) -> tuple[MethodView, MethodView, Code]:
        """The method, its async twin, and the constant that holds the operation."""
        operation = call.operation
        arguments = method_arguments(call, self._names)
        sync = result_annotation(call, self._sync)
        asynchronous = result_annotation(call, self._async)
        name = self._names.methods[operation.origin]
        values = self._values(arguments)
        constant = self._names.constants[operation.origin]
        passed = tuple(Code(f"{one.name}={one.name},") for one in self._last)
        decorator = self._deprecation(call)
        last = tuple(option.view(self._imports) for option in self._last)
        return (
            MethodView(
                keyword=Code("def"),
                name=Code(name),
                arguments=self._arguments(arguments, self._sync) + last,
                result=flat(sync),
                closing=closing(sync),
                doc=self._doc(call, arguments),
                sender=Code("self._send"),
                constant=Code(constant),
                values=values,
                passed=passed,
                decorator=decorator,
                overloads=overloads(call, arguments, last, self._sync),
            ),
            MethodView(
                keyword=Code("async def"),
                name=Code(f"{name}_async"),
                arguments=self._arguments(arguments, self._async) + last,
                result=flat(asynchronous),
                closing=closing(asynchronous),
                doc=_short_doc(call, name),
                sender=Code("await self._send_async"),
                constant=Code(constant),
                values=values,
                passed=passed,
                decorator=decorator,
                overloads=overloads(call, arguments, last, self._async),
            ),
            self._data.constant(call, constant, arguments, sync, asynchronous),
        )

    def _arguments(
        self, arguments: tuple[MethodArgument, ...], annotations: Annotations
    ) -> tuple[ArgumentView, ...]:
        return tuple(
            argument_view(one.name, *argument_annotation(one.argument, annotations))
            for one in arguments
        )

    def _deprecation(self, call: Call) -> Code | None:
        """The decorator (PEP 702) by which checkers and run-time warnings tell of a deprecated operation."""
        if not call.operation.deprecated:
            return None
        name = self._names.methods[call.operation.origin]
        decorator = self._imports.use("typing_extensions", "deprecated")
        note = deprecation_note(self._package, call.operation)
        text = text_literal(f"{name} is deprecated{note and f': {note}'}")
        return Code(lay_out(Brackets(f"@{decorator}(", (text,), ")"), indent=4))

    def _values(self, arguments: tuple[MethodArgument, ...]) -> Code:
        pairs = tuple(f"{text_literal(one.key)}: {one.name}" for one in arguments)
        return Code(lay_out(Brackets("{", pairs, "}"), indent=12, suffix=","))

    def _doc(self, call: Call, arguments: tuple[MethodArgument, ...]) -> Code:
        note = deprecation_note(self._package, call.operation)
        notice = f"Deprecated: {note}" if note else "Deprecated."
        deprecated = (notice,) if call.operation.deprecated else ()
        entries = [
            wrapped(f":param {one.name}:", one.text, indent=8) for one in arguments
        ]
        entries += [f":param {option.name}: {option.text}" for option in self._last]
        entries += self._raised(call)
        parts = (*call.texts, *deprecated, "\n".join(entries))
        return docstring("\n\n".join(parts), indent=8)

    def _raised(self, call: Call) -> list[str]:
        """The docstring's lines about errors, statuses of one exception together."""
        statuses: dict[str, list[str]] = {}
        for error in call.result.errors:
            if error.target is not None:
                name = self._names.types[error.target].qualified
                statuses.setdefault(name, []).append(error.status)
        package = self._options.imports.errors or "models"
        default = f"{package}.{self._options.default_error_name}"
        lines = [
            f":raises {name}: {', '.join(codes)}" for name, codes in statuses.items()
        ]
        return [*lines, f":raises {default}: any other 4XX or 5XX"]


def _annotations(package: Package, imports: Imports, *, is_async: bool) -> Annotations:
    return Annotations(
        package.types,
        imports,
        is_async=is_async,
        flat_events=package.options.sse_flat_response,
    )


def _short_doc(call: Call, name: str) -> Code:
    summary = (call.operation.summary or "").strip().split("\n")[0].rstrip(".")
    text = f"{summary}; see `{name}`." if summary else f"The async twin of `{name}`."
    return docstring(text, indent=8)
