"""Base URLs (OAS 3.1, 4.8.5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Server(NamedTuple):
    """A server: its URL with variables in braces, and their defaults."""

    url: str
    name: str | None = None
    variables: Mapping[str, str] = {}

    def base_url(self, values: Mapping[str, str] | None = None) -> str:
        """The URL with these values, or else the defaults."""
        return filled(self.url, {**self.variables, **(values or {})})


def filled(url: str, values: Mapping[str, str]) -> str:
    """A URL with values in place of its variables, without a slash at its end."""
    for name, value in values.items():
        url = url.replace(f"{{{name}}}", value)
    return url.rstrip("/")


def choose(servers: Sequence[Server], wanted: int | str | None) -> Server:
    """The server at a position or of a name; the first if nothing is wanted.

    :raises ValueError: There is no such server.
    """
    if not servers:
        raise ValueError("the document names no server: give server_url")
    if wanted is None:
        return servers[0]
    if isinstance(wanted, int):
        if 0 <= wanted < len(servers):
            return servers[wanted]
        raise ValueError(f"server {wanted} is not one of 0 to {len(servers) - 1}")
    for server in servers:
        if server.name == wanted:
            return server
    names = ", ".join(repr(server.name) for server in servers if server.name)
    raise ValueError(f"server {wanted!r} is not one of {names or 'no names'}")
