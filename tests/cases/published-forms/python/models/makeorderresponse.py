from __future__ import annotations

from typing import TYPE_CHECKING, Dict, List, Optional

from .._runtime.envelopes import HttpEnvelope
from ..utils.eventstreaming import EventStream, EventStreamAsync

if TYPE_CHECKING:
    from .makeorder201responsebody import MakeOrder201ResponseBody
    from .makeorderresponsebody import MakeOrderResponseBody
    from .order import Order


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
