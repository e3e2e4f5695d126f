"""Retries: how clients and calls are told of them, and the same for functions of your own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from random import random
from time import monotonic, sleep, time
from typing import Any

from .._runtime.failure import failures
from .._runtime.retry import Attempts, BackoffStrategy, RetryConfig, retry_after

__all__ = [
    "BackoffStrategy",
    "PermanentError",
    "Retries",
    "RetryConfig",
    "TemporaryError",
    "retry",
    "retry_async",
]


class Retries:
    """A configuration, and the statuses that ask for another attempt: `429`, `5XX`."""

    config: RetryConfig
    status_codes: list[str]

    def __init__(self, config: RetryConfig, status_codes: list[str]) -> None:
        self.config = config
        self.status_codes = status_codes


class TemporaryError(Exception):
    """Raised by a function to be called again; if that is no use, `response` is what it gives."""

    response: Any

    def __init__(self, response: Any) -> None:
        super().__init__("a response that another attempt may mend")
        self.response = response

    @property
    def retry_after(self) -> int | None:
        """The milliseconds that the response asks to wait; None if it says nothing of it."""
        headers = {name.lower(): one for name, one in self.response.headers.items()}
        seconds = retry_after(headers, now=time)
        return None if seconds is None else round(seconds * 1000)


class PermanentError(Exception):
    """Raised by a function not to be called again; `inner` is raised in its place."""

    inner: Exception

    def __init__(self, inner: Exception) -> None:
        super().__init__(str(inner))
        self.inner = inner


def retry(func: Callable[[], Any], retries: Retries) -> Any:
    """What a function gives: a response, the last one of as many as the configuration allows."""
    attempts = _attempts(retries)
    while True:
        try:
            response = func()
        except _expected() as error:
            seconds, response = _after_error(attempts, error)
        else:
            seconds = _after(attempts, response)
        if seconds is None:
            return response
        sleep(seconds)


async def retry_async(func: Callable[[], Awaitable[Any]], retries: Retries) -> Any:
    """The same for an async function."""
    from asyncio import sleep as sleep_async

    attempts = _attempts(retries)
    while True:
        try:
            response = await func()
        except _expected() as error:
            seconds, response = _after_error(attempts, error)
        else:
            seconds = _after(attempts, response)
        if seconds is None:
            return response
        await sleep_async(seconds)


def _expected() -> tuple[type[Exception], ...]:
    return (PermanentError, TemporaryError, *failures())


def _attempts(retries: Retries) -> Attempts:
    config, statuses = retries.config, retries.status_codes
    return Attempts(config, statuses, clock=monotonic, chance=random)


def _after(attempts: Attempts, response: Any) -> float | None:
    headers = {name.lower(): value for name, value in response.headers.items()}
    return attempts.after_status(response.status_code, headers, now=time)


def _after_error(attempts: Attempts, error: Exception) -> tuple[float | None, Any]:
    """Seconds to wait, or the response to give; what no other attempt would mend is raised."""
    if isinstance(error, PermanentError):
        raise error.inner
    if isinstance(error, TemporaryError):
        return _after(attempts, error.response), error.response
    seconds = attempts.after_failure()
    if seconds is None:
        raise error
    return seconds, None
