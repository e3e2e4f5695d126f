# pyright: strict, reportUnnecessaryTypeIgnoreComment=true
"""What a component is called is what its structure is: values need no conversion either way."""

from case_schema_aliases import models
from case_schema_aliases.sdk import Shop


def named(client: Shop) -> models.Name:
    tags: models.Tags = ["small"]
    litter: models.Pets = client.list_pets(name="Tom", tags=tags)
    # Any sequence will do as an argument.
    client.list_pets(tags=("small", "old"))
    client.put_pets(body=({"name": "Tim"}, models.PetInput(name="Tom", tags=tags)))
    labels: models.Labels = {"a": "b"}
    client.put_pets(body=[models.PetInput(name="Tom", labels=labels)])
    client.list_pets(name=1)  # type: ignore
    return litter[0].name.upper()


def sought(pet: models.Pet) -> str:
    return "mine" if pet.sought == "mine" else f"{pet.nick}"


def free(pet: models.Pet) -> str:
    extra: models.Extra = {"a": 1, "b": [True]}
    sent = models.PetInput(name="Tom", extra=extra, about={"c": None})
    models.PetInput(name="Tom", none={"c": None})  # type: ignore
    return f"{pet.extra and pet.extra['a']} {sent.about and sent.about['c']}"
