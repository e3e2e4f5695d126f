"""Careful reading of nodes that may hold anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.numerous import numerous
from sdkwright.core.pointer import Pointer, child
from sdkwright.core.words import what_is
from sdkwright.frontend.index import Broken, Index, Node

NO_OBJECT: JsonObject = {}


def object_at(node: JsonObject, key: str) -> JsonObject:
    """The object under ``key``, an empty one where there is none."""
    value = node.get(key)
    return value if isinstance(value, dict) else NO_OBJECT


def list_at(node: JsonObject, key: str) -> Sequence[JsonValue]:
    """The list under ``key``, an empty one where there is none."""
    value = node.get(key)
    return value if isinstance(value, list) else ()


def text_at(node: JsonObject, key: str) -> str | None:
    """The text under ``key``, None where there is none."""
    value = node.get(key)
    return value if isinstance(value, str) else None


def flag_at(node: JsonObject, key: str) -> bool:
    """Whether ``key`` holds ``true``."""
    return node.get(key) is True


def whole_at(node: JsonObject, key: str) -> int | None:
    """The whole number under ``key``, None where there is none."""
    value = node.get(key)
    if isinstance(value, bool):
        return None
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, int) else None


def number_at(node: JsonObject, key: str) -> int | float | None:
    """The number under ``key``, None where there is none."""
    value = node.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value


def entries(node: JsonObject) -> Iterator[tuple[str, JsonValue]]:
    """The entries that are no extensions (`x-...`), in document order."""
    for key, value in node.items():
        if not key.startswith("x-"):
            yield key, value


def extensions_of(node: JsonObject) -> dict[str, JsonValue]:
    """The extensions (`x-...`) of a node, in document order."""
    if "x-" not in " ".join(node):  # as in most
        return {}
    return {key: value for key, value in node.items() if key.startswith("x-")}


def is_same(one: JsonValue, other: JsonValue) -> bool:
    """Whether two values are the same one in JSON, where true isn't 1 though 1.0 is."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    return one == other


@numerous()
class ObjectNode:
    """A node that is an object."""

    pointer: Pointer
    value: JsonObject


def misfit_place(index: Index, node: Node) -> Pointer:
    """Where it goes wrong if there is no object behind a node: at its `$ref`, or at what that leads to."""
    target = index.follow(node)
    if isinstance(target, Broken):
        return child(node.pointer, "$ref")
    return target.pointer


def object_behind(index: Index, node: Node) -> ObjectNode | str:
    """The object that a node is or, by its `$ref`, stands for; else what it is instead, for findings."""
    target = index.follow(node)
    if isinstance(target, Broken):
        return f"its $ref {target.value}"
    if not isinstance(target.value, dict):
        return f"it is {what_is(target.value)}"
    return ObjectNode(target.pointer, target.value)
