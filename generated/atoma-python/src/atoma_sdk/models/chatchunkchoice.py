from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UNSET, Nullable, OptionalNullable

if TYPE_CHECKING:
    from .chatdelta import ChatDelta, ChatDeltaTypedDict


class ChatChunkChoiceTypedDict(TypedDict):
    index: int
    delta: ChatDeltaTypedDict
    """What this piece adds to the message"""
    finish_reason: NotRequired[Nullable[str]]


class ChatChunkChoice(Model):
    index: int

    delta: ChatDelta
    """What this piece adds to the message"""

    finish_reason: OptionalNullable[str] = UNSET
