"""All symbols of a package."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import TypeVar

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.ir.security import SecurityScheme
from sdkwright.targets.contract.surface import Form, Kind, Surface, Symbol, Way
from sdkwright.targets.contract.surface_json import surface_text
from sdkwright.targets.naming.type_folders import folders
from sdkwright.targets.reading.calls import described
from sdkwright.targets.reading.credentials import (
    environment_variable,
    has_credential,
    known_requirements,
    machine_flow,
    scheme_texts,
)
from sdkwright.targets.reading.package import SdkPackage
from sdkwright.targets.reading.surface.calls import (
    method_symbols,
    requirements_text,
    servers_text,
)
from sdkwright.targets.reading.surface.types import plain_type, type_symbols
from sdkwright.targets.reading.surface.words import SurfaceWords

_ORDER = tuple(Kind)
P = TypeVar("P", bound=SdkPackage)


def read_surface(package: SdkPackage, words: SurfaceWords) -> Surface:
    """The surface of a package, as a language spells it."""
    symbols = (
        Symbol(kind=Kind.MODULE, key="package", path=package.names.package),
        _client(package, words),
        *_base_errors(package, words),
        *method_symbols(package, words),
        *type_symbols(package, words),
    )
    return Surface(
        language=words.language,
        package=package.names.package,
        texts=_texts(package.api),
        spelling=words.spelling,
        symbols=tuple(
            sorted(symbols, key=lambda one: (_ORDER.index(one.kind), one.key))
        ),
    )


def shipped_texts(package: P, surface: Callable[[P], Surface]) -> Iterator[str]:
    """The surface that a package has inside, as JSON without the last line's end; none where it has none."""
    if package.options.rules.ships_surface:
        yield surface_text(surface(package)).removesuffix("\n")


def _texts(api: Api) -> dict[str, str]:
    """Digests of what people read, each for itself, so that two branches that change different ones can be merged."""
    texts = {"": [api.info.summary or "", api.info.description or ""]}
    for operation in api.operations:
        texts[f"{operation.method} {operation.url_path}"] = [
            *described(operation),
            *(one.description or "" for one in operation.parameters),
            *(one.description or "" for one in operation.responses),
        ]
    for declaration in api.declarations.values():
        own = [declaration.description or ""]
        if isinstance(declaration, ObjectDeclaration):
            own += (one.description or "" for one in declaration.fields)
        texts[declaration.id] = own
    # Those without texts are there, too: lines between those of others keep these apart.
    return {key: _digest(texts[key]) for key in sorted(texts)}


def _digest(texts: Iterable[str]) -> str:
    joined = "\0".join(sorted({text for text in texts if text}))
    return joined and sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _base_errors(package: SdkPackage, words: SurfaceWords) -> Iterator[Symbol]:
    options = package.options
    module = words.module(folders(options.imports).errors)
    for key, name in (
        ("base", options.base_error_name),
        ("default", options.default_error_name),
    ):
        yield Symbol(
            kind=Kind.ERROR,
            key=key,
            path=f"{module}.{name}",
            way=Way.OUT,
        )


def _client(package: SdkPackage, words: SurfaceWords) -> Symbol:
    api = package.api
    wire: dict[str, str] = {}
    if api.security:
        wire["security"] = requirements_text(known_requirements(api, api.security))
    if api.servers:
        wire["servers"] = servers_text(api.servers)
    if api.timeout is not None:
        wire["timeout"] = f"{api.timeout} ms"
    return Symbol(
        kind=Kind.CLASS,
        key="client",
        origin="#/info/title",
        called=api.info.title,
        path=package.names.sdk_class,
        aliases=words.clients,
        form=Form.CLIENT,
        way=Way.IN,
        wire=wire,
        members=tuple(_options(package, words)),
    )


def _options(package: SdkPackage, words: SurfaceWords) -> Iterator[Symbol]:
    api, names = package.api, package.names
    for scheme in api.security_schemes:
        if has_credential(scheme):
            yield from _credential(package, scheme, words)
    for parameter in api.global_parameters:
        yield Symbol(
            kind=Kind.CLIENT_OPTION,
            key=f"shared {parameter.location.value} {parameter.name.source}",
            origin=parameter.origin,
            path=words.globals_[parameter.name.source],
            called=parameter.name.source,
            type=plain_type(parameter.type, flat_events=True),
            way=Way.IN,
        )
    for variable, name in names.server_variables.items():
        yield Symbol(
            kind=Kind.CLIENT_OPTION,
            key=f"variable {variable}",
            origin="#/servers",
            path=name,
            called=variable,
            native="text",
            way=Way.IN,
        )


def _credential(
    package: SdkPackage, scheme: SecurityScheme, words: SurfaceWords
) -> Iterator[Symbol]:
    flow = machine_flow(scheme)
    wire = {"scheme": " ".join((scheme.kind.value, *scheme_texts(scheme)))}
    if flow is not None:
        wire["token"] = f"{flow.kind} {flow.token_url}"
    name = package.names.credentials[scheme.key.source]
    yield Symbol(
        kind=Kind.CLIENT_OPTION,
        key=f"credential {scheme.key.source}",
        origin=scheme.origin,
        path=name,
        called=scheme.key.source,
        native=words.credential(scheme),
        way=Way.IN,
        wire=wire,
    )
    variable = environment_variable(package.options.env_var_prefix, scheme)
    if variable is not None:
        yield Symbol(
            kind=Kind.ENV_VARIABLE,
            key=f"credential {scheme.key.source}",
            origin=scheme.origin,
            path=variable,
            called=scheme.key.source,
            way=Way.IN,
        )
