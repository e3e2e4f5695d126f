from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model

if TYPE_CHECKING:
    from .chatcompletionchunk import ChatCompletionChunk


class ChatCompletionsCreateStreamResponseBody(Model):
    """The answer, as it is written"""

    data: ChatCompletionChunk
    """A piece of an answer"""
