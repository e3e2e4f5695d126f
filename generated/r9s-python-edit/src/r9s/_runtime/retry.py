"""When to try again, and how long to wait before. No clock and no sleep in here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from .status import range_of

RETRIED_STATUSES = ("408", "429", "5XX")


class _Record:
    """Values by name, which may be changed."""

    __slots__: tuple[str, ...] = ()

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in type(self).__slots__)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other._values() == self._values()

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        pairs = (f"{name}={getattr(self, name)!r}" for name in type(self).__slots__)
        return f"{type(self).__name__}({', '.join(pairs)})"


class BackoffStrategy(_Record):
    """How waiting times grow, in milliseconds: initial_interval * exponent ** retries, and some chance.

    No retry starts once `max_elapsed_time` has passed since the first attempt. With `jitter_ms` the chance is up to so
    many milliseconds on top.
    """

    __slots__ = (
        "exponent",
        "initial_interval",
        "jitter_ms",
        "max_elapsed_time",
        "max_interval",
    )

    def __init__(
        self,
        initial_interval: int = 500,
        max_interval: int = 60_000,
        exponent: float = 1.5,
        max_elapsed_time: int = 300_000,
        jitter_ms: int | None = None,
    ) -> None:
        self.initial_interval = initial_interval
        self.max_interval = max_interval
        self.exponent = exponent
        self.max_elapsed_time = max_elapsed_time
        self.jitter_ms = jitter_ms


class RetryConfig(_Record):
    """When calls are tried again: `strategy` is "backoff" or "none".

    A POST or PATCH that was sent, and whose answer is late or lost, may have been carried out: it is sent again if it
    has an idempotency key, or if `retry_late_answers` says so. `status_codes_override` are the statuses that ask for
    another attempt (`429`, `5XX`) in place of the API's. `max_retries` is how many attempts follow the first one at most;
    None: as many as `backoff` has time for.
    """

    __slots__ = (
        "backoff",
        "max_retries",
        "retry_connection_errors",
        "retry_late_answers",
        "status_codes_override",
        "strategy",
    )

    def __init__(
        self,
        strategy: str = "backoff",
        backoff: BackoffStrategy | None = None,
        retry_connection_errors: bool = True,
        status_codes_override: Sequence[str] | None = None,
        retry_late_answers: bool = False,
        max_retries: int | None = None,
    ) -> None:
        self.strategy = strategy
        self.backoff = BackoffStrategy() if backoff is None else backoff
        self.retry_connection_errors = retry_connection_errors
        self.status_codes_override = status_codes_override
        self.retry_late_answers = retry_late_answers
        self.max_retries = max_retries


class RetryPolicy(NamedTuple):
    """An operation's own rule: the configuration, and which statuses ask for another attempt."""

    config: RetryConfig = RetryConfig()
    statuses: Sequence[str] = RETRIED_STATUSES


class Attempts:
    """One call's attempts: what remains of its patience.

    `clock` gives seconds, `chance` a number from 0 to 1; a test gives both.
    """

    __slots__ = (
        "_chance",
        "_clock",
        "_config",
        "_interval",
        "_retries",
        "_started",
        "_statuses",
    )

    def __init__(
        self,
        config: RetryConfig | None,
        statuses: Sequence[str],
        *,
        clock: Callable[[], float],
        chance: Callable[[], float],
    ) -> None:
        self._config = None if config and config.strategy != "backoff" else config
        self._statuses = (config and config.status_codes_override) or statuses
        self._clock = clock
        self._chance = chance
        self._started = clock() if self._config else 0.0
        backoff = config.backoff if config else BackoffStrategy()
        self._interval: float = min(backoff.initial_interval, backoff.max_interval)
        self._retries = 0

    def after_status(
        self, status: int, headers: Mapping[str, str], *, now: Callable[[], float]
    ) -> float | None:
        """Seconds to wait after a response; None: it is the last word. `now` gives the wall clock's time."""
        if self._config is None or not matches(status, self._statuses):
            return None
        return self._wait(retry_after(headers, now=now))

    def after_failure(self, *, may_be_done: bool = False) -> float | None:
        """Seconds to wait after no response came; None: give up. `may_be_done` says that to repeat the call may harm."""
        config = self._config
        if config is None or not config.retry_connection_errors:
            return None
        if may_be_done and not config.retry_late_answers:
            return None
        return self._wait(None)

    def _wait(self, asked: float | None) -> float | None:
        config = self._config
        if config is None or self._retries == config.max_retries:
            return None
        backoff = config.backoff
        if backoff.jitter_ms is None:
            seconds = self._interval / 1000 * (0.75 + self._chance() / 4)
        else:
            seconds = (self._interval + self._chance() * backoff.jitter_ms) / 1000
        # A server may ask for more patience than that, not for less: "0" would be asked for without end.
        if asked is not None and asked > seconds:
            seconds = asked
        elapsed = self._clock() - self._started
        if elapsed + seconds > backoff.max_elapsed_time / 1000:
            return None
        # Step by step, since a power of a large exponent overflows a float.
        self._interval = min(self._interval * backoff.exponent, backoff.max_interval)
        self._retries += 1
        return seconds


def matches(status: int, patterns: Sequence[str]) -> bool:
    """Whether a status is one of these (`429`) or in one of these ranges (`5XX`)."""
    exact, span = str(status), range_of(status)
    return any(pattern.upper() in (exact, span) for pattern in patterns)


def retry_after(
    headers: Mapping[str, str], *, now: Callable[[], float]
) -> float | None:
    """Seconds the server asks to wait (RFC 9110, 10.2.3: seconds or a date), None if it doesn't say."""
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after")
    seconds = _number(value)
    if seconds is not None or value is None:
        return seconds
    from email.utils import parsedate_to_datetime

    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - now())
    except (TypeError, ValueError, OverflowError):
        return None


def _number(text: str | None) -> float | None:
    try:
        number = float(text) if text is not None else -1.0
    except ValueError:
        return None
    return number if 0 <= number < float("inf") else None
