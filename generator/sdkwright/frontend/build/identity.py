"""Which operations a document has, what they are called and which group each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, child
from sdkwright.core.words import what_is
from sdkwright.frontend.build.members import object_member
from sdkwright.frontend.build.reading import (
    list_at,
    object_at,
    text_at,
)
from sdkwright.frontend.build.site import name_of
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.extensions import NAME_OVERRIDE
from sdkwright.frontend.grammar import METHODS
from sdkwright.frontend.index import Broken, Node
from sdkwright.frontend.select import IGNORE, is_ignored
from sdkwright.ir.names import Name

_ADDITIONAL = "additionalOperations"
_GROUP = "x-speakeasy-group"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenOperation:
    """An operation as the document writes it: its node at ``at``, and the path item around it.

    ``place`` is below the path itself, also where the path item is a reference: several paths may share one.
    """

    path: str
    method: str
    node: JsonObject
    at: Pointer
    place: Pointer
    item: PathItem


@dataclass(frozen=True, slots=True, kw_only=True)
class PathItem:
    """A path item at ``place``, joined with what its $ref names: ``beside`` are the keys that stand at the place."""

    node: JsonObject
    place: Pointer
    target: Pointer
    beside: frozenset[str]

    def home(self, key: str) -> Pointer:
        """Where the object that ``key`` is written in stands."""
        return self.place if key in self.beside else self.target


def written_operations(
    walk: Walk, paths: Iterable[tuple[str, JsonValue]], at: Pointer
) -> Iterator[WrittenOperation]:
    """The operations below `paths` (or webhooks, or a callback), in document order."""
    for path, node in paths:
        item_at = child(at, path)
        target = walk.index.follow(Node(item_at, node))
        if isinstance(target, Broken):
            reason = f"a $ref that {target.value}"
            walk.report(rules.OPERATION_PATH_ITEM, item_at, what=reason)
        elif not isinstance(target.value, dict):
            kind = what_is(target.value)
            walk.report(rules.OPERATION_PATH_ITEM, item_at, what=kind)
        else:
            item = _joined(node, item_at, target.value, target.pointer)
            for written in _of_item(walk, path, item):
                if is_ignored(item.node) or is_ignored(written.node):
                    operation = f"{written.method} {path}"
                    owner = item.place if is_ignored(item.node) else written.at
                    walk.report(
                        rules.OPERATION_IGNORED,
                        child(owner, IGNORE),
                        operation=operation,
                        extension=IGNORE,
                    )
                else:
                    yield written


def _joined(
    node: JsonValue, place: Pointer, value: JsonObject, target: Pointer
) -> PathItem:
    """A path item with what stands beside its $ref; beside counts where both say something (OAS 3.1, 4.8.9)."""
    beside: JsonObject = {}
    if isinstance(node, dict) and node is not value:
        beside = {key: part for key, part in node.items() if key != "$ref"}
    return PathItem(
        node={**value, **beside} if beside else value,
        place=place,
        target=target,
        beside=frozenset(beside),
    )


def _of_item(walk: Walk, path: str, item: PathItem) -> Iterator[WrittenOperation]:
    for key, node in item.node.items():
        if key.lower() in METHODS:
            yield from _one(walk, path, key.upper(), node, item, (key,))
        elif key == _ADDITIONAL:
            methods = object_member(walk, item.node, key, item.home(key))
            for method, inner in methods.items():
                yield from _one(walk, path, method, inner, item, (key, method))


def _one(
    walk: Walk,
    path: str,
    method: str,
    node: JsonValue,
    item: PathItem,
    keys: Sequence[str],
) -> Iterator[WrittenOperation]:
    at = child(item.home(keys[0]), *keys)
    target = walk.index.follow(Node(at, node))
    written: JsonObject = {}
    if isinstance(target, Broken):
        reason = f"a $ref that {target.value}"
        walk.report(rules.OPERATION_NOT_AN_OBJECT, at, what=reason)
    elif not isinstance(target.value, dict):
        kind = what_is(target.value)
        walk.report(rules.OPERATION_NOT_AN_OBJECT, at, what=kind)
    else:
        written, at = target.value, target.pointer
    yield WrittenOperation(
        path=path,
        method=method,
        node=written,
        at=at,
        place=child(item.place, *keys),
        item=item,
    )


class Identities:
    """The ids given out so far: each operation's is unique in the document."""

    def __init__(self, walk: Walk, root: JsonObject) -> None:
        self._walk = walk
        self._taken: set[str] = set()
        self._repeats: dict[str, int] = {}
        self._overrides = _root_overrides(root)
        self._groups: dict[tuple[object, ...], tuple[Name, ...]] = {}

    def take(self, written: WrittenOperation) -> str:
        """The operation's id: its own, made unique, or one of method and path."""
        own = text_at(written.node, "operationId")
        identifier = own or _made_id(written)
        if not own:
            self._walk.report(rules.OPERATION_ID_MISSING, written.at, id=identifier)
        unique = self._unique(identifier, written)
        if unique != identifier:
            self._walk.report(
                rules.OPERATION_ID_DUPLICATE,
                child(written.at, "operationId") if own else written.at,
                id=identifier,
                instead=unique,
            )
        self._taken.add(unique)
        return unique

    def _unique(self, identifier: str, written: WrittenOperation) -> str:
        """An id that isn't taken: with the method, the path, or both behind it, else a number.

        Numbers go on where the last repeat of the same id stopped.
        """
        if identifier not in self._taken:
            return identifier
        method, path = written.method.lower(), _path_words(written)
        for words in ([method], path, [*path, method]):
            unique = "_".join([identifier, *words])
            if unique not in self._taken:
                return unique
        number = self._repeats.get(identifier, 1) + 1
        while f"{identifier}_{number}" in self._taken:
            number += 1
        self._repeats[identifier] = number
        return f"{identifier}_{number}"

    def group(self, node: JsonObject) -> tuple[Name, ...]:
        """The operation's group, spelled as where it was first met: groups that differ in case alone are one."""
        path = group_path(node)
        key = tuple(
            tuple(word.casefold() for word in name.words) or name.source
            for name in path
        )
        return self._groups.setdefault(key, path)

    def name(self, written: WrittenOperation, identifier: str) -> Name:
        """The method's name in the document's words."""
        override = text_at(written.node, NAME_OVERRIDE)
        if override:
            return name_of(override)
        # One that is written out is for its operation, though another's text is part of it.
        exact = (name for one, name in self._overrides if one.pattern == identifier)
        matching = (name for one, name in self._overrides if one.search(identifier))
        return name_of(next(exact, None) or next(matching, None) or identifier)


