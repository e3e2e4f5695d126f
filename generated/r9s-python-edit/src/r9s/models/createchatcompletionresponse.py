from __future__ import annotations

from typing import TYPE_CHECKING, Union

from typing_extensions import TypeAliasType

from ..utils.eventstreaming import EventStream, EventStreamAsync

if TYPE_CHECKING:
    from .chatcompletion import ChatCompletion
    from .chatevent import ChatEvent

CreateChatCompletionResponse = TypeAliasType(
    "CreateChatCompletionResponse",
    Union[
        "ChatCompletion",
        Union[EventStream["ChatEvent"], EventStreamAsync["ChatEvent"]],
    ],
)
