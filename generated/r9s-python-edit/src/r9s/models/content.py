from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, List, Union

from typing_extensions import TypeAliasType

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
