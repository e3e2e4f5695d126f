"""The pages around a package: README, USAGE, FUNCTIONS, RUNTIMES and the page on retries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.types import TypeId
from sdkwright.targets.contract.guide import Guide
from sdkwright.targets.contract.shared_options import FLAT
from sdkwright.targets.languages.typescript.layout import block
from sdkwright.targets.languages.typescript.literals import text_literal
from sdkwright.targets.languages.typescript.options import DUAL
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.snippets import (
    LANGUAGE,
    PLAIN,
    Snippets,
    Variation,
)
from sdkwright.targets.languages.typescript.views_project import (
    FunctionsPage,
    ReadmePage,
    RetryPage,
    RuntimesPage,
    UsagePage,
    UsageView,
)
from sdkwright.targets.languages.typescript.webhooks import named_webhooks
from sdkwright.targets.naming.type_folders import folders
from sdkwright.targets.pages.links import Links
from sdkwright.targets.pages.markup import fence
from sdkwright.targets.pages.operation_places import operation_places
from sdkwright.targets.pages.readme_parts import (
    example_url,
    operation_line,
    readme_facts,
)
from sdkwright.targets.pages.readme_prose import readme_prose
from sdkwright.targets.pages.usage_examples import usage_examples
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.first_call import first_call

_RETRIES = "docs/lib/utils/retryconfig.md"
_FOLDER = "typescript/project"
# What else is needed, and which responses are no successes though their status says so.
_UNCHECKED = (
    Code("The package depends on no other."),
    Code("a response that isn't what the API promises"),
)
# What a loop over a page goes through, by whether its answer stands in an envelope.
_ITEMS = (
    "Lists come in pages. A loop over a page goes through its items and those of all pages after it, which are asked for when\n"
    "they are needed. `items` are a page's own, "
)
_ITEMS_OF_PAGES = {
    False: Code(
        f"{_ITEMS}`value` is the whole response, and `next()` asks for the page after it."
    ),
    True: Code(f"{_ITEMS}and `next()` asks for the page after it."),
}
_LOOP = "Lists come in pages. A loop goes from a page to those after it, which are asked for when they are needed. "
_PAGES = {
    False: Code(
        f"{_LOOP}`result` is\nwhat the response holds, `items` are a page's own, and `next()` asks for the page after it; after the last it is null."
    ),
    True: Code(
        f"{_LOOP}`items` are\na page's own, and `next()` asks for the page after it; after the last it is null."
    ),
}
_FORM = Code("A whole form is taken as `FormData`, too.")
_FORM_IN_REQUEST = Code("A whole form is taken as `body`, a `FormData`, too.")
_CHECKED = (
    Code(
        "Beside the package you need\n[zod](https://zod.dev) 4, which it has as a peer dependency. The schemas that it checks by are"
        " modules below `schemas`."
    ),
    Code(
        "a response that isn't what the API promises. Every JSON value of a success or\n"
        "  a webhook is checked before it is read; `cause` is zod's error. Values of enums, properties and members of unions that are"
        " not\n  known yet pass"
    ),
)


def readme_jobs(read: Package) -> Iterator[RenderJob]:
    """The pages, for an API that has operations or none."""
    api, names = read.api, read.names
    snippets = Snippets(read)
    package = Code(names.package)
    page = _readme(read)
    if api.operations:
        first = first_call(api, read.calls)
        usage = UsagePage(
            examples=tuple(
                UsageView(
                    title=one.title,
                    description=one.description,
                    program=_program(snippets, one.call, PLAIN),
                )
                for one in usage_examples(read)
            )
        )
        page = replace(page, usage=usage, samples=_samples(read, snippets))
        yield _job("USAGE.md", usage)
        yield _job(
            "FUNCTIONS.md",
            FunctionsPage(
                package=package,
                core=Code(f"{names.sdk_class}Core"),
                program=fence(LANGUAGE, snippets.function_program(first)),
            ),
        )
    yield _job("README.md", page)
    yield _job("RUNTIMES.md", RuntimesPage(package=package))
    retries = RetryPage(
        package=package, sdk_class=Code(names.sdk_class), variable=Code(names.variable)
    )
    yield _job(_RETRIES, retries)


def _job(path: str, view: object) -> RenderJob:
    name = path.rpartition("/")[2]
    return RenderJob(path=path, template=f"{_FOLDER}/{name}.jinja", view=view)


def _program(snippets: Snippets, call: Call, variation: Variation) -> Code:
    return fence(LANGUAGE, snippets.program(call, variation))


def _module_formats(package: Package) -> Code:
    if package.options.module_format == DUAL:
        return Code("The package has ECMAScript modules, and CommonJS for `require`.")
    name = package.names.package
    return Code(
        f'The package has ECMAScript modules only. CommonJS code loads it by `await import("{name}")`, or by `require`\n'
        "where Node.js is new enough to let it."
    )


def _readme(package: Package) -> ReadmePage:
    api, names, options = package.api, package.names, package.options
    errors = folders(options.imports).errors
    links = Links.of(options)
    pages = _PAGES if options.rules.published_names else _ITEMS_OF_PAGES
    return ReadmePage(
        facts=readme_facts(
            package,
            choice=lambda name: f"server: {text_literal(name)}",
            webhooks=(name for name, _, _ in named_webhooks(api)),
            retry_page=_RETRIES,
        ),
        module_formats=_module_formats(package),
        dependencies=_CHECKED[0] if options.validate else _UNCHECKED[0],
        errors_module=Code(f"{names.package}/{errors}"),
        usage=None,
        functions=tuple(_functions(package, links)),
        functions_page=links.file("FUNCTIONS.md"),
        runtimes_page=links.file("RUNTIMES.md"),
        typed_errors=tuple(_typed_errors(package, links)),
        pages=pages[options.response_format != FLAT],
        broken_promise=_CHECKED[1] if options.validate else _UNCHECKED[1],
        whole_form=_FORM_IN_REQUEST if options.rules.flat_requests else _FORM,
        samples={},
    )


def _samples(package: Package, snippets: Snippets) -> Mapping[str, Code]:
    """A program for every section that shows one."""
    programs = _programs(package, snippets)
    return {name: fence(LANGUAGE, code) for name, code in programs}


def guide(package: Package) -> Guide:
    """How programs begin."""
    snippets = Snippets(package)
    return snippets.guide(
        _programs(package, snippets),
        title="TypeScript",
        needs="Node.js 20 or newer, a browser, Deno or Bun",
        install=f"npm install {package.names.package}",
        webhooks={
            operation.origin: _webhook(package.names.package, name)
            for name, operation, _ in named_webhooks(package.api)
        },
    )


def _webhook(package: str, name: str) -> str:
    """A program that reads a request of the API's own."""
    return (
        f'import * as webhooks from "{package}/webhooks.js";\n\n'
        "export async function receive(body: string): Promise<void> {\n"
        f"  console.log(await webhooks.{name}.parse(body));\n"
        "}\n"
    )


