"""What a sample passes to a call, and what it does with the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer
from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.targets.languages.typescript.arguments import is_request_optional
from sdkwright.targets.languages.typescript.layout import STEP, block
from sdkwright.targets.languages.typescript.member_names import EXTRAS
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.sample_code import SampleCode
from sdkwright.targets.reading.arguments import CallForm
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.choosers import is_stream
from sdkwright.targets.reading.envelopes import Envelope
from sdkwright.targets.reading.results import Result
from sdkwright.targets.samples.samples import (
    Defaults,
    Missing,
    OperationSample,
    Optionals,
    SamplePolicy,
    Sampler,
)


def sample_policy(options: TypeScriptOptions) -> SamplePolicy:
    """Which optional values samples show: those with a default only where an example says something else."""
    return SamplePolicy(
        optionals=Optionals(options.usage_snippets.optional_property_rendering),
        defaults=Defaults.CHANGED,
    )


class CallCode:
    """Arguments of calls of one package."""

    def __init__(self, package: Package, sampler: Sampler) -> None:
        self._api = package.api
        self._names = package.names
        self._options = package.options
        self._sampler = sampler

    def arguments(
        self,
        call: Call,
        sample: OperationSample,
        code: SampleCode,
        indent: int,
        call_options: Sequence[str] = (),
    ) -> list[str]:
        """The arguments in order; ``call_options`` are properties of the last one."""
        arguments = self._own_arguments(call, sample, code, indent)
        if call_options:
            arguments.append(block("{", call_options, "}", indent))
        while arguments and arguments[-1] is None:
            arguments.pop()
        return ["undefined" if one is None else one for one in arguments]

    def handling(self, call: Call, margin: str, *, streamed: bool) -> list[str]:
        """What is done with ``result``: nothing where a call gives none."""
        result = call.result
        if not result.alternatives:
            return []
        has_comment = self._options.usage_snippets.style == "throw"
        items = "result ?? []" if result.may_be_empty else "result"
        if result.envelope is not None and call.pages is None:
            return self._enveloped(result.envelope, margin, streamed=streamed)
        if call.pages is not None:
            looped = "page" if self._options.rules.published_names else "item"
            return _loop(looped, margin, has_comment, items)
        is_always = result.is_always_stream and len(result.alternatives) == 1
        # Where an argument chooses, the signature says that it is one.
        if is_always or (streamed and result.chooser is not None):
            return _loop("event", margin, has_comment, items)
        if streamed and self._can_be_asked(result):
            asked = "result && " if result.may_be_empty else ""
            return [
                f"{margin}if ({asked}Symbol.asyncIterator in result) {{",
                *_loop("event", f"{margin}  ", has_comment),
                f"{margin}}}",
            ]
        comment = [f"{margin}// Handle the result"] if has_comment else []
        return [*comment, f"{margin}console.log(result);"]

    def _enveloped(
        self, envelope: Envelope, margin: str, *, streamed: bool
    ) -> list[str]:
        has_comment = self._options.usage_snippets.style == "throw"
        field = envelope.answer(streamed=streamed)
        shown = "result"
        if field is not None:
            name = self._names.fields[envelope.declaration.id, field.key]
            shown = f"{shown}.{name}"
        if streamed and field is not None:
            return _loop("event", margin, has_comment, f"{shown} ?? []")
        comment = [f"{margin}// Handle the result"] if has_comment else []
        return [*comment, f"{margin}console.log({shown});"]

    def _can_be_asked(self, result: Result) -> bool:
        """Whether a result is a stream or else an object, so that it can be asked which."""
        return len(result.alternatives) > 1 and all(
            is_stream(one) or isinstance(self._api.declared(one), ObjectDeclaration)
            for one in result.alternatives
        )

    def _own_arguments(
        self, call: Call, sample: OperationSample, code: SampleCode, indent: int
    ) -> list[str | None]:
        """An argument's code each, None for what may be left out."""
        match call.request.form:
            case CallForm.NOTHING:
                return []
            case CallForm.BODY:
                return [self._body(call, sample, code, indent)]
            case CallForm.WRAPPER:
                return [self._wrapper(call, sample, code, indent)]
            case CallForm.ARGUMENTS:
                return self._positional(call, sample, code, indent)

    def _body(
        self, call: Call, sample: OperationSample, code: SampleCode, indent: int
    ) -> str | None:
        (body,) = call.request.arguments
        value = sample.body
        if isinstance(value, Missing):
            if is_request_optional(call, self._options):
                return None
            # The server does without, the function's signature doesn't.
            value = self._sampler.type(body.type)
        return code.value(body.type, value, indent)

    def _wrapper(
        self, call: Call, sample: OperationSample, code: SampleCode, indent: int
    ) -> str | None:
        wrapper, body = call.request.wrapper, call.request.body
        values = dict(sample.parameters)
        if body is not None and not isinstance(sample.body, Missing):
            values[body.origin] = sample.body
        if call.request.flat is not None:
            values |= _properties(call.request.flat, sample)
        lines: list[str] = []
        for field in wrapper.fields if wrapper is not None else ():
            if wrapper is not None and field.origin in values:
                name = self._names.fields[wrapper.id, field.origin]
                written = code.value(field.type, values[field.origin], indent + STEP)
                lines.append(f"{name}: {written}")
        lines += self._extras(call, sample, code, indent + STEP)
        if not lines and is_request_optional(call, self._options):
            return None
        return block("{", lines, "}", indent)

    def _extras(
        self, call: Call, sample: OperationSample, code: SampleCode, indent: int
    ) -> list[str]:
        """What a flat request has besides, where its body's object is open."""
        flat = call.request.flat
        if flat is None or flat.additional is None:
            return []
        extra = sample.besides(flat)
        return (
            [f"{EXTRAS}: {code.map(flat.additional, extra, indent)}"] if extra else []
        )

    def _positional(
        self, call: Call, sample: OperationSample, code: SampleCode, indent: int
    ) -> list[str | None]:
        arguments: list[str | None] = []
        for argument in call.request.arguments:
            value = sample.body
            if argument.parameter is not None:
                value = sample.parameters.get(argument.origin, Missing.MISSING)
            arguments.append(
                None
                if isinstance(value, Missing)
                else code.value(argument.type, value, indent)
            )
        return arguments


def _loop(
    item: str, margin: str, has_comment: bool, items: str = "result"
) -> list[str]:
    comment = [f"{margin}  // Handle the {item}"] if has_comment else []
    return [
        f"{margin}for await (const {item} of {items}) {{",
        *comment,
        f"{margin}  console.log({item});",
        f"{margin}}}",
    ]


def _properties(
    flat: ObjectDeclaration, sample: OperationSample
) -> Mapping[Pointer, JsonValue]:
    """The values of a body's properties, by their origins."""
    body: JsonObject = sample.body if isinstance(sample.body, Mapping) else {}
    return {
        field.origin: body[field.name.source]
        for field in flat.fields
        if field.name.source in body
    }
