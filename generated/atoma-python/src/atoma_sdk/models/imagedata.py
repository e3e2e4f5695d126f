from __future__ import annotations

from .._runtime.model import Model
from ..types import UNSET, OptionalNullable


class ImageData(Model):
    """One image, as a link or as its bytes"""

    url: OptionalNullable[str] = UNSET
    """Where the image can be fetched from"""

    b64_json: OptionalNullable[str] = UNSET
    """The image's bytes in Base64"""

    revised_prompt: OptionalNullable[str] = UNSET
    """The prompt that was really used"""
