from __future__ import annotations

from typing import Annotated, Literal

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from .._runtime.scalars import OneNumber
from ..types import Nullable


class ConstsTypedDict(TypedDict):
    kind: NotRequired[Literal["order"]]
    version: NotRequired[float]
    none: NotRequired[Nullable[None]]
    note: NotRequired[Nullable[str]]


class Consts(Model):
    kind: Literal["order"] = "order"

    version: Annotated[float, OneNumber(1.5)] = 1.5

    none: Nullable[None] = None

    note: Nullable[str] = None
