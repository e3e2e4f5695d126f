from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._runtime.model import Model


class CircleTypedDict(TypedDict):
    """A circle."""

    type: Literal["circle"]
    radius: float


class Circle(Model):
    """A circle."""

    radius: float

    type: Literal["circle"] = "circle"
