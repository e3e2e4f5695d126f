"""Every object of a document by its kind, and objects put in the place of others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import ROOT, Pointer, child
from sdkwright.frontend.document import Document
from sdkwright.frontend.grammar import Kind, children, reference_of
from sdkwright.frontend.index import Broken, Index, Node


def objects_of(document: Document) -> Iterator[tuple[Pointer, JsonObject, Kind]]:
    """Every object of a document with its place and kind, those behind references too; each once."""
    index = Index(document)
    seen: set[tuple[int, Kind]] = set()
    pending: list[tuple[Pointer, JsonObject, Kind]] = [
        (ROOT, document.root, Kind.OPENAPI)
    ]
    while pending:
        at, node, kind = pending.pop()
        if (id(node), kind) in seen:
            continue
        seen.add((id(node), kind))
        yield at, node, kind
        inner = [
            (child(at, *tokens), value, value_kind)
            for tokens, value, value_kind in children(node, kind)
        ]
        reference = reference_of(node)
        target = Broken.MISSING if reference is None else index.target(reference, at)
        if isinstance(target, Node) and isinstance(target.value, dict):
            inner.append((target.pointer, target.value, kind))
        pending.extend(reversed(inner))


def replaced(value: JsonValue, instead: Mapping[int, JsonObject]) -> JsonValue:
    """The value with other objects instead of some, by their ``id``."""
    if isinstance(value, dict):
        substitute = instead.get(id(value))
        if substitute is not None:
            return substitute
        return {key: replaced(part, instead) for key, part in value.items()}
    if isinstance(value, list):
        return [replaced(part, instead) for part in value]
    return value