def _programs(package: Package, snippets: Snippets) -> Iterator[tuple[str, str]]:
    """A program for every section that shows one."""
    api, names = package.api, package.names
    first = first_call(api, package.calls)
    errors = (names.types[one].qualified for one in first.result.error_types)
    data = next(errors, None)
    variations = {
        "retry_call": Variation(call=(f"retries: {_retries(package, 4)}",)),
        "retry_client": Variation(client=(f"retryConfig: {_retries(package, 2)}",)),
        "errors": Variation(guarded=True, data=data),
        "server": Variation(server_url=example_url(api)),
        "client": Variation(
            client=(
                "httpClient: (url, init) => fetch(url, { ...init, keepalive: true })",
            )
        ),
        "debug": Variation(client=("debugLogger: console",)),
    }
    yield from snippets.readme_programs(
        variations,
        events=Variation(events=True),
        upload=Variation(file_names=True),
        pages=PLAIN,
    )
    yield "function", snippets.function_program(first)


def _retries(package: Package, indent: int) -> str:
    """A configuration of retries, its last line ``indent`` columns in."""
    if package.options.rules.tidies_samples:
        return '{ strategy: "backoff", maxRetries: 5 }'
    backoff = (
        "initialInterval: 500",
        "maxInterval: 60_000",
        "exponent: 1.5",
        "maxElapsedTime: 300_000",
    )
    lines = (
        'strategy: "backoff"',
        f"backoff: {block('{', backoff, '}', indent + 2)}",
        "retryConnectionErrors: true",
    )
    return block("{", lines, "}", indent)


def _functions(package: Package, links: Links) -> Iterator[Code]:
    """A line a standalone function, alphabetically."""
    texts, places = readme_prose(package.options), operation_places(package)
    named = {package.names.functions[one.origin]: one for one in package.api.operations}
    for name, one in sorted(named.items()):
        place = places[one.origin]
        yield operation_line(links, f"`{name}`", place, one, texts)


def _typed_errors(package: Package, links: Links) -> Iterator[Code]:
    """A line an error that the API describes, in the order they are met; with how common it is if not everywhere."""
    counts: dict[TypeId, int] = {}
    for call in package.calls:
        for target in call.result.error_types:
            counts[target] = counts.get(target, 0) + 1
    total = len(package.api.operations)
    for target, count in counts.items():
        located = package.names.types[target]
        line = f"* {links.to(f'`{located.qualified}`', f'docs/{located.page}')}"
        methods = "method" if total == 1 else "methods"
        yield Code(line if count == total else f"{line}: {count} of {total} {methods}")
