from __future__ import annotations

from typing import Annotated, Literal

from typing_extensions import TypedDict

from .._runtime.model import Field, Model


class SystemMessageTypedDict(TypedDict):
    """How the model is to behave"""

    role: Literal["system"]
    content: str


class SystemMessage(Model):
    """How the model is to behave"""

    ROLE: Annotated[Literal["system"], Field(alias="role")] = "system"

    content: str

    @property
    def role(self) -> Literal["system"]:
        return self.ROLE
