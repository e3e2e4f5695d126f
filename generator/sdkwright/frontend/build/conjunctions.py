"""Several schemas of one value, which stand at different places: the value has to fit all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer
from sdkwright.frontend.build.keywords import is_null
from sdkwright.frontend.build.reading import list_at
from sdkwright.frontend.build.site import Conjunct, Place
from sdkwright.frontend.grammar import reference_of
from sdkwright.frontend.index import Index, Node

_FLAGS = frozenset(("readOnly", "writeOnly", "deprecated"))
_TEXTS = frozenset(("title", "description", "default", "example", "examples"))
_COMPOSING = frozenset(("allOf", "anyOf", "oneOf"))
_DIRECTIONS = ("readOnly", "writeOnly")


class Conjunction(dict[str, JsonValue]):
    """A schema with `allOf` whose members keep their own places; it says of itself all that they say of themselves."""

    __slots__ = ("places",)

    def __init__(
        self, *members: Conjunct, annotations: Mapping[str, JsonValue] | None = None
    ) -> None:
        self.places = tuple(member.place for member in members)
        listed = [member.node for member in members]
        if annotations is None:
            annotations = annotations_of_all(members)
        super().__init__({**annotations, "allOf": listed})


def members_of(node: JsonObject, place: Place) -> list[Conjunct]:
    """The members of a schema's `allOf`."""
    members = list_at(node, "allOf")
    if isinstance(node, Conjunction):
        pairs = zip(members, node.places, strict=True)
        return [Conjunct(member, at) for member, at in pairs]
    return [
        Conjunct(member, place.child("allOf", number))
        for number, member in enumerate(members)
    ]


def beside_null(node: JsonObject, place: Place) -> list[Conjunct]:
    """The only member of a schema's `anyOf` or `oneOf` that isn't null; nothing where several might be meant."""
    alone: list[Conjunct] = []
    for keyword in ("anyOf", "oneOf"):
        members = list_at(node, keyword)
        numbers = [n for n, member in enumerate(members) if not is_null(member)]
        if len(numbers) == 1:
            (number,) = numbers
            alone.append(Conjunct(members[number], place.child(keyword, number)))
    return alone


def annotations_of_all(members: Sequence[Conjunct]) -> dict[str, JsonValue]:
    """What schemas say beside a value's type: a flag holds where one of them sets it, of texts the last one counts."""
    annotations: dict[str, JsonValue] = {}
    for member in members:
        if not isinstance(member.node, dict):
            continue
        if "examples" in member.node or "example" in member.node:
            annotations.pop("examples", None)
            annotations.pop("example", None)
        annotations.update(
            {
                key: value
                for key, value in member.node.items()
                if key in _TEXTS
                or (value is True and key in _FLAGS)
                or key.startswith("x-")
            }
        )
    return annotations


def _for_references(node: JsonObject) -> dict[str, JsonValue]:
    """What a schema says of each place that refers to it."""
    annotations: dict[str, JsonValue] = {
        key: True for key in _DIRECTIONS if node.get(key) is True
    }
    if "default" in node:
        annotations["default"] = node["default"]
    return annotations


def annotations_within(index: Index, node: JsonObject, place: Place) -> JsonObject:
    """What a property's schema says beside its type: itself, else the last member of its `allOf` that does, or the one
    that it is beside null.

    From schemas that members refer to come defaults and directions alone: their other words are about all their uses.
    """
    if _COMPOSING.isdisjoint(node) and reference_of(node) is None:
        return node
    annotations: dict[str, JsonValue] = {}
    seen: set[Pointer] = set()
    waiting = [(Conjunct(node, place), True)]
    while waiting:
        one, is_inline = waiting.pop()
        if not isinstance(one.node, dict) or one.place.source in seen:
            continue
        seen.add(one.place.source)
        own = annotations_of_all([one]) if is_inline else _for_references(one.node)
        if "examples" in annotations or "example" in annotations:
            own.pop("examples", None)
            own.pop("example", None)
        annotations = {**own, **annotations}
        if not _COMPOSING.isdisjoint(one.node):
            inside = members_of(one.node, one.place)
            inside += beside_null(one.node, one.place)
            waiting += [(inner, is_inline) for inner in inside]
        if reference_of(one.node) is not None:
            target = index.follow(Node(one.place.source, one.node))
            if isinstance(target, Node):
                at = Place(target.pointer, target.pointer)
                waiting.append((Conjunct(target.value, at), False))
    return annotations
