from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

from .._runtime.model import Model

if TYPE_CHECKING:
    from .chatchunk import ChatChunk, ChatChunkTypedDict


class ChatEventTypedDict(TypedDict):
    """A message of the stream"""

    data: ChatChunkTypedDict
    """A piece of an answer"""


class ChatEvent(Model):
    """A message of the stream"""

    data: ChatChunk
    """A piece of an answer"""
