from __future__ import annotations

from .._runtime.model import Model
from ..types import UNSET, OptionalNullable


class ErrorDetail(Model):
    """What went wrong"""

    message: str

    code: OptionalNullable[str] = UNSET
    """A word for programs"""

    param: OptionalNullable[str] = UNSET
    """The field at fault"""
