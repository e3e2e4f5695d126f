from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Field, Model

if TYPE_CHECKING:
    from .order import Order, OrderTypedDict


class MakeOrderRequestTypedDict(TypedDict):
    dry: NotRequired[bool]
    order: OrderTypedDict


class MakeOrderRequest(Model):
    dry: Optional[bool] = None

    order: Annotated[Order, Field(alias="Order")]
