from __future__ import annotations

from typing import TYPE_CHECKING, List

from .._runtime.model import Model

if TYPE_CHECKING:
    from .chatchoice import ChatChoice


class ChatCompletion(Model):
    """A whole answer"""

    id: str

    model: str

    choices: List[ChatChoice]
