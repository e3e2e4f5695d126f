from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UNSET, Nullable, OptionalNullable

if TYPE_CHECKING:
    from .role import Role


class ChatDeltaTypedDict(TypedDict):
    """What this piece adds to the message"""

    role: NotRequired[Role]
    """Who said it"""
    content: NotRequired[Nullable[str]]


class ChatDelta(Model):
    """What this piece adds to the message"""

    role: Optional[Role] = None
    """Who said it"""

    content: OptionalNullable[str] = UNSET
