"""Words of tags that name the program's classes, not what they are about: ``pet-controller``, ``OrderApi``."""

from __future__ import annotations

_KINDS = frozenset(("api", "apis", "controller"))


def without_kinds(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a tag without those of its class at its end."""
    rest = words
    while len(rest) > 1 and rest[-1].lower() in _KINDS:
        rest = rest[:-1]
    return rest
