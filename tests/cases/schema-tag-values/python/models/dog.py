from __future__ import annotations

from typing import Literal, Optional

from .._runtime.model import Model


class Dog(Model):
    kind: Literal["dog", "wolf"]

    barks: Optional[bool] = None
