"""Code samples of operations: what is the same in every language's programs."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from sdkwright.core.json import JsonObject
from sdkwright.core.pointer import Pointer
from sdkwright.ir.declarations import Field
from sdkwright.ir.operation import Parameter
from sdkwright.ir.security import SchemeKind, SecurityScheme
from sdkwright.targets.contract.guide import Guide
from sdkwright.targets.contract.reference import Snippet
from sdkwright.targets.naming.type_folders import error_namespace
from sdkwright.targets.reading.arguments import body_object
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.choosers import is_switch
from sdkwright.targets.reading.credentials import environment_variable
from sdkwright.targets.reading.errors_by_status import ERRORS_BY_STATUS
from sdkwright.targets.reading.first_call import first_call
from sdkwright.targets.reading.package import SdkPackage
from sdkwright.targets.samples.sample_comment import usage_comment
from sdkwright.targets.samples.samples import OperationSample, SamplePolicy, Sampler
from sdkwright.targets.samples.uploads import shows_upload

_EXAMPLE_SERVER = "https://api.example.com"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramVariation:
    """What a program does besides calling: ``client`` and ``call`` are further code of what the two are given.

    ``server_url`` is where the client is sent; ``guarded`` catches what the call may fail with; ``events``
    asks for a stream where the operation can answer by one.
    """

    client: tuple[object, ...] = ()
    call: tuple[object, ...] = ()
    server_url: str | None = None
    guarded: bool = False
    events: bool = False


V = TypeVar("V", bound=ProgramVariation)


class SnippetWriter(ABC, Generic[V]):
    """Samples of one package; ``plain`` is the program that only calls.

    ``basic`` is the code of a user's name and password, ``headers`` that of headers that prove who calls,
    ``by_status`` what errors by status are in.
    """

    language: ClassVar[str]
    plain: V
    basic: ClassVar[str]
    headers: ClassVar[str]
    by_status: ClassVar[str]

    def __init__(self, package: SdkPackage, policy: SamplePolicy) -> None:
        self._package = package
        self.sampler = Sampler(package.api, policy)

    @abstractmethod
    def program(self, call: Call, variation: V) -> str:
        """A program that calls an operation's method."""

    @abstractmethod
    def variable(self, name: str) -> str:
        """An environment variable's value, empty where there is none."""

    def further(self, call: Call) -> tuple[Snippet, ...]:
        """The generated samples behind that of the method."""
        return ()

    def of(self, call: Call) -> tuple[Snippet, ...]:
        """The hand-written samples of an operation, else generated ones."""
        written = tuple(
            Snippet(heading=sample.heading, language=self.language, code=sample.code)
            for sample in call.operation.samples
            if sample.language == self.language
        )
        return written or (self.generated(call), *self.further(call))

    def generated(self, call: Call) -> Snippet:
        """A program that calls the operation's method with example values."""
        comment: str | None = None
        if self._package.options.usage_snippets.comment:
            comment = usage_comment(self.language, call.operation)
        return Snippet(
            heading="Example Usage",
            language=self.language,
            code=self.program(call, self.plain),
            comment=comment,
        )

    def operation_sample(self, call: Call, *, events: bool) -> OperationSample:
        """The values that a program passes; ``events`` sets what asks for a stream."""
        sample = self.sampler.operation(call.operation)
        if not (events and call.result.may_stream):
            return sample
        parameters, body = dict(sample.parameters), sample.body
        for switch in self._switches(call):
            if isinstance(switch, Parameter):
                parameters[switch.origin] = True
            elif isinstance(body, Mapping):
                body = {**body, switch.name.source: True}
        return OperationSample(parameters=parameters, body=body)

    def gives_stream(self, call: Call, sample: OperationSample) -> bool:
        """Whether a call with these values is answered by a stream, as far as they tell."""
        if not self._has_choice(call):
            return call.result.is_always_stream
        body: JsonObject = sample.body if isinstance(sample.body, Mapping) else {}
        for switch in self._switches(call):
            # What isn't sent is as the document says that it is then.
            usual = None if switch.default is None else switch.default.value
            if isinstance(switch, Parameter):
                value = sample.parameters.get(switch.origin, usual)
            else:
                value = body.get(switch.name.source, usual)
            if value is True:
                return True
        return False

    def _has_choice(self, call: Call) -> bool:
        return call.result.may_stream and not call.result.is_always_stream

    def _switches(self, call: Call) -> Iterator[Parameter | Field]:
        """The parameters and the property of the body that ask for a stream."""
        owner = body_object(self._package.api, call.request.body)
        fields = () if owner is None else owner.fields
        either: tuple[Parameter | Field, ...] = (*call.operation.parameters, *fields)
        operation = call.operation
        return (
            one for one in either if is_switch(operation, one.name.source, one.type)
        )

    def shows_upload(self, call: Call) -> bool:
        """Whether the program of a call sends a file."""
        return shows_upload(self._package.api, self.sampler, call.operation)

    def server_url(self, variation: V) -> str | None:
        """Where a program's client is sent, None for a server that the document names."""
        if variation.server_url is not None:
            return variation.server_url
        servers = self._package.api.servers
        is_known = any(server.url.startswith("http") for server in servers)
        return None if is_known else _EXAMPLE_SERVER

    def credential(self, scheme: SecurityScheme) -> str:
        """A credential's code: a variable's value where one holds it, else a placeholder."""
        prefix = self._package.options.env_var_prefix
        variable = environment_variable(prefix, scheme)
        is_single = scheme.kind not in (SchemeKind.BASIC, SchemeKind.CUSTOM)
        if variable is not None and is_single:
            return self.variable(variable)
        return self.placeholder(scheme)

    def placeholder(self, scheme: SecurityScheme) -> str:
        """The code of a credential that stands for one."""
        match scheme.kind:
            case SchemeKind.BASIC:
                return self.basic
            case SchemeKind.CUSTOM:
                return self.headers
            case SchemeKind.BEARER | SchemeKind.OPEN_ID | SchemeKind.OAUTH2:
                return '"<YOUR_BEARER_TOKEN_HERE>"'
            case _:
                return '"<YOUR_API_KEY_HERE>"'

    def guide(
        self,
        programs: Iterable[tuple[str, str]],
        *,
        title: str,
        needs: str,
        install: str,
        webhooks: Mapping[Pointer, str],
    ) -> Guide:
        """How programs begin, with README's ``programs``."""
        api, options = self._package.api, self._package.options
        errors = error_namespace(options.imports)
        shown: dict[str, str] = {}
        if api.operations:
            first = first_call(api, self._package.calls)
            shown = {"call": self.program(first, self.plain), **dict(programs)}
        return Guide(
            title=title,
            needs=needs,
            install=install,
            base_error=f"{errors}.{options.base_error_name}",
            default_error=f"{errors}.{options.default_error_name}",
            errors_by_status=self._errors_by_status(errors),
            programs=shown,
            webhooks=webhooks,
        )

    def _errors_by_status(self, errors: str) -> Mapping[str, str]:
        if not self._package.options.rules.errors_by_status:
            return {}
        return {
            one.status: f"{errors}.{self.by_status}.{one.name}"
            for one in ERRORS_BY_STATUS
        }

    def readme_programs(
        self, always: Mapping[str, V], *, events: V, upload: V, pages: V
    ) -> Iterator[tuple[str, str]]:
        """A program for every section of README that shows one.

        Those of ``always`` make the call that somebody new would make, the others the first one that answers by events, sends
        a file, or gives pages, if any does.
        """
        api = self._package.api
        calls = [self._package.calls.of(operation) for operation in api.operations]
        first = first_call(api, self._package.calls)
        for name, variation in always.items():
            yield name, self.program(first, variation)
        sections: tuple[tuple[str, Callable[[Call], bool], V], ...] = (
            ("events", self._shows_events(calls), events),
            ("upload", self.shows_upload, upload),
            ("pages", lambda call: call.pages is not None, pages),
        )
        for name, is_shown, variation in sections:
            shown = next((call for call in calls if is_shown(call)), None)
            if shown is not None:
                yield name, self.program(shown, variation)

    def _shows_events(self, calls: Sequence[Call]) -> Callable[[Call], bool]:
        """Which calls show how events come: those whose program asks for some and isn't about old things or files,
        where there are any.
        """

        def is_clear(call: Call) -> bool:
            if not call.result.may_stream or call.operation.deprecated:
                return False
            sample = self.operation_sample(call, events=True)
            return self.gives_stream(call, sample) and not self.shows_upload(call)

        if any(map(is_clear, calls)):
            return is_clear
        return lambda call: call.result.may_stream
