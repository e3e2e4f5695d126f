from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import Discriminated
from ..types import Unknown

if TYPE_CHECKING:
    from .doneevent import DoneEvent
    from .messageevent import MessageEvent

EventUnion = TypeAliasType(
    "EventUnion",
    Annotated[
        Union["MessageEvent", "DoneEvent", Unknown],
        Discriminated("event", {"message": "MessageEvent", "done": "DoneEvent"}),
    ],
)
