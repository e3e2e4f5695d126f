"""The pages around a package: README, USAGE and the page on retries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.api import Api
from sdkwright.ir.operation import Operation
from sdkwright.targets.languages.python.named_types import TypeNames
from sdkwright.targets.languages.python.names import Names
from sdkwright.targets.languages.python.operation_data import is_paged
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.sample_code import text_code
from sdkwright.targets.languages.python.snippets import PLAIN, Snippets, Variation
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
from sdkwright.targets.reading.results import read_result

_BACKOFF = 'RetryConfig("backoff", BackoffStrategy(1, 50, 1.1, 100), False)'


def readme_jobs(
    api: Api, types: TypeNames, options: PythonOptions
) -> Iterator[RenderJob]:
    """The pages, for an API that has operations or none."""
    names = types.names
    usage = _usage(api, names, options)
    page = _readme(api, names, options, usage)
    if usage is not None:
        page = _with_samples(page, api, types, options)
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


def _usage(api: Api, names: Names, options: PythonOptions) -> UsagePage | None:
    if not api.operations:
        return None
    snippets = Snippets(api, names, options)
    first = api.operations[0]
    return UsagePage(
        sync=_program(snippets, first, PLAIN),
        asynchronous=_program(snippets, first, Variation(is_async=True)),
    )


def _program(snippets: Snippets, operation: Operation, variation: Variation) -> Code:
    return fence("python", snippets.program(operation, variation))


def _readme(
    api: Api, names: Names, options: PythonOptions, usage: UsagePage | None
) -> ReadmePage:
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


def _with_samples(
    page: ReadmePage, api: Api, types: TypeNames, options: PythonOptions
) -> ReadmePage:
    """The page with a program in every section that shows one."""
    names = types.names
    snippets = Snippets(api, names, options)
    first = api.operations[0]
    module = f"{names.package}.utils"
    retries = ((module, "BackoffStrategy"), (module, "RetryConfig"))
    samples = {
        "retry_call": Variation(call=(f"retries={_BACKOFF}",), imports=retries),
        "retry_client": Variation(
            client=(f"retry_config={_BACKOFF}",), imports=retries
        ),
        "errors": Variation(guarded=True),
        "server": Variation(client=(f"server_url={text_code(example_url(api))}",)),
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
    made = {
        name: _program(snippets, first, variation)
        for name, variation in samples.items()
    }
    streaming = next(
        (one for one in api.operations if read_result(api, one, ()).may_stream), None
    )
    if streaming is not None:
        made["events"] = _program(snippets, streaming, PLAIN)
    uploading = next((one for one in api.operations if _uploads(snippets, one)), None)
    if uploading is not None:
        made["upload"] = _program(snippets, uploading, PLAIN)
    paged = next(
        (one for one in api.operations if is_paged(api, one, types, options)), None
    )
    if paged is not None:
        made["pages"] = _program(snippets, paged, Variation(items=True))
    return replace(page, samples=made)


def _uploads(snippets: Snippets, operation: Operation) -> bool:
    return "open(" in snippets.program(operation, PLAIN)
