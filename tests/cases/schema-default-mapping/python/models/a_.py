from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import Discriminated
from .._unknown import UnknownT

if TYPE_CHECKING:
    from .k1 import K1
    from .k2 import K2

AResponseBody = TypeAliasType(
    "AResponseBody",
    Annotated[Union["K1", "K2", UnknownT], Discriminated("t", {"k1": "K1"})],
)
"""ok"""
