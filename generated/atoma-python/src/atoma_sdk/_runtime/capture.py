"""The response behind a result: its status and headers."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .response import Response


class CapturedResponse:
    """Holds the latest response; None before there is one."""

    def __init__(self) -> None:
        self.response: Response | None = None


_captured: ContextVar[CapturedResponse | None] = ContextVar("captured", default=None)


def keep(response: Response) -> None:
    """Keep a response for whoever asked for it."""
    keeper = _captured.get()
    if keeper is not None:
        keeper.response = response


@contextmanager
def capture_response() -> Generator[CapturedResponse]:
    """Keep the responses of calls in the block, of this thread or task: the latest one is in `response`.

    For example::

        with capture_response() as captured:
            result = client.images.create(prompt="A cat")
        print(captured.response.status_code, captured.response.headers)
    """
    keeper = CapturedResponse()
    token = _captured.set(keeper)
    try:
        yield keeper
    finally:
        _captured.reset(token)
