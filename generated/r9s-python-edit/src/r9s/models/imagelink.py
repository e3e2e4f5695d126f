from __future__ import annotations

from typing import Literal, Optional, Union

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UnrecognizedStr

Detail = Union[
    Literal[
        "low",
        "high",
    ],
    UnrecognizedStr,
]
"""How closely to look"""


class ImageLinkTypedDict(TypedDict):
    url: str
    """A link to the picture, or the picture itself as a data URL"""
    detail: NotRequired[Detail]
    """How closely to look"""


class ImageLink(Model):
    url: str
    """A link to the picture, or the picture itself as a data URL"""

    detail: Optional[Detail] = None
    """How closely to look"""
