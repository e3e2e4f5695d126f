from __future__ import annotations

from typing import Annotated, Literal

from .._runtime.model import OPEN, Model


class Lion(Model):
    name: str

    species: Annotated[Literal["circus", "Lion"], OPEN]

    object: Annotated[Literal["lion"], OPEN] = "lion"
