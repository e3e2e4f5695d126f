"""JSONPath queries (RFC 9535) over parsed documents."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import Any, cast

from sdkwright.core.json import JsonValue
from sdkwright.core.matching import Matcher

MAXIMUM_CHARACTERS = 4_000
"""Length of a query. Every segment of it is several calls inside one another."""

MAXIMUM_DESCENTS = 3
"""Times that a query may look at everything below each of the nodes it has so far."""

MAXIMUM_NODES = 1_000_000
"""Nodes that a query may select, each as often as it does."""


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

    from sdkwright.frontend.query_patterns import pattern_function  # noqa: PLC0415

    class Environment(JSONPathEnvironment):
        """Nesting is bounded by the reader of documents; its limit is above the library's."""

        max_recursion_depth = 1_000

    if (
        len(expression) > MAXIMUM_CHARACTERS
        or expression.count("..") > MAXIMUM_DESCENTS
    ):
        limit = f"{MAXIMUM_CHARACTERS} characters and {MAXIMUM_DESCENTS} times `..`"
        raise QueryError(f"it is longer than {limit}")
    environment = Environment()
    for name, is_match in (("match", Matcher.is_all_of), ("search", Matcher.is_in)):
        environment.function_extensions[name] = pattern_function(is_match)
    try:
        selected = environment.finditer(expression, cast(Any, root))
        nodes = list(islice(selected, MAXIMUM_NODES + 1))
    except RecursionError as error:
        raise QueryError("it nests too deeply") from error
    except JSONPathError as error:
        raise QueryError(str(error).splitlines()[0]) from error
    if len(nodes) > MAXIMUM_NODES:
        raise QueryError(f"it selects more than {MAXIMUM_NODES} nodes")
    return tuple(
        Match(location=node.location, value=cast(JsonValue, node.value))
        for node in nodes
    )
