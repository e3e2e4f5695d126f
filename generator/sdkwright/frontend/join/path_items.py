"""Path items of other files, put where they are referred to: what a document says of its operations holds for them, too."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import ROOT, child
from sdkwright.frontend.document import Document
from sdkwright.frontend.grammar import reference_of
from sdkwright.frontend.index import Index, Node
from sdkwright.frontend.join.joining import object_at
from sdkwright.frontend.join.operations import SECTIONS
from sdkwright.frontend.references import node_at
from sdkwright.frontend.respell import Spell, respelled


def with_paths(document: Document, root: JsonValue, spell: Spell) -> JsonObject:
    """The root of a document whose paths and webhooks are no references; ``spell`` writes those of what comes there."""
    result = dict(root) if isinstance(root, dict) else {}
    written: Mapping[str, JsonValue] | None = None
    index = Index(document)
    for section in SECTIONS:
        for path, item in object_at(document.root, section).items():
            reference = reference_of(item) if isinstance(item, dict) else None
            if reference is None:
                continue
            node = Node(child(ROOT, section, path), item)
            target = index.follow(node)
            if isinstance(target, Node) and isinstance(target.value, dict):
                written = written or respelled(document, spell)
                there = node_at(written, target.pointer)
                own = dict(object_at(object_at(result, section), path))
                own.pop("$ref", None)
                below: JsonObject = there if isinstance(there, dict) else {}
                items = {**object_at(result, section), path: {**below, **own}}
                result[section] = items
    return result
