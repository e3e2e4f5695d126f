# pyright: strict, reportUnnecessaryTypeIgnoreComment=true
"""Values of a tag narrow, whoever says them."""

from case_schema_tag_values import models
from case_schema_tag_values.sdk import Zoo


def compared(client: Zoo) -> None:
    pet = client.get_pet()
    if pet.kind == "cat":
        print(pet.lives)
    elif pet.kind == "wolf":
        print(pet.barks)
    beast = client.get_beast()
    if beast.tame and beast.tame.species == "circus":
        print(beast.tame.name)
    if beast.wild and beast.wild.species == "Bird":
        print(beast.wild.wings)
    version = client.get_version()
    if version.v == 1:
        print(version.a)
    elif version.v == 2:
        print(version.b)


def built() -> None:
    models.Dog(kind="wolf")
    models.Dog(kind="cat")  # type: ignore
    models.Lion(name="", species="circus")
    models.Lion(name="", species="tiger")  # type: ignore
    models.One(a="")
