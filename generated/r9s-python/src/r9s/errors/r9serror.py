from __future__ import annotations

from .._errors import PublishedError


class R9SError(PublishedError):
    """The base of every error a call can raise."""
