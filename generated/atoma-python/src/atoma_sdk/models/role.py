from __future__ import annotations

from enum import Enum

from .._runtime.enumeration import OpenEnum


class Role(str, Enum, metaclass=OpenEnum):
    """Who said it"""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"
