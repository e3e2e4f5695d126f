from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Optional

from .._runtime.model import Field, Model

if TYPE_CHECKING:
    from .quality import Quality
    from .shape import Shape
    from .status import Status


class Image(Model):
    """A picture."""

    id: str

    created_at: Annotated[Optional[datetime], Field(alias="createdAt")] = None

    status: Optional[Status] = None

    quality: Optional[Quality] = None

    shape: Optional[Shape] = None
