"""Where a `$ref` leads, and what is wrong with it, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, tokens_of, uri_of
from sdkwright.core.words import shown, what_is
from sdkwright.frontend.checks.expected import Named, One, Shape
from sdkwright.frontend.checks.shapes import SHAPES
from sdkwright.frontend.document import Document
from sdkwright.frontend.index import Broken, Index, Node

_SECTIONS: Mapping[str, str] = {
    section: expected.entry.kind
    for section, expected in SHAPES["components"].fields.items()
    if isinstance(expected, Named) and isinstance(expected.entry, One)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a reference names; ``problem`` is empty where it is right, or loading has told of it already."""

    at: Pointer
    value: JsonValue = None
    problem: str = ""


class Refer:
    """References of one document. ``kinds`` are the objects for which one may stand, or does in real documents."""

    kinds = frozenset(
        {kind for kind, shape in SHAPES.items() if shape.may_refer}
        | {"operation", "media type", "encoding"}
    )

    def __init__(self, document: Document) -> None:
        self._document = document
        self._index = Index(document)
        self._circles: set[Pointer] = set()

    def target(self, at: Pointer, node: JsonObject, kind: str) -> Target:
        """What the `$ref` of the object at ``at`` names, where an object of ``kind`` is wanted."""
        reference = node["$ref"]
        if not isinstance(reference, str):
            return Target(at=at, problem=f"the $ref is {shown(reference)}, not a text")
        target = self._index.target(reference, at)
        if isinstance(target, Broken):
            return Target(at=at, problem=self._dead(reference, at))
        if self._index.follow(Node(at, node)) is Broken.CYCLE:
            return Target(at=at, problem=self._circle(reference, at, target))
        shape = SHAPES[kind]
        reference = reference or "an empty $ref"
        wanted = shape.words
        other = _component_kind(target.pointer)
        if other is not None and other != kind:
            words = SHAPES[other].words
            problem = f"{reference} names {words}, and {wanted} is wanted here"
            return Target(at=at, problem=problem)
        if other == kind and not isinstance(target.value, dict):
            return Target(at=at)  # the component itself is told of
        is_schema = kind == "schema" and isinstance(target.value, bool)
        if not isinstance(target.value, dict) and not is_schema:
            what = what_is(target.value)
            problem = f"{reference} names {what}, and {wanted} is wanted here"
            return Target(at=at, problem=problem)
        if isinstance(target.value, dict) and not _may_be(target.value, shape):
            problem = f"{reference} names an object with no field of {wanted}, which is wanted here"
            return Target(at=at, problem=problem)
        return Target(at=target.pointer, value=target.value)

    def _circle(self, reference: str, at: Pointer, start: Node) -> str:
        """A circle is told of once, at the first of its references that is met; not where others lead into it."""
        members = {at: None}
        node: Node | Broken = start
        while isinstance(node, Node) and node.pointer not in members:
            members[node.pointer] = None
            value = node.value
            inner = value.get("$ref") if isinstance(value, dict) else None
            if not isinstance(inner, str):
                return ""
            node = self._index.target(inner, node.pointer)
        is_member = isinstance(node, Node) and node.pointer == at
        if not is_member or at in self._circles:
            return ""
        self._circles.update(members)
        return f"{reference} leads back to itself"

    def _dead(self, reference: str, at: Pointer) -> str:
        pointer = self._document.target(reference, uri_of(at))
        if uri_of(pointer) not in self._document.trees:
            return ""
        name = reference or "an empty $ref"
        return f"{name} leads nowhere{self._index.suggestion(reference, at)}"


def _may_be(value: JsonObject, shape: Shape) -> bool:
    """Whether an object has anything of a shape, or nothing that tells."""
    return (
        shape.is_open
        or not value
        or any(key in shape.fields or key[:2] in ("$r", "x-") for key in value)
    )


def _component_kind(pointer: Pointer) -> str | None:
    """The kind of a component by where it stands."""
    tokens = tokens_of(pointer)
    is_component = len(tokens) == 3 and tokens[0] == "components"
    return _SECTIONS.get(tokens[1]) if is_component else None
