"""Words that are the same but for their number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

_IRREGULAR = {
    "children": "child",
    "indices": "index",
    "matrices": "matrix",
    "men": "man",
    "people": "person",
    "vertices": "vertex",
    "women": "woman",
}
# What ends so is a singular: address, status, analysis.
_SINGULAR_ENDINGS = ("ss", "us", "is")


def is_plural(word: str) -> bool:
    """Whether an English word names several things, as far as its ending tells."""
    lower = word.lower()
    return lower in _IRREGULAR or (
        len(lower) > 2 and lower.endswith("s") and not lower.endswith(_SINGULAR_ENDINGS)
    )


def plural(word: str) -> str:
    """The plural of an English word; of one that is a plural the word itself."""
    if is_plural(word):
        return word
    lower = word.lower()
    irregular = next((many for many, one in _IRREGULAR.items() if one == lower), None)
    if irregular is not None:
        return word[:1] + irregular[1:]
    if lower.endswith("y") and lower[-2:-1] not in tuple("aeiou"):
        return f"{word[:-1]}ies"
    is_hissed = lower.endswith(("s", "x", "z", "ch", "sh"))
    return f"{word}{'es' if is_hissed else 's'}"


def is_same(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two names have the same letters, whatever their case and where their words end, but for a plural."""
    return not _forms("".join(left)).isdisjoint(_forms("".join(right)))


@lru_cache(maxsize=65_536)
def _forms(text: str) -> frozenset[str]:
    """What a text may be the plural of, and the text."""
    lower = text.lower()
    forms = {lower, _IRREGULAR.get(lower, lower)}
    if is_plural(lower):
        forms.add(lower[:-1])
        if lower.endswith("ies"):
            forms.add(f"{lower[:-3]}y")
        elif lower.endswith(("ches", "shes", "sses", "uses", "xes", "zes")):
            forms.add(lower[:-2])
    return frozenset(forms)
