from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UNSET, Nullable, OptionalNullable

if TYPE_CHECKING:
    from .chatmessage import ChatMessage, ChatMessageTypedDict


class ChatChoiceTypedDict(TypedDict):
    index: int
    message: ChatMessageTypedDict
    """What somebody said"""
    finish_reason: NotRequired[Nullable[str]]


class ChatChoice(Model):
    index: int

    message: ChatMessage
    """What somebody said"""

    finish_reason: OptionalNullable[str] = UNSET
