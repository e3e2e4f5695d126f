"""How a parameter's value is written: the styles of OAS 3.1, 4.8.12.6 (RFC 6570)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import quote

from .plain import Plain, text

# All that RFC 3986 reserves but the number sign, which would begin a fragment.
_SAFE_RESERVED = "~%:/?[]@!$&'()*+,;="
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")

# Objects of objects and arrays: items at their positions, or (no style of OpenAPI's) all by the array's name.
_DEEP = ("deepObject", "deepObjectRepeats")

# A name (None: the parameter's own is written, or none) with its written values.
Pair = tuple[str, str]
Escape = Callable[[str], str]


def escape(value: str) -> str:
    """Percent-encoded: only unreserved characters stay."""
    return quote(value, safe="~")


def escape_unreserved(value: str) -> str:
    """Percent-encoded for `allowReserved`: reserved characters and complete escapes stay."""
    return quote(_LONE_PERCENT.sub("%25", value), safe=_SAFE_RESERVED)


def verbatim(value: str) -> str:
    """As it is."""
    return value


def scalars(value: Plain) -> str | list[str] | list[Pair] | None:
    """A value as text, texts (an array) or named texts (an object); members that are null are left out."""
    if value is None:
        return None
    if isinstance(value, list):
        return [text(item) for item in value if item is not None]
    if isinstance(value, dict):
        return [(key, text(item)) for key, item in value.items() if item is not None]
    return text(value)


def joined(
    value: Plain, *, explode: bool, escape: Escape, separator: str = ","
) -> str | None:
    """The value in one piece: `a`, `a,b`, `k,v,k2,v2`, or (explode) `k=v,k2=v2`. None if there is nothing."""
    parts = scalars(value)
    if parts is None or isinstance(parts, str):
        return None if parts is None else escape(parts)
    if not parts:
        return None
    written: list[str] = []
    for part in parts:
        if isinstance(part, str):
            written.append(escape(part))
        elif explode:
            written.append(f"{escape(part[0])}={escape(part[1])}")
        else:
            written += (escape(part[0]), escape(part[1]))
    return separator.join(written)


def pairs(
    name: str, value: Plain, *, style: str, explode: bool, escape: Escape
) -> list[Pair]:
    """The value as `name=value` pairs of a query, a form or cookies, both sides written."""
    if style in _DEEP:
        return list(_deep(name, value, escape, repeats=style == _DEEP[1]))
    parts = scalars(value)
    if parts is None:
        return []
    if isinstance(parts, str):
        return [(escape(name), escape(parts))]
    if explode:
        return [
            (
                (escape(name), escape(part))
                if isinstance(part, str)
                else (escape(part[0]), escape(part[1]))
            )
            for part in parts
        ]
    separator = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}.get(style, ",")
    whole = joined(value, explode=False, escape=escape, separator=separator)
    return [] if whole is None else [(escape(name), whole)]


def _deep(name: str, value: Plain, escape: Escape, *, repeats: bool) -> Iterator[Pair]:
    """A pair a scalar; what leads to it stands in brackets."""
    if isinstance(value, dict):
        for key, member in value.items():
            yield from _deep(f"{name}[{key}]", member, escape, repeats=repeats)
    elif isinstance(value, list):
        # Servers make arrays of positions without gaps.
        items = (item for item in value if item is not None)
        for position, item in enumerate(items):
            inner = name if repeats else f"{name}[{position}]"
            yield from _deep(inner, item, escape, repeats=repeats)
    elif value is not None:
        yield escape(name), escape(text(value))
