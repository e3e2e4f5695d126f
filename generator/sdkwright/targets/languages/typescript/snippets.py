"""Code samples: complete programs that make one call."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.targets.contract.reference import Snippet
from sdkwright.targets.languages.typescript.call_code import CallCode, sample_policy
from sdkwright.targets.languages.typescript.errors import BY_STATUS
from sdkwright.targets.languages.typescript.layout import block
from sdkwright.targets.languages.typescript.literals import text_literal
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.reserved import SAMPLES
from sdkwright.targets.languages.typescript.sample_code import SampleCode
from sdkwright.targets.naming.type_folders import folders, namespace_of
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.samples.snippet_writer import ProgramVariation, SnippetWriter

LANGUAGE = "typescript"


@dataclass(frozen=True, slots=True, kw_only=True)
class Variation(ProgramVariation):
    """What a program does besides calling.

    ``data`` is the class of error whose body a guarded program prints. ``file_names`` gives files names, which a file on
    disk goes without.
    """

    client: tuple[str, ...] = ()
    call: tuple[str, ...] = ()
    data: str | None = None
    file_names: bool = False


PLAIN = Variation()


class Snippets(SnippetWriter[Variation]):
    """Samples of one package: of the method, and of the function."""

    language = LANGUAGE
    plain = PLAIN
    basic = block("{", ('username: "<USERNAME>"', 'password: "<PASSWORD>"'), "}", 2)
    headers = block("{", ('"Authorization": "<YOUR_CREDENTIALS_HERE>"',), "}", 2)
    by_status = BY_STATUS

    def __init__(self, package: Package) -> None:
        super().__init__(package, sample_policy(package.options))
        self._api = package.api
        self._names = package.names
        self._options = package.options
        self._code_of = CallCode(package, self.sampler)
        self._style = package.options.usage_snippets.style

    def further(self, call: Call) -> tuple[Snippet, ...]:
        """See the base class."""
        return (self._standalone(call),)

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
        code = self._code(file_names=variation.file_names)
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

    def _code(self, *, file_names: bool = False) -> SampleCode:
        return SampleCode(
            self._api,
            self._names,
            enum_objects=self._options.enum_format == "enum",
            file_names=file_names,
        )

    def _whole(self, code: SampleCode, client: list[str], body: list[str]) -> str:
        run = ["async function run() {", *body, "}", "", "run();"]
        imports = import_lines(code.imports, self._names.package)
        return "\n".join([*imports, "", *client, "", *run]) + "\n"

    def _client(self, call: Call, class_name: str, variation: Variation) -> list[str]:
        names = self._names
        entries = [
            f"{names.credentials[scheme.key.source]}: {self.credential(scheme)}"
            for scheme in call.credentials
        ]
        url = self.server_url(variation)
        if url is not None:
            entries.append(f"serverURL: {text_literal(url)}")
        entries += variation.client
        settings = block("{", entries, "}", 0) if entries else ""
        return [f"const {names.variable} = new {class_name}({settings});"]

    def variable(self, name: str) -> str:
        """See the base class."""
        return f'process.env[{text_literal(name)}] ?? ""'

    def _method_call(
        self, call: Call, code: SampleCode, variation: Variation
    ) -> list[str]:
        indent = 4 if variation.guarded else 2
        margin = " " * indent
        method = self._names.method_path(call.operation)
        sample = self.operation_sample(call, events=variation.events)
        is_stream = self.gives_stream(call, sample)
        arguments = self._code_of.arguments(call, sample, code, indent, variation.call)
        statement = f"await {method}({', '.join(arguments)});"
        lines = [f"{margin}{statement}"]
        if call.result.alternatives:
            handled = self._code_of.handling(call, margin, streamed=is_stream)
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
        sample = self.operation_sample(call, events=False)
        is_told = call.result.chooser is not None or call.result.envelope is not None
        is_stream = is_told and self.gives_stream(call, sample)
        own_arguments = self._code_of.arguments(call, sample, code, 2)
        arguments = ", ".join((self._names.variable, *own_arguments))
        statement = f"  const res = await {local}({arguments});"
        failure = f'console.log("{function} failed:", res.error);'
        unpacked = "const { value: result } = res;"
        if self._style == "throw":
            handled = self._code_of.handling(call, "  ", streamed=is_stream)
            answer = ["", f"  {unpacked}", "", *handled] if handled else []
            return [
                statement,
                "",
                "  if (!res.ok) {",
                "    throw res.error;",
                "  }",
                *answer,
            ]
        handled = self._code_of.handling(call, "    ", streamed=is_stream)
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
