# pyright: strict, reportUnnecessaryTypeIgnoreComment=true
"""A tag narrows a base to its subtypes; what has another one is the base itself."""

from case_schema_base_discriminator import models
from case_schema_base_discriminator.sdk import Acme


def compared(client: Acme) -> None:
    for animal in client.zoo():
        if animal.species == "cat":
            print(animal.lives)
        elif animal.species == "dog":
            print(animal.barks)
        elif isinstance(animal, models.Animal):
            print(f"{animal.species}")


def given(client: Acme) -> None:
    client.add(body={"species": "dog", "barks": True})
    client.add(body=models.Dog(barks=True))
    client.add(body={"species": "rat"})  # type: ignore
