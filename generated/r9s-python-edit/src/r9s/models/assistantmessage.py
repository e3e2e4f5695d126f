from __future__ import annotations

from typing import Annotated, Literal

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Field, Model
from ..types import UNSET, Nullable, OptionalNullable


class AssistantMessageTypedDict(TypedDict):
    """What the model said"""

    role: Literal["assistant"]
    content: NotRequired[Nullable[str]]


class AssistantMessage(Model):
    """What the model said"""

    ROLE: Annotated[Literal["assistant"], Field(alias="role")] = "assistant"

    content: OptionalNullable[str] = UNSET

    @property
    def role(self) -> Literal["assistant"]:
        return self.ROLE
