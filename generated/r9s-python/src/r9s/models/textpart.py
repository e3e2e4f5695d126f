from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._runtime.model import Model


class TextPartTypedDict(TypedDict):
    type: Literal["text"]
    text: str


class TextPart(Model):
    type: Literal["text"] = "text"

    text: str

    @property
    def TYPE(self) -> Literal["text"]:
        return self.type
