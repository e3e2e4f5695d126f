from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional

from .._runtime.model import Model

if TYPE_CHECKING:
    from .chatchoice import ChatChoice
    from .tokenusage import TokenUsage


class ChatCompletion(Model):
    """A whole answer"""

    id: str

    created: int
    """When it was written, in seconds since 1970"""

    model: str

    choices: List[ChatChoice]

    usage: Optional[TokenUsage] = None
    """What is charged for"""
