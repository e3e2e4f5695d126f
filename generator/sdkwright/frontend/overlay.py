"""Overlays: ordered changes to a document (Overlay Specification 1.0 and 1.1).

Targets are RFC 9535 JSONPath queries. Findings point into the overlay's own file, under its `overlay:` URI.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic, Result, Rule
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, child
from sdkwright.core.source import Source
from sdkwright.core.words import shown
from sdkwright.frontend.document import Document
from sdkwright.frontend.edits import REMOVED, Removed, changed_at
from sdkwright.frontend.parse_limits import MAXIMUM_DEPTH
from sdkwright.frontend.query import Match, QueryError, matches
from sdkwright.frontend.references import file_uri

MAXIMUM_ADDED = 1_000_000
"""Values that an overlay may add to a document. Of a text, every 64 characters count as one more."""

_CHARACTERS = 64


class _Shape(Enum):
    """The three shapes the specification tells apart."""

    OBJECT = "an object"
    ARRAY = "a list"
    PRIMITIVE = "a primitive value"


class _ActionError(Exception):
    """An action can't be carried out; carries the finding."""

    def __init__(self, rule: Rule, at: Pointer, **values: str) -> None:
        super().__init__(rule.code)
        self.finding = Diagnostic(rule=rule, at=at, values=values)


def overlay_uri(location: str) -> str:
    """The URI under which an overlay's source and findings are kept."""
    return "overlay:" + file_uri(location)


def apply_overlay(
    document: Document, overlay: JsonValue, overlay_source: Source
) -> Result[Document]:
    """``document`` with the overlay's actions applied to its root file, in order.

    ``overlay_source`` is the overlay's text under an `overlay:` URI (`overlay_uri`); it joins the document's sources.
    An action that matches nothing is a warning. One that can't be carried out is an error and is left out.
    """
    uri = overlay_source.uri
    sources = {**document.sources, uri: overlay_source}
    try:
        actions, is_strict = _actions(overlay, uri + "#")
    except _ActionError as error:
        unchanged = replace(document, sources=sources)
        return Result(value=unchanged, diagnostics=(error.finding,))
    root: JsonValue = document.root
    findings: list[Diagnostic] = []
    added = _Added()
    for index, action in enumerate(actions):
        at = child(uri + "#", "actions", index)
        try:
            root = _applied(root, action, at, findings, added, is_strict=is_strict)
        except _ActionError as error:
            findings.append(error.finding)
    value = replace(document, trees={**document.trees, "": root}, sources=sources)
    return Result(value=value, diagnostics=tuple(findings))


def _actions(overlay: JsonValue, at: Pointer) -> tuple[Sequence[JsonValue], bool]:
    """The actions, and whether 1.1's stricter rules hold. Raises _ActionError."""
    if not isinstance(overlay, dict) or "overlay" not in overlay:
        reason = "this is no overlay: it has no `overlay` field"
        raise _ActionError(rules.OVERLAY_INVALID, at, reason=reason)
    written = overlay["overlay"]
    version = str(written) if isinstance(written, str | float) else shown(written)
    if not (version[:3] in ("1.0", "1.1") and version[3:4] in ("", ".", "-")):
        place = child(at, "overlay")
        raise _ActionError(rules.OVERLAY_VERSION, place, version=version[:40])
    actions = overlay.get("actions")
    if not isinstance(actions, list) or not actions:
        reason = "`actions` must be a list of at least one action"
        raise _ActionError(rules.OVERLAY_INVALID, child(at, "actions"), reason=reason)
    return actions, version[:3] != "1.0"


def _applied(
    root: JsonValue,
    action: JsonValue,
    at: Pointer,
    findings: list[Diagnostic],
    added: _Added,
    *,
    is_strict: bool,
) -> JsonValue:
    """``root`` after one action. Raises _ActionError."""
    if not isinstance(action, dict):
        reason = "an action must be an object"
        raise _ActionError(rules.OVERLAY_INVALID, at, reason=reason)
    removes = action.get("remove") is True
    if not removes and ("update" in action) == ("copy" in action):
        reason = "an action needs one of `update`, `copy` and `remove: true`"
        raise _ActionError(rules.OVERLAY_INVALID, at, reason=reason)
    selected = _selected(root, action, "target", at)
    if not selected:
        place, expression = child(at, "target"), str(action["target"])
        values = {"expression": expression}
        findings.append(
            Diagnostic(rule=rules.OVERLAY_NO_MATCH, at=place, values=values)
        )
        return root
    if removes:
        return _without(root, selected, action, at)
    key = "copy" if "copy" in action else "update"
    update = _copied(root, action, at) if key == "copy" else action["update"]
    _check_shapes(selected, update, action, at, is_strict=is_strict)
    if not added.has_room(update, selected):
        limits = {"limit": str(MAXIMUM_ADDED), "depth": str(MAXIMUM_DEPTH)}
        raise _ActionError(rules.OVERLAY_TOO_LARGE, at, **limits)
    merge = _Merge(child(at, key), is_strict=is_strict)
    locations = [match.location for match in selected]
    result = changed_at(root, locations, lambda node: merge.merged(node, update))
    return root if isinstance(result, Removed) else result


