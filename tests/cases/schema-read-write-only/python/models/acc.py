from __future__ import annotations

from .._runtime.model import Model


class Acc(Model):
    id: int

    name: str
