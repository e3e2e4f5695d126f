from __future__ import annotations

from typing import Any, Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UNSET, OptionalNullable


class UpdateOrderRequestBodyTypedDict(TypedDict):
    title: NotRequired[str]
    metadata: NotRequired[Any]
    note: NotRequired[Any]
    """anything"""


class UpdateOrderRequestBody(Model):
    title: Optional[str] = None

    metadata: OptionalNullable[Any] = UNSET

    note: OptionalNullable[Any] = UNSET
    """anything"""
