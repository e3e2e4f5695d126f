"""Modules that published packages have beside ours: what their users import, gathered from the runtime."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.emit.code import Code
from sdkwright.emit.job import CopyJob, FileJob, RenderJob
from sdkwright.ir.types import Ref
from sdkwright.targets.contract.shared_options import FLAT
from sdkwright.targets.languages.typescript.casing import type_name
from sdkwright.targets.languages.typescript.imports import Imports, braced
from sdkwright.targets.languages.typescript.literals import (
    property_key,
    text_literal,
    value_literal,
)
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.paging import PUBLISHED
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.languages.typescript.views_models import IndexModule
from sdkwright.targets.languages.typescript.views_project import (
    ConfigurationModule,
    EnvironmentModule,
)
from sdkwright.targets.naming.type_folders import folders
from sdkwright.targets.reading.credentials import (
    debug_variable,
    environment_variable,
)
from sdkwright.targets.reading.fields import Direction
from sdkwright.targets.reading.published_security import joint_credentials

_COPIED = (
    "hooks/hooks.ts",
    "hooks/index.ts",
    "hooks/register.ts",
    "hooks/types.ts",
    "lib/base64.ts",
    "lib/dlv.ts",
    "lib/encodings.ts",
    "lib/event-streams.ts",
    "lib/files.ts",
    "lib/http.ts",
    "lib/is-plain-object.ts",
    "lib/logger.ts",
    "lib/primitives.ts",
    "lib/retries.ts",
    "lib/schemas.ts",
    "lib/sdks.ts",
    "lib/security.ts",
    "lib/url.ts",
    "runtime/events.ts",
    "runtime/published.ts",
    "runtime/published_errors.ts",
    "runtime/published_options.ts",
    "runtime/published_pages.ts",
    "runtime/published_validation.ts",
    "types/async.ts",
    "types/blobs.ts",
    "types/constdatetime.ts",
    "types/enums.ts",
    "types/fp.ts",
    "types/index.ts",
    "types/operations.ts",
    "types/rfcdate.ts",
    "types/streams.ts",
    "types/unrecognized.ts",
)
# What these need of the runtime that not every package has.
_NEEDED = ("runtime/style.ts",)
_TOGETHER = "security"
# What the module of the configuration has itself.
_CONFIGURED = (
    *("CoreOptions", "PublishedOptions", "SDKOptions", "SDK_METADATA"),
    *("ServerList", "serverURLFromOptions"),
)
_ONCE = "hooks/registration.ts"
# The folder that older packages had their types in.
_OLDER = "sdk/"
_ERRORS_MODULE = "runtime/published_errors"
_VALIDATION_MODULE = "runtime/published_validation"
_CLIENT_ERRORS = (
    *("ConnectionError", "HTTPClientError", "InvalidRequestError"),
    *("RequestAbortedError", "RequestTimeoutError", "UnexpectedClientError"),
)
_RESPONSE_ERROR = "ResponseValidationError"
_VALIDATION_ERROR = "SDKValidationError"

INDEX = {
    "core": 'export * from "./lib/config.js";\nexport * as files from "./lib/files.js";',
    "runtime/client": (
        "export {\n  type Fetcher,\n  HTTPClient,\n  type HTTPClientOptions,\n}"
        ' from "./lib/http.js";'
    ),
    "runtime/pages": 'export type { Page } from "./runtime/published_pages.js";',
}
"""What such a package's index has in place of types of these modules."""

RENAMED = {"events": "event_values"}
"""What modules of the runtime are called that another one stands for, with what published packages have besides."""


def published_jobs(package: Package) -> Iterator[FileJob]:
    """The files of those modules."""
    for path in _COPIED:
        resource = f"typescript/published/{path}"
        yield CopyJob(path=f"src/{path}", resource=resource)
    for path in _NEEDED:
        yield CopyJob(path=f"src/{path}", resource=f"typescript/{path}")
    resource = f"typescript/published/{_ONCE}"
    yield CopyJob(path=f"src/{_ONCE}", resource=resource, once=True)
    version = package.options.version
    imports = Imports("lib/config", _CONFIGURED)
    security = joint_type(package, imports)
    if package.options.response_format != FLAT:
        path = f"{PUBLISHED[True]}.ts"
        yield CopyJob(path=f"src/{path}", resource=f"typescript/published/{path}")
    yield RenderJob(
        path="src/lib/config.ts",
        template="typescript/published/config.ts.jinja",
        view=ConfigurationModule(
            imports=imports.code(),
            security=security,
            servers=_servers(package),
            server_names=tuple(_server_names(package)),
            version=text_literal(version),
            document_version=text_literal(package.api.info.version),
            user_agent=text_literal(f"{package.names.package}/{version}"),
        ),
    )
    yield from _environment(package)
    client = f'export {{ {package.names.sdk_class} }} from "./sdk.js";'
    yield _module("sdk/index", [client])
    yield from _error_modules(package)
    yield from _older_types(package)


def _is_older(options: TypeScriptOptions) -> bool:
    return folders(options.imports).shared.startswith(_OLDER)


