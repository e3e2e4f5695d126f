"""Code samples: complete programs that make one call."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.ir.security import SchemeKind, SecurityScheme
from sdkwright.targets.contract.reference import Snippet
from sdkwright.targets.languages.typescript.call_code import CallCode
from sdkwright.targets.languages.typescript.layout import block
from sdkwright.targets.languages.typescript.literals import text_literal
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.reserved import SAMPLES
from sdkwright.targets.languages.typescript.sample_code import SampleCode
from sdkwright.targets.languages.typescript.type_names import folders, namespace_of
from sdkwright.targets.naming.group_paths import group_key
from sdkwright.targets.pages.sample_comment import usage_comment
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.credentials import environment_variable
from sdkwright.targets.samples.uploads import shows_upload

LANGUAGE = "typescript"

_BEARER = '"<YOUR_BEARER_TOKEN_HERE>"'
_PLACEHOLDERS = {
    SchemeKind.BEARER: _BEARER,
    SchemeKind.OPEN_ID: _BEARER,
    SchemeKind.OAUTH2: _BEARER,
    SchemeKind.BASIC: block(
        "{", ('username: "<USERNAME>"', 'password: "<PASSWORD>"'), "}", 2
    ),
    SchemeKind.CUSTOM: block(
        "{", ('"Authorization": "<YOUR_CREDENTIALS_HERE>"',), "}", 2
    ),
}
_USUAL_PLACEHOLDER = '"<YOUR_API_KEY_HERE>"'
# Credentials of several values are in no single variable.
_STRUCTURED = (SchemeKind.BASIC, SchemeKind.CUSTOM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Variation:
    """What a program does besides calling: ``client`` and ``call`` are properties of the client's and the call's options.

    ``guarded`` catches what the call may throw; ``data`` is the class of error whose body it prints then. ``events`` asks
    for a stream where the operation can answer by one.
    """

    client: tuple[str, ...] = ()
    call: tuple[str, ...] = ()
    guarded: bool = False
    data: str | None = None
    events: bool = False


PLAIN = Variation()


class Snippets:
    """Samples of one package."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._names = package.names
        self._options = package.options
        self._code_of = CallCode(package)
        self._style = package.options.usage_snippets.style

    def of(self, call: Call) -> tuple[Snippet, ...]:
        """The hand-written samples of an operation, else generated ones: of the method and of the function."""
        written = tuple(
            Snippet(heading=sample.heading, language=LANGUAGE, code=sample.code)
            for sample in call.operation.samples
            if sample.language == LANGUAGE
        )
        return written or (self.generated(call), self._standalone(call))

    def shows_upload(self, call: Call) -> bool:
        """Whether the program of a call sends a file."""
        return shows_upload(self._package.api, self._code_of.sampler, call.operation)

    def generated(self, call: Call) -> Snippet:
        """A program that calls the operation's method with example values."""
        has_comment = self._options.usage_snippets.comment
        return Snippet(
            heading="Example Usage",
            language=LANGUAGE,
            code=self.program(call, PLAIN),
            comment=usage_comment(LANGUAGE, call.operation) if has_comment else None,
        )

    def _standalone(self, call: Call) -> Snippet:
        return Snippet(
            heading="Standalone function",
            language=LANGUAGE,
            code=self.function_program(call),
            lead="The standalone function version of this method:",
        )

    def program(self, call: Call, variation: Variation) -> str:
        """A program that calls the operation's method."""
        names = self._names
        code = self._code()
        code.imports.add((f"{{ {names.sdk_class} }}", names.package))
        client = self._client(call, names.sdk_class, variation)
        body = self._method_call(call, code, variation)
        return self._whole(code, client, body)

    def function_program(self, call: Call) -> str:
        """A program that calls the operation's standalone function."""
        names = self._names
        code = self._code()
        core, function = (
            f"{names.sdk_class}Core",
            names.functions[call.operation.origin],
        )
        module = f"{names.package}/funcs/{function}.js"
        code.imports.add((f"{{ {core} }}", f"{names.package}/core.js"))
        local = _local(function, names.variable)
        imported = function if local == function else f"{function} as {local}"
        code.imports.add((f"{{ {imported} }}", module))
        client = [
            f"// Use `{core}` for best tree-shaking performance.",
            "// You can create one instance of it to use across an application.",
            *self._client(call, core, PLAIN),
        ]
        return self._whole(code, client, self._function_call(call, code))

    def _code(self) -> SampleCode:
        return SampleCode(
            self._package.api,
            self._names,
            enum_objects=self._options.enum_format == "enum",
        )

    def _whole(self, code: SampleCode, client: list[str], body: list[str]) -> str:
        run = ["async function run() {", *body, "}", "", "run();"]
        imports = import_lines(code.imports, self._names.package)
        return "\n".join([*imports, "", *client, "", *run]) + "\n"

    def _client(self, call: Call, class_name: str, variation: Variation) -> list[str]:
        names = self._names
        given = [
            f"{names.credentials[scheme.key.source]}: {self._credential(scheme)}"
            for scheme in call.credentials
        ]
        known = any(
            server.url.startswith("http") for server in self._package.api.servers
        )
        if not known and not any("serverURL" in one for one in variation.client):
            given.append('serverURL: "https://api.example.com"')
        given += variation.client
        settings = block("{", given, "}", 0) if given else ""
        return [f"const {names.variable} = new {class_name}({settings});"]

    def _credential(self, scheme: SecurityScheme) -> str:
        variable = environment_variable(self._options.env_var_prefix, scheme)
        if variable is not None and scheme.kind not in _STRUCTURED:
            return f'process.env[{text_literal(variable)}] ?? ""'
        return _PLACEHOLDERS.get(scheme.kind, _USUAL_PLACEHOLDER)

    def _method_call(
        self, call: Call, code: SampleCode, variation: Variation
    ) -> list[str]:
        indent = 4 if variation.guarded else 2
        margin = " " * indent
        group = self._names.groups[group_key(call.operation.group)].attribute
        path = f"{self._names.variable}.{group}".rstrip(".")
        method = self._names.methods[call.operation.origin]
        given = self._code_of.arguments(
            call, code, indent, variation.call, streamed=variation.events
        )
        statement = f"await {path}.{method}({', '.join(given)});"
        lines = [f"{margin}{statement}"]
        if call.result.alternatives:
            handled = self._code_of.handling(call, margin, streamed=variation.events)
            lines = [f"{margin}const result = {statement}", "", *handled]
        return self._guarded(lines, code, variation) if variation.guarded else lines

    def _guarded(
        self, call: list[str], code: SampleCode, variation: Variation
    ) -> list[str]:
        """The call, with its errors caught."""
        folder = folders(self._options.imports).errors
        namespace = namespace_of(folder)
        code.imports.add((f"* as {namespace}", f"{self._names.package}/{folder}"))
        base = f"{namespace}.{self._options.base_error_name}"
        data = [
            f"    if (error instanceof {variation.data}) {{",
            "      console.log(error.data);",
            "    }",
        ]
        return [
            "  try {",
            *call,
            "  } catch (error) {",
            f"    if (error instanceof {base}) {{",
            "      console.log(error.statusCode, error.message);",
            '      console.log(error.headers.get("content-type"), error.body);',
            "    }",
            *(data if variation.data is not None else ()),
            "  }",
        ]

    def _function_call(self, call: Call, code: SampleCode) -> list[str]:
        function = self._names.functions[call.operation.origin]
        local = _local(function, self._names.variable)
        given = self._code_of.arguments(call, code, 2)
        arguments = ", ".join((self._names.variable, *given))
        statement = f"  const res = await {local}({arguments});"
        failure = f'console.log("{function} failed:", res.error);'
        unpacked = "const { value: result } = res;"
        if self._style == "throw":
            handled = self._code_of.handling(call, "  ")
            answer = ["", f"  {unpacked}", "", *handled] if handled else []
            return [
                statement,
                "",
                "  if (!res.ok) {",
                "    throw res.error;",
                "  }",
                *answer,
            ]
        handled = self._code_of.handling(call, "    ")
        if not handled:
            return [statement, "  if (!res.ok) {", f"    {failure}", "  }"]
        return [
            statement,
            "  if (res.ok) {",
            f"    {unpacked}",
            *handled,
            "  } else {",
            f"    {failure}",
            "  }",
        ]


def _local(function: str, variable: str) -> str:
    """What a sample calls a function, next to names of its own."""
    is_taken = function in SAMPLES or function == variable
    return f"{function}Function" if is_taken else function


def import_lines(wanted: set[tuple[str, str]], package: str) -> list[str]:
    """Import lines of clauses by module, those of the package itself first."""

    def place(one: tuple[str, str]) -> tuple[bool, str, str]:
        clause, module = one
        is_own = module == package or module.startswith(f"{package}/")
        return not is_own, module, clause

    return [
        f"import {clause} from {text_literal(module)};"
        for clause, module in sorted(wanted, key=place)
    ]
