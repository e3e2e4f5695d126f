"""A `$ref` in place of a map of named objects, as in `properties: {$ref: fields.yaml#/order}`.

The specification has references to objects alone, but such documents exist and what they mean is plain: each entry of the
map that is referred to is one of this map too. Entries beside the `$ref` count before those.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from enum import IntEnum, auto

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, child, uri_of
from sdkwright.frontend.document import Document
from sdkwright.frontend.grammar import FIELDS, Kind, Shape, reference_of
from sdkwright.frontend.objects import objects_of, replaced
from sdkwright.frontend.references import is_absolute, is_remote, node_at

_MAPS = (Shape.NAMED, Shape.PATTERNED)
_KEYS = frozenset(
    key
    for fields in FIELDS.values()
    for key, (shape, _) in fields.items()
    if shape in _MAPS
)
_MAPS_OF = {
    kind: tuple(
        (key, inner) for key, (shape, inner) in fields.items() if shape in _MAPS
    )
    for kind, fields in FIELDS.items()
}
_LONGEST_CHAIN = 20


def referred_maps(node: JsonObject, kind: Kind) -> Iterator[tuple[str, str, Kind]]:
    """The maps of an object that are references: their key, the reference, and what their entries are."""
    for key, inner in _MAPS_OF.get(kind, ()):
        value = node.get(key)
        # Most objects have none of them, and it costs to ask what kind of a mapping None is.
        if value is None or not isinstance(value, dict):
            continue
        reference = reference_of(value)
        if reference is not None:
            yield key, reference, inner


def expanded(document: Document, written: JsonObject, uri: str) -> JsonObject:
    """A map in the file ``uri`` with a reference for each entry of the map that its `$ref` names."""
    result: dict[str, JsonValue] = {}
    current, at = written, uri
    for _ in range(_LONGEST_CHAIN):
        result = {
            **{key: value for key, value in current.items() if key != "$ref"},
            **result,
        }
        reference = reference_of(current)
        if reference is None:
            break
        target = document.target(reference, at)
        node = node_at(document.trees, target)
        if not isinstance(node, dict):
            break
        entries = {
            key: {"$ref": spelled(document, child(target, key), uri)}
            for key in node
            if key != "$ref"
        }
        result = {**entries, **result}
        current = {"$ref": node["$ref"]} if reference_of(node) else {}
        at = uri_of(target)
    return result


def spelled(document: Document, target: Pointer, uri: str) -> str:
    """The text of a `$ref` that means ``target`` in the file ``uri``."""
    file, _, fragment = target.partition("#")
    fragment = fragment.replace("%", "%25")
    if file == uri:
        return f"#{fragment}"
    if is_remote(file) or is_absolute(file):
        return f"{file}#{fragment}"
    here = posixpath.dirname(uri or document.name) or "."
    return f"{posixpath.relpath(file or document.name, here)}#{fragment}"


def map_findings(document: Document) -> tuple[Diagnostic, ...]:
    """A finding for every map that is a reference."""
    return tuple(
        Diagnostic(
            rule=rules.REFERENCE_MAP,
            at=child(at, key, "$ref"),
            values={"key": key, "reference": reference},
        )
        for at, _, key, reference in _all(document)
    )


def with_entries(document: Document) -> Document:
    """The document with every such map written out."""
    instead: dict[int, JsonObject] = {}
    for at, node, key, _ in _all(document):
        written = node[key]
        if isinstance(written, dict):
            instead[id(written)] = expanded(document, written, uri_of(at))
    if not instead:
        return document
    trees = {uri: replaced(tree, instead) for uri, tree in document.trees.items()}
    return replace(document, trees=trees)


def _all(document: Document) -> Iterator[tuple[Pointer, JsonObject, str, str]]:
    if _may_have_any(document):
        for at, node, kind in objects_of(document):
            for key, reference, _ in referred_maps(node, kind):
                yield at, node, key, reference


class _Keys(IntEnum):
    """What the keys of an object are."""

    WORDS = auto()  # the specification's
    NAMES = auto()  # of objects; they may be words of the specification, too
    EITHER = auto()  # other files and extensions may hold anything


def _may_have_any(document: Document) -> bool:
    """A look at every node, whatever it means: most documents have no such map. Keys that could be words count as such."""
    words, names, either = _Keys
    waiting: list[tuple[JsonValue, _Keys]] = [
        (tree, either if uri else words) for uri, tree in document.trees.items()
    ]
    seen: set[tuple[int, _Keys]] = set()
    while waiting:
        node, keys = waiting.pop()
        inner: list[tuple[JsonValue, _Keys]] = []
        if isinstance(node, dict):
            # Most of what nodes have is texts, of which nothing has to be asked.
            for key, value in node.items():
                if isinstance(value, dict):
                    is_map = keys is not names and key in _KEYS
                    if is_map and "$ref" in value:
                        return True
                    if keys is either or key.startswith("x-"):
                        inner.append((value, either))
                    else:
                        inner.append((value, names if is_map else words))
                elif isinstance(value, list):
                    inner.append((value, either if keys is either else words))
        elif isinstance(node, list):
            inner = [(one, keys) for one in node if not isinstance(one, str)]
        if inner and (id(node), keys) not in seen:
            seen.add((id(node), keys))
            waiting += inner
    return False
