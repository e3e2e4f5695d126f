from __future__ import annotations

from typing import TYPE_CHECKING, List

from .._runtime.model import Model

if TYPE_CHECKING:
    from .chatchunkchoice import ChatChunkChoice


class ChatCompletionChunk(Model):
    """A piece of an answer"""

    id: str

    model: str

    choices: List[ChatChunkChoice]
