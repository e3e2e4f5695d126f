from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, List, Literal, Union

from typing_extensions import TypeAliasType, TypedDict

from .._runtime.model import Field, Model
from .._runtime.unions import BestMatch

if TYPE_CHECKING:
    from .contentpart import ContentPart, ContentPartTypedDict

ContentTypedDict = TypeAliasType(
    "ContentTypedDict",
    Union[str, List["ContentPartTypedDict"]],
)
"""A text, or texts and pictures"""

Content = TypeAliasType(
    "Content",
    Annotated[Union[str, List["ContentPart"]], BestMatch()],
)
"""A text, or texts and pictures"""


class UserMessageTypedDict(TypedDict):
    """What the user said or showed"""

    role: Literal["user"]
    content: ContentTypedDict
    """A text, or texts and pictures"""


class UserMessage(Model):
    """What the user said or showed"""

    ROLE: Annotated[Literal["user"], Field(alias="role")] = "user"

    content: Content
    """A text, or texts and pictures"""

    @property
    def role(self) -> Literal["user"]:
        return self.ROLE
