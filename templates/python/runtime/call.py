"""One call from its arguments to its result, as steps: no network, no clock and no sleep in here."""

from __future__ import annotations

from collections.abc import Sequence
from random import random
from time import monotonic, time
from typing import TYPE_CHECKING, Any

from .bounds import MOST_ERROR_BYTES, Bounds, TooLong
from .build import build_request
from .contents import STREAMS, choose
from .deadline import Deadline
from .errors import InvalidRequestError
from .failure import TooManyRedirects, TransportFailure
from .hooks import HookContext
from .interpret import interpret, invalid
from .retry import RETRIED_STATUSES, Attempts
from .security import Given, TokenExchange, authorize
from .steps import Close, Read, Send, Sleep, Steps
from .unset import Unset

if TYPE_CHECKING:
    from .operation import Operation
    from .request import Options, Request
    from .response import Response
    from .session import Session

# What keys are usually called by which a server knows that it has seen a call before.
_IDEMPOTENCY_KEYS = ("Idempotency-Key", "X-Idempotency-Key")
_MOST_REDIRECTS = 20


def call(
    session: Session,
    operation: Operation[Any, Any],
    arguments: dict[str, Any],
    options: Options,
) -> Steps[Any]:
    """Send the operation, again where that may help, and give what its response holds.

    :raises SDKError: The package's own: an error status, no response, one that isn't what was promised, or a request
        that can't be sent.
    """
    result, _ = yield from answered(session, operation, arguments, options)
    return result


def answered(
    session: Session,
    operation: Operation[Any, Any],
    arguments: dict[str, Any],
    options: Options,
) -> Steps[tuple[Any, Response]]:
    """Do the same, and give the response too. Takes the parameters out of `arguments`."""
    context = HookContext(operation.id, session.settings.distribution)
    try:
        request = build_request(session, operation, arguments, options)
        response = yield from _exchange(session, operation, request, options, context)
    except InvalidRequestError as error:
        raise own_error(session, error) from error.__cause__
    result = yield from interpret(session, operation, response, context, options)
    return result, response


def own_error(session: Session, error: InvalidRequestError) -> Exception:
    """The package's own error for a request that can't be sent."""
    return session.settings.errors.invalid()(str(error))


def _exchange(
    session: Session,
    operation: Operation[Any, Any],
    request: Request,
    options: Options,
    context: HookContext,
) -> Steps[Response]:
    """The response that counts: the last one, headers alone if it is to be streamed."""
    attempts = _attempts(session, operation, options)
    seconds = _timeout(session, operation, options)
    replayable = request.upload is None or request.upload.replayable
    may_renew = True
    while True:
        attempt = request.copy()
        deadline = None
        if seconds is not None:
            deadline = Deadline(seconds, restarts=request.upload is not None)
        exchange = TokenExchange(
            session.tokens, session.settings.errors.default, deadline
        )
        try:
            for asked_first in _authorized(
                session, operation, attempt, options, exchange
            ):
                yield from asked_first
            session.hooks.before_request(context, attempt)
            response = yield from _sent(session, attempt, deadline)
            if response.status_code == 401 and exchange.forget() and may_renew:
                may_renew = False
                if replayable:
                    yield Close(response)
                    continue
            wait = None
            if replayable:
                status, headers = response.status_code, response.headers
                wait = attempts.after_status(status, headers, now=time)
            if wait is None:
                yield from _kept(session, operation, response, deadline)
                return response
            yield Close(response)
        except TransportFailure as failure:
            wait = None
            if replayable:
                wait = _wait_after(session, request, failure, attempts)
            if wait is None:
                raise _no_response(session, failure, context) from failure.__cause__
        yield Sleep(wait)


def _kept(
    session: Session,
    operation: Operation[Any, Any],
    response: Response,
    deadline: Deadline | None,
) -> Steps[None]:
    """Read the response that counts, unless that is the caller's to do."""
    response.bounds = _bounds(session, operation, response, deadline)
    if _is_read_at_once(operation, response):
        yield from _read(session, response)
    elif deadline is not None:
        deadline.lift()


def _wait_after(
    session: Session,
    request: Request,
    failure: TransportFailure,
    attempts: Attempts,
) -> float | None:
    """Seconds to wait before a request that got no answer is sent again; None: it isn't."""
    if failure.is_final:
        return None
    may_be_done = failure.is_late and not _is_repeatable(session, request)
    return attempts.after_failure(may_be_done=may_be_done)


