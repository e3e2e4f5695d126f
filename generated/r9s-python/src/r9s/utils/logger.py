"""Loggers that a client can be given."""

from __future__ import annotations

from typing import Any

from .._runtime.debug import Logger

__all__ = ["Logger", "NoOpLogger", "get_body_content", "get_default_logger"]


class NoOpLogger:
    """A logger that notes nothing."""

    def debug(self, msg: str, *args: object, **kwargs: object) -> None:
        """Note nothing."""


def get_default_logger() -> Logger:
    """What a client without a logger has: one that notes nothing."""
    return NoOpLogger()


def get_body_content(req: Any) -> str:
    """The body of the HTTP library's request, as a log shows it."""
    return str(req.content) if hasattr(req, "_content") else "<streaming body>"
