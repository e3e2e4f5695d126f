from __future__ import annotations

from datetime import date
from typing import List, Optional

from .._runtime.model import Model
from ..types import UNSET, OptionalNullable


class Chapter(Model):
    title: str

    next: OptionalNullable[Chapter] = UNSET

    parts: Optional[List[Chapter]] = None

    made: Optional[date] = None
