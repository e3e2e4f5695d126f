from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional, Union

from typing_extensions import NotRequired, TypeAliasType, TypedDict

from .._runtime.model import Model
from ..types import UNSET, Nullable, OptionalNullable

if TYPE_CHECKING:
    from .chatmessage import ChatMessage, ChatMessageTypedDict
    from .responseformat import ResponseFormat, ResponseFormatTypedDict

StopTypedDict = TypeAliasType("StopTypedDict", Union[str, List[str]])
"""Texts that end the answer"""

Stop = TypeAliasType("Stop", Union[str, List[str]])
"""Texts that end the answer"""


class ChatRequestTypedDict(TypedDict):
    """A conversation and how to answer it"""

    model: str
    """Model name"""
    messages: List[ChatMessageTypedDict]
    """The conversation so far, oldest message first"""
    temperature: NotRequired[Nullable[float]]
    """From 0, always the likeliest word, to 2"""
    max_tokens: NotRequired[int]
    """The longest answer wanted"""
    response_format: NotRequired[ResponseFormatTypedDict]
    """The form of the answer"""
    stop: NotRequired[StopTypedDict]
    """Texts that end the answer"""
    stream: NotRequired[bool]
    """Send the answer in pieces, as it is written"""


class ChatRequest(Model):
    """A conversation and how to answer it"""

    model: str
    """Model name"""

    messages: List[ChatMessage]
    """The conversation so far, oldest message first"""

    temperature: OptionalNullable[float] = UNSET
    """From 0, always the likeliest word, to 2"""

    max_tokens: Optional[int] = None
    """The longest answer wanted"""

    response_format: Optional[ResponseFormat] = None
    """The form of the answer"""

    stop: Optional[Stop] = None
    """Texts that end the answer"""

    stream: Optional[bool] = False
    """Send the answer in pieces, as it is written"""
