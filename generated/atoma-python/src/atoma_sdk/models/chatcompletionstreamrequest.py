from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UNSET, Nullable, OptionalNullable

if TYPE_CHECKING:
    from .chatmessage import ChatMessage, ChatMessageTypedDict


class ChatCompletionStreamRequestTypedDict(TypedDict):
    """A conversation to answer in pieces"""

    model: str
    """The model that answers."""
    messages: List[ChatMessageTypedDict]
    """The conversation so far, oldest message first."""
    temperature: NotRequired[Nullable[float]]
    """From 0, always the likeliest word, to 2."""
    stream: NotRequired[bool]
    """Always true here."""


class ChatCompletionStreamRequest(Model):
    """A conversation to answer in pieces"""

    model: str
    """The model that answers."""

    messages: List[ChatMessage]
    """The conversation so far, oldest message first."""

    temperature: OptionalNullable[float] = UNSET
    """From 0, always the likeliest word, to 2."""

    stream: Optional[bool] = True
    """Always true here."""
