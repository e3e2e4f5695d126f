from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model
from ..types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from .chatdelta import ChatDelta
    from .finishreason import FinishReason


class ChatChunkChoice(Model):
    index: int

    delta: ChatDelta
    """What this piece adds to the message"""

    finish_reason: OptionalNullable[FinishReason] = UNSET
    """Why the answer ended"""
