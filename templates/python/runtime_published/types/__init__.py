"""Types that arguments and fields are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy
from .._runtime.response import Response
from .._runtime.scalars import (
    Base64Bytes,
    DecimalNumber,
    FileContent,
    IntegerString,
    Unrecognized,
    UnrecognizedFloat,
    UnrecognizedInt,
    UnrecognizedStr,
)
from .._runtime.unions import Unknown
from .._runtime.unset import UNSET, Nullable, OptionalNullable, Unset

if TYPE_CHECKING:
    from .base64fileinput import Base64EncodedString as Base64EncodedString
    from .base64fileinput import Base64FileInput as Base64FileInput
    from .basemodel import UNSET_SENTINEL as UNSET_SENTINEL
    from .basemodel import BaseModel as BaseModel

__all__ = [
    "UNSET",
    "UNSET_SENTINEL",
    "Base64Bytes",
    "Base64EncodedString",
    "Base64FileInput",
    "BaseModel",
    "DecimalNumber",
    "FileContent",
    "IntegerString",
    "Nullable",
    "OptionalNullable",
    "Response",
    "Unknown",
    "Unrecognized",
    "UnrecognizedFloat",
    "UnrecognizedInt",
    "UnrecognizedStr",
    "Unset",
]

__getattr__, __dir__ = lazy(
    __name__,
    {
        "Base64EncodedString": "base64fileinput",
        "Base64FileInput": "base64fileinput",
        "BaseModel": "basemodel",
        "UNSET_SENTINEL": "basemodel",
    },
)
