"""The base of models, and what fields without a value have."""

from __future__ import annotations

from .._runtime.model import Model as BaseModel
from .._runtime.scalars import UnrecognizedInt, UnrecognizedStr
from .._runtime.unset import UNSET, Nullable, OptionalNullable, Unset

__all__ = [
    "UNSET",
    "UNSET_SENTINEL",
    "BaseModel",
    "Nullable",
    "OptionalNullable",
    "UnrecognizedInt",
    "UnrecognizedStr",
    "Unset",
]

UNSET_SENTINEL = "~?~unset~?~sentinel~?~"
"""What stood for no value in dumps of models. Nothing does now: what is unset isn't in them."""
