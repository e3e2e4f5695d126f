from __future__ import annotations

from datetime import timedelta
from typing import Optional

from .._runtime.model import Model
from ..types import IntegerString


class Policy(Model):
    id: str

    length: Optional[IntegerString] = None

    every: Optional[timedelta] = None
