from __future__ import annotations

from typing import Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model


class ImageTypedDict(TypedDict):
    """One image, as a link or as its bytes"""

    url: NotRequired[str]
    """Where the image can be fetched from, for an hour"""
    b64_json: NotRequired[str]
    """The image's bytes in Base64, when `response_format` is `b64_json`"""
    revised_prompt: NotRequired[str]
    """The prompt that was really used"""


class Image(Model):
    """One image, as a link or as its bytes"""

    url: Optional[str] = None
    """Where the image can be fetched from, for an hour"""

    b64_json: Optional[str] = None
    """The image's bytes in Base64, when `response_format` is `b64_json`"""

    revised_prompt: Optional[str] = None
    """The prompt that was really used"""
