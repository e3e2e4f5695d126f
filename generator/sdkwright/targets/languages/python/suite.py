"""The option ``tests``: a package's own tests, a table of calls and what runs them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.emit.code import Code
from sdkwright.emit.job import CopyJob, FileJob, RenderJob
from sdkwright.targets.languages.python.imports import import_statement
from sdkwright.targets.languages.python.layout import Brackets, lay_out
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.languages.python.sample_code import (
    SampleCode,
    base64_bytes,
)
from sdkwright.targets.languages.python.snippets import Snippets
from sdkwright.targets.languages.python.views_project import (
    CallsIndex,
    CallsModule,
    SuiteModule,
)
from sdkwright.targets.pages.views import text_job
from sdkwright.targets.samples.suites import Suite, SuiteCall, read_suite

_COPIED = ("__init__", "call", "mock_api")
_STANDARD = ("datetime", "decimal")
# Where arguments of a call in the table are.
_MARGIN = 12


def suite_jobs(package: Package) -> Iterator[FileJob]:
    """The files, none where the option is off."""
    if not package.options.tests:
        return
    snippets = Snippets(package)
    suite = read_suite(package, snippets)
    for name in _COPIED:
        path = f"python/runtime_tests/{name}.py"
        yield CopyJob(path=f"tests/{name}.py", resource=path)
    yield text_job("tests/routes.json", Code(suite.text))
    for module, calls in suite.groups.items():
        yield _calls_module(package, snippets, module, calls)
    yield _calls_index(package, suite)
    yield RenderJob(
        path="tests/test_calls.py",
        template="python/test_calls.py.jinja",
        view=SuiteModule(
            client_import=Code(_client_import(package, " as Client")),
            arguments=(
                *(Code(f"{name}={code}") for name, code in suite.credentials),
                Code("server_url=url"),
            ),
        ),
    )


class _TestCode(SampleCode):
    """Samples as Black has them, which need no file beside them."""

    def quoted(self, text: str) -> str:
        """See the base class."""
        return str(text_literal(text))

    def octets(self, text: str) -> str:
        """See the base class."""
        return _bytes_literal(base64_bytes(text))

    def raw(self, text: str) -> str:
        """See the base class."""
        return _bytes_literal(text.encode("utf-8", "replace"))

    def file(self, indent: int) -> str:
        """See the base class."""
        pairs = ('"file_name": "example.file"', '"content": b"example"')
        return self.block("{", pairs, "}", indent)


def _bytes_literal(octets: bytes) -> str:
    """A literal between double quotes, unless there are such inside."""
    return repr(octets) if b'"' in octets else f'b"{repr(octets)[2:-1]}"'


def _calls_module(
    package: Package, snippets: Snippets, module: str, calls: Iterable[SuiteCall]
) -> RenderJob:
    """The calls of a group."""
    has_classes = package.options.enum_format == "enum"
    code = _TestCode(package.api, package.names, enum_classes=has_classes)
    entries = tuple(_entry(package, snippets, code, one) for one in calls)
    code.imports.add((package.names.package, package.names.sdk_class))
    return RenderJob(
        path=f"tests/calls/{module}.py",
        template="python/calls.py.jinja",
        view=CallsModule(
            imports=Code(_imports(code.imports)),
            client=Code(package.names.sdk_class),
            entries=entries,
        ),
    )


def _entry(
    package: Package, snippets: Snippets, code: SampleCode, one: SuiteCall
) -> Code:
    """A line of the table, or several where the call passes something."""
    if one.skipped is not None:
        reason = f"skipped={text_literal(one.skipped)}"
        items = (
            str(text_literal(one.operation)),
            f"lambda {package.names.variable}: None",
            reason,
        )
        return Code(lay_out(Brackets("Call(", items, ")"), indent=4, suffix=","))
    arguments = snippets.arguments(one.call, one.sample, code, _MARGIN)
    method = package.names.method_path(one.call.operation)
    operation = str(text_literal(one.operation))
    call = f"lambda {package.names.variable}: {method}("
    if not arguments:
        entry = Brackets("Call(", (operation, f"{call})"), ")")
        return Code(lay_out(entry, indent=4, suffix=","))
    passed = "".join(f"{' ' * _MARGIN}{argument},\n" for argument in arguments)
    lines = (
        "    Call(",
        f"        {operation},",
        f"        {call}",
        f"{passed}        ),",
        "    ),",
    )
    return Code("\n".join(lines).lstrip())


def _imports(wanted: Iterable[tuple[str, str]]) -> str:
    """What a table imports: of the language, and of the package."""
    standard: dict[str, list[str]] = {}
    others: dict[str, list[str]] = {}
    for module, name in sorted(wanted):
        section = standard if module in _STANDARD else others
        section.setdefault(module, []).append(name)
    blocks = ["\n".join(_statements(one)) for one in (standard, others) if one]
    return "\n\n".join(blocks)


def _statements(modules: dict[str, list[str]]) -> Iterator[str]:
    for module, names in modules.items():
        if "" in names:
            yield f"import {module}"
        listed = sorted(filter(None, names), key=lambda name: (name.islower(), name))
        if listed:
            yield import_statement(module, listed)


def _calls_index(package: Package, suite: Suite) -> RenderJob:
    """All tables as one."""
    modules = sorted(suite.groups)
    tables = tuple(f"*{module}.CALLS" for module in modules)
    table = Brackets("[", tables, "]", always=True)
    return RenderJob(
        path="tests/calls/__init__.py",
        template="python/calls_index.py.jinja",
        view=CallsIndex(
            imports=Code(import_statement(".", modules)) if modules else None,
            client_import=Code(_client_import(package)),
            table=Code(
                lay_out(
                    table, prefix=f"CALLS: list[Call[{package.names.sdk_class}]] = "
                )
            ),
        ),
    )


def _client_import(package: Package, ending: str = "") -> str:
    names = package.names
    return import_statement(names.package, [f"{names.sdk_class}{ending}"])
