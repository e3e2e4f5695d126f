"""One request as the server received it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.support.mock_api.forms import Part, parse_multipart


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedRequest:
    """A request. ``headers`` have lower-case names; ``operation`` is None for an unknown path.

    ``path`` is below the server's base path, still percent-encoded. ``problems`` are the ways in which the
    request breaks the document.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    body: bytes
    operation: str | None = None
    problems: tuple[str, ...] = ()

    @property
    def media_type(self) -> str:
        """The content type without its parameters, in lower case; empty without a body."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of a multipart body."""
        return parse_multipart(self.headers["content-type"], self.body)

    def part(self, name: str) -> Part:
        """The first part of that name."""
        return next(part for part in self.parts if part.name == name)

    @classmethod
    def of(
        cls, method: str, target: str, headers: Mapping[str, str], body: bytes
    ) -> RecordedRequest:
        """The request with that target, a path with an optional query."""
        split = urlsplit(target)
        return cls(
            method=method,
            path=split.path,
            query=tuple(parse_qsl(split.query, keep_blank_values=True)),
            headers={name.lower(): value for name, value in headers.items()},
            body=body,
        )
