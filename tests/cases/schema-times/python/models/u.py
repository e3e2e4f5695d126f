from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import Discriminated
from .._unknown import UnknownKind

if TYPE_CHECKING:
    from .x import X
    from .y import Y

U = TypeAliasType(
    "U",
    Annotated[
        Union["X", "Y", UnknownKind],
        Discriminated("kind", {"x": "X", "y": "Y"}, absent=("X", "Y")),
    ],
)
