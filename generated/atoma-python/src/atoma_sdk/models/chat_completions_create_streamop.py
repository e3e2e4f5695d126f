from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

from .._runtime.model import Model

if TYPE_CHECKING:
    from .chatcompletionchunk import ChatCompletionChunk, ChatCompletionChunkTypedDict


class ChatCompletionsCreateStreamResponseBodyTypedDict(TypedDict):
    """The answer, as it is written"""

    data: ChatCompletionChunkTypedDict
    """A piece of an answer"""


class ChatCompletionsCreateStreamResponseBody(Model):
    """The answer, as it is written"""

    data: ChatCompletionChunk
    """A piece of an answer"""
