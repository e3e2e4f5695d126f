from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from .._runtime.model import Model
from ..types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from .role import Role


class ChatDelta(Model):
    """What this piece adds to the message"""

    role: Optional[Role] = None
    """Who said it"""

    content: OptionalNullable[str] = UNSET
