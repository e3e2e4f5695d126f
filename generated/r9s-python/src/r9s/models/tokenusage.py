from __future__ import annotations

from .._runtime.model import Model


class TokenUsage(Model):
    """What is charged for"""

    prompt_tokens: int

    completion_tokens: int

    total_tokens: int
