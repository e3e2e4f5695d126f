from __future__ import annotations

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UNSET, Nullable, OptionalNullable


class ErrorDetailTypedDict(TypedDict):
    """What went wrong"""

    message: str
    code: NotRequired[Nullable[str]]
    """A word for programs"""
    param: NotRequired[Nullable[str]]
    """The field at fault"""


class ErrorDetail(Model):
    """What went wrong"""

    message: str

    code: OptionalNullable[str] = UNSET
    """A word for programs"""

    param: OptionalNullable[str] = UNSET
    """The field at fault"""
