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
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.languages.python.views_project import (
    ConfigurationModule,
    ImportedName,
    VersionModule,
)
from sdkwright.targets.naming.casing import words_of
from sdkwright.targets.naming.scope import Scope
from sdkwright.targets.reading.credentials import debug_variable
from sdkwright.targets.reading.published_security import credentials_type

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
            debug=text_literal(debug_variable(package.options.env_var_prefix)),
        ),
    )
    yield RenderJob(
        path=f"{source}/sdkconfiguration.py",
        template="python/published/sdkconfiguration.py.jinja",
        view=_configuration(package),
    )


def _configuration(package: Package) -> ConfigurationModule:
    """The servers, and the order of a configuration's fields.

    Whether a client is the user's own stands beside it in packages that have the names of 2025, and was no field before.
    """
    constants, servers = _servers(package.api)
    server = "server_idx: Optional[int] = field(default_factory=int)"
    if constants:
        server = "server: Optional[str] = field(default_factory=_nothing)"
    beside = package.options.distinct_names
    clients = (_CLIENT, _CLIENT_OWN, _ASYNC, _ASYNC_OWN)
    return ConfigurationModule(
        constants=constants,
        servers=servers,
        server=Code(server),
        clients=clients if beside else (_CLIENT, _ASYNC),
        last=() if beside else (_CLIENT_OWN, _ASYNC_OWN),
        security=_security(package),
    )


def _servers(api: Api) -> tuple[tuple[Code, ...], Code]:
    """The servers: a list, or by name where they have names, with the constants for these."""
    if not servers_have_names(api):
        urls = tuple(str(text_literal(one.url)) for one in api.servers)
        return (), Code(lay_out(Brackets("[", urls, "]"), prefix="SERVERS = "))
    scope = Scope()
    constants: list[Code] = []
    pairs: list[str] = []
    for server in api.servers:
        name = server.name or server.url
        constant = scope.take((f"SERVER_{attribute_name(words_of(name)).upper()}",))
        constants.append(Code(f"{constant} = {text_literal(name)}"))
        pairs.append(f"{constant}: {text_literal(server.url)}")
    servers = Brackets("{", tuple(pairs), "}")
    return tuple(constants), Code(lay_out(servers, prefix="SERVERS = "))


def _security(package: Package) -> ImportedName | None:
    """The class of all credentials of an API; None without any."""
    declared = credentials_type(package.api)
    if declared is None:
        return None
    located = package.names.types[declared.id]
    module = ".".join((*located.folder.split("/"), located.module))
    return ImportedName(
        name=Code(located.name), line=Code(f"from .{module} import {located.name}")
    )
