"""Loggers that a client can be given."""

from __future__ import annotations

from .._runtime.debug import Logger

__all__ = ["Logger", "NoOpLogger", "get_default_logger"]


class NoOpLogger:
    """A logger that notes nothing."""

    def debug(self, msg: str, *args: object, **kwargs: object) -> None:
        """Note nothing."""


def get_default_logger() -> Logger:
    """What a client without a logger has: one that notes nothing."""
    return NoOpLogger()
