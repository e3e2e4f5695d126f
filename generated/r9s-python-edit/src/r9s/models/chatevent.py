from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model

if TYPE_CHECKING:
    from .chatchunk import ChatChunk


class ChatEvent(Model):
    """A message of the stream"""

    data: ChatChunk
    """A piece of an answer"""
