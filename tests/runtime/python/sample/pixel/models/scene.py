from __future__ import annotations

from typing import TYPE_CHECKING, List, Literal

from typing_extensions import TypedDict

from .._runtime.model import Model

if TYPE_CHECKING:
    from .shape import Shape, ShapeTypedDict


class SceneTypedDict(TypedDict):
    """Shapes together."""

    type: Literal["scene"]
    shapes: List[ShapeTypedDict]


class Scene(Model):
    """Shapes together."""

    shapes: List[Shape]

    type: Literal["scene"] = "scene"
