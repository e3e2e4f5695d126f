from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Union

from typing_extensions import TypeAliasType, TypedDict

from .._runtime.model import Model
from .._runtime.unions import Discriminated
from .._unknown import UnknownSpecies
from ..types import Unrecognized

if TYPE_CHECKING:
    from .cat import Cat, CatTypedDict
    from .dog import Dog, DogTypedDict

AnimalUnionTypedDict = TypeAliasType(
    "AnimalUnionTypedDict",
    Union["CatTypedDict", "DogTypedDict", "AnimalTypedDict"],
)

AnimalUnion = TypeAliasType(
    "AnimalUnion",
    Annotated[
        Union["Cat", "Dog", "Animal", UnknownSpecies],
        Discriminated("species", {"cat": "Cat", "dog": "Dog"}),
    ],
)


class AnimalTypedDict(TypedDict):
    species: Unrecognized


class Animal(Model):
    species: Unrecognized
