"""What a README lists, in any language: credentials, groups, servers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from sdkwright.emit.code import Code
from sdkwright.ir.api import Api
from sdkwright.targets.naming.files import file_name
from sdkwright.targets.naming.group_paths import group_key
from sdkwright.targets.pages.markup import code_span, prose_line
from sdkwright.targets.reading.credentials import (
    credential_text,
    environment_variable,
    has_credential,
)

_VARIABLE = re.compile(r"\{([^{}]+)\}")


class NamedGroup(Protocol):
    """What a language calls a group: its class, and the client's attribute (empty for the client itself)."""

    @property
    def class_name(self) -> str:
        """The class."""
        ...

    @property
    def attribute(self) -> str:
        """The attribute."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialView:
    """A credential the client takes."""

    name: Code
    kind: Code
    meaning: Code
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


def credential_views(
    api: Api,
    names: Mapping[str, str],
    prefix: str,
) -> Iterator[CredentialView]:
    """The credentials a client takes; ``names`` are its arguments by scheme."""
    for scheme in api.security_schemes:
        if has_credential(scheme):
            variable = environment_variable(prefix, scheme)
            yield CredentialView(
                name=Code(names[scheme.key.source]),
                kind=Code(scheme.kind.value),
                meaning=Code(credential_text(scheme)),
                variable=Code(variable) if variable else None,
            )


def server_views(
    api: Api, html: str, choice: Callable[[str], str]
) -> tuple[ServerView, ...]:
    """The servers by number; ``choice`` is the code that picks one by its name."""
    return tuple(
        ServerView(
            number=number,
            url=code_span(server.url),
            choice=code_span(choice(server.name)) if server.name else None,
            description=(
                prose_line(server.description, html) if server.description else None
            ),
        )
        for number, server in enumerate(api.servers)
    )


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


def group_page(group: NamedGroup) -> str:
    """The page of a group, from the package's root."""
    return f"docs/sdks/{file_name(group.class_name.lower())}/README.md"


def group_entries(
    api: Api,
    groups: Mapping[tuple[str, ...], NamedGroup],
    methods: Mapping[str, str],
    client: str,
    html: str,
) -> tuple[GroupEntry, ...]:
    """The groups by attribute, each with its list of methods; ``client`` is what the client itself is called."""
    entries: list[tuple[str, GroupEntry]] = []
    for group in api.groups:
        name = groups[group_key(group.path)]
        attribute = name.attribute or client
        page = group_page(name)
        lines = [
            operation_line(
                methods[one.origin], page, methods[one.origin], one.summary, html
            )
            for one in group.operations
        ]
        entry = GroupEntry(
            heading=Code(f"[{attribute}]({page})"), operations=tuple(lines)
        )
        entries.append((attribute, entry))
    return tuple(entry for _, entry in sorted(entries, key=lambda pair: pair[0]))


def operation_line(
    shown: str, page: str, method: str, summary: str | None, html: str
) -> Code:
    """A line of a list of operations."""
    line = f"* [{shown}]({page}#{method.lower()})"
    return Code(f"{line} - {prose_line(summary, html)}" if summary else line)
