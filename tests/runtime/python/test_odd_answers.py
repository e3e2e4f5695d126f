"""Whatever bytes a server sends, a call ends in a value or an error of the package, and keeps no connection."""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.runtime.python.calling import client_of, operation, runtime, send
from tests.support.odd_answers import CountingServer, answers

# Of the odd call alone: what a server holds back is waited for so long.
_MILLISECONDS = 250


def _operation() -> Any:
    """An operation that may answer anything."""
    contents = runtime("contents")
    bad = import_module("pixel.errors").BadRequestError
    possible = (
        contents.Json(lambda: dict[str, Any]),
        contents.Text(),
        contents.Events(lambda: Any),
        contents.JsonLines(lambda: Any),
        contents.Binary(),
    )
    return operation("GET", responses={"2XX": possible}, errors={"4XX": lambda: bad})


def _own_errors() -> tuple[type[Exception], ...]:
    return (
        import_module("pixel.errors").PixelError,
        runtime("errors").InvalidRequestError,
    )


def _read(value: Any) -> None:
    """Take all there is of a value that comes in pieces, up to a bound."""
    if hasattr(value, "iter_bytes"):
        for _ in zip(value.iter_bytes(), range(1_000), strict=False):
            pass
        value.close()
    elif hasattr(value, "__next__"):
        with value:
            for _ in zip(value, range(1_000), strict=False):
                pass


@pytest.mark.fuzz
@pytest.mark.slow
def test_an_odd_answer_ends_in_a_value_or_an_own_error_and_keeps_no_connection() -> (
    None
):
    one = _operation()
    good = operation("GET")

    @settings(
        deadline=None,
        phases=set(Phase) - {Phase.explain},
        suppress_health_check=list(HealthCheck),
    )
    @given(answers(), st.booleans())
    def ends(answer: bytes, holds: bool) -> None:
        server.answer, server.holds, server.is_good = answer, holds, False
        with suppress(*_own_errors()):
            _read(send(client, one, retries=None, timeout_ms=_MILLISECONDS))
        server.is_good = True
        with suppress(*_own_errors()):
            # What was too much of an answer may be taken for the beginning of the next one.
            send(client, good, retries=None, timeout_ms=20_000)
        assert send(client, good, retries=None, timeout_ms=20_000) == {}
        assert server.is_free()

    with CountingServer() as server, client_of(server.url) as client:
        # What a first call loads takes longer than an odd one may.
        server.is_good = True
        assert send(client, one, retries=None, timeout_ms=20_000) == {}
        ends()