def _sent(
    session: Session, request: Request, deadline: Deadline | None
) -> Steps[Response]:
    """The response to a request, behind any redirects."""
    asked_url = request.url
    before: Response | None = None
    for _ in range(_MOST_REDIRECTS):
        _log_request(session, request)
        try:
            response: Response = yield Send(request, deadline)
        except InvalidRequestError as error:
            if before is None:
                raise
            message = f"Status {before.status_code}: it redirects to what is no URL"
            raise session.settings.errors.default()(message, before) from error
        _log_response(session, request, response)
        response.asked_url = asked_url
        following = None
        if 300 <= response.status_code < 400:
            from .redirect import redirected

            following = redirected(request, response)
        if following is None:
            return response
        # Its body is of no interest, however long it is.
        yield Close(response)
        before, request = response, following
    raise TooManyRedirects("too many redirects")


def _is_repeatable(session: Session, request: Request) -> bool:
    """Whether to carry a request out twice is the same as once (RFC 9110, 9.2.2), or the server sees to that by a key."""
    if request.method not in ("POST", "PATCH"):
        return True
    names = (session.settings.idempotency_header, *_IDEMPOTENCY_KEYS)
    return any(name in request.headers for name in names)


def _authorized(
    session: Session,
    operation: Operation[Any, Any],
    request: Request,
    options: Options,
    exchange: TokenExchange,
) -> Sequence[Steps[None]]:
    """Add what proves who calls; gives the steps that find out what there is to add."""
    settings = session.settings
    if not settings.schemes:
        return ()
    requirements = operation.security
    if requirements is None:
        requirements = settings.security
    given = Given(session.credentials, options.security)
    if options.http_headers or options.extra_query:
        given = given.beside(options.http_headers, options.extra_query)
    return authorize(settings.schemes, requirements, given, request, exchange)


def _no_response(
    session: Session, failure: TransportFailure, context: HookContext
) -> Exception:
    error = session.settings.errors.no_response().of_failure(
        f"No response: {failure}", failure.__cause__
    )
    session.hooks.after_error(context, None, error)
    return error


def _log_request(session: Session, request: Request) -> None:
    if session.logger is not None:
        from .debug import log_request

        log_request(session.logger, request)


def _log_response(session: Session, request: Request, response: Response) -> None:
    if session.logger is not None:
        from .debug import log_response

        log_response(session.logger, request, response)


def _read(session: Session, response: Response) -> Steps[None]:
    try:
        yield Read(response)
    except TooLong as error:
        raise invalid(session, response, error) from None


def _bounds(
    session: Session,
    operation: Operation[Any, Any],
    response: Response,
    deadline: Deadline | None,
) -> Bounds | None:
    """How much of the body to read: of an error's what somebody would read, of others what the client allows."""
    most = session.max_response_bytes
    status = response.status_code
    if status >= 300 and operation.contents_of(status) is None:
        most = MOST_ERROR_BYTES if most is None else min(most, MOST_ERROR_BYTES)
        return Bounds(most, cuts=True, deadline=deadline)
    if most is None and deadline is None:
        return None
    return Bounds(most, deadline=deadline)


def _attempts(
    session: Session, operation: Operation[Any, Any], options: Options
) -> Attempts:
    policy = operation.retries or session.settings.retries
    config = options.retries
    if isinstance(config, Unset):
        config = session.retry_config
    if isinstance(config, Unset):
        config = policy.config if policy is not None else None
    statuses = policy.statuses if policy is not None else RETRIED_STATUSES
    return Attempts(config, statuses, clock=monotonic, chance=random)


def _timeout(
    session: Session, operation: Operation[Any, Any], options: Options
) -> float | None:
    for milliseconds in (
        options.timeout_ms,
        session.timeout_ms,
        operation.timeout_ms,
        session.settings.timeout_ms,
    ):
        if milliseconds is not None:
            return milliseconds / 1000
    return None


def _is_read_at_once(operation: Operation[Any, Any], response: Response) -> bool:
    """Whether the body belongs to the exchange: not a stream's, which the caller reads."""
    if not operation.streams:
        return True
    contents = operation.contents_of(response.status_code)
    if contents is None:
        return True
    content = choose(contents, response.content_type)
    return not isinstance(content, STREAMS)
