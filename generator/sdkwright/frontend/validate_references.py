"""References that lead nowhere, replaced so that the rest of a document can be validated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import ROOT, Pointer, child, uri_of
from sdkwright.frontend.document import Document
from sdkwright.frontend.grammar import Kind, children, reference_of
from sdkwright.frontend.index import Broken, Index, Node

# The least that is valid in an object's stead; of schemas the siblings of `$ref` stay.
_IN_STEAD: Mapping[Kind, JsonObject] = {
    Kind.RESPONSE: {"description": ""},
    Kind.REQUEST_BODY: {"content": {}},
    Kind.HEADER: {"schema": {}},
    Kind.SECURITY_SCHEME: {"type": "http", "scheme": "basic"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadReference:
    """A `$ref` at ``at``; ``reason`` is empty where loading has told of it already."""

    at: Pointer
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """A document without its dead references."""

    document: Document
    dead: tuple[DeadReference, ...]


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
        if isinstance(target, Node) and isinstance(target.value, Mapping):
            inner.append((target.pointer, target.value, kind))
        pending.extend(reversed(inner))


def without_dead_references(document: Document) -> Cleaned:
    """The document with an object of no meaning for every dead `$ref`, and what they were, in the document's order."""
    index = Index(document)
    dead: list[DeadReference] = []
    instead: dict[int, JsonObject] = {}
    for at, node, kind in objects_of(document):
        reference = reference_of(node)
        if reference is None:
            continue
        reason = _problem(document, index, Node(at, node), reference)
        if reason is not None:
            dead.append(DeadReference(at=child(at, "$ref"), reason=reason))
            instead[id(node)] = _substitute(node, kind, at)
    if not dead:
        return Cleaned(document=document, dead=())
    trees = {uri: replaced(tree, instead) for uri, tree in document.trees.items()}
    return Cleaned(document=replace(document, trees=trees), dead=tuple(dead))


def _substitute(node: JsonObject, kind: Kind, at: Pointer) -> JsonObject:
    match kind:
        case Kind.SCHEMA:
            return {key: value for key, value in node.items() if key != "$ref"}
        case Kind.PARAMETER:
            # Two of one name would be a finding.
            return {"name": at, "in": "query", "schema": {}}
        case _:
            return _IN_STEAD.get(kind, {})


def _problem(
    document: Document, index: Index, node: Node, reference: str
) -> str | None:
    """Why a reference is dead, None when it isn't."""
    if isinstance(index.target(reference, node.pointer), Node):
        circle = index.follow(node) is Broken.CYCLE
        return f"{reference} leads back to itself" if circle else None
    target = document.target(reference, uri_of(node.pointer))
    is_loaded = uri_of(target) in document.trees
    return f"{reference} leads nowhere" if is_loaded else ""


def replaced(value: JsonValue, instead: Mapping[int, JsonObject]) -> JsonValue:
    """The value with other objects instead of some, by their ``id``."""
    if isinstance(value, Mapping):
        substitute = instead.get(id(value))
        if substitute is not None:
            return substitute
        return {key: replaced(part, instead) for key, part in value.items()}
    if isinstance(value, list):
        return [replaced(part, instead) for part in value]
    return value
