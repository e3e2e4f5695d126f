from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Dict, List, Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.envelopes import HttpEnvelope
from .._runtime.model import Field, Model
from ..utils.eventstreaming import EventStream, EventStreamAsync

if TYPE_CHECKING:
    from .order import Order, OrderTypedDict


class MakeOrderRequestTypedDict(TypedDict):
    dry: NotRequired[bool]
    body: OrderTypedDict


class MakeOrderRequest(Model):
    dry: Optional[bool] = None

    body: Annotated[Order, Field(alias="Order")]


class MakeOrderResponseBodyTypedDict(TypedDict):
    """There."""

    id: NotRequired[str]


class MakeOrderResponseBody(Model):
    """There."""

    id: Optional[str] = None


class MakeOrder201ResponseBodyTypedDict(TypedDict):
    """New."""

    name: NotRequired[str]


class MakeOrder201ResponseBody(Model):
    """New."""

    name: Optional[str] = None


class MakeOrderResponse(HttpEnvelope):
    headers: Dict[str, List[str]]

    two_hundred_application_json_object: Optional[MakeOrderResponseBody] = None
    """There."""

    two_hundred_and_one_application_json_object: Optional[MakeOrder201ResponseBody] = (
        None
    )
    """New."""

    progress: Optional[EventStream[Order]] = None
    """New."""


class MakeOrderResponseAsync(HttpEnvelope):
    headers: Dict[str, List[str]]

    two_hundred_application_json_object: Optional[MakeOrderResponseBody] = None
    """There."""

    two_hundred_and_one_application_json_object: Optional[MakeOrder201ResponseBody] = (
        None
    )
    """New."""

    progress: Optional[EventStreamAsync[Order]] = None
    """New."""
