"""Code samples: complete programs that make one call."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.operation import Operation
from sdkwright.ir.security import SchemeKind, SecurityScheme
from sdkwright.targets.contract.reference import Snippet
from sdkwright.targets.languages.python.arguments import flattened_body
from sdkwright.targets.languages.python.names import Names
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.sample_code import SampleCode, text_code
from sdkwright.targets.pages.sample_comment import usage_comment
from sdkwright.targets.reading.credentials import environment_variable, wanted_schemes
from sdkwright.targets.reading.results import read_result
from sdkwright.targets.samples.samples import (
    Defaults,
    Missing,
    OperationSample,
    Optionals,
    SamplePolicy,
    Sampler,
)

_PLACEHOLDERS = {
    SchemeKind.BEARER: '"<YOUR_BEARER_TOKEN_HERE>"',
    SchemeKind.OPEN_ID: '"<YOUR_BEARER_TOKEN_HERE>"',
    SchemeKind.OAUTH2: '"<YOUR_BEARER_TOKEN_HERE>"',
    SchemeKind.BASIC: '{"username": "<USERNAME>", "password": "<PASSWORD>"}',
    SchemeKind.CUSTOM: '{"Authorization": "<YOUR_CREDENTIALS_HERE>"}',
}
_USUAL_PLACEHOLDER = '"<YOUR_API_KEY_HERE>"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Variation:
    """What a program does besides calling: ``client`` and ``call`` are further arguments, ``imports`` what they need.

    ``before`` are lines above the client; ``guarded`` catches what the call may raise; ``items`` goes through the items
    of all pages.
    """

    is_async: bool = False
    client: tuple[str, ...] = ()
    call: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    imports: tuple[tuple[str, str], ...] = ()
    guarded: bool = False
    items: bool = False


PLAIN = Variation()


class Snippets:
    """Samples of one package."""

    def __init__(self, api: Api, names: Names, options: PythonOptions) -> None:
        self._api = api
        self._names = names
        self._options = options
        usage = options.usage_snippets
        policy = SamplePolicy(
            optionals=Optionals(usage.optional_property_rendering),
            defaults=Defaults.SHOWN if usage.show_defaults else Defaults.HIDDEN,
        )
        self._sampler = Sampler(api, policy)

    def of(self, operation: Operation) -> tuple[Snippet, ...]:
        """The hand-written samples of an operation, else a generated one."""
        written = tuple(
            Snippet(heading=sample.heading, language="python", code=sample.code)
            for sample in operation.samples
            if sample.language == "python"
        )
        return written or (self.generated(operation),)

    def generated(self, operation: Operation) -> Snippet:
        """A program that calls the operation with example values."""
        comment: str | None = None
        if self._options.usage_snippets.comment:
            comment = usage_comment("python", operation)
        return Snippet(
            heading="Example Usage",
            language="python",
            code=self.program(operation, PLAIN),
            comment=comment,
        )

    def program(self, operation: Operation, variation: Variation) -> str:
        """The program's text."""
        code = SampleCode(
            self._api, self._names, enum_classes=self._options.enum_format == "enum"
        )
        code.imports.add((self._names.package, self._names.sdk_class))
        code.imports.update(variation.imports)
        margin = 4 + 4 * variation.is_async + 4 * variation.guarded
        call = self._call(operation, code, margin, variation)
        client = self._client(operation, code, variation)
        if variation.guarded:
            call = self._guarded(call, code, margin - 4)
        body = [*client, "", *call, ""]
        if variation.is_async:
            code.imports.add(("asyncio", ""))
            client = [f"    {line}" for line in client]
            client[0] = client[0].replace("with ", "async with ", 1)
            main = ["async def main():", *client, "", *call]
            body = [*main, "", "", "asyncio.run(main())"]
        before = [*variation.before, ""] if variation.before else []
        return "\n".join([*_imports(code.imports), "", "", *before, *body]) + "\n"

    def _guarded(self, call: list[str], code: SampleCode, margin: int) -> list[str]:
        """The call, with its errors caught."""
        package = self._options.imports.errors or "models"
        code.imports.add((self._names.package, package))
        indent = " " * margin
        return [
            f"{indent}try:",
            *call,
            f"{indent}except {package}.{self._options.base_error_name} as error:",
            f"{indent}    print(error.status_code, error.message)",
            f'{indent}    print(error.headers.get("content-type"), error.body)',
        ]

    def _client(
        self, operation: Operation, code: SampleCode, variation: Variation
    ) -> list[str]:
        names = self._names
        arguments: list[str] = []
        for scheme in wanted_schemes(self._api, operation):
            value = self._credential(scheme, code)
            arguments.append(f"{names.credentials[scheme.key.source]}={value}")
        known = any(server.url.startswith("http") for server in self._api.servers)
        if not known and not any("server_url" in one for one in variation.client):
            arguments.append('server_url="https://api.example.com"')
        arguments += variation.client
        if not arguments:
            return [f"with {names.sdk_class}() as {names.variable}:"]
        lines = [f"    {argument}," for argument in arguments]
        return [f"with {names.sdk_class}(", *lines, f") as {names.variable}:"]

    def _credential(self, scheme: SecurityScheme, code: SampleCode) -> str:
        variable = environment_variable(self._options.env_var_prefix, scheme)
        if variable is not None and scheme.kind is not SchemeKind.CUSTOM:
            code.imports.add(("os", ""))
            if scheme.kind is SchemeKind.BASIC:
                return _PLACEHOLDERS[SchemeKind.BASIC]
            return f'os.getenv({text_code(variable)}, "")'
        return _PLACEHOLDERS.get(scheme.kind, _USUAL_PLACEHOLDER)

    def _call(
        self,
        operation: Operation,
        code: SampleCode,
        margin: int,
        variation: Variation,
    ) -> list[str]:
        is_async = variation.is_async
        indent = " " * margin
        method = self._names.methods[operation.origin]
        group = self._names.groups[tuple(name.source for name in operation.group)]
        path = f"{self._names.variable}.{group.attribute}".rstrip(".")
        given = self._arguments(operation, code, margin)
        arguments = ", ".join([*given, *variation.call])
        call = f"{path}.{method}({arguments})"
        if is_async:
            call = f"await {path}.{method}_async({arguments})"
        if operation.result is None:
            return [f"{indent}{call}", "", f"{indent}# Use the SDK ..."]
        lines = [f"{indent}res = {call}", ""]
        if read_result(self._api, operation, ()).may_stream:
            word = "async " if is_async else ""
            return [
                *lines,
                f"{indent}{word}with res as event_stream:",
                f"{indent}    {word}for event in event_stream:",
                f"{indent}        # handle event",
                f"{indent}        print(event, flush=True)",
            ]
        if variation.items:
            return [
                *lines,
                f"{indent}for item in res:",
                f"{indent}    # handle item",
                f"{indent}    print(item)",
            ]
        return [*lines, f"{indent}# Handle response", f"{indent}print(res)"]

    def _arguments(
        self, operation: Operation, code: SampleCode, margin: int
    ) -> list[str]:
        sample = self._sampler.operation(operation)
        lists: tuple[list[str], list[str]] = ([], [])
        is_body_first = self._options.flattening_order == "body-first"
        if is_body_first:
            self._add_body(operation, sample, code, margin, lists)
        for parameter in operation.parameters:
            if parameter.origin in sample.parameters:
                name = self._names.arguments[operation.origin, parameter.origin]
                value = sample.parameters[parameter.origin]
                written = code.value(parameter.type, value, margin)
                needed = parameter.required and parameter.default is None
                lists[0 if needed else 1].append(f"{name}={written}")
        if not is_body_first:
            self._add_body(operation, sample, code, margin, lists)
        return [*lists[0], *lists[1]]

    def _add_body(
        self,
        operation: Operation,
        sample: OperationSample,
        code: SampleCode,
        margin: int,
        lists: tuple[list[str], list[str]],
    ) -> None:
        body, value = operation.request_body, sample.body
        if body is None or not body.contents or isinstance(value, Missing):
            return
        fields = flattened_body(self._api, operation, self._options)
        if fields is None:
            name = self._names.arguments[operation.origin, body.origin]
            written = code.value(body.contents[0].schema, value, margin)
            lists[0 if body.required else 1].append(f"{name}={written}")
            return
        values: dict[str, JsonValue] = dict(value) if isinstance(value, dict) else {}
        for field in fields:
            if field.name.source not in values:
                continue
            name = self._names.arguments[operation.origin, field.origin]
            written = code.value(field.type, values[field.name.source], margin)
            needed = field.required and field.default is None and body.required
            lists[0 if needed else 1].append(f"{name}={written}")


def _imports(wanted: set[tuple[str, str]]) -> list[str]:
    """Import lines by module: the module itself before names of it."""
    modules: dict[str, list[str]] = {}
    whole: set[str] = set()
    for module, name in wanted:
        if name:
            modules.setdefault(module, []).append(name)
        else:
            whole.add(module)
    lines: list[str] = []
    for module in sorted({*modules, *whole}):
        if module in whole:
            lines.append(f"import {module}")
        if module in modules:
            names = sorted(modules[module], key=lambda name: (name.islower(), name))
            lines.append(f"from {module} import {', '.join(names)}")
    return lines