def _made_id(written: WrittenOperation) -> str:
    return "_".join([written.method.lower(), *_path_words(written)])


def _path_words(written: WrittenOperation) -> list[str]:
    return re.findall(r"[^\W_]+", written.path.partition("#")[0])


def _root_overrides(root: JsonObject) -> tuple[tuple[re.Pattern[str], str], ...]:
    overrides: list[tuple[re.Pattern[str], str]] = []
    for entry in list_at(root, NAME_OVERRIDE):
        if not isinstance(entry, dict):
            continue
        pattern = text_at(entry, "operationId")
        name = text_at(entry, "methodNameOverride")
        if pattern and name:
            overrides.append((_pattern(pattern), name))
    return tuple(overrides)


def _pattern(text: str) -> re.Pattern[str]:
    try:
        return re.compile(text)
    except (re.error, RecursionError, OverflowError):
        return re.compile(re.escape(text))


def has_own_group(node: JsonObject) -> bool:
    """Whether an operation says itself which group it belongs to."""
    return text_at(node, _GROUP) is not None


def group_path(node: JsonObject) -> tuple[Name, ...]:
    """The group: `x-speakeasy-group`, nested by dots, else the first tag; empty without either."""
    group = text_at(node, _GROUP)
    if group is not None:
        return tuple(name_of(part) for part in group.split(".") if part.strip())
    for tag in list_at(node, "tags"):
        if isinstance(tag, str) and tag.strip():
            return (name_of(tag),)
    return ()


def global_names(walk: Walk, root: JsonObject) -> frozenset[tuple[str, str]]:
    """Names and places of the parameters under `x-speakeasy-globals`."""
    at = "#/x-speakeasy-globals/parameters"
    written = list_at(object_at(root, "x-speakeasy-globals"), "parameters")
    return frozenset(_global_keys(walk, written, at))


def _global_keys(
    walk: Walk, written: Sequence[JsonValue], at: Pointer
) -> Iterator[tuple[str, str]]:
    for number, node in enumerate(written):
        target = walk.index.follow(Node(child(at, number), node))
        if not isinstance(target, Broken) and isinstance(target.value, dict):
            name, place = text_at(target.value, "name"), text_at(target.value, "in")
            if name is not None and place is not None:
                yield name, place
