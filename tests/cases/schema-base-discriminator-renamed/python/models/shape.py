from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Optional, Union

from typing_extensions import NotRequired, TypeAliasType, TypedDict

from .._runtime.model import Model
from .._runtime.unions import Discriminated
from ..types import Unknown

if TYPE_CHECKING:
    from .box import Box, BoxTypedDict
    from .circle import Circle, CircleTypedDict

ShapeUnionTypedDict = TypeAliasType(
    "ShapeUnionTypedDict",
    Union["CircleTypedDict", "BoxTypedDict", "ShapeTypedDict"],
)

ShapeUnion = TypeAliasType(
    "ShapeUnion",
    Annotated[
        Union["Circle", "Box", "Shape", Unknown],
        Discriminated("shape_type", {"circle": "Circle", "box": "Box"}),
    ],
)


class ShapeTypedDict(TypedDict):
    shape_type: str
    label: NotRequired[str]


class Shape(Model):
    shape_type: str

    label: Optional[str] = None
