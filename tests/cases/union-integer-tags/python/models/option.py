from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import Discriminated
from ..types import Unknown

if TYPE_CHECKING:
    from .bool_ import Bool
    from .channel import Channel

Option = TypeAliasType(
    "Option",
    Annotated[
        Union["Channel", "Bool", Unknown],
        Discriminated("type", {7: "Channel", 5: "Bool"}),
    ],
)