def _older_types(package: Package) -> Iterator[FileJob]:
    """The modules of `types` in `sdk`, where packages have them whose types lie there."""
    if not _is_older(package.options):
        return
    for path in _COPIED:
        folder, _, name = path.removesuffix(".ts").partition("/")
        if folder == "types":
            line = f'export * from "../../types/{name}.js";'
            yield _module(f"{_OLDER}types/{name}", [line])


def joint_type(package: Package, imports: Imports) -> Code | None:
    """The type of all credentials together; None where clients take one, or have an option of that name anyway."""
    declared = joint_credentials(package.api, package.options)
    if declared is None or _TOGETHER in package.names.credentials.values():
        return None
    types = Types(api=package.api, names=package.names, imports=imports)
    return Code(types.text(Ref(declared.id), Direction.SENT))


def _server_names(package: Package) -> Iterator[Code]:
    """``ServerEu = "eu"`` for each server that has a name."""
    for server in package.api.servers:
        if server.name:
            constant = type_name(("server", server.name))
            yield Code(f"{constant} = {text_literal(server.name)}")


def _environment(package: Package) -> Iterator[RenderJob]:
    """What clients look for in the environment, if anything."""
    prefix = package.options.env_var_prefix
    if prefix:
        schemes = package.api.security_schemes
        names = [environment_variable(prefix, one) for one in schemes]
        yield RenderJob(
            path="src/lib/env.ts",
            template="typescript/published/env.ts.jinja",
            view=EnvironmentModule(
                credentials=tuple(Code(one) for one in names if one is not None),
                debug=Code(debug_variable(prefix)),
            ),
        )


def _servers(package: Package) -> Code:
    """The servers: a list, or by name where they have names."""
    servers = package.api.servers
    if not any(one.name for one in servers):
        return value_literal([one.url for one in servers])
    pairs = (
        f"{property_key(one.name or one.url)}: {text_literal(one.url)}"
        for one in servers
    )
    return Code(f"{{ {', '.join(pairs)} }}")


def _error_modules(package: Package) -> Iterator[RenderJob]:
    """A module for each of the package's own errors, as far as types leave their names."""
    options = package.options
    folder = folders(options.imports).errors
    taken = {
        located.module
        for located in package.names.types.values()
        if located.folder == folder
    }
    up = "../" * (folder.count("/") + 1)
    own = f'from "{up}runtime/errors.js";'
    modules = {
        "httpclienterrors": [
            f'{braced("export", _CLIENT_ERRORS)} "{up}{_ERRORS_MODULE}.js";'
        ],
        "responsevalidationerror": [
            f'export {{ {_RESPONSE_ERROR} }} from "{up}{_ERRORS_MODULE}.js";'
        ],
        "sdkvalidationerror": [
            f'export {{ {_VALIDATION_ERROR} }} from "{up}{_VALIDATION_MODULE}.js";'
        ],
        options.base_error_name.lower(): [
            f"export {{ SDKError as {options.base_error_name} }} {own}"
        ],
        options.default_error_name.lower(): [
            f"export {{ StatusError as {options.default_error_name} }} {own}"
        ],
    }
    for name, lines in modules.items():
        if name not in taken:
            yield _module(f"{folder}/{name}", lines)


def _module(path: str, lines: list[str]) -> RenderJob:
    return RenderJob(
        path=f"src/{path}.ts",
        template="typescript/index.ts.jinja",
        view=IndexModule(lines=tuple(map(Code, lines))),
    )


PUBLISHED_ERRORS = (*_CLIENT_ERRORS, _RESPONSE_ERROR)
"""The classes that published packages have in place of the runtime's own, which these stand for, and beside them."""


def further_errors(folder: str, taken: Collection[str]) -> Iterator[Code]:
    """What a folder of errors offers besides, as far as its types leave the names."""
    up = "../" * (folder.count("/") + 1)
    names = tuple(name for name in PUBLISHED_ERRORS if name not in taken)
    yield Code(f'import "{up}{_ERRORS_MODULE}.js";')
    if names:
        yield Code(f'{braced("export", names)} "{up}{_ERRORS_MODULE}.js";')
    if _VALIDATION_ERROR not in taken:
        yield Code(
            f'export {{ {_VALIDATION_ERROR} }} from "{up}{_VALIDATION_MODULE}.js";'
        )


def effects(options: TypeScriptOptions) -> JsonValue:
    """The modules that do something when they are imported, of which bundles have those that are."""
    if not options.rules.published_names:
        return False
    errors = f"{folders(options.imports).errors}/index"
    modules = sorted({"index", errors, _ERRORS_MODULE})
    return [f"./dist/{module}.js" for module in modules]


def deep_imports(options: TypeScriptOptions) -> JsonObject:
    """The entries by which every module but those of the runtime can be imported."""
    if not options.rules.published_names:
        return {}
    entry: JsonObject = {"types": "./dist/*.d.ts", "default": "./dist/*.js"}
    older = (f"{_OLDER}types",) if _is_older(options) else ()
    index: JsonObject = {
        f"./{folder}": {
            "types": f"./dist/{folder}/index.d.ts",
            "default": f"./dist/{folder}/index.js",
        }
        for folder in ("hooks", "sdk", "types", *older)
    }
    return {**index, "./runtime/*": None, "./*.js": entry, "./*": entry}
