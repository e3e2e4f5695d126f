from __future__ import annotations

from typing import Optional

from .._runtime.model import Model


class DescriptionRequest(Model):
    """How to describe."""

    stream: Optional[bool] = None
