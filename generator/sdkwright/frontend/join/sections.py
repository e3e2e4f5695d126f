"""The sections of several documents in one: paths, components, tags, texts and extensions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.frontend.grammar import is_extension
from sdkwright.frontend.join.joining import Joining, Piece, list_at, object_at, same
from sdkwright.frontend.join.operations import (
    SECTIONS,
    Change,
    by_itself,
    methods_of,
    with_operations,
)

_APPENDED = ("description", "summary")


def join_info(joining: Joining, pieces: Sequence[Piece]) -> None:
    """Texts of all documents one below the other; of all else the last."""
    info: dict[str, JsonValue] = {}
    for piece in pieces:
        for key, value in object_at(piece.root, "info").items():
            is_text = key in _APPENDED and key in info
            info[key] = _appended(info[key], value) if is_text else value
            joining.note(piece, ("info", key), ("info", key))
    joining.root["info"] = info


def _appended(known: JsonValue, more: JsonValue) -> JsonValue:
    if not (isinstance(known, str) and isinstance(more, str)):
        return more
    texts = [text.strip() for text in known.split("\n\n")]
    return known if more.strip() in (*texts, known.strip()) else f"{known}\n\n{more}"


def join_paths(joining: Joining, pieces: Sequence[Piece]) -> None:
    """Methods of one path beside each other; of one that two documents have otherwise, each under a path of its own."""
    for section in SECTIONS:
        holders = [piece for piece in pieces if section in piece.root]
        if not holders:
            continue
        joined: dict[str, JsonValue] = {}
        paths = [path for piece in holders for path in object_at(piece.root, section)]
        for path in dict.fromkeys(paths):
            having = [one for one in holders if path in object_at(one.root, section)]
            if is_extension(path):
                joined[path] = object_at(having[-1].root, section)[path]
            else:
                joined |= _items(joining, section, path, having)
        joining.root[section] = joined


def _items(
    joining: Joining, section: str, path: str, having: Sequence[Piece]
) -> Iterator[tuple[str, JsonValue]]:
    """What the items of a path come to: one, and one more for each document that has a method otherwise than others."""
    items = [object_at(piece.root, section).get(path) for piece in having]
    if len(having) == 1 or all(same(items[0], item) for item in items):
        joining.note(having[-1], (section, path), (section, path))
        yield path, items[-1]
        return
    own = [by_itself(object_at(object_at(one.root, section), path)) for one in having]
    clashing = _clashing(own)
    shared: dict[str, JsonValue] = {}
    for piece, item in zip(having, own, strict=True):
        kept = {key: value for key, value in item.items() if key not in clashing}
        shared |= kept
        for key in kept:
            joining.note(piece, (section, path, key), (section, path, key))
    if any(method for method, _ in methods_of(shared)) or "$ref" in shared:
        yield path, shared
    for number, (piece, item) in enumerate(zip(having, own, strict=True), 1):
        apart = {key: value for key, value in item.items() if key in clashing}
        if apart:
            name = f"{path}#{piece.namespace or number}"
            for key in apart:
                joining.note(piece, (section, name, key), (section, path, key))
                joining.apart(piece, path, name, section, path, key)
            yield name, apart


def _clashing(items: Sequence[JsonObject]) -> set[str]:
    """The methods, or the reference in their place, that two items have otherwise."""
    clashing: set[str] = set()
    for number, item in enumerate(items):
        for key in (*(method for method, _ in methods_of(item)), "$ref"):
            for other in items[:number]:
                if key in item and key in other and not same(item[key], other[key]):
                    clashing.add(key)
    return clashing


def join_components(joining: Joining, pieces: Sequence[Piece]) -> None:
    """Components of one name are those of the last document."""
    joined: dict[str, dict[str, JsonValue]] = {}
    for piece in pieces:
        for section, written in object_at(piece.root, "components").items():
            known = joined.setdefault(section, {})
            if not isinstance(written, dict):
                continue
            for name, own in written.items():
                place = ("components", section, name)
                is_scheme = section == "securitySchemes"
                component = _scheme(known.get(name), own) if is_scheme else own
                if name in known and not same(known[name], component):
                    joining.replaced(piece, f"components/{section}/{name}", *place)
                known[name] = component
                joining.note(piece, place, place)
    if joined:
        joining.root["components"] = joined


def _scheme(known: JsonValue, scheme: JsonValue) -> JsonValue:
    """A scheme of OAuth 2 with the scopes of the one before it, where its flows have the same addresses."""
    if not (isinstance(known, dict) and isinstance(scheme, dict)):
        return scheme
    older, newer = object_at(known, "flows"), object_at(scheme, "flows")
    if not newer or older.keys() != newer.keys():
        return scheme
    flows: dict[str, JsonValue] = {}
    for name, flow in newer.items():
        other = older[name]
        if not (isinstance(flow, dict) and isinstance(other, dict)):
            return scheme
        if {**flow, "scopes": None} != {**other, "scopes": None}:
            return scheme
        scopes = {**object_at(other, "scopes"), **object_at(flow, "scopes")}
        flows[name] = {**flow, "scopes": scopes}
    return {**scheme, "flows": flows}


def join_extensions(joining: Joining, pieces: Sequence[Piece]) -> None:
    """Extensions of the root, and what else it has, those of the last document that says them."""
    for piece in pieces:
        for key, value in piece.root.items():
            if key in ("info", "components", "tags", "servers", *SECTIONS):
                continue
            is_more = is_extension(key) and key in joining.root
            known = joining.root[key] if is_more else None
            if is_more and not _agrees(known, value):
                joining.replaced(piece, key, key)
            joining.root[key] = _over(known, value)
            joining.note(piece, (key,), (key,))


def _agrees(one: JsonValue, other: JsonValue) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return all(_agrees(one[key], other[key]) for key in one if key in other)
    return one == other


def _over(below: JsonValue, above: JsonValue) -> JsonValue:
    if not (isinstance(below, dict) and isinstance(above, dict)):
        return above
    return {
        **below,
        **{key: _over(below.get(key), value) for key, value in above.items()},
    }


def join_tags(joining: Joining, pieces: Sequence[Piece]) -> None:
    """Tags by their names, whatever their capitals; two that say different things are told apart in all operations."""
    by_name: dict[str, list[tuple[int, str, JsonObject]]] = {}
    for number, piece in enumerate(pieces, 1):
        for tag in list_at(piece.root, "tags"):
            name = tag.get("name") if isinstance(tag, dict) else None
            if isinstance(tag, dict) and isinstance(name, str):
                by_name.setdefault(name.casefold(), []).append((number, name, tag))
    tags: list[JsonValue] = []
    names: dict[tuple[int, str], str] = {}
    for folded, entries in by_name.items():
        *_, (_, last, newest) = entries
        alike = all(same({**one, "name": last}, newest) for _, _, one in entries)
        if alike:
            tags.append(newest)
            names |= {(number, folded): last for number in range(1, len(pieces) + 1)}
            continue
        for number, name, tag in entries:
            piece = pieces[number - 1]
            own = f"{name}_{piece.namespace or number}"
            joining.apart(piece, f"the tag {name}", own, "tags")
            tags.append({**tag, "name": own})
            names[number, folded] = own
    if tags:
        joining.root["tags"] = tags
    for number, piece in enumerate(pieces, 1):
        with_operations(piece, _tagged(number, names))


def _tagged(number: int, names: Mapping[tuple[int, str], str]) -> Change:
    def tagged(operation: JsonObject, _: JsonObject) -> JsonObject:
        if "tags" not in operation:
            return operation
        tags = [
            names.get((number, one.casefold()), one) if isinstance(one, str) else one
            for one in list_at(operation, "tags")
        ]
        return {**operation, "tags": tags}

    return tagged


def own_ids(joining: Joining, pieces: Sequence[Piece]) -> None:
    """Ids that several operations of the whole have end in what tells these apart."""
    operations = [
        (place, name)
        for place, operation in _operations(joining.root)
        if isinstance(name := operation.get("operationId"), str)
    ]
    counts = Counter(name for _, name in operations)
    numbers: Counter[str] = Counter()
    for place, name in operations:
        if counts[name] > 1:
            numbers[name] += 1
            piece, own = joining.origin(pieces, place)
            new = f"{name}_{piece.namespace or numbers[name]}"
            joining.apart(piece, f"the operationId {name}", new, *own)
            _put(joining.root, (*place, "operationId"), new)


def _operations(
    root: JsonObject,
) -> Iterator[tuple[tuple[str, str, str], JsonObject]]:
    for section in SECTIONS:
        for path, item in object_at(root, section).items():
            if isinstance(item, dict) and not is_extension(path):
                for method, operation in methods_of(item):
                    yield (section, path, method), operation


def _put(root: dict[str, JsonValue], place: Sequence[str], value: JsonValue) -> None:
    """Set a node; what lies on the way is another object from then on."""
    key, *inner = place
    if inner:
        below = dict(object_at(root, key))
        _put(below, inner, value)
        root[key] = below
    else:
        root[key] = value
