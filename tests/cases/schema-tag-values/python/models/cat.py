from __future__ import annotations

from typing import Literal, Optional

from .._runtime.model import Model


class Cat(Model):
    kind: Literal["cat"] = "cat"

    lives: Optional[int] = None
