"""`allOf`, and references with siblings: several schemas read as one.

A value fits all of them: here they are found, references followed; ``merge`` makes one schema of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, child
from sdkwright.frontend.build import keywords
from sdkwright.frontend.build.conjunctions import (
    Conjunction,
    annotations_of_all,
    members_of,
)
from sdkwright.frontend.build.merge import (
    CHOICES,
    Merger,
    Part,
    finished,
    has_bounds,
    is_saying,
)
from sdkwright.frontend.build.parts import parts_of
from sdkwright.frontend.build.site import Conjunct, Place, Property, Site
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.grammar import reference_of
from sdkwright.frontend.index import Node

_REFERENCE = "$ref"
_DECIDING = frozenset(("properties", "required", "discriminator"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """What a composition comes to: the ``only`` schema that counts, or all ``parts`` together."""

    site: Site
    only: Site | None
    parts: Sequence[Part]
    null: bool

    @property
    def schemas(self) -> frozenset[Pointer]:
        """Where the schemas stand that it is made of, and that say anything of a value."""
        return frozenset(
            part.place.source
            for part in self.parts
            if has_bounds(part.node) or not _DECIDING.isdisjoint(part.node)
        )


def is_composed(walk: Walk, node: JsonObject) -> bool:
    """Whether a schema is to be read together with others."""
    if isinstance(node.get("allOf"), list) and node["allOf"]:
        return True
    if reference_of(node) is None or walk.legacy:
        return False
    return keywords.is_shaping(node)


def composed(walk: Walk, site: Site) -> Composed:
    """The schemas of an `allOf` or of a reference with siblings, as one."""
    node = site.keywords
    own_null = keywords.admits_null(node)
    only = _only(walk, site)
    if only is not None:
        return Composed(site=site, only=only, parts=(), null=own_null)
    parts = parts_of(walk, site.node, site.place, site.place.is_copy)
    null = own_null or all(part.null or _admits_null(part.node) for part in parts)
    return Composed(site=site, only=None, parts=parts, null=null)


def _admits_null(node: JsonObject) -> bool:
    """Whether a schema lets null be; one that says nothing of types does, unless it says so."""
    if keywords.is_typing(node):
        return keywords.admits_null(node)
    return node.get("nullable") is not False


def composed_variant(walk: Walk, site: Site, base: Part) -> Site:
    """A member of a union together with the fields declared beside the union."""
    parts = parts_of(walk, site.node, site.place, site.place.is_copy)
    return merged(walk, site, [base, *parts])


def _only(walk: Walk, site: Site) -> Site | None:
    """The one member that says anything of the type, if there is just one."""
    node = site.keywords
    rest = {key: value for key, value in node.items() if key != "allOf"}
    if (
        _REFERENCE in rest
        or keywords.is_shaping(rest)
        or "additionalProperties" in rest
    ):
        return None
    if "discriminator" in rest and walk.subtypes.of(site.pointer):
        return None
    members = members_of(node, site.place)
    typing = [member for member in members if keywords.is_typing(member.node)]
    if len(typing) != 1 or any(_narrows(one, typing[0]) for one in members):
        return None
    (member,) = typing
    if walk.subtypes.is_kind(site.pointer, Node(member.place.source, member.node)):
        return None
    described = node.get("description")
    return replace(
        site,
        node=member.node,
        place=member.place,
        origins={},
        properties=None,
        description=described if isinstance(described, str) else site.description,
    )


def _narrows(one: Conjunct, typing: Conjunct) -> bool:
    """Whether a member says more than the one that says the type. Bounds of what a reference names show in no type."""
    if one == typing or not isinstance(one.node, dict):
        return False
    if is_saying(one.node):
        return True
    is_reference = isinstance(typing.node, dict) and reference_of(typing.node)
    return not is_reference and has_bounds(one.node)


def merged(walk: Walk, site: Site, parts: Sequence[Part]) -> Site:
    """The one schema that all parts together come to."""
    merger = Merger(walk, site)
    for part in parts:
        choices = [
            (keyword, merger.node[keyword], merger.origins[keyword])
            for keyword in CHOICES
            if part.node.get(keyword, None) != merger.node.get(keyword, None)
            if keyword in part.node and keyword in merger.node
        ]
        merger.add(part)
        for keyword, known, at in choices:
            options = [
                *_options(walk, known, at.child(keyword)),
                *_options(walk, part.node[keyword], part.place.child(keyword)),
            ]
            merger.open_choice(keyword, options, part.place)
    properties = {
        name: _property(walk, site, name, declared)
        for name, declared in merger.properties.items()
    }
    return finished(merger, parts, properties)


def _options(walk: Walk, members: JsonValue, at: Place) -> list[Part]:
    """What the members of a choice are made of."""
    listed = members if isinstance(members, list) else []
    return [
        part
        for number, member in enumerate(listed)
        for part in parts_of(walk, member, at.child(number), True)
    ]


def _property(
    walk: Walk, site: Site, name: str, declared: Sequence[Property]
) -> Property:
    """A property as all who declare it describe it, at the place of the last one that says what it is."""
    if len(declared) == 1:
        return declared[0]
    if any(one.node is False for one in declared):
        return replace(declared[-1], node=False)
    members = _distinct(declared)
    saying = [one for one in members if is_saying(one.node)]
    telling = _telling(walk, saying)
    base = (telling or saying or members)[-1]
    rest = [one for one in members if one is not base and one not in saying]
    if len(telling) < 2 and not any(
        _narrows(one.conjunct, base.conjunct) for one in rest
    ):
        return _annotated(base, members)
    kept = [one for one in members if one in telling or one not in saying]
    node = Conjunction(*(one.conjunct for one in kept))
    at = base.place
    if not at.pointer.startswith(f"{site.pointer}/"):
        at = Place(child(site.pointer, "properties", name), at.source)
    return replace(base, node=node, own_place=at)


def _annotated(base: Property, members: Sequence[Property]) -> Property:
    """A property of one schema, with what the others say beside its type."""
    if len(members) == 1 or not isinstance(base.node, dict):
        return base
    annotations = annotations_of_all([one.conjunct for one in members])
    if isinstance(base.node, Conjunction):
        inner = members_of(base.node, base.place)
        return replace(base, node=Conjunction(*inner, annotations=annotations))
    return replace(base, node={**base.node, **annotations})


def _distinct(declared: Sequence[Property]) -> list[Property]:
    """Those that say something of their own: of equal ones the last."""
    distinct: list[Property] = []
    for one in reversed(declared):
        if one.node is not True and not any(
            one.conjunct.is_same(other.conjunct) for other in distinct
        ):
            distinct.insert(0, one)
    return distinct or [declared[-1]]


def _telling(walk: Walk, saying: Sequence[Property]) -> Sequence[Property]:
    """Those that aren't implied: that none of the others is made of, and that say more than the others' type."""
    if len(saying) < 2:
        return saying
    made_of = [parts_of(walk, one.node, one.place, True) for one in saying]
    return [
        one
        for number, one in enumerate(saying)
        if not _is_implied(walk, one, chain(*made_of[:number], *made_of[number + 1 :]))
    ]


def _is_implied(walk: Walk, one: Property, others: Iterable[Part]) -> bool:
    """Whether the others have this one among them, or have all that this one says."""
    node = one.node
    if not isinstance(node, dict):
        return False
    if reference_of(node) is not None and not keywords.is_shaping(node):
        target = walk.index.follow(Node(one.place.source, node))
        return isinstance(target, Node) and any(
            part.place.source == target.pointer for part in others
        )
    written = node.get("type")
    rest = {key: node[key] for key in node if key != "type"}
    is_bare = not has_bounds(rest) and not keywords.is_shaping(rest)
    return is_bare and any(part.node.get("type") == written for part in others)
