from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import BestMatch, Discriminated
from .._unknown import UnknownEvent
from ..types import Unknown

if TYPE_CHECKING:
    from .done_event import DoneEvent, DoneEventData
    from .message_event import MessageEvent
    from .msg import Msg

EventUnionUnion = TypeAliasType(
    "EventUnionUnion",
    Annotated[Union["Msg", "DoneEventData", Unknown], BestMatch()],
)

EventUnion = TypeAliasType(
    "EventUnion",
    Annotated[
        Union["MessageEvent", "DoneEvent", UnknownEvent],
        Discriminated("event", {"message": "MessageEvent", "done": "DoneEvent"}),
    ],
)
