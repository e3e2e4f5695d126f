from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.envelopes import HttpEnvelope
from .._runtime.model import Model
from .._runtime.pages import AsyncPaged, Paged

if TYPE_CHECKING:
    from .order import Order
    from .orderlist import OrderList


class ListOrdersRequestTypedDict(TypedDict):
    page: NotRequired[int]


class ListOrdersRequest(Model):
    page: Optional[int] = None


class ListOrdersResponse(HttpEnvelope, Paged["Order"]):
    order_list: Optional[OrderList] = None
    """Orders."""


class ListOrdersResponseAsync(HttpEnvelope, AsyncPaged["Order"]):
    order_list: Optional[OrderList] = None
    """Orders."""
