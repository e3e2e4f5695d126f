from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model

if TYPE_CHECKING:
    from .chatchoice import ChatChoice, ChatChoiceTypedDict
    from .tokenusage import TokenUsage, TokenUsageTypedDict


class ChatCompletionTypedDict(TypedDict):
    """A whole answer"""

    id: str
    created: int
    """When it was written, in seconds since 1970"""
    model: str
    choices: List[ChatChoiceTypedDict]
    usage: NotRequired[TokenUsageTypedDict]
    """What is charged for"""


class ChatCompletion(Model):
    """A whole answer"""

    id: str

    created: int
    """When it was written, in seconds since 1970"""

    model: str

    choices: List[ChatChoice]

    usage: Optional[TokenUsage] = None
    """What is charged for"""
