"""A sample call as it travels: method, URL, header fields, body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.operation import Location, MediaKind, Operation, Parameter, Server
from sdkwright.site.http_bodies import HttpBody, http_body, sent_type
from sdkwright.site.wire_styles import (
    Pair,
    escape,
    escape_unreserved,
    joined,
    json_text,
    pairs,
    path_text,
    scalar_text,
    verbatim,
)
from sdkwright.targets.samples.samples import Missing, OperationSample

_VARIABLE = re.compile(r"\{([^{}]+)\}")
_EXAMPLE = "https://api.example.com"


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpRequest:
    """A request; ``headers`` are those of parameters, ``media_type`` that of the body, if there is one."""

    method: str
    url: str
    headers: tuple[Pair, ...]
    media_type: str | None = None
    body: HttpBody | None = None


def http_request(
    api: Api, operation: Operation, sample: OperationSample
) -> HttpRequest:
    """The request that a call with these values sends, without credentials."""
    below, headers = _below(operation, sample)
    base = _server_url((*operation.servers, *api.servers)).rstrip("/")
    body = operation.request_body
    media_type: str | None = None
    written: HttpBody | None = None
    if body is not None and body.contents and not isinstance(sample.body, Missing):
        content = body.contents[0]
        media_type = sent_type(content)
        written = http_body(api, content, sample.body)
    return HttpRequest(
        method=operation.method,
        url=f"{base}{below}",
        headers=headers,
        media_type=media_type,
        body=written,
    )


def _server_url(servers: tuple[Server, ...]) -> str:
    """The URL of the first server, its variables filled in, at a host of nobody's where it names none."""
    for server in servers:
        defaults = {one.name.source: one.default for one in server.variables}
        pieces = _VARIABLE.split(server.url)
        pieces[1::2] = [defaults.get(name, name) for name in pieces[1::2]]
        url = escape_unreserved("".join(pieces))
        if url.startswith(("http://", "https://")):
            return url
        return f"{_EXAMPLE}/{url.lstrip('/')}"
    return _EXAMPLE


def _below(
    operation: Operation, sample: OperationSample
) -> tuple[str, tuple[Pair, ...]]:
    """Path and query, and the header fields."""
    path: dict[str, str] = {}
    query: list[str] = []
    headers: list[Pair] = []
    cookies: list[str] = []
    for parameter in operation.parameters:
        value = sample.parameters.get(parameter.origin)
        if value is None:
            continue
        name = parameter.name.source
        match parameter.location:
            case Location.PATH:
                path[name] = _in_path(parameter, value)
            case Location.QUERY:
                query += (f"{key}={one}" for key, one in _in_query(parameter, value))
            case Location.HEADER:
                plain = _encoded(parameter, value)
                text = joined(plain, explode=parameter.explode, escaped=verbatim)
                headers.append((name, text))
            case Location.COOKIE:
                written = pairs(
                    name,
                    _encoded(parameter, value),
                    style="form",
                    explode=parameter.explode,
                    escaped=verbatim if parameter.style == "cookie" else escape,
                )
                cookies += (f"{key}={one}" for key, one in written)
            case Location.QUERYSTRING:
                query.append(_whole_query(parameter, value))
    if cookies:
        headers.append(("Cookie", "; ".join(cookies)))
    pieces = _VARIABLE.split(operation.url_path)
    pieces[1::2] = [path.get(name, escape(name)) for name in pieces[1::2]]
    url = "".join(pieces)
    mark = "&" if "?" in url else "?"
    return (f"{url}{mark}{'&'.join(query)}" if query else url), tuple(headers)


def _escaped(parameter: Parameter, text: str) -> str:
    return escape_unreserved(text) if parameter.allow_reserved else escape(text)


def _encoded(parameter: Parameter, value: JsonValue) -> JsonValue:
    """A value as its media type has it, where the parameter has one."""
    kind = parameter.media_kind
    is_text = isinstance(value, str) and kind is not MediaKind.JSON
    is_plain = kind is None or kind is MediaKind.FORM or is_text
    return value if is_plain else json_text(value)


def _in_path(parameter: Parameter, value: JsonValue) -> str:
    return path_text(
        parameter.name.source,
        _encoded(parameter, value),
        style=parameter.style,
        explode=parameter.explode,
        escaped=lambda text: _escaped(parameter, text),
    )


def _in_query(parameter: Parameter, value: JsonValue) -> Iterator[Pair]:
    return pairs(
        parameter.name.source,
        _encoded(parameter, value),
        style=parameter.style,
        explode=parameter.explode,
        escaped=lambda text: _escaped(parameter, text),
    )


def _whole_query(parameter: Parameter, value: JsonValue) -> str:
    """The value as the whole query (OAS 3.2, location `querystring`)."""
    if isinstance(value, Mapping) and parameter.media_kind is MediaKind.FORM:
        return "&".join(
            f"{key}={one}"
            for name, member in value.items()
            for key, one in pairs(
                name, member, style="form", explode=True, escaped=escape
            )
        )
    return _escaped(parameter, scalar_text(_encoded(parameter, value)))
