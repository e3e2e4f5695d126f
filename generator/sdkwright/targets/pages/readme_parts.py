"""What a README lists, in any language: credentials, groups, servers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sdkwright.emit.code import Code
from sdkwright.ir.api import Api
from sdkwright.ir.operation import MediaKind, Operation, ServerVariable
from sdkwright.targets.contract.shared_options import FLAT
from sdkwright.targets.naming.group_paths import group_key
from sdkwright.targets.naming.type_folders import error_namespace
from sdkwright.targets.pages.links import Links
from sdkwright.targets.pages.markup import code_span, heading
from sdkwright.targets.pages.operation_places import group_page, operation_places
from sdkwright.targets.pages.readme_prose import ReadmeProse, readme_prose
from sdkwright.targets.reading.credentials import (
    credential_text,
    environment_variable,
    has_credential,
    known_requirements,
    usual_requirements,
)
from sdkwright.targets.reading.errors_by_status import ERRORS_BY_STATUS
from sdkwright.targets.reading.package import SdkPackage

_STREAMED = (MediaKind.BINARY, MediaKind.JSON_LINES, MediaKind.MULTIPART)
_VARIABLE = re.compile(r"\{([^{}]+)\}")


def _sends_streams(api: Api) -> bool:
    """Whether a body may be given as what can be read only once."""
    return any(
        content.media_kind in _STREAMED
        for operation in api.operations
        if operation.request_body is not None
        for content in operation.request_body.contents
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialView:
    """A credential the client takes."""

    name: Code
    kind: Code
    meaning: Code
    description: Code | None
    variable: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupEntry:
    """A group's entry in the list of operations."""

    heading: Code
    operations: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerView:
    """A server to choose."""

    number: int
    url: Code
    choice: Code | None
    description: Code | None
    variables: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadmeFacts:
    """What every language's README says of a package; ``errors`` is the namespace of its errors.

    ``retry_page`` is the name of that page; ``pages_folder`` is the folder of the groups' pages, where no links lead there.
    """

    title: Code
    subject: Code
    """The API as sentences call it."""
    description: Code | None
    package: Code
    sdk_class: Code
    variable: Code
    errors: Code
    base_error: Code
    default_error: Code
    statuses: Code | None
    """The classes of errors by their status, with those; None where a package has none."""
    credentials: tuple[CredentialView, ...]
    alternatives: tuple[Code, ...]
    groups: tuple[GroupEntry, ...]
    servers: tuple[ServerView, ...]
    webhooks: tuple[Code, ...]
    sends_streams: bool
    is_enveloped: bool
    retry_page: Code
    pages_folder: Code | None


def readme_facts(
    package: SdkPackage,
    *,
    choice: Callable[[str], str],
    webhooks: Iterable[str],
    retry_page: str,
) -> ReadmeFacts:
    """What README says of a package; ``choice`` is the code that picks a server by its name, ``retry_page`` the path of
    that page.
    """
    api, names, options = package.api, package.names, package.options
    links = Links.of(options)
    texts = readme_prose(options)
    text = (api.info.description or api.info.summary or "").strip()
    title = api.info.title.strip() or names.sdk_class
    return ReadmeFacts(
        title=heading(title),
        subject=heading(_with_article(title) if options.rules.cleans_pages else title),
        description=texts.summary(text) if text else None,
        package=Code(names.package),
        sdk_class=Code(names.sdk_class),
        variable=Code(names.variable),
        errors=Code(error_namespace(options.imports)),
        base_error=Code(options.base_error_name),
        default_error=Code(options.default_error_name),
        statuses=_statuses() if options.rules.errors_by_status else None,
        credentials=tuple(credential_views(package)),
        alternatives=_alternatives(api, names.credentials),
        groups=_groups(package, links, texts),
        servers=_servers(api, names.server_variables, texts, choice),
        webhooks=tuple(map(Code, webhooks)),
        sends_streams=_sends_streams(api),
        is_enveloped=options.response_format != FLAT,
        retry_page=links.to(
            "RetryConfig" if links.base is not None else f"`{retry_page}`", retry_page
        ),
        pages_folder=Code("docs/sdks") if links.base is None else None,
    )


def _with_article(title: str) -> str:
    """`the Shop API`; other titles are names."""
    words = title.casefold().split()
    is_phrase = len(words) > 1 and words[-1] == "api" and words[0] != "the"
    return f"the {title}" if is_phrase else title


