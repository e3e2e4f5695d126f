from __future__ import annotations

from typing import Literal, Optional

from .._runtime.model import Model


class Bird(Model):
    species: Optional[Literal["parrot", "Bird"]] = None

    wings: Optional[int] = None
