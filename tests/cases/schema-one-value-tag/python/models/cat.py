from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model

if TYPE_CHECKING:
    from .catkind import CatKind


class Cat(Model):
    kind: CatKind

    lives: int
