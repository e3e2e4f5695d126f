"""Loggers that a client can be given."""

from __future__ import annotations

import os
from typing import Any

from .._runtime.debug import Logger
from .._version import DEBUG_VARIABLE

__all__ = ["Logger", "NoOpLogger", "get_body_content", "get_default_logger"]


class NoOpLogger:
    """A logger that notes nothing."""

    def debug(self, msg: str, *args: object, **kwargs: object) -> None:
        """Note nothing."""


def get_default_logger() -> Logger:
    """What a client without a logger has: the package's own of `logging` where the environment asks for it, else one that
    notes nothing.
    """
    if os.environ.get(DEBUG_VARIABLE):
        import logging

        logging.basicConfig(level=logging.DEBUG)
        return logging.getLogger(__name__.rpartition(".utils.")[0])
    return NoOpLogger()


def get_body_content(req: Any) -> str:
    """The body of the HTTP library's request, as a log shows it."""
    return str(req.content) if hasattr(req, "_content") else "<streaming body>"
