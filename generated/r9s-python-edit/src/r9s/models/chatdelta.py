from __future__ import annotations

from typing import Optional

from .._runtime.model import Model
from ..types import UNSET, OptionalNullable


class ChatDelta(Model):
    """What this piece adds to the message"""

    role: Optional[str] = None

    content: OptionalNullable[str] = UNSET
