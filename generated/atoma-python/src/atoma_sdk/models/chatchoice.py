from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model
from ..types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from .chatmessage import ChatMessage


class ChatChoice(Model):
    index: int

    message: ChatMessage
    """What somebody said"""

    finish_reason: OptionalNullable[str] = UNSET
