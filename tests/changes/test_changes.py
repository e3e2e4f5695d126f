"""Each pair of documents is felt as its folder says, and checkers say the same of yesterday's programs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from sdkwright.diff.rules import RULES, Level
from tests.changes.mutations import mutations
from tests.changes.pair import Pair, differences, pairs
from tests.changes.proof import Documents, merged, pair_of, proven

_PAIRS = tuple(pairs())
# What is said of a whole document can't stand beside others in one.
_ALONE = ("security", "server", "texts", "title")
_TOGETHER = [
    pair for pair in _PAIRS if not pair.name.startswith(_ALONE) and not pair.options
]
# The profile of `make fuzz` tries many more.
_IS_LONG = settings.default is not None and settings.default.max_examples > 1_000
_SOURCE = (Level.CALL, Level.READ)


@pytest.mark.parametrize("pair", _PAIRS, ids=lambda pair: pair.name)
def test_a_change_is_felt_as_its_folder_says(pair: Pair) -> None:
    assert pair.effects() == pair.expected, pair.shows


def test_there_are_enough_of_them_and_every_rule_has_one() -> None:
    assert len(_PAIRS) >= 60
    texts = "\n".join(pair.expected for pair in _PAIRS)
    without = [rule.code for rule in RULES if f"  {rule.code}" not in texts]
    assert without == []


def _ruled(pairs_: Sequence[Documents]) -> dict[tuple[str, str], list[str]]:
    """The levels of source that the rules say are felt, by pair and language."""
    names = [pair.name for pair in pairs_]
    ruled: dict[tuple[str, str], set[str]] = defaultdict(set)
    old = merged({pair.name: pair.before for pair in pairs_})
    new = merged({pair.name: pair.after for pair in pairs_})
    for language, several in differences(old, new).items():
        for one in several:
            for level in one.levels.intersection(_SOURCE):
                name = pair_of(one.origin, names) or one.origin
                ruled[name, language].add(level.value)
    return {key: sorted(value) for key, value in ruled.items()}


@pytest.mark.slow
def test_checkers_say_what_the_rules_say(tmp_path: Path) -> None:
    changes = [*_TOGETHER, *mutations(Random(1), 20)]
    proof = proven(changes, tmp_path)
    assert {key: sorted(value) for key, value in proof.items()} == _ruled(changes)


@pytest.mark.fuzz
@settings(deadline=None, max_examples=20 if _IS_LONG else 1, phases=[Phase.generate])
@given(seed=st.integers(0, 2**32))
def test_checkers_say_it_of_random_changes(
    seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    changes = list(mutations(Random(seed), 150 if _IS_LONG else 40))
    proof = proven(changes, tmp_path_factory.mktemp("changes"))
    assert {key: sorted(value) for key, value in proof.items()} == _ruled(changes)
