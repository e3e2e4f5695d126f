"""Enums that take in values they don't know."""

from __future__ import annotations

from enum import EnumMeta
from typing import Any


class OpenEnum(EnumMeta):
    """The metaclass of enums a newer server may have more values of.

    An unknown value becomes a member of its own (`is_known` tells them apart), equal to any other made
    from the same value, and travels as what it was.
    """

    def __new__(
        metacls, name: str, bases: Any, classdict: Any, **kwargs: Any
    ) -> OpenEnum:
        classdict["_missing_"] = classmethod(_unknown_member)
        return super().__new__(metacls, name, bases, classdict, **kwargs)

    def is_known(cls, member: Any) -> bool:
        """Whether the member is one this version declares."""
        return member in cls.__members__.values()


def _unknown_member(cls: Any, value: Any) -> Any:
    base: Any = next(
        (kind for kind in (str, int, float) if issubclass(cls, kind)), None
    )
    if base is None or not isinstance(value, base):
        return None
    member = base.__new__(cls, value)
    member._name_ = str(value)
    member._value_ = value
    return member
