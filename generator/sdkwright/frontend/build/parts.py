"""The schemas that one is made of: the members of its `allOf`, and of theirs, with references followed."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, replace

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, child
from sdkwright.core.words import what_is
from sdkwright.frontend.build import keywords
from sdkwright.frontend.build.conjunctions import Conjunction, members_of
from sdkwright.frontend.build.merge import Part
from sdkwright.frontend.build.reading import list_at
from sdkwright.frontend.build.site import Place
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.grammar import reference_of
from sdkwright.frontend.index import Broken, Node

# Each schema of a chain of `allOf` has all that those above it have, so that long ones take the square of their length.
_MOST_LEVELS = 250


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A schema to look into; ``is_entered`` where what it is made of has been."""

    node: JsonValue
    place: Place
    merged: bool = False
    null: bool = False
    is_entered: bool = False
    level: int = 0


def parts_of(walk: Walk, node: JsonValue, place: Place, shared: bool) -> list[Part]:
    """All schemas that one is made of: members before the schema itself, each once. No recursion: chains are long."""
    parts: list[Part] = []
    seen: dict[Pointer, bool] = {}
    waiting = [_Waiting(node, place)]
    while waiting:
        one = waiting.pop()
        at = one.place.source
        if not isinstance(one.node, dict):
            if not isinstance(one.node, bool):
                what = what_is(one.node)
                walk.report(rules.SCHEMA_NOT_A_SCHEMA, at, what=what)
        elif one.is_entered:
            kept = _without_choice(walk, one.node, one.place, seen.keys())
            parts.append(Part(kept, one.place, one.merged, null=one.null))
        elif one.level > _MOST_LEVELS:
            limit = str(_MOST_LEVELS)
            walk.report(rules.SCHEMA_TOO_DEEP_ALL_OF, at, limit=limit)
        elif isinstance(one.node, Conjunction):
            waiting += _members(one, one.node)
        elif at in seen:
            seen[at] = seen[at] and one.null
        else:
            seen[at] = one.null
            waiting += _inside(walk, one, one.node, shared)
    return [
        replace(one, null=False) if one.null > seen[one.place.source] else one
        for one in parts
    ]


def _inside(
    walk: Walk, one: _Waiting, node: JsonObject, shared: bool
) -> list[_Waiting]:
    """A schema and what it is made of; the last of them is the first to be looked into."""
    below = replace(one, level=one.level + 1)
    members = _members(replace(below, merged=True), node)
    target: list[_Waiting] = []
    if reference_of(node) is not None:
        target = _target(walk, node, below, shared)
        if walk.legacy or not keywords.is_shaping(node):
            return target
    only = _only_alternative(node)
    if only is not None:
        keyword, number, member = only
        at = one.place.child(keyword, number)
        null = one.null or keywords.admits_null(node)
        inner = replace(below, node=member, place=at, null=null)
        rest = {key: node[key] for key in node if key != keyword}
        return [replace(one, node=rest, is_entered=True), inner, *members, *target]
    return [replace(one, is_entered=True), *members, *target]


def _members(one: _Waiting, node: JsonObject) -> list[_Waiting]:
    return [
        replace(one, node=member.node, place=member.place)
        for member in reversed(members_of(node, one.place))
    ]


def _only_alternative(node: JsonObject) -> tuple[str, int, JsonValue] | None:
    """The one alternative beside null: where there is no other there is no choice."""
    for keyword in ("oneOf", "anyOf"):
        # No more than two are looked at: all that are made of a base have its choice, and each asks.
        alternatives = (
            (number, member)
            for number, member in enumerate(list_at(node, keyword))
            if not keywords.is_null(member)
        )
        first, second = next(alternatives, None), next(alternatives, None)
        if first is not None and second is None:
            return keyword, *first
    return None


def _target(
    walk: Walk, node: JsonObject, one: _Waiting, shared: bool
) -> list[_Waiting]:
    target = walk.index.follow(Node(one.place.source, node))
    if isinstance(target, Broken):
        walk.report(
            (
                rules.WALK_REFERENCE_MISSING
                if target is Broken.MISSING
                else rules.WALK_REFERENCE_CYCLE
            ),
            child(one.place.source, "$ref"),
            reference=reference_of(node) or "",
            suggestion=walk.index.suggestion(
                reference_of(node) or "", one.place.source
            ),
            instead="it adds nothing",
        )
        return []
    # Inside a copy nothing is copied again, so that recursion comes to an end.
    at = target.pointer if shared else one.place.pointer
    return [replace(one, node=target.value, place=Place(at, target.pointer))]


def _without_choice(
    walk: Walk, node: JsonObject, place: Place, seen: Set[Pointer]
) -> JsonObject:
    """A base schema may list the very schemas that are made of it; for them the list means nothing."""
    for keyword in ("oneOf", "anyOf"):
        if seen & walk.members_at(place.source, keyword, node):
            return {key: value for key, value in node.items() if key != keyword}
    return node


def is_made_of(walk: Walk, node: JsonValue, place: Place, base: Pointer) -> bool:
    """Whether a schema has the one at ``base`` among those it is made of."""
    target = walk.index.follow(Node(place.source, node))
    if isinstance(target, Broken) or not isinstance(target.value, dict):
        return False
    for number, member in enumerate(list_at(target.value, "allOf")):
        inner = walk.index.follow(Node(f"{target.pointer}/allOf/{number}", member))
        if not isinstance(inner, Broken) and inner.pointer == base:
            return True
    return False
