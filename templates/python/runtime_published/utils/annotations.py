"""What tells members of a union apart."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, cast

__all__ = ["get_discriminator"]


def get_discriminator(model: Any, fieldname: str, key: str) -> str:
    """The value by which a model, or an untyped object, is told apart: of its field, or of JSON's key.

    :raises ValueError: It has none.
    """
    found: Any = None
    if isinstance(model, Mapping):
        found = cast("Mapping[str, Any]", model).get(key)
    else:
        found = getattr(model, fieldname, None)
    if found is None:
        raise ValueError(f"could not find discriminator field {fieldname}")
    return str(found.value if isinstance(found, Enum) else found)
