"""Operations of several documents: each keeps the servers and the security that its own document gives it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.frontend.grammar import METHODS, is_extension
from sdkwright.frontend.join.joining import Piece, list_at, object_at

SECTIONS = ("paths", "webhooks")
_OF_ALL_METHODS = ("parameters", "servers")


Change: TypeAlias = Callable[[JsonObject, JsonObject], JsonObject]
"""What becomes of an operation; its path item is given, too."""


def with_operations(piece: Piece, change: Change) -> None:
    """Change every operation of a piece."""
    piece.root.update(with_operations_of(piece.root, change))


def with_operations_of(root: JsonObject, change: Change) -> JsonObject:
    """A root whose every operation is changed."""
    result = dict(root)
    for section in SECTIONS:
        if section not in root:
            continue
        items: dict[str, JsonValue] = {}
        for path, item in object_at(root, section).items():
            items[path] = item
            if isinstance(item, dict) and not is_extension(path):
                items[path] = {**item, **dict(_changed(item, change))}
        result[section] = items
    return result


def _changed(item: JsonObject, change: Change) -> Iterator[tuple[str, JsonValue]]:
    for method, operation in methods_of(item):
        yield method, change(operation, item)


def methods_of(item: JsonObject) -> Iterator[tuple[str, JsonObject]]:
    """The operations of a path item by their methods."""
    for key, value in item.items():
        if key in METHODS and isinstance(value, dict):
            yield key, value


def keep_security(pieces: Sequence[Piece]) -> None:
    """Where documents differ in what all their operations ask for, operations say it themselves."""
    asked = [piece.root.get("security") for piece in pieces]
    if all(one == asked[0] for one in asked):
        return
    for piece in pieces:
        with_operations(piece, _securing(list_at(piece.root, "security")))


def _securing(own: list[JsonValue]) -> Change:
    return lambda operation, _: {"security": own, **operation}


def keep_servers(piece: Piece, others: Sequence[JsonValue]) -> list[JsonValue]:
    """The servers of the whole with those of a piece; where it has no URL of theirs, its operations say its servers."""
    own = list_at(piece.root, "servers")
    if not others or not own:
        return [*others] or own
    urls = [_url(one) for one in own]
    if not any(_url(one) in urls for one in others):

        def with_own(operation: JsonObject, item: JsonObject) -> JsonObject:
            if "servers" in operation or "servers" in item:
                return operation
            return {**operation, "servers": own}

        with_operations(piece, with_own)
        return [*others]
    by_url = {_url(one): one for one in own}
    known = [_url(one) for one in others]
    merged = [by_url.get(_url(one), one) for one in others]
    return [*merged, *(one for one in own if _url(one) not in known)]


def _url(server: JsonValue) -> JsonValue:
    return server.get("url") if isinstance(server, dict) else None


def by_itself(item: JsonObject) -> JsonObject:
    """A path item whose operations say themselves what it says for all of them."""
    shared = {key: item[key] for key in _OF_ALL_METHODS if key in item}
    if not shared:
        return item
    result = {key: value for key, value in item.items() if key not in shared}
    for method, operation in methods_of(item):
        inner = dict(operation)
        if "parameters" in shared:
            inner["parameters"] = _parameters(
                list_at(operation, "parameters"), list_at(item, "parameters")
            )
        if "servers" in shared:
            inner.setdefault("servers", shared["servers"])
        result[method] = inner
    return result


def _parameters(own: list[JsonValue], shared: list[JsonValue]) -> list[JsonValue]:
    """Those of an operation, and those of its path item that it doesn't say otherwise."""
    own_names = [_identity(one) for one in own]
    return [*(one for one in shared if _identity(one) not in own_names), *own]


def _identity(parameter: JsonValue) -> JsonValue:
    written: JsonObject | None = parameter if isinstance(parameter, dict) else None
    if written is None:
        return None
    if "$ref" in written:
        return written["$ref"]
    return [written.get("in"), written.get("name")]
