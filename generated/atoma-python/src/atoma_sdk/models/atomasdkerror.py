from __future__ import annotations

from .._errors import PublishedError


class AtomaSDKError(PublishedError):
    """The base of every error a call can raise."""
