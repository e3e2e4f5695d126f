"""Arguments to a request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .body import is_media_type
from .errors import InvalidRequestError
from .headers import Headers
from .request import Request
from .unset import UNSET
from .url import with_query

if TYPE_CHECKING:
    from .operation import Operation
    from .parameters import Parameter
    from .request import Options
    from .session import Session


def build_request(
    session: Session,
    operation: Operation[Any, Any],
    arguments: dict[str, Any],
    options: Options,
) -> Request:
    """The request of an operation, without credentials. Takes the parameters out of `arguments`.

    :raises InvalidRequestError: An argument isn't of its type, or one that the path needs is missing.
    """
    try:
        return _built(session, operation, arguments, options)
    except ValueError as error:
        raise InvalidRequestError(str(error)) from error


def _built(
    session: Session,
    operation: Operation[Any, Any],
    arguments: dict[str, Any],
    options: Options,
) -> Request:
    headers = Headers()
    headers["Accept"] = operation.accept
    headers["User-Agent"] = session.user_agent
    base = options.server_url or session.base_url(operation.servers)
    below = _add_parameters(session, operation, arguments, headers)
    if session.settings.idempotency_header is not None:
        _add_idempotency_key(session.settings.idempotency_header, operation, headers)
    url = f"{base.rstrip('/')}{below}" if options.url is None else options.url
    request = Request(operation.method, url, headers)
    given = options.http_headers or {}
    content_type = _add_body(operation, arguments, request, given)
    headers.update(given)
    if content_type is not None:
        headers["Content-Type"] = content_type
    return request


def _add_parameters(
    session: Session,
    operation: Operation[Any, Any],
    arguments: dict[str, Any],
    headers: Headers,
) -> str:
    """The path and query; parameters that travel in headers are added to those."""
    path: dict[str, str] = {}
    query: list[tuple[str, str]] = []
    cookies: list[tuple[str, str]] = []
    whole_query: str | None = None
    for parameter in operation.parameters:
        value = _value(session, parameter, arguments)
        if value is None:
            continue
        location = parameter.location
        if location == "path":
            path[parameter.name] = parameter.in_path(value)
        elif location == "query":
            query += parameter.in_query(value)
        elif location == "header":
            written = parameter.in_header(value)
            if written is not None:
                headers[parameter.name] = written
        elif location == "cookie":
            cookies += parameter.in_cookie(value)
        else:
            whole_query = parameter.as_query(value)
    if cookies:
        headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in cookies)
    url = with_query(operation.template.expand(path), query)
    return f"{url}{'&' if '?' in url else '?'}{whole_query}" if whole_query else url


def _add_idempotency_key(
    name: str, operation: Operation[Any, Any], headers: Headers
) -> None:
    """Add a key that is the same for every attempt of a call, so that the server carries it out once."""
    if operation.method in ("POST", "PATCH") and name not in headers:
        from uuid import uuid4

        headers[name] = str(uuid4())


def _value(session: Session, parameter: Parameter, arguments: dict[str, Any]) -> Any:
    value = arguments.pop(parameter.argument, None)
    if value is None or value is UNSET:
        value = session.shared.get(parameter.name, parameter.default)
    return None if value is UNSET else value


def _add_body(
    operation: Operation[Any, Any],
    arguments: dict[str, Any],
    request: Request,
    given: Mapping[str, str],
) -> str | None:
    """Add the body; its content type where headers the caller gave must not change that."""
    if operation.body is None:
        return None
    wanted = Headers(given).get("content-type") if given else None
    body = operation.body.chosen(wanted)
    encoded = body.encode(arguments)
    if encoded is None:
        return None
    request.headers["Content-Type"] = encoded.content_type
    request.content = encoded.content
    request.upload = encoded.upload
    # Only this one has the boundary.
    return encoded.content_type if is_media_type(wanted, body.media_type) else None
