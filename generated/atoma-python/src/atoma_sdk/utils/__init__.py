"""What goes with calls: retries, dates, the response behind a result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.capture import CapturedResponse as CapturedResponse
    from .._runtime.capture import capture_response as capture_response
    from .._runtime.dates import parse_datetime as parse_datetime
    from .._runtime.retry import BackoffStrategy as BackoffStrategy
    from .._runtime.retry import RetryConfig as RetryConfig
    from . import eventstreaming as eventstreaming

__all__ = [
    "BackoffStrategy",
    "CapturedResponse",
    "RetryConfig",
    "capture_response",
    "eventstreaming",
    "parse_datetime",
]

__getattr__, __dir__ = lazy(
    __name__,
    {
        "BackoffStrategy": "_names",
        "CapturedResponse": "_names",
        "RetryConfig": "_names",
        "capture_response": "_names",
        "parse_datetime": "_names",
    },
    submodules=("eventstreaming",),
)
