from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model
from ..types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from .assistantmessage import AssistantMessage
    from .finishreason import FinishReason


class ChatChoice(Model):
    """One answer of several"""

    index: int

    message: AssistantMessage
    """What the model said"""

    finish_reason: OptionalNullable[FinishReason] = UNSET
    """Why the answer ended"""
