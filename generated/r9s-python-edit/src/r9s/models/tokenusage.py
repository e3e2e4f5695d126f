from __future__ import annotations

from typing_extensions import TypedDict

from .._runtime.model import Model


class TokenUsageTypedDict(TypedDict):
    """What is charged for"""

    prompt_tokens: int
    completion_tokens: int
    total_tokens: int


class TokenUsage(Model):
    """What is charged for"""

    prompt_tokens: int

    completion_tokens: int

    total_tokens: int
