"""Queries in the templates of paths: ``/search?q={q}``. OpenAPI has none there, but documents do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sdkwright.ir.operation import Location, Parameter

_SETTING = re.compile(r"([^=]+)=\{([^{}]*)\}")


def query_variables(path: str) -> frozenset[str]:
    """The variables of a template that a query sets under their own name."""
    return frozenset(
        match[1]
        for setting in path.partition("?")[2].split("&")
        if (match := _SETTING.fullmatch(setting)) and match[1] == match[2]
    )


def without_queries(path: str, parameters: Sequence[Parameter]) -> str:
    """A template without what parameters of the query send."""
    asked = {one.name.source for one in parameters if one.location is Location.QUERY}
    asked -= {one.name.source for one in parameters if one.location is Location.PATH}
    base, mark, query = path.partition("?")
    gone = {f"{name}={{{name}}}" for name in asked}
    left = "&".join(one for one in query.split("&") if one not in gone)
    return f"{base}{mark}{left}" if left else base
