"""Two surfaces to all their differences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.core.pointer import Pointer
from sdkwright.diff import rules
from sdkwright.diff.client import client_differences, text_differences
from sdkwright.diff.difference import Difference
from sdkwright.diff.methods import method_differences
from sdkwright.diff.sides import Sides
from sdkwright.diff.types import type_differences
from sdkwright.targets.contract.surface import Surface

_OWNERS = (
    *(rules.METHOD_REMOVED, rules.METHOD_ADDED, rules.METHOD_RENAMED),
    *(rules.METHOD_MOVED, rules.FIELD_REMOVED, rules.FIELD_ADDED),
    *(rules.PARAMETER_REMOVED, rules.PARAMETER_ADDED),
    *(rules.PARAMETER_ADDED_REQUIRED, rules.TYPE_REMOVED, rules.TYPE_ADDED),
    rules.TYPE_RENAMED,
)
_PARTS = (rules.TYPE_REMOVED, rules.TYPE_ADDED, rules.TYPE_RENAMED)


def compare(old: Surface, new: Surface) -> tuple[Difference, ...]:
    """What differs between two surfaces of one language, in the order of the document's nodes."""
    sides = Sides(old, new)
    differences = [
        *client_differences(sides),
        *method_differences(sides),
        *type_differences(sides),
    ]
    kept = _without_parts(differences) if differences else text_differences(sides)
    return tuple(sorted(kept, key=lambda one: (one.origin, one.rule.code, one.title)))


def _without_parts(differences: Iterable[Difference]) -> Iterator[Difference]:
    """Without types that came, went or are called otherwise with what they are written in."""
    listed = list(differences)
    owners = {one.origin for one in listed if is_owner(one)}
    holders = {
        one.origin for one in listed if one.rule in _OWNERS and one.rule not in _PARTS
    }
    for one in listed:
        is_part = one.rule in _PARTS and (
            one.origin in holders
            or any(above in owners for above in above_of(one.origin))
        )
        if not is_part:
            yield one


def is_owner(difference: Difference) -> bool:
    """Whether it tells of a node for what is written in it, too."""
    return difference.rule in _OWNERS


def above_of(origin: Pointer) -> Iterator[Pointer]:
    """The nodes around one; the wrapper of a request stands in its operation."""
    above = origin.removesuffix("#request").removesuffix("#input")
    if above != origin:
        yield above
    while "/" in above:
        above = above.rpartition("/")[0]
        yield above
