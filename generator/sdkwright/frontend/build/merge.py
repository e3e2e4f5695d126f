"""Schemas that one value has to fit, all of them, as one schema.

Each keyword is narrowed by what the next schema says of it, at any depth: nested schemas become conjunctions of their own.
Where schemas can't all be right, the first one's word stands and a finding says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.words import what_is
from sdkwright.frontend.build import keywords
from sdkwright.frontend.build.conjunctions import Conjunction
from sdkwright.frontend.build.narrow import (
    Disagreement,
    narrowed,
    positional_texts,
    values_in_type,
)
from sdkwright.frontend.build.reading import (
    NO_OBJECT,
    is_same,
    list_at,
    object_at,
)
from sdkwright.frontend.build.site import Conjunct, Place, Property, Site
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.select import is_ignored

# These are about the schema that has them, not about all that is made of it.
_OWN = frozenset(
    (
        "description",
        "title",
        "deprecated",
        "example",
        "examples",
        "default",
        "$ref",
        "allOf",
        "discriminator",
        "nullable",
        "xml",
        "externalDocs",
        "readOnly",
        "writeOnly",
        "$schema",
        "$id",
        "$anchor",
        "$defs",
        "$comment",
        "properties",
        "$dynamicAnchor",
        "$dynamicRef",
        "definitions",
        "summary",
        "required",
    )
)
CHOICES = ("oneOf", "anyOf")
_INNER = ("items", "additionalProperties", "unevaluatedProperties", "propertyNames")


@dataclass(frozen=True, slots=True)
class Part:
    """A schema that another is made of. ``merged`` says that it came in through `allOf`, ``null`` that null was an
    alternative to it.
    """

    node: JsonObject
    place: Place
    merged: bool
    properties: Mapping[str, Property] | None = None
    null: bool = False


@dataclass(slots=True)
class Merger:
    """A schema in the making: ``origins`` has the places whose keywords it took."""

    walk: Walk
    site: Site
    node: dict[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    origins: dict[str, Place] = field(default_factory=dict[str, Place])
    # By property all that parts say of it.
    properties: dict[str, list[Property]] = field(
        default_factory=dict[str, list[Property]]
    )

    def __post_init__(self) -> None:
        kept = _OWN - {"allOf", "$ref", "properties", "required"}
        own = self.site.keywords
        self.node.update({key: own[key] for key in own if key in kept})

    def add(self, part: Part) -> None:
        """Narrow by one more schema."""
        for name, declared in written_properties(self.walk, part).items():
            self.properties.setdefault(name, []).append(declared)
        if "discriminator" in part.node and not part.place.is_copy:
            self.node["discriminator"] = part.node["discriminator"]
            self.origins["discriminator"] = part.place
        for keyword, value in part.node.items():
            if keyword not in _OWN:
                self._narrow(keyword, value, part)

    def open_choice(self, keyword: str, parts: Sequence[Part], at: Place) -> None:
        """Take the properties of choices that can't be kept as one, where nothing else says anything of them."""
        self.walk.report(rules.SCHEMA_MERGE_ALTERNATIVES, at.source)
        for part in parts:
            for name, declared in written_properties(self.walk, part).items():
                self.properties.setdefault(name, [declared])
        self.node[keyword] = []

    def _narrow(self, keyword: str, value: JsonValue, part: Part) -> None:
        if keyword not in self.node or keyword.startswith("x-"):
            self.node[keyword] = value
            self.origins[keyword] = part.place
            return
        known = self.node[keyword]
        at = self.origins[keyword]
        one = Conjunct(known, at.child(keyword))
        two = Conjunct(value, part.place.child(keyword))
        if one.is_same(two) or keyword in CHOICES:
            return
        if keyword in _INNER:
            self._take_inner(keyword, _both(one, two), two, part)
        elif keyword == "prefixItems":
            self._take_inner(keyword, _positions(one, two), two, part)
        elif keyword == "patternProperties":
            self._take_inner(keyword, _patterns(one, two), two, part)
        else:
            result = narrowed(keyword, known, value)
            if isinstance(result, Disagreement):
                self.conflict(part.place, keyword, result.instead)
            else:
                self.node[keyword] = result
                self.origins[keyword] = part.place

    def _take_inner(
        self, keyword: str, value: JsonValue, later: Conjunct, part: Part
    ) -> None:
        """What is made of two schemas is no other's: its id lies below this schema's."""
        if value is later.node:
            self.origins[keyword] = part.place
        elif value is not self.node[keyword]:
            self.origins[keyword] = Place(self.site.pointer, part.place.source)
        self.node[keyword] = value

    def conflict(self, at: Place, what: str, instead: str) -> None:
        """Note that no value fits all."""
        self.walk.report(
            rules.SCHEMA_MERGE_CONFLICT, at.source, what=what, instead=instead
        )


