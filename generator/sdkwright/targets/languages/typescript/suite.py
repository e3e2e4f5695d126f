"""The option ``tests``: modules of calls, and what runs them by ``node:test``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.emit.code import Code
from sdkwright.emit.job import CopyJob, FileJob, RenderJob
from sdkwright.targets.languages.typescript.call_code import CallCode
from sdkwright.targets.languages.typescript.literals import text_literal
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.sample_code import SampleCode
from sdkwright.targets.languages.typescript.snippets import Snippets, import_lines
from sdkwright.targets.languages.typescript.views_project import (
    CallEntry,
    CallsIndex,
    CallsModule,
    SuiteModule,
)
from sdkwright.targets.pages.views import text_job
from sdkwright.targets.samples.suites import Suite, SuiteCall, read_suite

_COPIED = ("call.ts", "mock_api.ts", "tsconfig.json")
# What the code of a call has in front.
_INDENT = 4
_NOTHING = Code("() => Promise.resolve()")


def suite_jobs(package: Package) -> Iterator[FileJob]:
    """Everything below ``tests``, if the option is on."""
    if not package.options.tests:
        return
    names, snippets = package.names, Snippets(package)
    suite = read_suite(package, snippets)
    yield from (
        CopyJob(path=f"tests/{name}", resource=f"typescript/tests/{name}")
        for name in _COPIED
    )
    yield text_job("tests/routes.json", Code(suite.text))
    code = CallCode(package, snippets.sampler)
    for module, calls in suite.groups.items():
        view = _calls_module(package, code, calls)
        yield RenderJob(
            path=f"tests/calls/{module}.ts",
            template="typescript/tests/calls.ts.jinja",
            view=view,
        )
    yield _job("calls.ts", _calls_index(package, suite), "calls_index.ts")
    yield _job(
        "calls.test.ts",
        SuiteModule(
            client=Code(names.sdk_class),
            package=text_literal(names.package),
            settings=tuple(Code(f"{name}: {code}") for name, code in suite.credentials),
        ),
    )


def _job(path: str, view: object, template: str | None = None) -> RenderJob:
    name = f"typescript/tests/{template or path}.jinja"
    return RenderJob(path=f"tests/{path}", template=name, view=view)


class _TestCode(SampleCode):
    """Samples that need no file beside them."""

    def _opened(self) -> str:
        return 'new Blob(["example"])'


def _calls_module(
    package: Package, code_of: CallCode, calls: Iterable[SuiteCall]
) -> CallsModule:
    """The module of a group."""
    names = package.names
    has_objects = package.options.enum_format == "enum"
    code = _TestCode(package.api, names, enum_objects=has_objects, file_names=True)
    entries: list[CallEntry] = []
    for one in calls:
        operation = text_literal(one.operation)
        if one.skipped is not None:
            reason = text_literal(one.skipped)
            entries.append(
                CallEntry(operation=operation, call=_NOTHING, skipped=reason)
            )
            continue
        arguments = code_of.arguments(one.call, one.sample, code, _INDENT)
        method = names.method_path(one.call.operation)
        called = Code(f"({names.variable}) => {method}({', '.join(arguments)})")
        entries.append(CallEntry(operation=operation, call=called, skipped=None))
    code.imports.add((f"type {{ {names.sdk_class} }}", names.package))
    return CallsModule(
        imports=tuple(map(Code, import_lines(code.imports, names.package))),
        client=Code(names.sdk_class),
        entries=tuple(entries),
    )


def _calls_index(package: Package, suite: Suite) -> CallsIndex:
    """The module of all groups."""
    numbered = list(enumerate(sorted(suite.groups), 1))
    return CallsIndex(
        imports=tuple(
            Code(f'import {{ CALLS as calls{number} }} from "./calls/{module}.js";')
            for number, module in numbered
        ),
        client=Code(package.names.sdk_class),
        package=text_literal(package.names.package),
        tables=tuple(Code(f"...calls{number}") for number, _ in numbered),
    )
