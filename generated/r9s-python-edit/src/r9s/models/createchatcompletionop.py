from __future__ import annotations

from typing import TYPE_CHECKING, Union

from typing_extensions import TypeAliasType

from ..utils.eventstreaming import EventStream, EventStreamAsync

if TYPE_CHECKING:
    from .chatchunk import ChatChunk
    from .chatcompletion import ChatCompletion

CreateChatCompletionResponse = TypeAliasType(
    "CreateChatCompletionResponse",
    Union[
        "ChatCompletion",
        Union[EventStream["ChatChunk"], EventStreamAsync["ChatChunk"]],
    ],
)
