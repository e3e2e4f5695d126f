from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import Discriminated
from .._unknown import UnknownVersion

if TYPE_CHECKING:
    from .v1 import V1
    from .v2 import V2

Msg = TypeAliasType(
    "Msg",
    Annotated[
        Union["V1", "V2", UnknownVersion],
        Discriminated("version", {1: "V1", 2: "V2"}),
    ],
)
