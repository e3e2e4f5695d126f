"""The names that `utils` gives."""

from __future__ import annotations

from .._runtime.capture import CapturedResponse, capture_response
from .._runtime.dates import parse_datetime
from .._runtime.retry import BackoffStrategy, RetryConfig

__all__ = [
    "BackoffStrategy",
    "CapturedResponse",
    "RetryConfig",
    "capture_response",
    "parse_datetime",
]
