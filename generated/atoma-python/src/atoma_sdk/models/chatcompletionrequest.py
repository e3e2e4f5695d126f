from __future__ import annotations

from typing import TYPE_CHECKING, List

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UNSET, Nullable, OptionalNullable

if TYPE_CHECKING:
    from .chatmessage import ChatMessage, ChatMessageTypedDict


class ChatCompletionRequestTypedDict(TypedDict):
    """A conversation and how to answer it"""

    model: str
    """The model that answers."""
    messages: List[ChatMessageTypedDict]
    """The conversation so far, oldest message first."""
    temperature: NotRequired[Nullable[float]]
    """From 0, always the likeliest word, to 2."""


class ChatCompletionRequest(Model):
    """A conversation and how to answer it"""

    model: str
    """The model that answers."""

    messages: List[ChatMessage]
    """The conversation so far, oldest message first."""

    temperature: OptionalNullable[float] = UNSET
    """From 0, always the likeliest word, to 2."""
