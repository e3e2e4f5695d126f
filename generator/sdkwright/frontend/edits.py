"""Changes at many places of a tree at once; what lies beside the way to a change is shared, not copied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Final, TypeAlias

from sdkwright.core.json import JsonValue


class Removed(Enum):
    """What a change returns for a node that is to go from its object or list."""

    REMOVED = "removed"


REMOVED: Final = Removed.REMOVED

Change: TypeAlias = Callable[[JsonValue], "JsonValue | Removed"]
"""Makes a node's new value from its old one."""

Location: TypeAlias = tuple[str | int, ...]
"""Keys and indexes from a tree's root to a node."""


@dataclass(slots=True)
class _Places:
    """The places to change, as a tree of their tokens."""

    inner: dict[str | int, _Places] = field(
        default_factory=dict["str | int", "_Places"]
    )
    is_target: bool = False


def changed_at(
    tree: JsonValue, locations: Iterable[Location], change: Change
) -> JsonValue | Removed:
    """``tree`` with ``change`` made to the node at each location, inner nodes before those around them.

    All locations are of nodes in ``tree`` as it is; removals in a list don't shift the others.
    """
    root = _Places()
    for location in locations:
        places = root
        for token in location:
            places = places.inner.setdefault(token, _Places())
        places.is_target = True
    return _changed(tree, root, change)


def _changed(node: JsonValue, places: _Places, change: Change) -> JsonValue | Removed:
    result = node
    if places.inner and isinstance(node, dict):
        result = _changed_object(node, places, change)
    elif places.inner and isinstance(node, list):
        result = _changed_list(node, places, change)
    return change(result) if places.is_target else result


def _changed_object(
    node: Mapping[str, JsonValue], places: _Places, change: Change
) -> Mapping[str, JsonValue]:
    result = dict(node)
    for token, inner in places.inner.items():
        key = str(token)
        new = _changed(result[key], inner, change)
        if isinstance(new, Removed):
            del result[key]
        else:
            result[key] = new
    return result


def _changed_list(
    node: Sequence[JsonValue], places: _Places, change: Change
) -> list[JsonValue]:
    result: list[JsonValue] = []
    for index, item in enumerate(node):
        inner = places.inner.get(index)
        new = item if inner is None else _changed(item, inner, change)
        if not isinstance(new, Removed):
            result.append(new)
    return result
