"""Objects of which there are many: cheap to make, and frozen for type checkers."""

from __future__ import annotations

import dataclasses
import pickle

from sdkwright.core.numerous import KeyEnum, numerous


@numerous()
class _Pair:
    first: int
    second: int = 2


@numerous(kw_only=True)
class _Named:
    first: int


class _Key(KeyEnum):
    FIRST = "first"
    SECOND = "second"


def test_they_are_values() -> None:
    assert {_Pair(1), _Pair(1, 2)} == {_Pair(first=1)}
    assert dataclasses.replace(_Named(first=1), first=3) == _Named(first=3)
    assert not hasattr(_Pair(1), "__dict__")


def test_type_checkers_take_them_for_frozen() -> None:
    told = vars(numerous)["__dataclass_transform__"]
    # Python 3.11 has it among what it doesn't know yet.
    assert {**told, **told["kwargs"]}["frozen_default"]


def test_a_key_is_the_same_in_another_process() -> None:
    table = {_Key.FIRST: 1, _Key.SECOND: 2}
    copied: dict[_Key, int] = pickle.loads(pickle.dumps(table))
    assert copied == table
    assert copied[_Key("second")] == 2
