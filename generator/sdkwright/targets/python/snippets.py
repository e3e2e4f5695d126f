"""Code samples: complete programs that make one call."""

from __future__ import annotations

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.operation import Operation
from sdkwright.ir.security import SchemeKind, SecurityScheme
from sdkwright.ir.types import EventStream, JsonLines
from sdkwright.targets.base import Snippet
from sdkwright.targets.markup import comment_attribute
from sdkwright.targets.python.arguments import flattened_body
from sdkwright.targets.python.credentials import (
    environment_variable,
    has_credential,
)
from sdkwright.targets.python.names import Names
from sdkwright.targets.python.options import PythonOptions
from sdkwright.targets.python.sample_code import SampleCode, text_code
from sdkwright.targets.samples import (
    Defaults,
    Missing,
    OperationSample,
    Optionals,
    SamplePolicy,
    operation_sample,
)

_PLACEHOLDERS = {
    SchemeKind.BEARER: '"<YOUR_BEARER_TOKEN_HERE>"',
    SchemeKind.OPEN_ID: '"<YOUR_BEARER_TOKEN_HERE>"',
    SchemeKind.OAUTH2: '"<YOUR_BEARER_TOKEN_HERE>"',
    SchemeKind.BASIC: '{"username": "<USERNAME>", "password": "<PASSWORD>"}',
    SchemeKind.CUSTOM: '{"Authorization": "<YOUR_CREDENTIALS_HERE>"}',
}
_USUAL_PLACEHOLDER = '"<YOUR_API_KEY_HERE>"'


class Snippets:
    """Samples of one package."""

    def __init__(self, api: Api, names: Names, options: PythonOptions) -> None:
        self._api = api
        self._names = names
        self._options = options
        usage = options.usage_snippets
        self._policy = SamplePolicy(
            optionals=Optionals(usage.optional_property_rendering),
            defaults=Defaults.SHOWN if usage.show_defaults else Defaults.HIDDEN,
        )

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
            attributes = {
                "language": "python",
                "operationID": operation.id,
                "method": operation.method.lower(),
                "path": operation.path,
            }
            written = " ".join(
                f'{name}="{comment_attribute(value)}"'
                for name, value in attributes.items()
            )
            comment = f"<!-- UsageSnippet {written} -->"
        return Snippet(
            heading="Example Usage",
            language="python",
            code=self.program(operation, is_async=False),
            comment=comment,
        )

    def program(self, operation: Operation, *, is_async: bool) -> str:
        """The program's text."""
        code = SampleCode(
            self._api, self._names, enum_classes=self._options.enum_format == "enum"
        )
        code.imports.add((self._names.package, self._names.sdk_class))
        margin = 8 if is_async else 4
        call = self._call(operation, code, margin, is_async=is_async)
        client = self._client(operation, code)
        body = [*client, "", *call, ""]
        if not is_async:
            head = [*_imports(code.imports), "", "", *body]
            return "\n".join(head) + "\n"
        code.imports.add(("asyncio", ""))
        main = [f"    {line}" if line else "" for line in client]
        main[0] = main[0].replace("with ", "async with ", 1)
        inner = ["async def main():", *main, "", *call, "", "", "asyncio.run(main())"]
        return "\n".join([*_imports(code.imports), "", "", *inner]) + "\n"

    def _client(self, operation: Operation, code: SampleCode) -> list[str]:
        names = self._names
        arguments: list[str] = []
        for scheme in self._schemes(operation):
            value = self._credential(scheme, code)
            arguments.append(f"{names.credentials[scheme.key.source]}={value}")
        if not any(server.url.startswith("http") for server in self._api.servers):
            arguments.insert(0, 'server_url="https://api.example.com"')
        if not arguments:
            return [f"with {names.sdk_class}() as {names.variable}:"]
        lines = [f"    {argument}," for argument in arguments]
        return [f"with {names.sdk_class}(", *lines, f") as {names.variable}:"]

    def _schemes(self, operation: Operation) -> list[SecurityScheme]:
        """The schemes of the API and of the operation itself, those there are credentials for."""
        wanted = {
            use.key
            for requirement in (*self._api.security, *(operation.security or ()))
            for use in requirement
        }
        return [
            scheme
            for scheme in self._api.security_schemes
            if scheme.key.source in wanted and has_credential(scheme)
        ]

    def _credential(self, scheme: SecurityScheme, code: SampleCode) -> str:
        variable = environment_variable(self._options.env_var_prefix, scheme)
        if variable is not None and scheme.kind is not SchemeKind.CUSTOM:
            code.imports.add(("os", ""))
            if scheme.kind is SchemeKind.BASIC:
                return _PLACEHOLDERS[SchemeKind.BASIC]
            return f'os.getenv({text_code(variable)}, "")'
        return _PLACEHOLDERS.get(scheme.kind, _USUAL_PLACEHOLDER)

    def _call(
        self, operation: Operation, code: SampleCode, margin: int, *, is_async: bool
    ) -> list[str]:
        indent = " " * margin
        method = self._names.methods[operation.origin]
        group = self._names.groups[tuple(name.source for name in operation.group)]
        path = f"{self._names.variable}.{group.attribute}".rstrip(".")
        arguments = ", ".join(self._arguments(operation, code, margin))
        call = f"{path}.{method}({arguments})"
        if is_async:
            call = f"await {path}.{method}_async({arguments})"
        if operation.result is None:
            return [f"{indent}{call}", "", f"{indent}# Use the SDK ..."]
        lines = [f"{indent}res = {call}", ""]
        if has_stream(operation):
            word = "async " if is_async else ""
            return [
                *lines,
                f"{indent}{word}with res as event_stream:",
                f"{indent}    {word}for event in event_stream:",
                f"{indent}        # handle event",
                f"{indent}        print(event, flush=True)",
            ]
        return [*lines, f"{indent}# Handle response", f"{indent}print(res)"]

    def _arguments(
        self, operation: Operation, code: SampleCode, margin: int
    ) -> list[str]:
        sample = operation_sample(self._api, operation, self._policy)
        required: list[str] = []
        optional: list[str] = []
        for parameter in operation.parameters:
            if parameter.origin in sample.parameters:
                name = self._names.arguments[operation.origin, parameter.origin]
                value = sample.parameters[parameter.origin]
                written = code.value(parameter.type, value, margin)
                needed = parameter.required and parameter.default is None
                (required if needed else optional).append(f"{name}={written}")
        self._add_body(operation, sample, code, margin, (required, optional))
        return [*required, *optional]

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


def has_stream(operation: Operation) -> bool:
    """Whether a success may come as a stream of events."""
    return any(
        isinstance(content.schema, EventStream | JsonLines)
        for response in operation.responses
        if response.is_success
        for content in response.contents
    )


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
