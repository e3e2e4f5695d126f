from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import Discriminated
from ..types import Unknown

if TYPE_CHECKING:
    from .doneevent import DoneEvent
    from .tokenevent import TokenEvent

ChatEvent = TypeAliasType(
    "ChatEvent",
    Annotated[
        Union["TokenEvent", "DoneEvent", Unknown],
        Discriminated("data", {"[DONE]": "DoneEvent"}),
    ],
)
