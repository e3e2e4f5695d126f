"""References written otherwise: each `$ref` of a document by what it means, whatever file it stands in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, uri_of
from sdkwright.frontend.document import Document
from sdkwright.frontend.grammar import Kind, reference_of
from sdkwright.frontend.index import Index, Node
from sdkwright.frontend.objects import objects_of

Spell: TypeAlias = Callable[[Pointer, str], str]
"""The text of a reference to a pointer, in the file of a URI."""


def respelled(document: Document, spell: Spell) -> dict[str, JsonValue]:
    """The trees of a document whose maps are no references (`with_entries`), with each reference as ``spell`` has it."""
    writer = _Writer(document, spell)
    changes = {
        id(node): change
        for at, node, kind in objects_of(document)
        if (change := writer.change(node, kind, at))
    }
    done: dict[int, JsonValue] = {}
    return {
        uri: _changed(tree, changes, done) if changes else tree
        for uri, tree in document.trees.items()
    }


def meaning(document: Document, index: Index, reference: str, at: Pointer) -> Pointer:
    """The pointer that a reference at a place means, by keys alone where it leads to a node."""
    target = index.target(reference, at)
    if isinstance(target, Node):
        return target.pointer
    return document.target(reference, uri_of(at))


class _Writer:
    """Writes the references of single objects."""

    def __init__(self, document: Document, spell: Spell) -> None:
        self._document = document
        self._spell = spell
        self._index = Index(document)

    def change(self, node: JsonObject, kind: Kind, at: Pointer) -> JsonObject:
        """The members of an object that are references, or hold some, if they are written otherwise."""
        result: dict[str, JsonValue] = {}
        reference = reference_of(node)
        if reference is not None:
            result |= self._written("$ref", reference, at)
        operation = node.get("operationRef") if kind is Kind.LINK else None
        if isinstance(operation, str):
            result |= self._written("operationRef", operation, at)
        discriminator = node.get("discriminator") if kind is Kind.SCHEMA else None
        if isinstance(discriminator, dict):
            inner = dict(self._discriminator(discriminator, at))
            if inner:
                result["discriminator"] = {**discriminator, **inner}
        return result

    def _discriminator(
        self, written: JsonObject, at: Pointer
    ) -> Iterator[tuple[str, JsonValue]]:
        usual = written.get("defaultMapping")
        if isinstance(usual, str):
            yield from self._mapped("defaultMapping", usual, at).items()
        mapping = written.get("mapping")
        if isinstance(mapping, dict):
            changed: dict[str, JsonValue] = {}
            for value, target in mapping.items():
                if isinstance(target, str):
                    changed |= self._mapped(value, target, at)
            if changed:
                yield "mapping", {**mapping, **changed}

    def _mapped(self, key: str, target: str, at: Pointer) -> dict[str, JsonValue]:
        """A name stands for a schema of the file's components."""
        named = f"#/components/schemas/{target}"
        is_name = isinstance(self._index.target(named, at), Node)
        return self._written(key, named if is_name else target, at)

    def _written(self, key: str, reference: str, at: Pointer) -> dict[str, JsonValue]:
        pointer = meaning(self._document, self._index, reference, at)
        text = self._spell(pointer, uri_of(at))
        return {} if text == reference else {key: text}


def _changed(
    value: JsonValue, changes: Mapping[int, JsonObject], done: dict[int, JsonValue]
) -> JsonValue:
    if isinstance(value, str) or value is None:
        return value
    if id(value) in done:
        return done[id(value)]
    result = value
    if isinstance(value, dict):
        own = changes.get(id(value), {})
        result = {
            key: own[key] if key in own else _changed(part, changes, done)
            for key, part in value.items()
        }
    elif isinstance(value, list):
        result = [_changed(part, changes, done) for part in value]
    if isinstance(value, dict | list):
        done[id(value)] = result
    return result
