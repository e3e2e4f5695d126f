from __future__ import annotations

from typing import Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import DecimalNumber


class ARequestBodyTypedDict(TypedDict):
    n: NotRequired[float]
    price: NotRequired[DecimalNumber]


class ARequestBody(Model):
    n: Optional[float] = None

    price: Optional[DecimalNumber] = None
