from __future__ import annotations

from typing import TYPE_CHECKING, List

from typing_extensions import TypedDict

from .._runtime.model import Model

if TYPE_CHECKING:
    from .chatchoice import ChatChoice, ChatChoiceTypedDict


class ChatCompletionTypedDict(TypedDict):
    """A whole answer"""

    id: str
    model: str
    choices: List[ChatChoiceTypedDict]


class ChatCompletion(Model):
    """A whole answer"""

    id: str

    model: str

    choices: List[ChatChoice]
