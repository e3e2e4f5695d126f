"""When a call is tried again, and how long it waits before: arithmetic, without a clock."""

from __future__ import annotations

from typing import Any

import pytest

from tests.runtime.python.calling import runtime

_STATUSES = ("408", "429", "5XX")


class _Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def _attempts(
    clock: _Clock,
    *,
    strategy: str = "backoff",
    connection: bool = True,
    chance: float = 1.0,
) -> Any:
    retry = runtime("retry")
    config = retry.RetryConfig(
        strategy, retry.BackoffStrategy(100, 1_000, 2.0, 10_000), connection
    )
    return retry.Attempts(config, _STATUSES, clock=clock, chance=lambda: chance)


def _after(attempts: Any, status: int, headers: dict[str, str] | None = None) -> Any:
    return attempts.after_status(status, headers or {}, now=lambda: 0.0)


def test_waits_grow_by_the_exponent_up_to_the_longest() -> None:
    attempts = _attempts(_Clock())
    waits = [_after(attempts, 503) for _ in range(6)]
    assert waits == pytest.approx([0.1, 0.2, 0.4, 0.8, 1.0, 1.0])


def test_chance_shortens_a_wait_by_a_quarter_at_most() -> None:
    assert _after(_attempts(_Clock(), chance=0.0), 503) == pytest.approx(0.075)


def test_chance_lengthens_a_wait_where_a_jitter_is_given() -> None:
    retry = runtime("retry")
    backoff = retry.BackoffStrategy(100, 1_000, 2.0, 10_000, 50)
    config = retry.RetryConfig("backoff", backoff)
    for chance, wait in ((0.0, 0.1), (1.0, 0.15)):
        attempts = retry.Attempts(
            config, _STATUSES, clock=_Clock(), chance=lambda chance=chance: chance
        )
        assert _after(attempts, 503) == pytest.approx(wait)


def test_a_configuration_may_say_which_statuses_ask_for_another_attempt() -> None:
    retry = runtime("retry")
    config = retry.RetryConfig(status_codes_override=["404"])
    attempts = retry.Attempts(config, _STATUSES, clock=_Clock(), chance=lambda: 1.0)
    assert _after(attempts, 503) is None
    assert _after(attempts, 404) is not None


@pytest.mark.parametrize("most", [0, 1, 5])
def test_a_configuration_may_say_how_many_attempts_follow(most: int) -> None:
    retry = runtime("retry")
    config = retry.RetryConfig(max_retries=most)
    attempts = retry.Attempts(config, _STATUSES, clock=_Clock(), chance=lambda: 1.0)
    for attempt in range(most):
        wait = attempts.after_failure() if attempt % 2 else _after(attempts, 503)
        assert wait is not None
    assert _after(attempts, 503) is None
    assert attempts.after_failure() is None


def test_no_attempt_starts_behind_the_longest_time() -> None:
    clock = _Clock()
    attempts = _attempts(clock)
    clock.now += 9.8
    assert _after(attempts, 503) is not None
    clock.now += 0.1
    assert _after(attempts, 503) is None


@pytest.mark.parametrize("status", [200, 301, 400, 401, 404, 409, 422])
def test_other_statuses_are_the_last_word(status: int) -> None:
    assert _after(_attempts(_Clock()), status) is None


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"retry-after": "3"}, 3.0),
        ({"retry-after": "0"}, 0.1),
        ({"retry-after-ms": "1"}, 0.1),
        ({"retry-after": "Thu, 01 Jan 1970 00:00:00 GMT"}, 0.1),
        ({"retry-after-ms": "250", "retry-after": "3"}, 0.25),
        ({"retry-after": "Thu, 01 Jan 1970 00:00:05 GMT"}, 5.0),
        ({"retry-after": "soon"}, 0.1),
        ({"retry-after": "-5"}, 0.1),
        ({"retry-after": "inf"}, 0.1),
        ({"retry-after": "60"}, None),
    ],
)
def test_the_server_says_how_long(headers: dict[str, str], wait: float | None) -> None:
    assert _after(_attempts(_Clock()), 429, headers) == pytest.approx(wait)


def test_a_server_that_asks_for_no_wait_still_waits_longer_each_time() -> None:
    attempts = _attempts(_Clock())
    waits = [_after(attempts, 503, {"retry-after": "0"}) for _ in range(5)]
    assert waits == pytest.approx([0.1, 0.2, 0.4, 0.8, 1.0])


def test_failures_count_where_the_configuration_says_so() -> None:
    assert _attempts(_Clock()).after_failure() == pytest.approx(0.1)
    assert _attempts(_Clock(), connection=False).after_failure() is None


def test_another_strategy_never_tries_again() -> None:
    attempts = _attempts(_Clock(), strategy="none")
    assert _after(attempts, 503) is None
    assert attempts.after_failure() is None


def test_a_large_exponent_does_not_overflow() -> None:
    retry = runtime("retry")
    config = retry.RetryConfig("backoff", retry.BackoffStrategy(1, 2, 1e9, 10**9))
    attempts = retry.Attempts(config, _STATUSES, clock=_Clock(), chance=lambda: 1.0)
    waits = {_after(attempts, 503) for _ in range(100)}
    assert max(waits) == pytest.approx(0.002)
