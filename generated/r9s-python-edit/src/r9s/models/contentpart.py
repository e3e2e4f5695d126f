from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import Discriminated

if TYPE_CHECKING:
    from .imagepart import ImagePart, ImagePartTypedDict
    from .textpart import TextPart, TextPartTypedDict

ContentPartTypedDict = TypeAliasType(
    "ContentPartTypedDict",
    Union["TextPartTypedDict", "ImagePartTypedDict"],
)
"""A piece of a message"""

ContentPart = TypeAliasType(
    "ContentPart",
    Annotated[
        Union["TextPart", "ImagePart"],
        Discriminated("type", {"text": "TextPart", "image_url": "ImagePart"}, "TYPE"),
    ],
)
"""A piece of a message"""
