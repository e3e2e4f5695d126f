from __future__ import annotations

from typing import TYPE_CHECKING, List

from typing_extensions import TypeAliasType

if TYPE_CHECKING:
    from .pet import Pet, PetInput, PetInputTypedDict

PetsInputTypedDict = TypeAliasType("PetsInputTypedDict", List["PetInputTypedDict"])
"""A litter."""

PetsInput = TypeAliasType("PetsInput", List["PetInput"])
"""A litter."""

Pets = TypeAliasType("Pets", List["Pet"])
"""A litter."""
