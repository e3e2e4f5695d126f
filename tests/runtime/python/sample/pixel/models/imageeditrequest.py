from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional

from .._runtime.model import Model

if TYPE_CHECKING:
    from .imagefile import ImageFile


class ImageEditRequest(Model):
    """What to change."""

    image: ImageFile

    prompt: str

    mask: Optional[ImageFile] = None

    tags: Optional[List[str]] = None
