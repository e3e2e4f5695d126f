"""Which declarations lead to which."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from sdkwright.ir.types import TypeId
from sdkwright.targets.reading.type_graph import in_circles

_IDS = st.sampled_from([TypeId(name) for name in "abcdefg"])


@given(st.dictionaries(_IDS, st.lists(_IDS, max_size=3)))
def test_those_in_circles_lead_back_to_themselves(
    inner: Mapping[TypeId, list[TypeId]],
) -> None:
    assert in_circles(inner) == {one for one in inner if one in _behind(one, inner)}


def _behind(start: TypeId, inner: Mapping[TypeId, list[TypeId]]) -> set[TypeId]:
    found: set[TypeId] = set()
    waiting = list(inner[start])
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += inner.get(one, ())
    return found
