from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Optional, Union

from typing_extensions import NotRequired, TypeAliasType, TypedDict

from .._runtime.model import Model
from .._runtime.unions import Discriminated
from .._unknown import UnknownShapeType
from ..types import Unrecognized

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
        Union["Circle", "Box", "Shape", UnknownShapeType],
        Discriminated("shape_type", {"circle": "Circle", "box": "Box"}),
    ],
)


class ShapeTypedDict(TypedDict):
    shape_type: Unrecognized
    label: NotRequired[str]


class Shape(Model):
    shape_type: Unrecognized

    label: Optional[str] = None
