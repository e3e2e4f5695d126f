from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import Discriminated
from .._unknown import UnknownSpecies

if TYPE_CHECKING:
    from .bird import Bird
    from .lion import Lion

Animal = TypeAliasType(
    "Animal",
    Annotated[
        Union["Lion", "Bird", UnknownSpecies],
        Discriminated("species", {"lion": "Lion", "bird": "Bird"}),
    ],
)
