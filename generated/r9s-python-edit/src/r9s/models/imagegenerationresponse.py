from __future__ import annotations

from typing import TYPE_CHECKING, List

from typing_extensions import TypedDict

from .._runtime.model import Model

if TYPE_CHECKING:
    from .image import Image, ImageTypedDict


class ImageGenerationResponseTypedDict(TypedDict):
    """The images that were made"""

    created: int
    """When they were made, in seconds since 1970"""
    data: List[ImageTypedDict]


class ImageGenerationResponse(Model):
    """The images that were made"""

    created: int
    """When they were made, in seconds since 1970"""

    data: List[Image]
