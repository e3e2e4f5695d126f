from __future__ import annotations

from typing import TYPE_CHECKING, List

from .._runtime.model import Model
from ..types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from .image import Image


class ImageList(Model):
    """Some pictures."""

    data: List[Image]

    next: OptionalNullable[str] = UNSET
    """Where the next page starts."""
