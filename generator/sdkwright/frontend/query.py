"""JSONPath queries (RFC 9535) over parsed documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from sdkwright.core.json import JsonValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A node that a query selects: its value, and the keys and indexes from the root to it."""

    location: tuple[str | int, ...]
    value: JsonValue


class QueryError(Exception):
    """A query that isn't valid, or can't be run; the text says why."""


def matches(expression: str, root: JsonValue) -> tuple[Match, ...]:
    """The nodes of ``root`` that a JSONPath selects, in the order the RFC gives. Raises QueryError."""
    # Runs without overlays, most of them, don't pay for the library.
    from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathError  # noqa: PLC0415

    class Environment(JSONPathEnvironment):
        """Nesting is bounded by the reader of documents; its limit is above the library's."""

        max_recursion_depth = 1_000

    try:
        found = Environment().find(expression, cast(Any, root))
    except RecursionError as error:
        raise QueryError("it nests too deeply") from error
    except JSONPathError as error:
        raise QueryError(str(error).splitlines()[0]) from error
    return tuple(
        Match(location=node.location, value=cast(JsonValue, node.value))
        for node in found
    )
