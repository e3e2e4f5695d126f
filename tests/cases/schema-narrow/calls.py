# pyright: strict, reportUnnecessaryTypeIgnoreComment=true
"""A tag narrows a union in whichever way a program asks for it; what no member knows is a member, too."""

from case_schema_narrow import models
from case_schema_narrow.sdk import Pets
from case_schema_narrow.types import Unknown


def compared(client: Pets) -> None:
    pet = client.get_pet()
    if pet.kind == "cat":
        print(pet.lives)
    elif pet.kind == "dog":
        print(pet.tricks)
    else:
        print(f"{pet.kind}", pet.raw)
    animal = client.get_animal()
    if animal.species == "lion":
        print(animal.mane)
    elif animal.species == "bird":
        print(animal.wings)


def matched(client: Pets) -> None:
    pet = client.get_pet()
    match pet.kind:
        case "cat":
            print(pet.lives)
        case "dog":
            print(pet.tricks)
        case _:
            print(pet.raw)
    match pet:
        case models.Cat(lives=lives):
            print(lives)
        case models.Dog():
            print(pet.tricks)
        case Unknown():
            print(pet.raw)


def known(client: Pets) -> None:
    pet = client.get_pet()
    if isinstance(pet, Unknown):
        return
    if pet.kind == "cat":
        print(pet.lives)
    else:
        print(pet.tricks)


def built() -> list[models.Pet]:
    models.Cat(kind="tiger")  # type: ignore
    models.Lion(species="tiger")  # type: ignore
    return [models.Cat(lives=9), models.Dog(kind="dog")]
