"""What a call asks of the outside world. A call is a generator of these; a driver does them, sync or async."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, Union

if TYPE_CHECKING:
    from .request import Request
    from .response import Response

T = TypeVar("T")


class Send(NamedTuple):
    """Send a request; gives the Response once its headers are there. `timeout` is in seconds."""

    request: Request
    timeout: float | None


class Read(NamedTuple):
    """Read a response's whole body; gives its bytes."""

    response: Response


class Close(NamedTuple):
    """Give a response's connection back."""

    response: Response


class Sleep(NamedTuple):
    """Wait so many seconds."""

    seconds: float


class Exclusive(NamedTuple):
    """Run steps while no other call runs steps under the same key; gives their result."""

    key: str
    steps: Steps[Any]


Step = Union[Send, Read, Close, Sleep, Exclusive]
Steps = Generator[Step, Any, T]
