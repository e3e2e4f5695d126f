"""Types that arguments and fields are made of."""

from __future__ import annotations

from ._runtime.response import Response
from ._runtime.scalars import (
    Base64Bytes,
    DecimalNumber,
    FileContent,
    IntegerString,
    Unrecognized,
    UnrecognizedFloat,
    UnrecognizedInt,
    UnrecognizedStr,
)
from ._runtime.unions import Unknown
from ._runtime.unset import UNSET, Nullable, OptionalNullable, Unset

__all__ = [
    "UNSET",
    "Base64Bytes",
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
