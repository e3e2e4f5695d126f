from __future__ import annotations

from typing import Literal, Union

from .._runtime.model import Model
from ..types import UnrecognizedStr


class Cat(Model):
    kind: Union[Literal["cat"], UnrecognizedStr]

    lives: int
