"""How parameters and fields of forms are written: the styles of OAS 3.1, 4.8.12.6 (RFC 6570)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias
from urllib.parse import quote

from sdkwright.core.json import JsonValue
from sdkwright.core.unseen import UNSEEN

Escape: TypeAlias = "Callable[[str], str]"
Pair: TypeAlias = "tuple[str, str]"

# All that RFC 3986 reserves but the number sign, which would begin a fragment.
_RESERVED = "~%:/?[]@!$&'()*+,;="
# What a terminal obeys or nobody sees; line breaks of JSON itself stay.
_HIDDEN = re.compile(
    rf"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]|{UNSEEN.pattern}"
)
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_SEPARATORS = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}


def escape(text: str) -> str:
    """Percent-encoded: only unreserved characters stay."""
    return quote(text, safe="~", errors="replace")


def escape_unreserved(text: str) -> str:
    """Percent-encoded for ``allowReserved``: reserved characters and complete escapes stay."""
    return quote(_LONE_PERCENT.sub("%25", text), safe=_RESERVED, errors="replace")


def verbatim(text: str) -> str:
    """As it is."""
    return text


def scalar_text(value: JsonValue) -> str:
    """A scalar as the text that travels; anything else as JSON."""
    return value if isinstance(value, str) else json_text(value)


def json_text(value: JsonValue, *, indent: int | None = None) -> str:
    """A value as JSON, where characters that nobody sees are escaped."""
    separators = (",", ":") if indent is None else (",", ": ")
    written = json.dumps(
        value, ensure_ascii=False, separators=separators, indent=indent
    )
    return _HIDDEN.sub(lambda hidden: json.dumps(hidden.group())[1:-1], written)


def joined(
    value: JsonValue, *, explode: bool, escaped: Escape, separator: str = ","
) -> str:
    """The value in one piece: ``a``, ``a,b``, ``k,v,k2,v2``, or (explode) ``k=v,k2=v2``."""
    match value:
        case None:
            return ""
        case Mapping():
            mark = "=" if explode else separator
            members = (
                f"{escaped(key)}{mark}{escaped(scalar_text(one))}"
                for key, one in value.items()
                if one is not None
            )
            return separator.join(members)
        case Sequence() if not isinstance(value, str):
            items = (escaped(scalar_text(one)) for one in value if one is not None)
            return separator.join(items)
        case _:
            return escaped(scalar_text(value))


def pairs(
    name: str, value: JsonValue, *, style: str, explode: bool, escaped: Escape
) -> Iterator[Pair]:
    """The value as names and values of a query, a form or cookies, both sides written."""
    if style == "deepObject":
        yield from _deep(name, value, escaped)
    elif value is None:
        return
    elif explode and isinstance(value, Mapping):
        for key, one in value.items():
            if one is not None:
                yield escaped(key), escaped(scalar_text(one))
    elif isinstance(value, Sequence | Mapping) and not isinstance(value, str):
        if explode and not isinstance(value, Mapping):
            for one in value:
                if one is not None:
                    yield escaped(name), escaped(scalar_text(one))
            return
        separator = _SEPARATORS.get(style, ",")
        whole = joined(value, explode=False, escaped=escaped, separator=separator)
        if value:
            yield escaped(name), whole
    else:
        yield escaped(name), escaped(scalar_text(value))


def _deep(name: str, value: JsonValue, escaped: Escape) -> Iterator[Pair]:
    """A pair a scalar; what leads to it stands in brackets."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from _deep(f"{name}[{key}]", one, escaped)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for place, one in enumerate(one for one in value if one is not None):
            yield from _deep(f"{name}[{place}]", one, escaped)
    elif value is not None:
        yield escaped(name), escaped(scalar_text(value))


def path_text(
    name: str, value: JsonValue, *, style: str, explode: bool, escaped: Escape
) -> str:
    """The value as it stands in a path."""
    if style == "matrix":
        written = pairs(name, value, style="form", explode=explode, escaped=escaped)
        return "".join(f";{key}={one}" if one else f";{key}" for key, one in written)
    separator = "." if style == "label" and explode else ","
    whole = joined(value, explode=explode, escaped=escaped, separator=separator)
    # Here a question mark would begin the query.
    return f"{'.' if style == 'label' else ''}{whole}".replace("?", "%3F")