def _selected(
    root: JsonValue, action: JsonObject, key: str, at: Pointer
) -> tuple[Match, ...]:
    """The nodes that the query in ``action[key]`` selects. Raises _ActionError."""
    expression = action.get(key)
    if not isinstance(expression, str):
        reason = f"`{key}` must be a JSONPath, as text"
        raise _ActionError(rules.OVERLAY_INVALID, at, reason=reason)
    try:
        return matches(expression, root)
    except QueryError as error:
        raise _ActionError(
            rules.OVERLAY_PATH,
            child(at, key),
            expression=expression,
            reason=str(error),
        ) from error


def _without(
    root: JsonValue, selected: Sequence[Match], action: JsonObject, at: Pointer
) -> JsonValue:
    locations = [match.location for match in selected]
    result = changed_at(root, locations, lambda node: REMOVED)
    if isinstance(result, Removed):
        raise _ActionError(
            rules.OVERLAY_TARGET,
            child(at, "target"),
            expression=str(action["target"]),
            what="the whole document",
            reason="it can't be removed",
        )
    return result


def _copied(root: JsonValue, action: JsonObject, at: Pointer) -> JsonValue:
    selected = _selected(root, action, "copy", at)
    if len(selected) != 1:
        raise _ActionError(
            rules.OVERLAY_COPY,
            child(at, "copy"),
            expression=str(action["copy"]),
            count=str(len(selected)) if selected else "no",
        )
    return selected[0].value


def _shape(value: JsonValue) -> _Shape:
    if isinstance(value, dict):
        return _Shape.OBJECT
    return _Shape.ARRAY if isinstance(value, list) else _Shape.PRIMITIVE


def _check_shapes(
    selected: Sequence[Match],
    update: JsonValue,
    action: JsonObject,
    at: Pointer,
    *,
    is_strict: bool,
) -> None:
    """Whether the nodes selected can take the update at all. Raises _ActionError."""
    shapes = {_shape(match.value): None for match in selected}
    what, reason = " and ".join(shape.value for shape in shapes), ""
    if is_strict and len(shapes) > 1:
        reason = "they must be of one shape"
    elif _Shape.PRIMITIVE in shapes and not is_strict:
        reason = "Overlay 1.0 updates objects and lists only; 1.1 replaces values too"
    elif _Shape.PRIMITIVE in shapes and _shape(update) is not _Shape.PRIMITIVE:
        reason = f"{_shape(update).value} can't replace it"
    elif _Shape.OBJECT in shapes and _shape(update) is not _Shape.OBJECT:
        reason = f"{_shape(update).value} can't be merged into it"
    if reason:
        raise _ActionError(
            rules.OVERLAY_TARGET,
            child(at, "target"),
            expression=str(action["target"]),
            what=what,
            reason=reason,
        )


class _Added:
    """How much an overlay has added so far. What is copied again and again is shared, and counted each time."""

    def __init__(self) -> None:
        self._size = 0
        # The value is kept with its measures: another could get its id.
        self._known: dict[int, tuple[JsonValue, int, int]] = {}

    def has_room(self, update: JsonValue, selected: Sequence[Match]) -> bool:
        """Count an update of all the nodes selected; False where that is too much, or would nest too deeply."""
        size, height = self._measured(update)
        deepest = max((len(match.location) for match in selected), default=0)
        self._size += size * len(selected)
        return self._size <= MAXIMUM_ADDED and deepest + height <= MAXIMUM_DEPTH

    def _measured(self, value: JsonValue) -> tuple[int, int]:
        """How many values it is with all inside of it, and how deep they nest."""
        if not isinstance(value, dict | list):
            return 1 + (len(value) // _CHARACTERS if isinstance(value, str) else 0), 0
        known = self._known.get(id(value))
        if known is None:
            inner = value.values() if isinstance(value, dict) else value
            measures = [self._measured(item) for item in inner]
            size = 1 + sum(size for size, _ in measures)
            height = 1 + max((height for _, height in measures), default=0)
            known = self._known[id(value)] = (value, size, height)
        return known[1], known[2]


class _Merge:
    """The merge of one action. 1.0 says nothing of properties whose shapes differ and replaces them; 1.1 refuses."""

    def __init__(self, at: Pointer, *, is_strict: bool) -> None:
        self._at = at
        self._is_strict = is_strict

    def merged(self, node: JsonValue, update: JsonValue) -> JsonValue:
        """A selected node after the update. Raises _ActionError."""
        if isinstance(node, list):
            return [*node, *update] if isinstance(update, list) else [*node, update]
        return self._property(node, update, self._at)

    def _property(self, node: JsonValue, update: JsonValue, at: Pointer) -> JsonValue:
        old, new = _shape(node), _shape(update)
        if isinstance(node, dict) and isinstance(update, dict):
            result = dict(node)
            for key, value in update.items():
                place = child(at, key)
                is_new = key not in result
                result[key] = (
                    value if is_new else self._property(result[key], value, place)
                )
            return result
        if isinstance(node, list) and isinstance(update, list):
            return [*node, *update]
        if update is None and old is not _Shape.PRIMITIVE:
            # `components:` with nothing below adds nothing; whoever means to drop it writes `remove`.
            return node
        if self._is_strict and old is not new and node is not None:
            reason = f"{new.value} can't be merged into {old.value} of the document"
            raise _ActionError(rules.OVERLAY_INVALID, at, reason=reason)
        return update
