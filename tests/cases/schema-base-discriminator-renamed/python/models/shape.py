from __future__ import annotations

from typing import Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model


class ShapeTypedDict(TypedDict):
    shape_type: str
    label: NotRequired[str]


class Shape(Model):
    shape_type: str

    label: Optional[str] = None
