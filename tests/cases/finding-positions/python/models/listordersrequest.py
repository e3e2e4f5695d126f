from __future__ import annotations

from typing import Any

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UNSET, OptionalNullable


class ListOrdersRequestTypedDict(TypedDict):
    limit: NotRequired[Any]


class ListOrdersRequest(Model):
    limit: OptionalNullable[Any] = UNSET
