from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from .._runtime.model import Model

if TYPE_CHECKING:
    from .description import Description


class DescriptionEvent(Model):
    """A piece of a description."""

    data: Description

    id: Optional[str] = None

    event: Optional[str] = None

    retry: Optional[int] = None
