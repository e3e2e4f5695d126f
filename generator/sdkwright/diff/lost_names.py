"""Names that were kept for a while, deprecated, beside those that took their place."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.diff.difference import Difference, joined_words
from sdkwright.diff.rules import Level, Rule, Wire
from sdkwright.targets.contract.surface import Symbol


def lost_names(
    old: Symbol, new: Symbol, rule: Rule, label: str
) -> Iterator[Difference]:
    """Those that are no longer, of an operation or a type that the document calls ``label``."""
    kept = {new.path, *new.aliases, *new.former}
    lost = [one for one in old.former if one not in kept]
    if lost:
        yield Difference(
            rule=rule,
            origin=new.origin,
            is_gone=False,
            title=f"{label}: a deprecated name is gone",
            text=f"{joined_words(lost)}  ->  {new.path}",
            levels=frozenset((Level.CALL,)),
            wire=Wire.NONE,
            old=lost[0],
            new=new.path,
            key=old.key,
        )
