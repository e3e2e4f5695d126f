"""Base schemas whose discriminator names schemas made of them by `allOf` (OAS 3.2, 4.25.3): unions of their subtypes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sdkwright.core.pointer import last_token
from sdkwright.frontend.build.discriminators import DiscriminatorReading
from sdkwright.frontend.build.examples import schema_examples
from sdkwright.frontend.build.reading import extensions_of, flag_at, object_at, text_at
from sdkwright.frontend.build.site import Site, name_of
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.index import Node
from sdkwright.ir.declarations import Declaration, Discriminator, UnionDeclaration
from sdkwright.ir.names import Role
from sdkwright.ir.types import Ref, Type, without_null


def is_base(walk: Walk, site: Site) -> bool:
    """Whether the schema at ``site`` is one that others are made of, and tells by a property which."""
    written = object_at(site.keywords, "discriminator")
    if text_at(written, "propertyName") is None or site.place.is_copy:
        return False
    return bool(walk.subtypes.of(site.pointer))


def base_type(walk: Walk, site: Site, base: Ref) -> Type:
    """The union of a base's subtypes and the ``base`` itself, which takes in unknown values of the property."""

    def build(walk: Walk, union: Site) -> Declaration:
        nodes = walk.subtypes.of(site.pointer)
        variants = [*(without_null(walk.target_type(node)) for node in nodes), base]
        return UnionDeclaration(
            id=union.pointer,
            naming=union.naming,
            description=text_at(site.keywords, "description") or site.description,
            deprecated=flag_at(site.keywords, "deprecated"),
            examples=schema_examples(site.keywords),
            extensions=extensions_of(site.keywords),
            variants=tuple(variants),
            discriminator=_discriminator(walk, site, union, nodes, variants),
        )

    # The base keeps its name, whatever is made of it; the union is called after it.
    union = Site(
        place=site.at("discriminator"),
        node={},
        role=Role.PROPERTY,
        own=name_of(f"{site.own.source} Union"),
        component=site.inner_component,
        parent=site.pointer,
        operation=site.operation,
        depth=site.depth + 1,
    )
    return walk.declare(union, build)


def _discriminator(
    walk: Walk,
    site: Site,
    union: Site,
    nodes: Sequence[Node],
    variants: Sequence[Type],
) -> Discriminator:
    # What means the base as a whole means the base itself here.
    places = {variant: number for number, variant in enumerate(variants)}
    last = len(variants) - 1
    reading = DiscriminatorReading(walk, site, {**places, Ref(union.pointer): last})
    names = {number: last_token(node.pointer) for number, node in enumerate(nodes)}
    discriminator = replace(reading.discriminator(names), base=last)
    return (
        discriminator
        if discriminator.default is not None
        else replace(discriminator, default=last)
    )
