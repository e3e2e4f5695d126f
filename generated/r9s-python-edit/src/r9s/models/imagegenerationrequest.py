from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model

if TYPE_CHECKING:
    from .imagegenerationrequestresponseformat import (
        ImageGenerationRequestResponseFormat,
    )
    from .quality import Quality
    from .size import Size
    from .style import Style


class ImageGenerationRequestTypedDict(TypedDict):
    """What to draw"""

    prompt: str
    """Image description prompt"""
    model: NotRequired[str]
    """Model name"""
    n: NotRequired[int]
    """Number of images to generate"""
    quality: NotRequired[Quality]
    response_format: NotRequired[ImageGenerationRequestResponseFormat]
    size: NotRequired[Size]
    style: NotRequired[Style]
    user: NotRequired[str]


class ImageGenerationRequest(Model):
    """What to draw"""

    prompt: str
    """Image description prompt"""

    model: Optional[str] = None
    """Model name"""

    n: Optional[int] = 1
    """Number of images to generate"""

    quality: Optional[Quality] = "standard"

    response_format: Optional[ImageGenerationRequestResponseFormat] = "url"

    size: Optional[Size] = "1024x1024"

    style: Optional[Style] = "vivid"

    user: Optional[str] = None
