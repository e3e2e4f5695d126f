from __future__ import annotations

from typing import Annotated, Literal, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import Discriminated, Unknown
from .circle import Circle, CircleTypedDict
from .scene import Scene, SceneTypedDict


class UnknownShape(Unknown):
    """A shape that this version doesn't know; `raw` is its data."""

    type: Literal["UNKNOWN"] = "UNKNOWN"


ShapeTypedDict = TypeAliasType("ShapeTypedDict", Union[CircleTypedDict, SceneTypedDict])
"""A shape in the picture."""


Shape = TypeAliasType(
    "Shape",
    Annotated[
        Union[Circle, Scene, UnknownShape],
        Discriminated("type", {"circle": "Circle", "scene": "Scene"}),
    ],
)
"""A shape in the picture."""
