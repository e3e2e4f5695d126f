from __future__ import annotations

from typing import Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model


class ARequestBodyTypedDict(TypedDict):
    n: NotRequired[float]
    price: NotRequired[float]


class ARequestBody(Model):
    n: Optional[float] = None

    price: Optional[float] = None
