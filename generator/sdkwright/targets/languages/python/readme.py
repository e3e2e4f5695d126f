"""The pages around a package: README, USAGE and the page on retries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.targets.contract.guide import Guide
from sdkwright.targets.languages.python.errors import request_error_name
from sdkwright.targets.languages.python.layout import named
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
    UsageView,
)
from sdkwright.targets.languages.python.webhooks import named_webhooks, webhook_names
from sdkwright.targets.pages.markup import fence
from sdkwright.targets.pages.readme_parts import (
    example_url,
    readme_facts,
)
from sdkwright.targets.pages.usage_examples import usage_examples
from sdkwright.targets.reading.calls import Call

_WEBHOOK = """\
from {package} import webhooks


def receive(body: bytes) -> None:
    print(webhooks.{name}.parse(body))
"""
_RETRIES = "docs/models/utils/retryconfig.md"
_PUBLISHED_BACKOFF = 'RetryConfig("backoff", BackoffStrategy(1, 50, 1.1, 100), False)'
_RETRIED = "RetryConfig(max_retries=5)"


def readme_jobs(package: Package) -> Iterator[RenderJob]:
    """The pages, for an API that has operations or none."""
    names = package.names
    snippets = Snippets(package)
    usage = _usage(package, snippets)
    page = _readme(package, usage)
    if usage is not None:
        page = replace(page, samples=_samples(package, snippets))
    yield RenderJob(
        path="README.md", template="python/project/README.md.jinja", view=page
    )
    if usage is not None:
        yield RenderJob(
            path="USAGE.md", template="python/project/USAGE.md.jinja", view=usage
        )
    yield RenderJob(
        path=_RETRIES,
        template="python/project/retryconfig.md.jinja",
        view=RetryPage(package=Code(names.package)),
    )


def _usage(package: Package, snippets: Snippets) -> UsagePage | None:
    if not package.api.operations:
        return None
    return UsagePage(
        examples=tuple(
            UsageView(
                title=one.title,
                description=one.description,
                sync=_program(snippets, one.call, PLAIN),
                asynchronous=_program(snippets, one.call, Variation(is_async=True)),
            )
            for one in usage_examples(package)
        )
    )


def _program(snippets: Snippets, call: Call, variation: Variation) -> Code:
    return fence(LANGUAGE, snippets.program(call, variation))


def _readme(package: Package, usage: UsagePage | None) -> ReadmePage:
    names, options = package.names, package.options
    return ReadmePage(
        facts=readme_facts(
            package,
            choice=lambda name: f"server={text_code(name)}",
            webhooks=webhook_names(package.api),
            retry_page=_RETRIES,
        ),
        distribution=Code(names.distribution),
        request_error=Code(request_error_name(names, options)),
        usage=usage,
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
        title="Python",
        needs="Python 3.11 or newer",
        install=f"pip install {package.names.distribution}",
        webhooks={
            operation.origin: _WEBHOOK.format(package=package.names.package, name=name)
            for name, operation, _ in named_webhooks(package.api)
        },
    )


def _programs(package: Package, snippets: Snippets) -> Iterator[tuple[str, str]]:
    """A program for every section that shows one."""
    api, names = package.api, package.names
    module = f"{names.package}.utils"
    is_short = package.options.rules.tidies_samples
    policy = _RETRIED if is_short else _PUBLISHED_BACKOFF
    backoff = () if is_short else ((module, "BackoffStrategy"),)
    retries = (*backoff, (module, "RetryConfig"))
    samples = {
        "retry_call": Variation(call=(named("retries", policy),), imports=retries),
        "retry_client": Variation(
            client=(named("retry_config", policy),), imports=retries
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
    yield from snippets.readme_programs(
        samples,
        events=Variation(events=True),
        upload=PLAIN,
        pages=Variation(items=True),
    )
