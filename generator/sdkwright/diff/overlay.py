"""An overlay that keeps old names: what undoes breaks that are nothing but names."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from sdkwright.core.json import JsonObject
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
    return {
        "overlay": "1.0.0",
        "info": {"title": "Names that users know", "version": "1.0.0"},
        "actions": actions,
    }


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
    yield {"target": json_path(change.origin), "update": update}


def json_path(pointer: Pointer) -> str:
    """A node's JSONPath (RFC 9535): ``$['paths']['/orders']['get']``."""
    text, previous = "$", ""
    for token in tokens_of(pointer):
        is_position = previous in _LISTS and token.isdigit()
        text += f"[{token}]" if is_position else f"[{_quoted(token)}]"
        previous = token
    return text


def _quoted(token: str) -> str:
    inside = json.dumps(token)[1:-1].replace("'", "\\'").replace('\\"', '"')
    return f"'{inside}'"
