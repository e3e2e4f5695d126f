"""Discriminators as the document writes them (OAS 3.2, 4.25)."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonValue
from sdkwright.core.pointer import child, tokens_of
from sdkwright.frontend.build.reading import object_at, text_at
from sdkwright.frontend.build.site import Site
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.grammar import reference_of
from sdkwright.frontend.index import Broken
from sdkwright.ir.declarations import Discriminator
from sdkwright.ir.types import Ref, Type, without_null


class DiscriminatorReading:
    """The discriminator of the schema at ``site``, whose values are of one of the variants at ``places``."""

    def __init__(self, walk: Walk, site: Site, places: Mapping[Type, int]) -> None:
        self._walk = walk
        self._written = object_at(site.keywords, "discriminator")
        self._at = site.at("discriminator").source
        self._places = places
        self.property_name = text_at(self._written, "propertyName")

    def discriminator(self, names: Mapping[int, str]) -> Discriminator:
        """What is written; ``names`` are those of the variants' schemas, which count for variants not mapped."""
        mapping: list[tuple[str, int]] = []
        for value, target in object_at(self._written, "mapping").items():
            index = self._variant(value, target)
            if index is not None:
                mapping.append((value, index))
        mapped = {index for _, index in mapping}
        written = self._written.get("defaultMapping")
        default = None if written is None else self._variant(None, written)
        return Discriminator(
            property_name=self.property_name or "",
            mapping=tuple(mapping),
            implied=tuple(
                (name, index)
                for index, name in names.items()
                if index not in mapped and index != default
            ),
            default=default,
        )

    def _variant(self, value: str | None, target: JsonValue) -> int | None:
        """The variant that a value of the mapping, a reference or a schema's name, means."""
        target_id = self._target(target)
        index = self._places.get(target_id) if target_id is not None else None
        if index is None:
            key = ("defaultMapping",) if value is None else ("mapping", value)
            self._walk.report(
                rules.SCHEMA_DISCRIMINATOR,
                child(self._at, *key),
                value="defaultMapping" if value is None else value,
                property=self.property_name or "",
            )
        return index

    def _target(self, target: JsonValue) -> Type | None:
        if not isinstance(target, str):
            return None
        node = self._walk.index.target(target, self._at)
        if isinstance(node, Broken):
            named = f"#/components/schemas/{target}"
            node = self._walk.index.target(named, self._at)
        if isinstance(node, Broken):
            return None
        type_ = self._walk.target_type(node)
        bare = without_null(type_)
        return bare if isinstance(bare, Ref) else None


def schema_name(node: JsonValue) -> str | None:
    """The name of the schema that a member refers to, which is its value of the property where none is mapped."""
    reference = reference_of(node) if isinstance(node, dict) else None
    if reference is None:
        return None
    tokens = tokens_of("#" + reference.partition("#")[2])
    return tokens[-1] if tokens else reference
