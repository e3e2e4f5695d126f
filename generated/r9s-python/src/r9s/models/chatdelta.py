from __future__ import annotations

from typing import Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UNSET, Nullable, OptionalNullable


class ChatDeltaTypedDict(TypedDict):
    """What this piece adds to the message"""

    role: NotRequired[str]
    content: NotRequired[Nullable[str]]


class ChatDelta(Model):
    """What this piece adds to the message"""

    role: Optional[str] = None

    content: OptionalNullable[str] = UNSET
