from __future__ import annotations

from typing import Literal, Optional, Union

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UnrecognizedStr

Quality = Union[
    Literal[
        "standard",
        "hd",
    ],
    UnrecognizedStr,
]

ImageGenerationRequestResponseFormat = Union[
    Literal[
        "url",
        "b64_json",
    ],
    UnrecognizedStr,
]

Size = Union[
    Literal[
        "256x256",
        "512x512",
        "1024x1024",
        "1792x1024",
        "1024x1792",
    ],
    UnrecognizedStr,
]

Style = Union[
    Literal[
        "vivid",
        "natural",
    ],
    UnrecognizedStr,
]


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
