"""An overlay that keeps old names: what undoes breaks that are nothing but names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.core.json import JsonObject
from sdkwright.core.overlays import overlay, query
from sdkwright.core.pointer import Pointer, tokens_of, uri_of
from sdkwright.diff import rules
from sdkwright.diff.changes import Change

_NAME, _GROUP = "x-speakeasy-name-override", "x-speakeasy-group"
_LISTS = frozenset(("parameters", "allOf", "anyOf", "oneOf", "prefixItems"))
_NAMES = (
    *(rules.METHOD_RENAMED, rules.FIELD_RENAMED, rules.PARAMETER_RENAMED),
    rules.TYPE_RENAMED,
)


def overlay_of(changes: Iterable[Change]) -> JsonObject:
    """The overlay (OpenAPI Overlay 1.0) whose actions give everything renamed its old name."""
    actions = [action for change in changes for action in _actions(change)]
    return overlay("Names that users know", actions)


def _actions(change: Change) -> Iterator[JsonObject]:
    # Nodes of other files are no part of the document that an overlay is applied to.
    if change.rule not in _NAMES or uri_of(change.origin):
        return
    paths = [
        one.old.rpartition(".")
        for several in change.effects.values()
        for one in several
        if one.old
    ]
    if not paths:
        return
    # Of two spellings the one with more words: each language spells words as it does.
    group, _, name = max(paths, key=lambda parts: parts[2].count("_"))
    update: dict[str, str] = {_NAME: name}
    if change.rule is rules.METHOD_RENAMED and group:
        update[_GROUP] = group
    yield {"target": _query_of(change.origin), "update": update}


def _query_of(pointer: Pointer) -> str:
    """A node's JSONPath (RFC 9535): ``$['paths']['/orders']['get']``."""
    tokens = tokens_of(pointer)
    return query(
        *(
            int(token) if before in _LISTS and token.isdigit() else token
            for before, token in zip(("", *tokens), tokens, strict=False)
        )
    )
