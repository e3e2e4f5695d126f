from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import BestMatch, Discriminated
from .._unknown import UnknownData
from ..types import Unknown

if TYPE_CHECKING:
    from .done_event import DoneEvent
    from .token_event import TokenEvent, TokenEventData

ChatEventUnion = TypeAliasType(
    "ChatEventUnion",
    Annotated[Union["TokenEventData", Literal["[DONE]"], Unknown], BestMatch()],
)

ChatEvent = TypeAliasType(
    "ChatEvent",
    Annotated[
        Union["TokenEvent", "DoneEvent", UnknownData],
        Discriminated("data", {"[DONE]": "DoneEvent"}),
    ],
)
