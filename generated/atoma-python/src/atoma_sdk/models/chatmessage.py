from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UNSET, Nullable, OptionalNullable

if TYPE_CHECKING:
    from .role import Role


class ChatMessageTypedDict(TypedDict):
    """What somebody said"""

    role: Role
    """Who said it"""
    content: str
    name: NotRequired[Nullable[str]]


class ChatMessage(Model):
    """What somebody said"""

    role: Role
    """Who said it"""

    content: str

    name: OptionalNullable[str] = UNSET
