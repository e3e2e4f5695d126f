from __future__ import annotations

from typing import TYPE_CHECKING, Union

from typing_extensions import TypeAliasType

from ..utils.eventstreaming import EventStream, EventStreamAsync

if TYPE_CHECKING:
    from .chatchunk import ChatChunk, ChatChunkTypedDict
    from .chatcompletion import ChatCompletion, ChatCompletionTypedDict

CreateChatCompletionResponseTypedDict = TypeAliasType(
    "CreateChatCompletionResponseTypedDict",
    Union[
        "ChatCompletionTypedDict",
        Union[
            EventStream["ChatChunkTypedDict"],
            EventStreamAsync["ChatChunkTypedDict"],
        ],
    ],
)

CreateChatCompletionResponse = TypeAliasType(
    "CreateChatCompletionResponse",
    Union[
        "ChatCompletion",
        Union[EventStream["ChatChunk"], EventStreamAsync["ChatChunk"]],
    ],
)
