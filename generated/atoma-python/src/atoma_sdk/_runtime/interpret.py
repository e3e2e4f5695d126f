"""A response to what the method gives, or raises."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .bounds import TooLong
from .capture import keep
from .contents import STREAMS, Binary, Content, Events, Text, choose, is_json
from .errors import SDKError, reason, shown, shown_body, status_message
from .status import by_status
from .steps import Close, Read, Steps

if TYPE_CHECKING:
    from .hooks import HookContext
    from .operation import Operation
    from .request import Options
    from .response import Response
    from .session import Session


def interpret(
    session: Session,
    operation: Operation[Any, Any],
    response: Response,
    context: HookContext,
    options: Options,
) -> Steps[Any]:
    """The result that a response holds.

    :raises SDKError: Its status is an error, or it isn't what was promised.
    """
    keep(response)
    contents = operation.contents_of(response.status_code)
    if contents is None:
        yield Read(response)
        error = _error(session, operation, response)
        session.hooks.after_error(context, response, error)
        raise error
    session.hooks.after_success(context, response)
    content = choose(contents, response.content_type)
    if response.status_code == 204 or operation.method == "HEAD":
        content = None
    if content is None:
        yield from _without_content(session, response, contents)
        return None
    if isinstance(content, STREAMS):
        return _stream(session, content, response, options)
    yield Read(response)
    if isinstance(content, Text):
        return response.text
    return _decoded(session, content, response)


def _without_content(
    session: Session, response: Response, contents: Sequence[Content]
) -> Steps[None]:
    """Nothing, where nothing was promised or nothing came."""
    if not contents:
        yield Close(response)
        return
    body = yield Read(response)
    if not body:
        return
    found = shown(response.content_type) or "no content type"
    message = f"Unexpected content type {found}: {shown_body(response)}"
    raise session.settings.errors.default()(message, response)


def _decoded(session: Session, content: Content, response: Response) -> Any:
    try:
        return content.adapter.decoded(response.content)
    except ValueError as error:
        short = reason(error)
        raise invalid(session, response, short) from short


def invalid(session: Session, response: Response, error: Exception) -> SDKError:
    """The error for a response that isn't what was promised."""
    message = f"The response isn't what was promised: {error}"
    body = shown_body(response) if response.is_read else ""
    if body:
        message = f"{message}\nBody: {body}"
    return session.settings.errors.validation()(message, response)


def _stream(
    session: Session, content: Content, response: Response, options: Options
) -> Any:
    def broken(error: Exception) -> Exception:
        if isinstance(error, TooLong):
            return invalid(session, response, error)
        return session.settings.errors.no_response()(
            f"The connection broke: {error}", response
        )

    response.failing_with(broken)
    if isinstance(content, Binary):
        return response
    from . import stream

    adapter = content.adapter

    def failure(error: Exception) -> Exception:
        return invalid(session, response, reason(error))

    kind: Any
    if isinstance(content, Events):
        kind = stream.EventStreamAsync if options.is_async else stream.EventStream
        return kind(response, stream.EventDecoder(content, adapter), failure)
    kind = stream.JsonLinesStreamAsync if options.is_async else stream.JsonLinesStream
    return kind(response, stream.LineDecoder(adapter), failure)


def _error(
    session: Session, operation: Operation[Any, Any], response: Response
) -> SDKError:
    """The exception of an error response: typed where the body is what its status promises."""
    errors = operation.errors
    declared = by_status(errors, response.status_code) or errors.get("default")
    if declared is not None and is_json(response.content_type):
        kind = declared()
        data = _error_data(kind, response)
        if data is not None:
            message = status_message(response, kind.message_place)
            return kind(message, response, data)
    return session.settings.errors.default()(status_message(response), response)


def _error_data(kind: type[SDKError], response: Response) -> Any | None:
    from .adapter import adapter_of

    try:
        return adapter_of(kind.data_type).decoded(response.content)
    except ValueError:
        return None
