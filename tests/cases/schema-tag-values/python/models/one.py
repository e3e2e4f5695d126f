from __future__ import annotations

from typing import Literal, Optional

from .._runtime.model import Model


class One(Model):
    v: Literal[1] = 1

    a: Optional[str] = None
