"""Objects of which a run makes tens of thousands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar, dataclass_transform

_Class = TypeVar("_Class")


@dataclass_transform(frozen_default=True)
def numerous(*, kw_only: bool = False) -> Callable[[type[_Class]], type[_Class]]:
    """A frozen dataclass that type checkers keep frozen, and nothing else does.

    At run time `frozen=True` sets each field by a call, which makes an object three times as dear: for the kinds that a
    large document has by the ten thousand that was a tenth of a run. All others are frozen dataclasses.
    """
    return dataclass(slots=True, kw_only=kw_only, unsafe_hash=True)


class KeyEnum(Enum):
    """An enum whose members are keys of tables that are looked into all the time.

    Enum's own hash is that of the name, and no built-in function.
    """

    __hash__ = object.__hash__
