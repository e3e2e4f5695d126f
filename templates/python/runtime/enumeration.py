"""Enums that take in values they don't know."""

from __future__ import annotations

from enum import EnumMeta
from typing import Any

# What values of an enum may be, by what its members are.
_KINDS: dict[type, tuple[type, ...]] = {str: (str,), int: (int,), float: (float, int)}


class OpenEnum(EnumMeta):
    """The metaclass of enums a newer server may have more values of.

    An unknown value becomes a member of its own (`is_known` tells them apart), equal to any other made
    from the same value, and travels as what it was.
    """

    def __new__(
        metacls, name: str, bases: Any, classdict: Any, **kwargs: Any
    ) -> OpenEnum:
        classdict["_missing_"] = classmethod(_unknown_member)
        made: Any = super().__new__(metacls, name, bases, classdict, **kwargs)
        if float in bases:
            made._value_repr_ = repr
            for member in made.__members__.values():
                # An integer among numbers travels as one.
                if member.value.is_integer():
                    member._value_ = int(member.value)
        return made  # type: ignore[no-any-return]

    def is_known(cls, member: Any) -> bool:
        """Whether the member is one this version declares."""
        return member in cls.__members__.values()


def _unknown_member(cls: Any, value: Any) -> Any:
    base: Any = next((kind for kind in _KINDS if issubclass(cls, kind)), None)
    if base is None or isinstance(value, bool) or not isinstance(value, _KINDS[base]):
        return None
    member = base.__new__(cls, value)
    member._name_ = str(value)
    member._value_ = value
    return member
