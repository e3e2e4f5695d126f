from __future__ import annotations

from typing import TYPE_CHECKING, List

from .._runtime.model import Model

if TYPE_CHECKING:
    from .chatchunkchoice import ChatChunkChoice


class ChatChunk(Model):
    """A piece of an answer"""

    id: str

    created: int

    model: str

    choices: List[ChatChunkChoice]
