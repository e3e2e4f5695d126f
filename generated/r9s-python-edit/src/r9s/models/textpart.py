from __future__ import annotations

from typing import Annotated, Literal

from typing_extensions import TypedDict

from .._runtime.model import Field, Model


class TextPartTypedDict(TypedDict):
    type: Literal["text"]
    text: str


class TextPart(Model):
    TYPE: Annotated[Literal["text"], Field(alias="type")] = "text"

    text: str

    @property
    def type(self) -> Literal["text"]:
        return self.TYPE
