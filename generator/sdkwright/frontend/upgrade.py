"""OpenAPI 3.0 and 3.1 brought to the shape of 3.2.

Nodes change in place of themselves and never move, so pointers stay true. Objects without a change are shared with the
tree that came in. The keywords of 3.0 are read in newer documents too: real ones mix them, with one evident meaning.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, tokens_of, uri_of
from sdkwright.frontend.document import Document
from sdkwright.frontend.extensions import rewritten
from sdkwright.frontend.grammar import FIELDS, Kind, Shape, is_extension, reference_of
from sdkwright.frontend.map_references import expanded
from sdkwright.frontend.references import node_at

_LIMITS = (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum"))
_OWN_CHANGES = {"nullable", *(exclusive for exclusive, _ in _LIMITS)}
# With none of these an object leads nowhere and stays as it is.
_TELLING = {
    kind: frozenset({"$ref", *fields, *(_OWN_CHANGES if kind is Kind.SCHEMA else ())})
    for kind, fields in FIELDS.items()
}


def upgrade(document: Document) -> Document:
    """The document with every schema in the dialect of 3.2.

    `nullable: true` beside a `type` becomes a "null" in its list of types (without a `type` it stays, for the walk to
    read); boolean `exclusiveMinimum` and `exclusiveMaximum` become numbers; a map that is a reference gets its entries;
    extensions have the names that they are known by.
    """
    return _Upgrade(rewritten(document)).upgraded()


class _Upgrade:
    """One run over one document: the objects done, the references still to follow."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._done: dict[tuple[int, Kind], JsonObject] = {}
        self._pending: list[tuple[Pointer, Kind]] = []
        self._followed: set[tuple[Pointer, Kind]] = set()

    def upgraded(self) -> Document:
        """The upgraded document; the same one when nothing changes."""
        trees = dict(self._document.trees)
        trees[""] = self._object(self._document.root, Kind.OPENAPI, "")
        replaced: dict[Pointer, JsonObject] = {}
        while self._pending:
            pointer, kind = self._pending.pop()
            node = node_at(self._document.trees, pointer)
            if not isinstance(node, dict) or (id(node), kind) in self._done:
                continue
            result = self._object(node, kind, uri_of(pointer))
            if result is not node:
                replaced[pointer] = result
        # Outer nodes first: what was upgraded inside of them is already in place.
        for pointer in sorted(replaced, key=lambda place: (place.count("/"), place)):
            uri = uri_of(pointer)
            trees[uri] = _with_node(trees[uri], tokens_of(pointer), replaced[pointer])
        if all(trees[uri] is tree for uri, tree in self._document.trees.items()):
            return self._document
        return replace(self._document, trees=trees)

    def _object(self, node: JsonObject, kind: Kind, uri: str) -> JsonObject:
        if kind in _TELLING and _TELLING[kind].isdisjoint(node):
            return node
        done = self._done.get((id(node), kind))
        if done is not None:
            return done
        reference = reference_of(node)
        if reference is not None:
            self._follow(self._document.target(reference, uri), kind)
        changes = self._changed_parts(node, kind, uri)
        result: JsonObject = {**node, **changes} if changes else node
        if kind is Kind.SCHEMA:
            result = _schema(result)
        self._done[id(node), kind] = result
        return result

    def _follow(self, pointer: Pointer, kind: Kind) -> None:
        if (pointer, kind) not in self._followed:
            self._followed.add((pointer, kind))
            self._pending.append((pointer, kind))

    def _changed_parts(
        self, node: JsonObject, kind: Kind, uri: str
    ) -> dict[str, JsonValue]:
        if kind is Kind.CALLBACK:
            named = self._named(node, Kind.PATH_ITEM, uri, skip_extensions=True)
            return {} if named is node else dict(named)
        fields = FIELDS[kind]
        changes: dict[str, JsonValue] = {}
        for key, value in node.items():
            if key not in fields:
                continue
            shape, inner = fields[key]
            changed = self._shaped(value, shape, inner, uri)
            if changed is not value:
                changes[key] = changed
        return changes

    def _shaped(
        self, value: JsonValue, shape: Shape, kind: Kind, uri: str
    ) -> JsonValue:
        if isinstance(value, dict):
            if shape is Shape.ONE:
                return self._object(value, kind, uri)
            if shape is not Shape.LIST:
                skip = shape is Shape.PATTERNED
                if reference_of(value) is not None:
                    value = expanded(self._document, value, uri)
                return self._named(value, kind, uri, skip_extensions=skip)
        elif isinstance(value, list) and shape in (Shape.LIST, Shape.ONE):
            return self._list(value, kind, uri)
        return value

    def _named(
        self, objects: JsonObject, kind: Kind, uri: str, *, skip_extensions: bool
    ) -> JsonObject:
        changes: dict[str, JsonValue] = {}
        for name, value in objects.items():
            if isinstance(value, dict) and not (skip_extensions and is_extension(name)):
                changed = self._object(value, kind, uri)
                if changed is not value:
                    changes[name] = changed
        return {**objects, **changes} if changes else objects

    def _list(
        self, items: list[JsonValue], kind: Kind, uri: str
    ) -> Sequence[JsonValue]:
        changed = [
            self._object(item, kind, uri) if isinstance(item, dict) else item
            for item in items
        ]
        same = all(new is old for new, old in zip(changed, items, strict=True))
        return items if same else changed


def _schema(schema: JsonObject) -> JsonObject:
    result = schema
    if schema.get("nullable") is True and "type" in schema:
        result = _with_null(result)
    for exclusive, inclusive in _LIMITS:
        if isinstance(schema.get(exclusive), bool):
            result = _with_numeric_limit(result, exclusive, inclusive)
    return result


def _with_null(schema: JsonObject) -> JsonObject:
    written = schema["type"]
    types: list[JsonValue]
    if isinstance(written, str):
        types = [written]
    elif isinstance(written, list):
        types = list(written)
    else:
        return schema
    if "null" not in types:
        types.append("null")
    return {
        key: types if key == "type" else value
        for key, value in schema.items()
        if key != "nullable"
    }


def _with_numeric_limit(
    schema: JsonObject, exclusive: str, inclusive: str
) -> JsonObject:
    limit = schema.get(inclusive)
    is_number = isinstance(limit, int | float) and not isinstance(limit, bool)
    if schema[exclusive] is False or not is_number:
        return {key: value for key, value in schema.items() if key != exclusive}
    return {
        key: limit if key == exclusive else value
        for key, value in schema.items()
        if key != inclusive
    }


def _with_node(tree: JsonValue, tokens: Sequence[str], node: JsonValue) -> JsonValue:
    """``tree`` with the node at ``tokens`` replaced; everything beside the way there is shared."""
    if not tokens:
        return node
    token, rest = tokens[0], tokens[1:]
    if isinstance(tree, dict) and token in tree:
        return {**tree, token: _with_node(tree[token], rest, node)}
    if isinstance(tree, list) and token.isdecimal() and int(token) < len(tree):
        index = int(token)
        inner = _with_node(tree[index], rest, node)
        return [*tree[:index], inner, *tree[index + 1 :]]
    return tree
