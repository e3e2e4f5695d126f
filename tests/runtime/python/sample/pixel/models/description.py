from __future__ import annotations

from .._runtime.model import Model


class Description(Model):
    """A picture in words."""

    text: str
