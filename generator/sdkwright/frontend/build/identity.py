"""Which operations a document has, what they are called and which group each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, child
from sdkwright.frontend.build.reading import (
    entries,
    list_at,
    object_at,
    text_at,
    what_is,
)
from sdkwright.frontend.build.site import name_of
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.index import Broken, Node
from sdkwright.frontend.select import is_ignored
from sdkwright.ir.names import Name

_METHODS = frozenset(
    ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
)
_OVERRIDE = "x-speakeasy-name-override"
_GROUP = "x-speakeasy-group"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenOperation:
    """An operation as the document writes it: its node, the path item around it, and the pointers of both."""

    path: str
    method: str
    node: JsonObject
    at: Pointer
    item: JsonObject
    item_at: Pointer


def written_operations(
    walk: Walk, paths: JsonObject, at: Pointer
) -> Iterator[WrittenOperation]:
    """The operations below `paths` (or webhooks, or a callback), in document order."""
    for path, node in entries(paths):
        item_at = child(at, path)
        target = walk.index.follow(Node(item_at, node))
        if isinstance(target, Broken):
            reason = f"a $ref that is {target.value}"
            walk.report(rules.OPERATION_PATH_ITEM, item_at, what=reason)
        elif not isinstance(target.value, Mapping):
            found = what_is(target.value)
            walk.report(rules.OPERATION_PATH_ITEM, item_at, what=found)
        elif not is_ignored(target.value):
            yield from _of_item(walk, path, _joined(node, target.value), target.pointer)


def _joined(node: JsonValue, target: JsonObject) -> JsonObject:
    """A path item with what stands beside its $ref; beside counts where both say something (OAS 3.1, 4.8.9)."""
    if not isinstance(node, Mapping) or node is target:
        return target
    return {**target, **{key: value for key, value in node.items() if key != "$ref"}}


def _of_item(
    walk: Walk, path: str, item: JsonObject, item_at: Pointer
) -> Iterator[WrittenOperation]:
    for key, node in item.items():
        at = child(item_at, key)
        if key in _METHODS:
            yield from _one(walk, path, key.upper(), node, at, item, item_at)
        elif key == "additionalOperations" and isinstance(node, Mapping):
            for method, inner in node.items():
                place = child(at, method)
                yield from _one(walk, path, method, inner, place, item, item_at)


def _one(
    walk: Walk,
    path: str,
    method: str,
    node: JsonValue,
    at: Pointer,
    item: JsonObject,
    item_at: Pointer,
) -> Iterator[WrittenOperation]:
    if isinstance(node, Mapping):
        if is_ignored(node):
            return
        written: JsonObject = node
    else:
        walk.report(rules.OPERATION_NOT_AN_OBJECT, at, what=what_is(node))
        written = {}
    yield WrittenOperation(
        path=path, method=method, node=written, at=at, item=item, item_at=item_at
    )


class Identities:
    """The ids given out so far: each operation's is unique in the document."""

    def __init__(self, walk: Walk, root: JsonObject) -> None:
        self._walk = walk
        self._taken: set[str] = set()
        self._overrides = _root_overrides(root)

    def take(self, written: WrittenOperation) -> str:
        """The operation's id: its own, made unique, or one of method and path."""
        own = text_at(written.node, "operationId")
        made = own or _made_id(written)
        if own is None:
            self._walk.report(rules.OPERATION_ID_MISSING, written.at, id=made)
        unique, number = made, 2
        while unique in self._taken:
            unique = (
                f"{made}_{written.method.lower()}"
                if number == 2
                else f"{made}_{number - 1}"
            )
            number += 1
        if unique != made:
            self._walk.report(
                rules.OPERATION_ID_DUPLICATE, written.at, id=made, instead=unique
            )
        self._taken.add(unique)
        return unique

    def name(self, written: WrittenOperation, identifier: str) -> Name:
        """The method's name in the document's words."""
        override = text_at(written.node, _OVERRIDE)
        if override:
            return name_of(override)
        for pattern, name in self._overrides:
            if pattern.search(identifier):
                return name_of(name)
        return name_of(identifier)


def _made_id(written: WrittenOperation) -> str:
    words = re.findall(r"[^\W_]+", written.path.partition("#")[0])
    return "_".join([written.method.lower(), *words]) if words else written.method.lower()


def _root_overrides(root: JsonObject) -> tuple[tuple[re.Pattern[str], str], ...]:
    found: list[tuple[re.Pattern[str], str]] = []
    for entry in list_at(root, _OVERRIDE):
        if not isinstance(entry, Mapping):
            continue
        pattern = text_at(entry, "operationId")
        name = text_at(entry, "methodNameOverride")
        if pattern and name:
            found.append((_pattern(pattern), name))
    return tuple(found)


def _pattern(text: str) -> re.Pattern[str]:
    try:
        return re.compile(text)
    except re.error:
        return re.compile(re.escape(text))


def group_path(node: JsonObject) -> tuple[Name, ...]:
    """The group: `x-speakeasy-group`, nested by dots, else the first tag; empty without either."""
    group = text_at(node, _GROUP)
    if group is not None:
        return tuple(name_of(part) for part in group.split(".") if part.strip())
    for tag in list_at(node, "tags"):
        if isinstance(tag, str) and tag.strip():
            return (name_of(tag),)
    return ()


def global_names(root: JsonObject) -> frozenset[tuple[str, str]]:
    """Names and places of the parameters under `x-speakeasy-globals`."""
    written = list_at(object_at(root, "x-speakeasy-globals"), "parameters")
    return frozenset(_global_keys(written))


def _global_keys(written: Sequence[JsonValue]) -> Iterator[tuple[str, str]]:
    for node in written:
        if isinstance(node, Mapping):
            name, place = node.get("name"), node.get("in")
            if isinstance(name, str) and isinstance(place, str):
                yield name, place
