"""What checkers say of breaks: whether source that uses yesterday's package is wrong beside today's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from sdkwright.diff.changes import Change
from sdkwright.diff.compare import above_of, is_owner
from sdkwright.diff.labels import label
from sdkwright.diff.rules import Level

_SOURCE = (Level.CALL, Level.READ)

Felt: TypeAlias = Mapping[tuple[str, str], tuple[str, ...]]
"""What a checker says of the uses of symbols, by their keys and levels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What a checker found in a program that uses all of a target's old package; ``checker`` is its name, empty where none
    could be asked; ``names`` are what users type for symbols, by their keys.
    """

    checker: str = ""
    felt: Felt = field(default_factory=dict[tuple[str, str], tuple[str, ...]])
    names: Mapping[str, str] = field(default_factory=dict[str, str])


def proof_lines(
    change: Change, proofs: Mapping[str, Proof]
) -> Iterator[tuple[str, str]]:
    """For each target whose source a change breaks: `proven` or `by rule`, and what stands behind that."""
    for name in change.effects:
        if name in proofs and change.levels(name).intersection(_SOURCE):
            proof = proofs[name]
            use, message = _finding(change, name, proof)
            if message:
                yield "proven", f"{name}: {use}: {message} ({proof.checker})"
            elif proof.checker:
                yield "by rule", f"{name}: {proof.checker} finds nothing wrong"
            else:
                yield "by rule", f"{name}: no checker was asked"


def _finding(change: Change, name: str, proof: Proof) -> tuple[str, str]:
    """What of the old program the checker refuses, and what it says: of several things one that names what differs, if any
    does.
    """
    findings: list[tuple[bool, str, str]] = []
    for one in change.effects[name]:
        words = [word.rpartition(".")[2] for word in (one.old, one.new) if word]
        for level in (each for each in _SOURCE if each in one.levels):
            texts = proof.felt.get((one.key, level.value), ())
            use = f"{level.value} {proof.names.get(one.key) or _called(one.key)}"
            findings += ((_names(text, words), use, text) for text in texts)
    # The first of those that are best.
    return max(findings, key=lambda one: one[0], default=(False, "", ""))[1:]


def _called(key: str) -> str:
    """What a symbol is called where nobody types its name."""
    return label(key) if key.startswith("#") else key


def _names(text: str, words: Iterable[str]) -> bool:
    return any(re.search(rf"\b{re.escape(word)}\b", text) for word in words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Untold:
    """Something that a checker finds wrong though no rule says that it breaks: what the rules don't know."""

    name: str
    what: str
    level: Level
    message: str


def untold(
    changes: Iterable[Change], proofs: Mapping[str, Proof]
) -> tuple[Untold, ...]:
    """All that checkers find and no change tells of; types in what is gone or renamed go with it."""
    differences = [
        (name, one)
        for change in changes
        for name, several in change.effects.items()
        for one in several
    ]
    known = {
        (name, one.key, level.value)
        for name, one in differences
        for level in one.levels
    }
    owners = {(name, one.origin) for name, one in differences if is_owner(one)}
    return tuple(
        Untold(
            name=name,
            what=_called(key),
            level=Level(level),
            message=texts[0],
        )
        for name, proof in proofs.items()
        for (key, level), texts in proof.felt.items()
        if (name, key, level) not in known
        and not any((name, above) in owners for above in above_of(key))
    )
