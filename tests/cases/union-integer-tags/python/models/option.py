from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import Discriminated
from .._unknown import UnknownType

if TYPE_CHECKING:
    from .bool_ import Bool
    from .channel import Channel

Option = TypeAliasType(
    "Option",
    Annotated[
        Union["Channel", "Bool", UnknownType],
        Discriminated("type", {7: "Channel", 5: "Bool"}),
    ],
)
