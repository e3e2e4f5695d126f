from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import FileContent

if TYPE_CHECKING:
    from .imageeditresponseformat import ImageEditResponseFormat
    from .imageeditsize import ImageEditSize
    from .imagefile import ImageFile, ImageFileTypedDict


class ImageEditRequestTypedDict(TypedDict):
    """What to change, and where"""

    image: Union[ImageFileTypedDict, FileContent]
    """The image to edit. Must be PNG format, less than 4MB, and square."""
    prompt: str
    """A text description of the desired edit or result. Max 1000 characters."""
    model: NotRequired[str]
    """Model identifier (e.g., "dall-e-2")"""
    mask: NotRequired[Union[ImageFileTypedDict, FileContent]]
    """PNG with transparent areas indicating where to edit. Must match image dimensions."""
    n: NotRequired[int]
    """Number of images to generate. Range: 1-10. Default: 1"""
    size: NotRequired[ImageEditSize]
    """Output size: "256x256", "512x512", or "1024x1024" (default)"""
    response_format: NotRequired[ImageEditResponseFormat]
    """Format of returned images: "url" (default) or "b64_json" """
    user: NotRequired[str]
    """Unique identifier for end-user tracking"""


class ImageEditRequest(Model):
    """What to change, and where"""

    image: ImageFile
    """The image to edit. Must be PNG format, less than 4MB, and square."""

    prompt: str
    """A text description of the desired edit or result. Max 1000 characters."""

    model: Optional[str] = None
    """Model identifier (e.g., "dall-e-2")"""

    mask: Optional[ImageFile] = None
    """PNG with transparent areas indicating where to edit. Must match image dimensions."""

    n: Optional[int] = None
    """Number of images to generate. Range: 1-10. Default: 1"""

    size: Optional[ImageEditSize] = None
    """Output size: "256x256", "512x512", or "1024x1024" (default)"""

    response_format: Optional[ImageEditResponseFormat] = None
    """Format of returned images: "url" (default) or "b64_json" """

    user: Optional[str] = None
    """Unique identifier for end-user tracking"""
