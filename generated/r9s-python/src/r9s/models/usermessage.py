from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from typing_extensions import TypedDict

from .._runtime.model import Model

if TYPE_CHECKING:
    from .content import Content, ContentTypedDict


class UserMessageTypedDict(TypedDict):
    """What the user said or showed"""

    role: Literal["user"]
    content: ContentTypedDict
    """A text, or texts and pictures"""


class UserMessage(Model):
    """What the user said or showed"""

    role: Literal["user"] = "user"

    content: Content
    """A text, or texts and pictures"""

    @property
    def ROLE(self) -> Literal["user"]:
        return self.role
