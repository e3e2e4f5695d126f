from __future__ import annotations

from typing import Literal

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import Nullable


class ConstsTypedDict(TypedDict):
    kind: NotRequired[Literal["order"]]
    version: NotRequired[float]
    none: NotRequired[Nullable[None]]
    note: NotRequired[Nullable[str]]


class Consts(Model):
    kind: Literal["order"] = "order"

    version: float = 1.5

    none: Nullable[None] = None

    note: Nullable[str] = None
