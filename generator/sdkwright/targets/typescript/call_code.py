"""What a sample passes to a call, and what it does with the answer."""

from __future__ import annotations

from collections.abc import Sequence

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import EventStream, JsonLines
from sdkwright.targets.samples import (
    Defaults,
    Missing,
    OperationSample,
    Optionals,
    SamplePolicy,
    operation_sample,
)
from sdkwright.targets.typescript.arguments import (
    CallForm,
    call_form,
    is_request_optional,
    positional_arguments,
    sent_body,
)
from sdkwright.targets.typescript.names import Names
from sdkwright.targets.typescript.options import TypeScriptOptions
from sdkwright.targets.typescript.sample_code import STEP, SampleCode, block


def is_paged(operation: Operation) -> bool:
    """Whether a call gives a page of a list, which goes through the items of all pages."""
    return operation.pagination is not None


def sample_policy(options: TypeScriptOptions) -> SamplePolicy:
    """Which optional values samples show: those with a default only where an example says something else."""
    return SamplePolicy(
        optionals=Optionals(options.usage_snippets.optional_property_rendering),
        defaults=Defaults.CHANGED,
    )


class Calls:
    """Arguments of calls of one package."""

    def __init__(self, api: Api, names: Names, options: TypeScriptOptions) -> None:
        self._api = api
        self._names = names
        self._options = options

    def arguments(
        self,
        operation: Operation,
        code: SampleCode,
        indent: int,
        call_options: Sequence[str] = (),
    ) -> list[str]:
        """The arguments in order; ``call_options`` are properties of the last one."""
        sample = operation_sample(self._api, operation, sample_policy(self._options))
        given = self._given(operation, sample, code, indent)
        if call_options:
            given.append(block("{", call_options, "}", indent))
        while given and given[-1] is None:
            given.pop()
        return ["undefined" if one is None else one for one in given]

    def _given(
        self,
        operation: Operation,
        sample: OperationSample,
        code: SampleCode,
        indent: int,
    ) -> list[str | None]:
        """An argument's code each, None for what may be left out."""
        match call_form(operation, self._options):
            case CallForm.NOTHING:
                return []
            case CallForm.BODY:
                return [self._body(operation, sample, code, indent)]
            case CallForm.WRAPPER:
                return [self._wrapper(operation, sample, code, indent)]
            case CallForm.POSITIONAL:
                return self._positional(operation, sample, code, indent)

    def _body(
        self,
        operation: Operation,
        sample: OperationSample,
        code: SampleCode,
        indent: int,
    ) -> str | None:
        body = sent_body(operation)
        if body is not None and not isinstance(sample.body, Missing):
            return code.value(body.contents[0].schema, sample.body, indent)
        is_optional = is_request_optional(self._api, operation, self._options)
        return None if is_optional else "undefined"

    def _wrapper(
        self,
        operation: Operation,
        sample: OperationSample,
        code: SampleCode,
        indent: int,
    ) -> str | None:
        wrapper = self._api.declarations[operation.request_wrapper or ""]
        if not isinstance(wrapper, ObjectDeclaration):
            raise TypeError("the wrapper of a request is an object")
        body = sent_body(operation)
        values = dict(sample.parameters)
        if body is not None and not isinstance(sample.body, Missing):
            values[body.origin] = sample.body
        lines: list[str] = []
        for field in wrapper.fields:
            if field.origin in values:
                name = self._names.fields[wrapper.id, field.name.source]
                written = code.value(field.type, values[field.origin], indent + STEP)
                lines.append(f"{name}: {written}")
        if not lines and is_request_optional(self._api, operation, self._options):
            return None
        return block("{", lines, "}", indent)

    def _positional(
        self,
        operation: Operation,
        sample: OperationSample,
        code: SampleCode,
        indent: int,
    ) -> list[str | None]:
        given: list[str | None] = []
        for argument in positional_arguments(operation, self._names, self._options):
            value = sample.body
            if argument.parameter is not None:
                value = sample.parameters.get(
                    argument.parameter.origin, Missing.MISSING
                )
            given.append(
                None
                if isinstance(value, Missing)
                else code.value(argument.type, value, indent)
            )
        return given


def handling(operation: Operation, style: str, margin: str) -> list[str]:
    """What is done with ``result``: nothing where a call gives none."""
    if operation.result is None:
        return []
    has_comment = style == "throw"
    if is_paged(operation):
        return _loop("item", margin, has_comment)
    if isinstance(operation.result, EventStream | JsonLines):
        return _loop("event", margin, has_comment)
    comment = [f"{margin}// Handle the result"] if has_comment else []
    return [*comment, f"{margin}console.log(result);"]


def _loop(item: str, margin: str, has_comment: bool) -> list[str]:
    comment = [f"{margin}  // Handle the {item}"] if has_comment else []
    return [
        f"{margin}for await (const {item} of result) {{",
        *comment,
        f"{margin}  console.log({item});",
        f"{margin}}}",
    ]
