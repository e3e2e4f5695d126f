from __future__ import annotations

from typing import Annotated, Literal

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import MAY_BE_MISSING, Model


class MessageTypedDict(TypedDict):
    type: NotRequired[Literal["message"]]
    text: str


class Message(Model):
    type: Annotated[Literal["message"], MAY_BE_MISSING] = "message"

    text: str
