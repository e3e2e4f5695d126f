"""Documents with a group that is too large for one module."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tests.support.small_documents import document_of_paths, operation, parameter

THINGS = ("branches", "commits", "keys", "pages", "tags")


def large_group(
    things: Iterable[str] = THINGS, *, each: int = 12, tag: str = "repos"
) -> dict[str, Any]:
    """A document with ``each`` operations about every one of some ``things`` of a repository, and two about itself."""
    paths: dict[str, Any] = {
        "/repos/{owner}": {
            "get": _operation("repos/get", tag),
            "delete": _operation("repos/delete", tag),
        }
    }
    for thing in things:
        for number in range(each):
            name = f"repos/{thing}-part{number}"
            paths[f"/repos/{{owner}}/{thing}/{number}"] = {"get": _operation(name, tag)}
    return document_of_paths(paths)


def _operation(name: str, tag: str) -> dict[str, Any]:
    return operation(
        name,
        answer={"type": "object", "properties": {"id": {"type": "string"}}},
        parameters=[parameter("owner", "path"), parameter("page")],
        tags=[tag],
    )
