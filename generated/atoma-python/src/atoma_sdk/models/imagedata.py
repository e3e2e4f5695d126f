from __future__ import annotations

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UNSET, Nullable, OptionalNullable


class ImageDataTypedDict(TypedDict):
    """One image, as a link or as its bytes"""

    url: NotRequired[Nullable[str]]
    """Where the image can be fetched from"""
    b64_json: NotRequired[Nullable[str]]
    """The image's bytes in Base64"""
    revised_prompt: NotRequired[Nullable[str]]
    """The prompt that was really used"""


class ImageData(Model):
    """One image, as a link or as its bytes"""

    url: OptionalNullable[str] = UNSET
    """Where the image can be fetched from"""

    b64_json: OptionalNullable[str] = UNSET
    """The image's bytes in Base64"""

    revised_prompt: OptionalNullable[str] = UNSET
    """The prompt that was really used"""
