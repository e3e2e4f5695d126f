from __future__ import annotations

from typing import Literal

from .._runtime.model import Model


class DeletedCustomer(Model):
    id: str

    deleted: Literal[True] = True
