"""Unions: `oneOf`, `anyOf`, lists of types, and the property that tells members apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonValue
from sdkwright.core.words import what_is
from sdkwright.frontend.build import keywords
from sdkwright.frontend.build.compose import composed_variant
from sdkwright.frontend.build.discriminators import DiscriminatorReading, schema_name
from sdkwright.frontend.build.enums import constants_type, listed_values
from sdkwright.frontend.build.examples import schema_examples
from sdkwright.frontend.build.merge import Part
from sdkwright.frontend.build.objects import properties_of
from sdkwright.frontend.build.parts import is_made_of
from sdkwright.frontend.build.reading import (
    extensions_of,
    flag_at,
    text_at,
)
from sdkwright.frontend.build.site import Place, Site
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.index import Broken, Node
from sdkwright.ir.declarations import Declaration, Discriminator, UnionDeclaration
from sdkwright.ir.types import Nullable, Type, without_null


@dataclass(frozen=True, slots=True)
class _Member:
    node: JsonValue
    place: Place


def union_type(walk: Walk, site: Site) -> Type | None:
    """The type of a schema with alternatives; None where they say nothing of types and the other keywords count."""
    members = _members(walk, site)
    typing = [member for member in members if keywords.is_typing(member.node)]
    if not typing:
        return None
    constants = constants_type(walk, site, [member.node for member in members])
    if constants is not None:
        return constants
    null = any(_is_nullable(walk, member) for member in members)
    if len(typing) == 1 and not properties_of(walk, site):
        (only,) = typing
        inner = replace(
            site,
            node=only.node,
            place=only.place,
            origins={},
            properties=None,
            description=text_at(site.keywords, "description") or site.description,
        )
        return walk.type_of(inner)

    def build(walk: Walk, site: Site) -> Declaration:
        return _declaration(walk, site, typing)

    union = walk.declare(site, build)
    return Nullable(union) if null else union


def types_union(walk: Walk, site: Site, types: Sequence[str]) -> Type:
    """The union that a list of types spells."""
    own = {keyword: site.origins.get(keyword, site.place) for keyword in site.keywords}

    def build(walk: Walk, site: Site) -> Declaration:
        variants: list[Type] = []
        for number, type_name in enumerate(types):
            node = {**site.keywords, "type": type_name}
            node.pop("title", None)  # the union's own
            variant = site.variant(node, site.place.child("type", number), number + 1)
            variant = replace(variant, origins=own, properties=site.properties)
            variants.append(without_null(walk.type_of(variant)))
        return _union(site, variants, None)

    return walk.declare(site, build)


def _members(walk: Walk, site: Site) -> list[_Member]:
    """The alternatives with their places, null left out."""
    members: list[_Member] = []
    for keyword in ("oneOf", "anyOf"):
        written = site.keywords.get(keyword)
        if written is None:
            continue
        if not isinstance(written, list):
            walk.report(
                rules.SCHEMA_MEMBERS,
                site.at(keyword).source,
                keyword=keyword,
                what=what_is(written),
            )
            continue
        if members:
            at = site.at(keyword).source
            walk.report(rules.SCHEMA_MERGE_ALTERNATIVES, at)
            break
        members = [
            _Member(node, site.at(keyword).child(number))
            for number, node in enumerate(written)
            if not keywords.is_null(node)
        ]
    return members


def _is_nullable(walk: Walk, member: _Member) -> bool:
    target = walk.index.follow(Node(member.place.source, member.node))
    if isinstance(target, Broken) or not isinstance(target.value, dict):
        return False
    return keywords.admits_null(target.value)


def _declaration(walk: Walk, site: Site, members: Sequence[_Member]) -> Declaration:
    shared = properties_of(walk, site)
    variants: list[Type] = []
    for number, member in enumerate(members, start=1):
        variant = site.variant(member.node, member.place, number)
        if shared and not is_made_of(walk, member.node, member.place, site.pointer):
            node = {
                key: value
                for key, value in site.keywords.items()
                if key
                not in ("oneOf", "anyOf", "discriminator", "description", "title")
            }
            base = Part(node, site.place, merged=False, properties=shared)
            variant = composed_variant(walk, variant, base)
        variants.append(without_null(walk.type_of(variant)))
    union = _union(site, variants, _discriminator(walk, site, members, variants))
    if shared:
        return union
    nodes = [Node(member.place.source, member.node) for member in members]
    return replace(union, listed=listed_values(walk, site, nodes))


def _union(
    site: Site, variants: Sequence[Type], discriminator: Discriminator | None
) -> UnionDeclaration:
    node = site.keywords
    return UnionDeclaration(
        id=site.pointer,
        naming=site.naming,
        title=text_at(node, "title"),
        description=text_at(node, "description") or site.description,
        deprecated=flag_at(node, "deprecated"),
        examples=schema_examples(node),
        extensions=extensions_of(node),
        variants=tuple(variants),
        discriminator=discriminator,
    )


def _discriminator(
    walk: Walk, site: Site, members: Sequence[_Member], variants: Sequence[Type]
) -> Discriminator | None:
    """The declared discriminator: what it maps, and the names of the other members' schemas."""
    places: dict[Type, int] = {}
    for number, variant in enumerate(variants):
        places.setdefault(variant, number)
    reading = DiscriminatorReading(walk, site, places)
    if reading.property_name is None:
        return None
    names = {
        index: name
        for index, member in enumerate(members)
        if (name := schema_name(member.node)) is not None
    }
    return reading.discriminator(names)
