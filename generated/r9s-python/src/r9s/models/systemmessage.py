from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._runtime.model import Model


class SystemMessageTypedDict(TypedDict):
    """How the model is to behave"""

    role: Literal["system"]
    content: str


class SystemMessage(Model):
    """How the model is to behave"""

    role: Literal["system"] = "system"

    content: str

    @property
    def ROLE(self) -> Literal["system"]:
        return self.role
