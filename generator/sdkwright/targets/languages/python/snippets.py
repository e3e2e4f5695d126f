"""Code samples: complete programs that make one call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.ir.security import SchemeKind, SecurityScheme
from sdkwright.targets.contract.presets import SPEAKEASY
from sdkwright.targets.languages.python.arguments import (
    REQUEST,
    WHOLE,
    method_arguments,
    signature_arguments,
)
from sdkwright.targets.languages.python.layout import Expression
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.languages.python.sample_code import SampleCode, text_code
from sdkwright.targets.languages.python.sample_layout import RESULT, SampleLayout
from sdkwright.targets.naming.type_folders import folders
from sdkwright.targets.reading.arguments import Argument, CallForm
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.credentials import environment_variable
from sdkwright.targets.reading.errors_by_status import MODULE
from sdkwright.targets.samples.samples import (
    Defaults,
    Missing,
    OperationSample,
    Optionals,
    Sampled,
    SamplePolicy,
)
from sdkwright.targets.samples.snippet_writer import ProgramVariation, SnippetWriter

LANGUAGE = "python"


@dataclass(frozen=True, slots=True, kw_only=True)
class Variation(ProgramVariation):
    """What a program does besides calling: ``imports`` are what its further arguments need.

    ``before`` are lines above the client; ``items`` goes through the items of all pages.
    """

    client: tuple[Expression, ...] = ()
    call: tuple[Expression, ...] = ()
    is_async: bool = False
    before: tuple[str, ...] = ()
    imports: tuple[tuple[str, str], ...] = ()
    items: bool = False


PLAIN = Variation()


class Snippets(SnippetWriter[Variation]):
    """Samples of one package."""

    language = LANGUAGE
    plain = PLAIN
    basic = '{"username": "<USERNAME>", "password": "<PASSWORD>"}'
    headers = '{"Authorization": "<YOUR_CREDENTIALS_HERE>"}'
    by_status = MODULE

    def __init__(self, package: Package) -> None:
        usage = package.options.usage_snippets
        # Published packages leave out whatever has a default; types ask for what is required all the same.
        hidden = (
            Defaults.HIDDEN
            if package.options.rules.shows_defaults
            else Defaults.RECEIVED
        )
        policy = SamplePolicy(
            optionals=Optionals(usage.optional_property_rendering),
            defaults=Defaults.SHOWN if usage.show_defaults else hidden,
        )
        super().__init__(package, policy)
        self._api = package.api
        self._names = package.names
        self._options = package.options
        self._layout = SampleLayout(package.options.rules.tidies_samples)

    def program(self, call: Call, variation: Variation) -> str:
        """The program's text."""
        code = SampleCode(
            self._api, self._names, enum_classes=self._options.enum_format == "enum"
        )
        code.imports.add((self._names.package, self._class(variation)))
        code.imports.update(variation.imports)
        margin = 4 + 4 * variation.is_async + 4 * variation.guarded
        lines = self._call(call, code, margin, variation)
        client = self._client(call, code, variation)
        if variation.guarded:
            lines = self._guarded(lines, code, margin - 4)
        if variation.is_async:
            code.imports.add(("asyncio", ""))
        return self._layout.program(
            code.imports, variation.before, client, lines, is_async=variation.is_async
        )

    def _guarded(self, lines: list[str], code: SampleCode, margin: int) -> list[str]:
        """The call, with its errors caught."""
        namespace = code.namespace(folders(self._options.imports).errors)
        indent = " " * margin
        return [
            f"{indent}try:",
            *lines,
            f"{indent}except {namespace}.{self._options.base_error_name} as error:",
            f"{indent}    print(error.status_code, error.message)",
            f'{indent}    print(error.headers.get("content-type"), error.body)',
        ]

    def _client(self, call: Call, code: SampleCode, variation: Variation) -> list[str]:
        names = self._names
        arguments: list[Expression] = []
        for scheme in call.credentials:
            value = self._credential(scheme, code)
            arguments.append(f"{names.credentials[scheme.key.source]}={value}")
        url = self.server_url(variation)
        if url is not None:
            arguments.append(f"server_url={text_code(url)}")
        arguments += variation.client
        keyword = "async with" if variation.is_async else "with"
        constructor = f"{keyword} {self._class(variation)}"
        return self._layout.client(constructor, arguments, names.variable)

    def _class(self, variation: Variation) -> str:
        """The client's class."""
        twin = self._names.client_twin
        return twin[0] if twin and variation.is_async else self._names.sdk_class

    def _credential(self, scheme: SecurityScheme, code: SampleCode) -> str:
        variable = environment_variable(self._options.env_var_prefix, scheme)
        if variable is not None and scheme.kind is not SchemeKind.CUSTOM:
            code.imports.add(("os", ""))
        return self.credential(scheme)

    def variable(self, name: str) -> str:
        """See the base class."""
        return f'os.getenv({text_code(name)}, "")'

    def _call(
        self, call: Call, code: SampleCode, margin: int, variation: Variation
    ) -> list[str]:
        is_async = variation.is_async
        indent = " " * margin
        method = self._names.method_path(call.operation)
        sample = self.operation_sample(call, events=variation.events)
        is_stream = self.gives_stream(call, sample) or (
            # Published pages go through events wherever a success may come as a stream.
            self._options.preset == SPEAKEASY
            and call.result.may_stream
        )
        if is_async and not self._names.client_twin:
            method = f"{method}_async"
        statement = f"await {method}" if is_async else method
        answers = bool(call.result.alternatives)
        lines = self._layout.call(
            f"{RESULT} = {statement}" if answers else statement,
            lambda column: [
                *self.arguments(call, sample, code, column),
                *variation.call,
            ],
            margin,
        )
        if not answers:
            return [*lines, *self._layout.nothing(indent)]
        answer = self._answer(call, streamed=is_stream)
        is_apart = answer != RESULT and not variation.items
        if is_apart or (call.result.may_be_empty and (is_stream or variation.items)):
            lines += self._layout.checked(answer, indent, is_apart=is_apart)
        handled = self._layout.handled(
            answer,
            indent,
            streamed=is_stream,
            items=variation.items,
            is_async=is_async,
        )
        return [*lines, *handled]

    def _answer(self, call: Call, *, streamed: bool) -> str:
        """What has the answer: the result, or a field of the envelope that it is."""
        envelope = call.result.envelope
        field = None if envelope is None else envelope.answer(streamed=streamed)
        if envelope is None or field is None:
            return RESULT
        return f"{RESULT}.{self._names.fields[envelope.declaration.id, field.key]}"

    def arguments(
        self, call: Call, sample: OperationSample, code: SampleCode, margin: int
    ) -> list[str]:
        """What a sample passes, what the document asks for first."""
        if call.request.form in WHOLE:
            return self._request(call, sample, code, margin)
        asked: list[str] = []
        others: list[str] = []
        for argument in call.request.declared:
            value = _value(argument, sample)
            if isinstance(value, Missing):
                continue
            name = self._names.arguments[call.operation.origin, argument.origin]
            written = code.value(argument.type, value, margin)
            (asked if argument.is_asked else others).append(f"{name}={written}")
        return [*asked, *others, *_besides(call, sample, code, margin)]

    def _request(
        self, call: Call, sample: OperationSample, code: SampleCode, margin: int
    ) -> list[str]:
        """A whole request, as a dict; nothing where none has to be given and none is."""
        (whole,) = signature_arguments(call, self._names, self._options)
        if call.request.form is CallForm.BODY:
            value = sample.body
            if isinstance(value, Missing):
                if not whole.argument.required:
                    return []
                value = self.sampler.type(whole.argument.type)
            return [f"{REQUEST}={code.value(whole.argument.type, value, margin)}"]
        inside = margin + code.step
        pairs = [
            f"{code.quoted(one.name)}: {code.value(one.argument.type, value, inside)}"
            for one in method_arguments(call, self._names)
            if not isinstance(value := _value(one.argument, sample), Missing)
        ]
        if not pairs and not whole.argument.required:
            return []
        return [f"{REQUEST}={code.block('{', pairs, '}', margin)}"]


def _besides(
    call: Call, sample: OperationSample, code: SampleCode, margin: int
) -> list[str]:
    """What a body has that is no argument."""
    flattened = call.request.flattened
    if flattened is None or flattened.additional is None:
        return []
    extra = sample.besides(flattened)
    return (
        [f"extra_body={code.map(flattened.additional, extra, margin)}"] if extra else []
    )


def _value(argument: Argument, sample: OperationSample) -> Sampled:
    """An argument's value in a sample."""
    if argument.parameter is not None:
        return sample.parameters.get(argument.origin, Missing.MISSING)
    if argument.field is None:
        return sample.body
    if not isinstance(sample.body, Mapping):
        return Missing.MISSING
    return sample.body.get(argument.wire_name, Missing.MISSING)
