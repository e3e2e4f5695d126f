"""The response behind a result: its status and headers."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .session import captured

if TYPE_CHECKING:
    from .response import Response


class CapturedResponse:
    """Holds the latest response; None before there is one."""

    def __init__(self) -> None:
        self.response: Response | None = None


@contextmanager
def capture_response() -> Generator[CapturedResponse]:
    """Keep the responses of calls in the block, of this thread or task: the latest one is in `response`.

    For example::

        with capture_response() as captured:
            result = client.images.create(prompt="A cat")
        print(captured.response.status_code, captured.response.headers)
    """
    keeper = CapturedResponse()
    token = captured.set(keeper)
    try:
        yield keeper
    finally:
        captured.reset(token)