def _statuses() -> Code:
    classes = (f"`{one.name}` ({one.status})" for one in ERRORS_BY_STATUS)
    return Code(", ".join(classes))


def credential_views(package: SdkPackage) -> Iterator[CredentialView]:
    """The credentials a client takes."""
    names, options = package.names.credentials, package.options
    prefix, texts = options.env_var_prefix, readme_prose(options)
    for scheme in package.api.security_schemes:
        if has_credential(scheme):
            variable = environment_variable(prefix, scheme)
            text = (scheme.description or "").strip()
            yield CredentialView(
                name=Code(names[scheme.key.source]),
                kind=Code(scheme.kind.value),
                meaning=Code(credential_text(scheme)),
                description=texts.line(text) if text else None,
                variable=Code(variable) if variable else None,
            )


def _alternatives(api: Api, names: Mapping[str, str]) -> tuple[Code, ...]:
    """What calls may prove who they are with, where there is a choice: credentials that go together, in the order
    they are tried.
    """
    usual = usual_requirements(api)
    together = (
        " and ".join(f"`{names[use.key]}`" for use in requirement)
        for requirement in known_requirements(api, usual)
    )
    distinct = dict.fromkeys(filter(None, together))
    is_public = () in usual
    if len(distinct) + is_public < 2:
        return ()
    return (*map(Code, distinct), *([Code("none of them")] if is_public else ()))


def _servers(
    api: Api,
    names: Mapping[str, str],
    texts: ReadmeProse,
    choice: Callable[[str], str],
) -> tuple[ServerView, ...]:
    """The servers by number; ``choice`` is the code that picks one by its name, ``names`` are the client's arguments
    by variable.
    """
    return tuple(
        ServerView(
            number=number,
            url=code_span(server.url),
            choice=code_span(choice(server.name)) if server.name else None,
            description=(
                texts.line(server.description) if server.description else None
            ),
            variables=tuple(
                _variable(one, names[one.name.source], texts)
                for one in server.variables
            ),
        )
        for number, server in enumerate(api.servers)
    )


def _variable(variable: ServerVariable, name: str, texts: ReadmeProse) -> Code:
    """A line on a variable of a server's URL: the client's argument, its default, what else it may be."""
    values = ", ".join(code_span(one) for one in variable.values)
    choice = f"; one of {values}" if values else ""
    default = code_span(variable.default) if variable.default else "an empty text"
    text = (variable.description or "").strip()
    meaning = f": {texts.line(text)!s}" if text else ""
    return Code(f"`{name}` ({default} if not given{choice}){meaning}")


def example_url(api: Api) -> str:
    """The API's own first URL with its variables filled in, else one that is nobody's."""
    for server in api.servers:
        defaults = {one.name.source: one.default for one in server.variables}
        # What stands between braces is every other piece.
        pieces = _VARIABLE.split(server.url)
        pieces[1::2] = [defaults.get(name, f"{{{name}}}") for name in pieces[1::2]]
        url = "".join(pieces)
        if url.startswith(("http://", "https://")):
            return url
    return "https://api.example.com"


def _groups(
    package: SdkPackage, links: Links, texts: ReadmeProse
) -> tuple[GroupEntry, ...]:
    """The groups by attribute, each with its list of methods."""
    names = package.names
    places = operation_places(package)
    entries: list[tuple[str, GroupEntry]] = []
    for group in package.api.groups:
        name = names.groups[group_key(group.path)]
        attribute = name.attribute or names.variable
        page = f"docs/{group_page(name)}"
        lines = [
            operation_line(
                links,
                names.methods[one.origin],
                places[one.origin],
                one,
                texts,
            )
            for one in group.operations
        ]
        entry = GroupEntry(heading=links.to(attribute, page), operations=tuple(lines))
        entries.append((attribute, entry))
    return tuple(entry for _, entry in sorted(entries, key=lambda pair: pair[0]))


def operation_line(
    links: Links, shown: str, place: str, operation: Operation, texts: ReadmeProse
) -> Code:
    """A line of a list of operations; ``place`` is where pages show the operation."""
    line = f"* {links.to(shown, f'docs/{place}')}"
    text = texts.entry(operation)
    return Code(line if text is None else f"{line} - {text!s}")
