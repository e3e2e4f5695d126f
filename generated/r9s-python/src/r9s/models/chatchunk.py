from __future__ import annotations

from typing import TYPE_CHECKING, List

from typing_extensions import TypedDict

from .._runtime.model import Model

if TYPE_CHECKING:
    from .chatchunkchoice import ChatChunkChoice, ChatChunkChoiceTypedDict


class ChatChunkTypedDict(TypedDict):
    """A piece of an answer"""

    id: str
    created: int
    model: str
    choices: List[ChatChunkChoiceTypedDict]


class ChatChunk(Model):
    """A piece of an answer"""

    id: str

    created: int

    model: str

    choices: List[ChatChunkChoice]
