"""References followed: which node a `$ref` means, over every file of a document.

JSON pointers, `$anchor` and `$id` are looked up in their file; `$dynamicRef` is read as the nearest `$dynamicAnchor`
around it, else the first in the file, since there is no instance here to give it a dynamic scope.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.numerous import numerous
from sdkwright.core.pointer import Pointer, child, escape, tokens_of, unescape, uri_of
from sdkwright.core.words import suggestion
from sdkwright.frontend.document import Document
from sdkwright.frontend.references import MISSING, component_hint, value_at


@numerous()
class Node:
    """A value of the document and its canonical pointer: each key escaped one way only."""

    pointer: Pointer
    value: JsonValue


class Broken(Enum):
    """Why a reference leads nowhere."""

    MISSING = "leads nowhere"
    CYCLE = "leads back to itself"


@dataclass(frozen=True, slots=True)
class _Names:
    """The named places of one file."""

    anchors: Mapping[str, Node]
    dynamic_anchors: Mapping[str, tuple[Node, ...]]
    ids: Mapping[str, Node]


class Index:
    """The places of one document. Answers are remembered: each reference is looked up once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._targets: dict[tuple[str, str], Node | Broken] = {}
        self._followed: dict[Pointer, Node | Broken] = {}
        self._names: dict[str, _Names] = {}

    @property
    def root(self) -> JsonObject:
        """The root document's tree."""
        return self._document.root

    def target(self, reference: str, at: Pointer) -> Node | Broken:
        """The node that ``reference``, found at ``at``, means; one hop."""
        key = (uri_of(at), reference)
        target = self._targets.get(key)
        if target is None:
            target = self._targets[key] = self._look_up(reference, key[0])
        return target

    def dynamic_target(self, reference: str, at: Pointer) -> Node | Broken:
        """The node that a `$dynamicRef` means, as far as the document alone tells."""
        uri = uri_of(at)
        name = reference.rpartition("#")[2]
        candidates = self._names_of(uri).dynamic_anchors.get(name, ())
        enclosing = [node for node in candidates if at.startswith(node.pointer + "/")]
        if enclosing:
            return max(enclosing, key=lambda node: len(node.pointer))
        if candidates:
            return candidates[0]
        return self.target(reference, at)

    def is_ambiguous(self, reference: str, at: Pointer) -> bool:
        """Whether a `$dynamicRef` has several anchors to choose from."""
        name = reference.rpartition("#")[2]
        return len(self._names_of(uri_of(at)).dynamic_anchors.get(name, ())) > 1

    def suggestion(self, reference: str, at: Pointer) -> str:
        """` (did you mean X?)` where a reference that leads nowhere has a key nearby that it may mean; else empty."""
        pointer = self._document.target(reference, uri_of(at))
        tokens = tokens_of(pointer)
        tree = self._document.trees.get(uri_of(pointer))
        close = ""
        for depth, token in enumerate(tokens):
            around = value_at(tree, tokens[:depth])
            if isinstance(around, dict) and token not in around:
                close = suggestion(token, around)
                break
        return close or component_hint(self.root, reference)

    def follow(self, node: Node) -> Node | Broken:
        """What ``node`` stands for once every `$ref` is followed; siblings of a `$ref` are not looked at."""
        if not isinstance(node.value, dict) or "$ref" not in node.value:
            return node
        seen: set[Pointer] = set()
        end: Node | Broken = node
        while isinstance(end, Node) and isinstance(end.value, dict):
            reference = end.value.get("$ref")
            if not isinstance(reference, str):
                break
            if end.pointer in seen:
                end = Broken.CYCLE
                break
            known = self._followed.get(end.pointer)
            if known is not None:
                end = known
                break
            seen.add(end.pointer)
            end = self.target(reference, end.pointer)
        self._followed.update(dict.fromkeys(seen, end))
        return end

    def _look_up(self, reference: str, uri: str) -> Node | Broken:
        pointer = self._document.target(reference, uri)
        file, _, fragment = pointer.partition("#")
        if file not in self._document.trees:
            return self._by_id(reference, uri)
        tree = self._document.trees[file]
        if fragment and not fragment.startswith("/"):
            names = self._names_of(file)
            dynamic = names.dynamic_anchors.get(fragment)
            return names.anchors.get(fragment) or (
                dynamic[0] if dynamic else Broken.MISSING
            )
        tokens = [unescape(token) for token in fragment.split("/")[1:]]
        value = value_at(tree, tokens)
        if value is MISSING:
            return Broken.MISSING
        path = "".join("/" + escape(token) for token in tokens)
        return Node(f"{file}#{path}", value)

    def _by_id(self, reference: str, uri: str) -> Node | Broken:
        """A file that isn't there may be the `$id` of a schema that is."""
        names = self._names_of(uri).ids
        target, _, fragment = reference.partition("#")
        node = names.get(target)
        if node is None:
            return Broken.MISSING
        tokens = [unescape(token) for token in fragment.split("/")[1:]]
        if fragment and not fragment.startswith("/"):
            return self._names_of(uri).anchors.get(fragment, Broken.MISSING)
        value = value_at(node.value, tokens)
        if value is MISSING:
            return Broken.MISSING
        return Node(child(node.pointer, *tokens), value)

    def _names_of(self, uri: str) -> _Names:
        names = self._names.get(uri)
        if names is None:
            names = self._names[uri] = _names(uri, self._document.trees.get(uri))
        return names


def _names(uri: str, tree: JsonValue) -> _Names:
    anchors: dict[str, Node] = {}
    dynamic: dict[str, list[Node]] = {}
    ids: dict[str, Node] = {}
    for node in _objects(Node(f"{uri}#", tree)):
        if not isinstance(node.value, dict):
            continue
        anchor = node.value.get("$anchor")
        if isinstance(anchor, str):
            anchors.setdefault(anchor, node)
        anchor = node.value.get("$dynamicAnchor")
        if isinstance(anchor, str):
            dynamic.setdefault(anchor, []).append(node)
        name = node.value.get("$id")
        if isinstance(name, str):
            ids.setdefault(name.rstrip("#"), node)
    return _Names(
        anchors=anchors,
        dynamic_anchors={name: tuple(nodes) for name, nodes in dynamic.items()},
        ids=ids,
    )


def _objects(root: Node) -> Iterator[Node]:
    """Every object of a tree in document order, without recursion."""
    stack = [root]
    while stack:
        node = stack.pop()
        value = node.value
        if isinstance(value, dict):
            yield node
            inner = [
                Node(child(node.pointer, str(key)), part)
                for key, part in value.items()
                if isinstance(part, dict | list)
            ]
        elif isinstance(value, list):
            inner = [
                Node(child(node.pointer, index), part)
                for index, part in enumerate(value)
                if isinstance(part, dict | list)
            ]
        else:
            continue
        stack.extend(reversed(inner))
