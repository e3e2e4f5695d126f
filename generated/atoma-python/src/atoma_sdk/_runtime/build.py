"""Arguments to a request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .body import is_media_type
from .errors import InvalidRequestError, words_of
from .headers import Headers, IllegalHeader
from .request import Request
from .unset import UNSET
from .url import with_other_query, with_query

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

    :raises InvalidRequestError: An argument isn't of its type, can't travel where it has to, or is missing though the
        path needs it.
    """
    try:
        return _built(session, operation, arguments, options)
    except InvalidRequestError:
        raise
    except Exception as error:
        # Whatever an argument is, and whatever its own code raises.
        raise InvalidRequestError(words_of(error)) from error


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
    if options.extra_query:
        url = with_other_query(url, options.extra_query)
    request = Request(operation.method, url, headers, secrets=session.secrets)
    content_type = _add_body(operation, arguments, request, options)
    if options.http_headers:
        for name, value in options.http_headers.items():
            _set_header(headers, "http_headers", name, value)
    if content_type is not None:
        headers["Content-Type"] = content_type
    return request


def _set_header(headers: Headers, argument: str, name: str, value: str) -> None:
    """Set a header field, or say which argument it is that none can hold."""
    try:
        headers[name] = value
    except IllegalHeader as error:
        raise ValueError(f"{argument}: {error}") from error


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
                _set_header(headers, parameter.argument, parameter.name, written)
        elif location == "cookie":
            cookies += parameter.in_cookie(value)
            written = "; ".join(f"{name}={one}" for name, one in cookies)
            _set_header(headers, parameter.argument, "Cookie", written)
        else:
            whole_query = parameter.as_query(value)
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
    options: Options,
) -> str | None:
    """Add the body; its content type where headers the caller gave must not change that."""
    given, extra = options.http_headers, options.extra_body
    if operation.body is None:
        if extra:
            raise ValueError("extra_body: the operation has no body to add it to")
        return None
    wanted = Headers(given).get("content-type") if given else None
    body = operation.body.chosen(wanted)
    encoded = body.encode(arguments, extra)
    if encoded is None:
        return None
    request.headers["Content-Type"] = encoded.content_type
    request.content = encoded.content
    request.upload = encoded.upload
    # Only this one has the boundary.
    return encoded.content_type if is_media_type(wanted, body.media_type) else None