def finished(
    merger: Merger, parts: Sequence[Part], properties: Mapping[str, Property]
) -> Site:
    """The schema at its site, once every keyword has its value."""
    node = merger.node
    _settle_values(merger, parts)
    required = dict.fromkeys(
        name
        for part in parts
        for name in list_at(part.node, "required")
        if isinstance(name, str) and not _is_left_out(name, parts)
    )
    if required:
        node["required"] = list(required)
    if properties and "type" not in node:
        node["type"] = "object"
    return replace(
        merger.site, node=node, origins=merger.origins, properties=properties
    )


def _is_left_out(name: str, parts: Sequence[Part]) -> bool:
    return any(
        is_ignored(object_at(part.node, "properties").get(name)) for part in parts
    )


def _settle_values(merger: Merger, parts: Sequence[Part]) -> None:
    """What a constant, listed values and a type that different schemas give leave of each other."""
    node = merger.node
    lists = [part for part in parts if "enum" in part.node]
    if len(lists) > 1:
        node.update(positional_texts([part.node for part in lists], node["enum"]))
    if lists and "type" in node and not any("type" in part.node for part in lists):
        left = values_in_type(node["enum"], node["type"])
        if left:
            node["enum"] = left
        else:
            merger.conflict(lists[0].place, "type", "the listed values are used")
    constants = [part for part in parts if "const" in part.node]
    if not constants:
        return
    value, at = node["const"], constants[0].place
    if "enum" in node and not any(is_same(value, one) for one in list_at(node, "enum")):
        merger.conflict(at, "enum", "the constant is used")
    if "type" in node and not values_in_type([value], node["type"]):
        merger.conflict(at, "type", "the constant is used")


def _both(one: Conjunct, two: Conjunct) -> JsonValue:
    if one.node is False or two.node is False:
        return False
    if one.node is True or two.node is True:
        return two.node if one.node is True else one.node
    return Conjunction(one, two)


def _positions(one: Conjunct, two: Conjunct) -> JsonValue:
    first, second = _members(one), _members(two)
    both = [Conjunction(*pair) for pair in zip(first, second, strict=False)]
    longer = first if len(first) > len(second) else second
    return [*both, *(Conjunction(member) for member in longer[len(both) :])]


def _patterns(one: Conjunct, two: Conjunct) -> JsonValue:
    by_pattern: dict[str, list[Conjunct]] = {}
    for holder in (one, two):
        node = holder.node if isinstance(holder.node, dict) else NO_OBJECT
        for pattern, schema in node.items():
            member = Conjunct(schema, holder.place.child(pattern))
            by_pattern.setdefault(pattern, []).append(member)
    return {pattern: Conjunction(*members) for pattern, members in by_pattern.items()}


def _members(holder: Conjunct) -> list[Conjunct]:
    members = holder.node if isinstance(holder.node, list) else []
    return [Conjunct(one, holder.place.child(n)) for n, one in enumerate(members)]


def written_properties(walk: Walk, part: Part) -> Mapping[str, Property]:
    """The properties that a part writes itself."""
    if part.properties is not None:
        return part.properties
    written = part.node.get("properties")
    if written is not None and not isinstance(written, dict):
        walk.report(
            rules.SCHEMA_PROPERTIES,
            part.place.child("properties").source,
            keyword="properties",
            what=what_is(written),
        )
    owner = part.place.child("properties")
    return {
        name: Property(node, owner, name, part.merged)
        for name, node in object_at(part.node, "properties").items()
        if not is_ignored(node)
    }


def has_bounds(node: JsonValue) -> bool:
    """Whether a schema has keywords about values, beside those about itself."""
    return isinstance(node, dict) and any(
        key not in _OWN and not key.startswith("x-") for key in node
    )


def is_saying(node: JsonValue) -> bool:
    """Whether a schema changes the type of what another describes."""
    if not isinstance(node, dict):
        return not isinstance(node, bool)
    if node.get("nullable") is False and "type" not in node:
        return True
    return keywords.is_typing(node) or keywords.is_shaping(node)
