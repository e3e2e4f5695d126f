"""Schemas that are made of others by `allOf`: the subtypes of a base."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from sdkwright.core.json import JsonObject
from sdkwright.core.pointer import Pointer, child
from sdkwright.frontend.build.reading import list_at, object_at, object_behind
from sdkwright.frontend.grammar import reference_of
from sdkwright.frontend.index import Index, Node

_HOME = "#/components/schemas"


class Subtypes:
    """The components of a document by the schemas that they are made of."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._direct: dict[Pointer, list[Node]] | None = None

    def of(self, base: Pointer) -> tuple[Node, ...]:
        """The components that have a schema in their `allOf`, or have one there that has it in turn, and so on."""
        nodes: dict[Pointer, Node] = {}
        waiting = deque([base])
        while waiting:
            for node in self._children(waiting.popleft()):
                if node.pointer not in nodes and node.pointer != base:
                    nodes[node.pointer] = node
                    waiting.append(node.pointer)
        return tuple(nodes.values())

    def is_kind(self, at: Pointer, parent: Node) -> bool:
        """Whether the component at ``at`` is a kind of ``parent`` whose discriminator tells it from others.

        It is one however little it adds: elsewhere a schema with just one part is that part.
        """
        target = object_behind(self._index, parent)
        if isinstance(target, str):
            return False
        if not _has_discriminator(target.value):
            return False
        return any(node.pointer == at for node in self._children(target.pointer))

    def _children(self, base: Pointer) -> list[Node]:
        if self._direct is None:
            self._direct = {}
            schemas = object_at(object_at(self._index.root, "components"), "schemas")
            for name, value in schemas.items():
                node = Node(child(_HOME, name), value)
                for parent in dict.fromkeys(self._parents(node)):
                    self._direct.setdefault(parent, []).append(node)
        return self._direct.get(base, [])

    def _parents(self, node: Node) -> Iterator[Pointer]:
        """What the schema refers to in its `allOf`, also inside of another one."""
        waiting: list[tuple[Pointer, JsonObject]] = []
        if isinstance(node.value, dict):
            waiting.append((node.pointer, node.value))
        while waiting:
            at, value = waiting.pop()
            for number, member in enumerate(list_at(value, "allOf")):
                place = child(at, "allOf", number)
                if not isinstance(member, dict):
                    continue
                if reference_of(member) is None:
                    waiting.append((place, member))
                    continue
                target = self._index.follow(Node(place, member))
                if isinstance(target, Node):
                    yield target.pointer


def _has_discriminator(schema: JsonObject) -> bool:
    """Whether a schema without alternatives has a discriminator, by itself or in a part written in it."""
    if "oneOf" in schema or "anyOf" in schema:
        return False
    return "discriminator" in schema or any(
        isinstance(member, dict) and "discriminator" in member
        for member in list_at(schema, "allOf")
    )
