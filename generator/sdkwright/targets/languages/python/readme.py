"""The pages around a package: README, USAGE and the page on retries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.targets.languages.python.errors import has_request_error
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.languages.python.sample_code import text_code
from sdkwright.targets.languages.python.snippets import (
    LANGUAGE,
    PLAIN,
    Snippets,
    Variation,
)
from sdkwright.targets.languages.python.views_project import (
    ReadmePage,
    RetryPage,
    UsagePage,
)
from sdkwright.targets.languages.python.webhooks import webhook_names
from sdkwright.targets.pages.markup import fence, heading, prose
from sdkwright.targets.pages.readme_parts import (
    credential_views,
    example_url,
    group_entries,
    server_views,
)
from sdkwright.targets.reading.calls import Call

_BACKOFF = 'RetryConfig("backoff", BackoffStrategy(1, 50, 1.1, 100), False)'


def readme_jobs(package: Package) -> Iterator[RenderJob]:
    """The pages, for an API that has operations or none."""
    names = package.names
    snippets = Snippets(package)
    usage = _usage(package, snippets)
    page = _readme(package, usage)
    if usage is not None:
        page = _with_samples(page, package, snippets)
    yield RenderJob(
        path="README.md", template="python/project/README.md.jinja", view=page
    )
    if usage is not None:
        yield RenderJob(
            path="USAGE.md", template="python/project/USAGE.md.jinja", view=usage
        )
    yield RenderJob(
        path="docs/models/utils/retryconfig.md",
        template="python/project/retryconfig.md.jinja",
        view=RetryPage(package=Code(names.package)),
    )


def _usage(package: Package, snippets: Snippets) -> UsagePage | None:
    if not package.api.operations:
        return None
    first = package.calls.of(package.api.operations[0])
    return UsagePage(
        sync=_program(snippets, first, PLAIN),
        asynchronous=_program(snippets, first, Variation(is_async=True)),
    )


def _program(snippets: Snippets, call: Call, variation: Variation) -> Code:
    return fence(LANGUAGE, snippets.program(call, variation))


def _readme(package: Package, usage: UsagePage | None) -> ReadmePage:
    api, names, options = package.api, package.names, package.options
    title = api.info.title.strip() or names.sdk_class
    text = api.info.description or api.info.summary
    html = options.prose_html
    return ReadmePage(
        title=heading(title),
        description=(prose(text.strip(), html) if text and text.strip() else None),
        distribution=Code(names.distribution),
        package=Code(names.package),
        sdk_class=Code(names.sdk_class),
        variable=Code(names.variable),
        errors=Code(options.imports.errors or "models"),
        base_error=Code(options.base_error_name),
        has_request_error=has_request_error(names, options),
        default_error=Code(options.default_error_name),
        usage=usage,
        credentials=tuple(
            credential_views(
                api,
                names.credentials,
                options.env_var_prefix,
            )
        ),
        groups=group_entries(api, names.groups, names.methods, names.variable, html),
        servers=server_views(api, html, lambda name: f"server={text_code(name)}"),
        webhooks=tuple(Code(name) for name in webhook_names(api)),
        samples={},
    )


def _with_samples(page: ReadmePage, package: Package, snippets: Snippets) -> ReadmePage:
    """The page with a program in every section that shows one."""
    api, names = package.api, package.names
    module = f"{names.package}.utils"
    retries = ((module, "BackoffStrategy"), (module, "RetryConfig"))
    samples = {
        "retry_call": Variation(call=(f"retries={_BACKOFF}",), imports=retries),
        "retry_client": Variation(
            client=(f"retry_config={_BACKOFF}",), imports=retries
        ),
        "errors": Variation(guarded=True),
        "server": Variation(server_url=example_url(api)),
        "client": Variation(
            client=('client=httpx2.Client(headers={"x-custom-header": "value"})',),
            imports=(("httpx2", ""),),
        ),
        "debug": Variation(
            client=(f'debug_logger=logging.getLogger("{names.package}")',),
            before=("logging.basicConfig(level=logging.DEBUG)",),
            imports=(("logging", ""),),
        ),
    }
    programs = snippets.readme_programs(
        samples, events=PLAIN, upload=PLAIN, pages=Variation(items=True)
    )
    fences = {name: fence(LANGUAGE, code) for name, code in programs}
    return replace(page, samples=fences)
