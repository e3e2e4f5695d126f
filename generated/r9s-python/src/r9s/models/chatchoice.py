from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UNSET, Nullable, OptionalNullable

if TYPE_CHECKING:
    from .assistantmessage import AssistantMessage, AssistantMessageTypedDict
    from .finishreason import FinishReason


class ChatChoiceTypedDict(TypedDict):
    """One answer of several"""

    index: int
    message: AssistantMessageTypedDict
    """What the model said"""
    finish_reason: NotRequired[Nullable[FinishReason]]
    """Why the answer ended"""


class ChatChoice(Model):
    """One answer of several"""

    index: int

    message: AssistantMessage
    """What the model said"""

    finish_reason: OptionalNullable[FinishReason] = UNSET
    """Why the answer ended"""
