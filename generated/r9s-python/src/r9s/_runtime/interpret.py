"""A response to what the method gives, or raises."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, cast

from .bounds import TooLong
from .capture import keep
from .contents import STREAMS, Binary, Content, Events, choose
from .errors import SDKError, of_both, reason, shown
from .status import BODILESS, by_status
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
        contents = operation.contents_of(response.status_code)
        if contents is None:
            raise error
    else:
        was_read = response.is_read
        session.hooks.after_success(context, response)
        if response.is_read and not was_read:
            yield Close(response)
    if not contents:
        yield Close(response)
        return None
    status = response.status_code
    has_body = status not in BODILESS and operation.method != "HEAD"
    content = choose(contents, response.content_type) if has_body else None
    if isinstance(content, STREAMS):
        return _stream(session, content, response, options)
    body = yield Read(response)
    if not body and not (has_body and operation.lists(status)):
        # Nothing came, and nothing had to: the work was done.
        return None
    if content is None:
        raise _of_other_type(session, response)
    return _decoded(session, content, response)


def _decoded(session: Session, content: Content, response: Response) -> Any:
    try:
        return content.read(response)
    except ValueError as error:
        short = reason(error)
        raise invalid(session, response, short) from short


def _of_other_type(session: Session, response: Response) -> SDKError:
    """The error for a success of another media type than was promised."""
    default = session.settings.errors.default()
    if default.is_of_other_types:
        return default.of_status(response)
    found = shown(response.content_type) or "none"
    return invalid(session, response, ValueError(f"content type {found}"))


def invalid(session: Session, response: Response, error: Exception) -> SDKError:
    """The error for a response that isn't what was promised."""
    return session.settings.errors.validation().of_invalid(response, error)


def _stream(
    session: Session, content: Content, response: Response, options: Options
) -> Any:
    def broken(error: Exception) -> Exception:
        if isinstance(error, TooLong):
            return invalid(session, response, error)
        return session.settings.errors.no_response().of_failure(
            f"The connection broke: {error}", error, response
        )

    response.failing_with(broken)
    if isinstance(content, Binary):
        return response
    from . import event_streams, stream

    adapter = content.adapter

    def failure(error: Exception) -> Exception:
        return invalid(session, response, reason(error))

    kind: Any
    if isinstance(content, Events):
        kind = event_streams.EventStream
        if options.is_async:
            kind = event_streams.EventStreamAsync
        return kind.of(response, stream.EventDecoder(content, adapter), failure)
    kind = stream.JsonLinesStreamAsync if options.is_async else stream.JsonLinesStream
    return kind.of(response, stream.LineDecoder(adapter), failure)


def _error(
    session: Session, operation: Operation[Any, Any], response: Response
) -> SDKError:
    """The exception of an error response: typed where the body is what its status promises."""
    for kind in _kinds(operation, response) if response.content else ():
        data = _error_data(kind, response)
        if data is not None:
            found = _of_both(session, kind, response)
            return found.of_status(response, kind.message_place, data)
    default = session.settings.errors.default()
    return _of_both(session, default, response).of_status(response)


def _of_both(
    session: Session, kind: type[SDKError], response: Response
) -> type[SDKError]:
    """The class of an error that is caught by what its body is, and by its status if that has a class."""
    classes = session.settings.errors.by_status
    found = None if classes is None else by_status(classes(), response.status_code)
    return kind if found is None else of_both(kind, found)


def _kinds(
    operation: Operation[Any, Any], response: Response
) -> Iterator[type[SDKError]]:
    """The exceptions that a status may be: where several are declared the one of the media type, of another all."""
    errors = operation.errors
    declared = by_status(errors, response.status_code) or errors.get("default")
    if isinstance(declared, Sequence):
        contents = cast("Sequence[Content]", declared)
        chosen = choose(contents, response.content_type)
        for content in contents if chosen is None else (chosen,):
            yield content.type()
    elif declared is not None:
        yield declared()


def _error_data(kind: type[SDKError], response: Response) -> Any | None:
    """What the body holds, whatever its media type: JSON, or text that is a value as it stands."""
    from json import dumps

    from .adapter import adapter_of

    if kind.data_type is None:
        return None
    adapter = adapter_of(kind.data_type)
    try:
        return adapter.decoded(response.content)
    except ValueError:
        pass
    try:
        return adapter.decoded(dumps(response.text).encode())
    except ValueError:
        return None
