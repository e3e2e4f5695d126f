"""What goes with calls: retries, dates, loggers, the response behind a result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.capture import CapturedResponse as CapturedResponse
    from .._runtime.capture import capture_response as capture_response
    from .._runtime.dates import parse_datetime as parse_datetime
    from . import eventstreaming as eventstreaming
    from . import retries as retries
    from .logger import Logger as Logger
    from .logger import get_default_logger as get_default_logger
    from .retries import BackoffStrategy as BackoffStrategy
    from .retries import Retries as Retries
    from .retries import RetryConfig as RetryConfig
    from .retries import retry as retry
    from .retries import retry_async as retry_async

__all__ = [
    "BackoffStrategy",
    "CapturedResponse",
    "Logger",
    "Retries",
    "RetryConfig",
    "capture_response",
    "eventstreaming",
    "get_default_logger",
    "parse_datetime",
    "retries",
    "retry",
    "retry_async",
]

__getattr__, __dir__ = lazy(
    __name__,
    {
        "BackoffStrategy": "_names",
        "CapturedResponse": "_names",
        "Logger": "logger",
        "Retries": "retries",
        "RetryConfig": "_names",
        "capture_response": "_names",
        "get_default_logger": "logger",
        "parse_datetime": "_names",
        "retry": "retries",
        "retry_async": "retries",
    },
    submodules=("eventstreaming", "logger", "retries"),
)
