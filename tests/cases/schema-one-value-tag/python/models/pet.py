from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import Discriminated
from .._unknown import UnknownKind

if TYPE_CHECKING:
    from .cat import Cat
    from .dog import Dog

Pet = TypeAliasType(
    "Pet",
    Annotated[
        Union["Cat", "Dog", UnknownKind],
        Discriminated("kind", {"cat": "Cat", "dog": "Dog"}),
    ],
)
