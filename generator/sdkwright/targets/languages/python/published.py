"""Modules that published packages have beside ours: what their users import, gathered from the runtime."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.code import Code
from sdkwright.emit.job import CopyJob, FileJob, RenderJob
from sdkwright.ir.api import Api
from sdkwright.targets.languages.python.call_options import servers_have_names
from sdkwright.targets.languages.python.casing import attribute_name
from sdkwright.targets.languages.python.layout import Brackets, lay_out
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.languages.python.views_project import (
    ConfigurationModule,
    VersionModule,
)
from sdkwright.targets.naming.casing import words_of
from sdkwright.targets.naming.scope import Scope

TOP_LEVEL = {
    "OPENAPI_DOC_VERSION": "_version",
    "SDKConfiguration": "sdkconfiguration",
    "SERVERS": "sdkconfiguration",
    "SPEAKEASY_GENERATOR_VERSION": "_version",
    "USER_AGENT": "_version",
    "VERSION": "_version",
    "__gen_version__": "_version",
    "__openapi_doc_version__": "_version",
    "__title__": "_version",
    "__user_agent__": "_version",
    "__version__": "_version",
}
"""What such a package gives at its top, with the modules that have it."""

REPLACED = frozenset(
    (
        "_runtime/event_streams.py",
        "types.py",
        "utils/__init__.py",
        "utils/eventstreaming.py",
    )
)
"""Modules of the default look that are others here."""

_COPIED = (
    "_configuration.py",
    "_errors.py",
    "_hooks/__init__.py",
    "_hooks/register.py",
    "_hooks/sdkhooks.py",
    "_hooks/start.py",
    "_hooks/types.py",
    "_runtime/event_streams.py",
    "_requests.py",
    "_security.py",
    "_whole_clients.py",
    "basesdk.py",
    "httpclient.py",
    "types/__init__.py",
    "types/base64fileinput.py",
    "types/basemodel.py",
    "utils/__init__.py",
    "utils/annotations.py",
    "utils/datetimes.py",
    "utils/enums.py",
    "utils/eventstreaming.py",
    "utils/headers.py",
    "utils/logger.py",
    "utils/retries.py",
    "utils/serializers.py",
    "utils/threads.py",
    "utils/unmarshal_json_response.py",
    "utils/url.py",
    "utils/values.py",
)

_CLIENT = Code("client: Any = field(default_factory=_nothing, repr=False)")
_CLIENT_OWN = Code("client_supplied: bool = field(default_factory=bool)")
_ASYNC = Code("async_client: Any = field(default_factory=_nothing, repr=False)")
_ASYNC_OWN = Code("async_client_supplied: bool = field(default_factory=bool)")


def published_jobs(package: Package) -> Iterator[FileJob]:
    """The files of those modules."""
    source = package.names.source
    for path in _COPIED:
        yield CopyJob(
            path=f"{source}/{path}", resource=f"python/runtime_published/{path}"
        )
    yield CopyJob(
        path=f"{source}/_hooks/registration.py",
        resource="python/runtime_published/_hooks/registration.py",
        once=True,
    )
    distribution, version = package.names.distribution, package.options.version
    yield RenderJob(
        path=f"{source}/_version.py",
        template="python/published/version.py.jinja",
        view=VersionModule(
            distribution=text_literal(distribution),
            version=text_literal(version),
            document_version=text_literal(package.api.info.version),
            user_agent=text_literal(f"{distribution}/{version} (Python)"),
        ),
    )
    yield RenderJob(
        path=f"{source}/sdkconfiguration.py",
        template="python/published/sdkconfiguration.py.jinja",
        view=_configuration(package.api, package.options),
    )


def _configuration(api: Api, options: PythonOptions) -> ConfigurationModule:
    """The servers: a list, or by name where they have names; and the order of a configuration's fields.

    Whether a client is the user's own stands beside it in packages that have the names of 2025, and was no field before.
    """
    beside = options.distinct_names
    clients = (
        (_CLIENT, _CLIENT_OWN, _ASYNC, _ASYNC_OWN) if beside else (_CLIENT, _ASYNC)
    )
    last = () if beside else (_CLIENT_OWN, _ASYNC_OWN)
    if not servers_have_names(api):
        urls = tuple(str(text_literal(one.url)) for one in api.servers)
        return ConfigurationModule(
            constants=(),
            servers=Code(lay_out(Brackets("[", urls, "]"), prefix="SERVERS = ")),
            server=Code("server_idx: Optional[int] = field(default_factory=int)"),
            clients=clients,
            last=last,
        )
    scope = Scope()
    constants: list[Code] = []
    pairs: list[str] = []
    for server in api.servers:
        name = server.name or server.url
        constant = scope.take((f"SERVER_{attribute_name(words_of(name)).upper()}",))
        constants.append(Code(f"{constant} = {text_literal(name)}"))
        pairs.append(f"{constant}: {text_literal(server.url)}")
    servers = Brackets("{", tuple(pairs), "}")
    return ConfigurationModule(
        constants=tuple(constants),
        servers=Code(lay_out(servers, prefix="SERVERS = ")),
        server=Code("server: Optional[str] = field(default_factory=_nothing)"),
        clients=clients,
        last=last,
    )
