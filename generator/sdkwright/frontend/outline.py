"""What a document describes, a line each: so that a later run can name what changed without having the older document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, child
from sdkwright.frontend.document import Document
from sdkwright.frontend.grammar import METHODS

_DIGITS = 16
# Maps of maps; their entries have lines of their own.
_NESTED = ("components",)


def outline(document: Document) -> tuple[str, ...]:
    """A line each operation, component and other part: a digest, two spaces, the pointer.

    A digest sees the order of keys, since packages follow it. Pointers into other files begin with their URIs.
    """
    lines = [f"{_digest(node)}  {at}" for at, node in _parts(document)]
    # A line's end in a key would make two lines of one.
    return tuple(line for line in lines if len(line.splitlines()) == 1)


def _parts(document: Document) -> Iterator[tuple[Pointer, JsonValue]]:
    root = document.root
    for key, value in root.items():
        at = child("#", key)
        if key in ("paths", "webhooks") and isinstance(value, dict):
            for path, item in value.items():
                yield from _path_item(child(at, path), item)
        elif key in _NESTED and isinstance(value, dict):
            for name, entries in value.items():
                yield from _entries(child(at, name), entries)
        else:
            yield at, value
    for uri, tree in document.trees.items():
        if uri:
            yield from _path_item(f"{uri}#", tree)


def _path_item(at: Pointer, item: JsonValue) -> Iterator[tuple[Pointer, JsonValue]]:
    """The operations of a path item, and what is beside them; of a file that is none, its entries."""
    if not isinstance(item, dict):
        yield at, item
        return
    beside: JsonObject = {
        key: value for key, value in item.items() if key not in METHODS
    }
    for key, value in item.items():
        if key in METHODS:
            yield child(at, key), value
    if at.endswith("#"):
        yield from _entries(at, beside)
    elif beside:
        yield at, beside


def _entries(at: Pointer, entries: JsonValue) -> Iterator[tuple[Pointer, JsonValue]]:
    if not isinstance(entries, dict):
        yield at, entries
        return
    for name, entry in entries.items():
        yield child(at, name), entry


def _digest(node: JsonValue) -> str:
    text = json.dumps(node, separators=(",", ":"), default=str)
    return sha256(text.encode()).hexdigest()[:_DIGITS]
