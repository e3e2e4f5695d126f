"""Where a site has each operation and type: the path of a page, and an anchor there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sdkwright.core.pointer import Pointer
from sdkwright.ir.api import Group
from sdkwright.ir.names import Name
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import TypeId
from sdkwright.site.in_place import InPlace
from sdkwright.site.subject import Subject
from sdkwright.targets.naming.casing import words_of
from sdkwright.targets.naming.files import file_name
from sdkwright.targets.naming.group_paths import group_key
from sdkwright.targets.naming.places import place_order
from sdkwright.targets.naming.scope import Scope

_NO_ANCHOR = re.compile(r"[^A-Za-z0-9_]+")
# Folders and files of a site's root that no group is called.
_TAKEN = ("index", "types", "llms", "llms-full", "assets", "404", "search", "public")
# Pages of a site's root that aren't of the API.
GUIDES = ("authentication", "client", "errors", "incoming-requests")
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a page; the page itself where there is no ``anchor``."""

    page: str
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The places in one site. ``groups`` has the folder of each group with operations, ``divided`` those of which each
    operation has a page of its own; ``homes`` the types of each page, in order, ``bodies`` those that are the parameters
    of an operation. What is ``opened`` within other types has no place.
    """

    groups: Mapping[tuple[str, ...], str]
    divided: frozenset[tuple[str, ...]]
    operations: Mapping[Pointer, Place]
    types: Mapping[TypeId, Place]
    homes: Mapping[str, Sequence[TypeId]]
    bodies: Mapping[Pointer, TypeId]
    opened: frozenset[TypeId]


def places_of(
    subject: Subject, in_place: InPlace, divides: Iterable[tuple[str, ...]]
) -> Places:
    """The places, where each operation of the groups that ``divides`` has a page of its own."""
    divided = frozenset(divides)
    groups: dict[tuple[str, ...], str] = {}
    folders = Scope((*_TAKEN, *GUIDES), fold=str.casefold, number=_numbered)
    operations: dict[Pointer, Place] = {}
    anchors: dict[str, Scope] = {}
    for group in subject.api.groups:
        key = group_key(group.path)
        folder = folders.take(["/".join(map(_slug_of, group.path)) or "operations"])
        groups[key] = folder
        names = Scope(("index",), fold=str.casefold, number=_numbered)
        for operation in group.operations:
            place = _operation_place(operation, folder, names, key in divided)
            operations[operation.origin] = place
            anchors.setdefault(place.page, Scope(fold=str.casefold, number=_numbered))
            anchors[place.page].take([place.anchor])
    types, homes = _type_places(subject, in_place, operations, anchors)
    return Places(
        groups=groups,
        divided=divided,
        operations=operations,
        types=types,
        homes=homes,
        bodies={origin: body for body, origin in in_place.bodies.items()},
        opened=in_place.opened,
    )


def _operation_place(
    operation: Operation, folder: str, names: Scope, is_apart: bool
) -> Place:
    # What takes another kind of body is called by that, too.
    _, is_alternative, kind = operation.origin.partition("/requestBody/content/")
    text = f"{operation.id}-{kind}" if is_alternative else operation.id
    anchor = names.take([anchor_of(text)])
    if not is_apart:
        return Place(f"{folder}/index", anchor)
    return Place(f"{folder}/{file_name(anchor.lower())}", anchor)


def parameters_anchor(operation: Place) -> str:
    """The anchor of what an operation takes."""
    return f"{operation.anchor}--parameters"


def _type_places(
    subject: Subject,
    in_place: InPlace,
    operations: Mapping[Pointer, Place],
    anchors: dict[str, Scope],
) -> tuple[dict[TypeId, Place], dict[str, list[TypeId]]]:
    """Types with their owners: on a page of a type, or behind the operation that they are written in, or whose body that is."""
    pages = Scope(("index",), fold=str.casefold, number=_numbered)
    types: dict[TypeId, Place] = {}
    homes: dict[str, list[TypeId]] = {}
    known: dict[Pointer, str] = {
        origin: place.page for origin, place in operations.items()
    }
    for body, origin in in_place.bodies.items():
        place = operations[origin]
        types[body] = Place(place.page, parameters_anchor(place))
        known[body] = place.page
    for identifier, home in subject.placement.homes.items():
        if identifier in types or identifier in in_place.opened:
            continue
        if home.key not in known:
            words = words_of(subject.names[home.owner]) if home.owner else home.words
            known[home.key] = f"types/{pages.take([_slug(words)])}"
        page = known[home.key]
        scope = anchors.setdefault(page, Scope(fold=str.casefold, number=_numbered))
        anchor = scope.take([anchor_of(subject.names[identifier])])
        types[identifier] = Place(page, "" if identifier == home.owner else anchor)
        homes.setdefault(page, []).append(identifier)
    for identifiers in homes.values():
        identifiers.sort(key=lambda one: (types[one].anchor != "", place_order(one)))
    return types, homes


def anchor_of(text: str) -> str:
    """An anchor for a text: letters, digits and underscores as they are, and dashes between."""
    return _NO_ANCHOR.sub("-", text).strip("-")[:_LONGEST].strip("-") or "part"


def _slug_of(name: Name) -> str:
    return _slug(name.words or words_of(name.called))


def _slug(words: Sequence[str]) -> str:
    return file_name("-".join(words).lower()[:_LONGEST].strip("-"))


def _numbered(name: str, number: int) -> str:
    return f"{name}-{number}"


def nested(groups: Sequence[Group]) -> Mapping[tuple[str, ...], list[Group]]:
    """The groups below each path, whether that is one of a group or not."""
    below: dict[tuple[str, ...], list[Group]] = {}
    for group in groups:
        below.setdefault(group_key(group.path)[:-1], []).append(group)
    return below
