from __future__ import annotations

from typing import Literal

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UNSET, Nullable, OptionalNullable


class AssistantMessageTypedDict(TypedDict):
    """What the model said"""

    role: Literal["assistant"]
    content: NotRequired[Nullable[str]]


class AssistantMessage(Model):
    """What the model said"""

    role: Literal["assistant"] = "assistant"

    content: OptionalNullable[str] = UNSET

    @property
    def ROLE(self) -> Literal["assistant"]:
        return self.role
