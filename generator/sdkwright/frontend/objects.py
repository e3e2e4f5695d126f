"""Every object of a document by its kind, and objects put in the place of others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import is_not

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import ROOT
from sdkwright.frontend.document import Document
from sdkwright.frontend.grammar import Kind, Placed, children, reference_of
from sdkwright.frontend.index import Broken, Index, Node


def objects_of(document: Document) -> Iterator[Placed]:
    """Every object of a document with its place and kind, those behind references too; each once."""
    index = Index(document)
    seen: set[tuple[int, Kind]] = set()
    pending: list[Placed] = [(ROOT, document.root, Kind.OPENAPI)]
    while pending:
        at, node, kind = pending.pop()
        if (id(node), kind) in seen:
            continue
        seen.add((id(node), kind))
        yield at, node, kind
        inner = children(at, node, kind)
        reference = reference_of(node)
        target = Broken.MISSING if reference is None else index.target(reference, at)
        if isinstance(target, Node) and isinstance(target.value, dict):
            inner.append((target.pointer, target.value, kind))
        pending.extend(reversed(inner))


def replaced(value: JsonValue, instead: Mapping[int, JsonObject]) -> JsonValue:
    """The value with other objects instead of some, by their ``id``; what holds none of them is shared."""
    if isinstance(value, dict):
        substitute = instead.get(id(value))
        if substitute is not None:
            return substitute
        changes = {
            key: new
            for key, part in value.items()
            if not isinstance(part, str)
            and (new := replaced(part, instead)) is not part
        }
        return {**value, **changes} if changes else value
    if isinstance(value, list):
        items = [replaced(part, instead) for part in value]
        return items if any(map(is_not, items, value)) else value
    return value
