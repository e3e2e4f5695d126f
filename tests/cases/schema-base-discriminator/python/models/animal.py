from __future__ import annotations

from typing_extensions import TypedDict

from .._runtime.model import Model


class AnimalTypedDict(TypedDict):
    species: str


class Animal(Model):
    species: str
