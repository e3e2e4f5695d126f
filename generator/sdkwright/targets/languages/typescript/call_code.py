"""What a sample passes to a call, and what it does with the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import ObjectDeclaration, UnionDeclaration
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import (
    EventStream,
    JsonLines,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    Type,
)
from sdkwright.targets.languages.typescript.arguments import (
    CallForm,
    call_form,
    is_request_optional,
    positional_arguments,
    sent_body,
)
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.layout import STEP, block
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.paging import paging
from sdkwright.targets.languages.typescript.sample_code import SampleCode
from sdkwright.targets.languages.typescript.signatures import signature
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.samples.samples import (
    Defaults,
    Missing,
    OperationSample,
    Optionals,
    Sampled,
    SamplePolicy,
    Sampler,
)


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
        self._sampler = Sampler(api, sample_policy(options))

    def arguments(
        self,
        operation: Operation,
        code: SampleCode,
        indent: int,
        call_options: Sequence[str] = (),
        *,
        streamed: bool = False,
    ) -> list[str]:
        """The arguments in order; ``call_options`` are properties of the last one, ``streamed`` asks for a stream."""
        sample = self._sampler.operation(operation)
        if streamed:
            sample = replace(sample, body=self._streamed(operation, sample.body))
        given = self._given(operation, sample, code, indent)
        if call_options:
            given.append(block("{", call_options, "}", indent))
        while given and given[-1] is None:
            given.pop()
        return ["undefined" if one is None else one for one in given]

    def _streamed(self, operation: Operation, body: Sampled) -> Sampled:
        """A body that asks for a stream, where that is up to it."""
        sent = sent_body(operation)
        schema = sent.contents[0].schema if sent is not None else None
        found = (
            self._api.declarations.get(schema.target)
            if isinstance(schema, Ref)
            else None
        )
        if not isinstance(found, ObjectDeclaration) or not isinstance(body, Mapping):
            return body
        has_choice = any(
            field.name.source == "stream"
            and field.type
            in (Scalar(ScalarKind.BOOLEAN), Nullable(Scalar(ScalarKind.BOOLEAN)))
            for field in found.fields
        )
        return {**body, "stream": True} if has_choice else body

    def page_item(self, operation: Operation) -> Type | None:
        """What the pages of an operation are made of; None where it has no pages."""
        if operation.pagination is None:
            return None
        types = Types(api=self._api, names=self._names, imports=Imports(""))
        made = signature(self._api, operation, types, self._options)
        found = paging(self._api, operation, self._names, made)
        return found.item if found is not None else None

    def handling(
        self, operation: Operation, margin: str, *, streamed: bool = False
    ) -> list[str]:
        """What is done with ``result``: nothing where a call gives none."""
        if operation.result is None:
            return []
        has_comment = self._options.usage_snippets.style == "throw"
        if self.page_item(operation) is not None:
            return _loop("item", margin, has_comment)
        if isinstance(operation.result, EventStream | JsonLines):
            return _loop("event", margin, has_comment)
        if streamed and self._may_be_stream(operation.result):
            return [
                f"{margin}if (Symbol.asyncIterator in result) {{",
                *_loop("event", f"{margin}  ", has_comment),
                f"{margin}}}",
            ]
        comment = [f"{margin}// Handle the result"] if has_comment else []
        return [*comment, f"{margin}console.log(result);"]

    def _may_be_stream(self, result: Type) -> bool:
        """Whether a result is a stream or else an object, so that it can be asked which."""
        union = (
            self._api.declarations.get(result.target)
            if isinstance(result, Ref)
            else None
        )
        return isinstance(union, UnionDeclaration) and all(
            isinstance(one, EventStream | JsonLines)
            or (
                isinstance(one, Ref)
                and isinstance(self._api.declarations[one.target], ObjectDeclaration)
            )
            for one in union.variants
        )

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
        if body is None:
            return None
        schema, value = body.contents[0].schema, sample.body
        if isinstance(value, Missing):
            if is_request_optional(self._api, operation, self._options):
                return None
            # The server does without, the function's signature doesn't.
            value = self._sampler.type(schema)
        return code.value(schema, value, indent)

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
                name = self._names.fields[wrapper.id, field.origin]
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


def _loop(item: str, margin: str, has_comment: bool) -> list[str]:
    comment = [f"{margin}  // Handle the {item}"] if has_comment else []
    return [
        f"{margin}for await (const {item} of result) {{",
        *comment,
        f"{margin}  console.log({item});",
        f"{margin}}}",
    ]
