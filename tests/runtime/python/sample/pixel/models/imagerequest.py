from __future__ import annotations

from typing import TYPE_CHECKING, List, Literal, Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UNSET, Nullable, OptionalNullable

if TYPE_CHECKING:
    from .quality import Quality
    from .shape import Shape, ShapeTypedDict


class ImageRequestTypedDict(TypedDict):
    """What to draw."""

    prompt: str
    """What to draw."""
    n: NotRequired[int]
    quality: NotRequired[Quality]
    user: NotRequired[Nullable[str]]
    """Who asks."""
    shapes: NotRequired[List[ShapeTypedDict]]


class ImageRequest(Model):
    """What to draw."""

    prompt: str
    """What to draw."""

    n: Optional[int] = None

    quality: Optional[Quality] = "standard"

    user: OptionalNullable[str] = UNSET
    """Who asks."""

    shapes: Optional[List[Shape]] = None

    kind: Literal["image"] = "image"
