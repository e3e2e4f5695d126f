"""Words that are the same but for their number."""

from __future__ import annotations

from collections.abc import Sequence

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


def is_same(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two names have the same letters, whatever their case and where their words end, but for a plural."""
    return not _forms("".join(left)).isdisjoint(_forms("".join(right)))


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
