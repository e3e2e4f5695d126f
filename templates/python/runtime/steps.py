"""What a call asks of the outside world. A call is a generator of these; a driver does them, sync or async."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any, TypeVar, Union

if TYPE_CHECKING:
    from .request import Request
    from .response import Response

T = TypeVar("T")


class Send:
    """Send a request; gives the Response once its headers are there. `timeout` is in seconds."""

    __slots__ = ("request", "timeout")

    def __init__(self, request: Request, timeout: float | None) -> None:
        self.request = request
        self.timeout = timeout


class Read:
    """Read a response's whole body; gives its bytes."""

    __slots__ = ("response",)

    def __init__(self, response: Response) -> None:
        self.response = response


class Close:
    """Give a response's connection back."""

    __slots__ = ("response",)

    def __init__(self, response: Response) -> None:
        self.response = response


class Sleep:
    """Wait so many seconds."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


class Exclusive:
    """Run steps while no other call runs steps under the same key; gives their result."""

    __slots__ = ("key", "steps")

    def __init__(self, key: str, steps: Steps[Any]) -> None:
        self.key = key
        self.steps = steps


Step = Union[Send, Read, Close, Sleep, Exclusive]
Steps = Generator[Step, Any, T]
