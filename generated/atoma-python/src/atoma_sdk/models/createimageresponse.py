from __future__ import annotations

from typing import TYPE_CHECKING, List

from typing_extensions import TypedDict

from .._runtime.model import Model

if TYPE_CHECKING:
    from .imagedata import ImageData, ImageDataTypedDict


class CreateImageResponseTypedDict(TypedDict):
    """The images that were made"""

    created: int
    """When they were made, in seconds since 1970"""
    data: List[ImageDataTypedDict]


class CreateImageResponse(Model):
    """The images that were made"""

    created: int
    """When they were made, in seconds since 1970"""

    data: List[ImageData]
