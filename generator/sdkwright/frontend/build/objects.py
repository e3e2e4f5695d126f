"""Objects: properties to fields, and maps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import child
from sdkwright.core.words import what_is
from sdkwright.frontend.build import keywords
from sdkwright.frontend.build.bases import base_type, is_base
from sdkwright.frontend.build.conjunctions import annotations_within
from sdkwright.frontend.build.constrain import plain_scalar
from sdkwright.frontend.build.deprecations import deprecation_of
from sdkwright.frontend.build.event_data import json_in_data
from sdkwright.frontend.build.examples import default_of, schema_examples
from sdkwright.frontend.build.media import octets_as_text
from sdkwright.frontend.build.reading import (
    NO_OBJECT,
    extensions_of,
    flag_at,
    list_at,
    object_at,
    text_at,
)
from sdkwright.frontend.build.site import Property, Site, name_of, named
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.grammar import reference_of
from sdkwright.frontend.index import Broken, Node
from sdkwright.frontend.select import is_ignored
from sdkwright.ir.declarations import Field, ObjectDeclaration
from sdkwright.ir.types import Anything, MapOf, Type


def object_type(walk: Walk, site: Site) -> Type:
    """A map where only its values are described, else a declaration with fields; a base stands for its subtypes too."""
    if is_base(walk, site):
        return base_type(walk, site, walk.declare(site, _declaration))
    if not _has_properties(walk, site):
        values = _additional(walk, site)
        if values is not None:
            return MapOf(octets_as_text(values))
    return walk.declare(site, _declaration)


def properties_of(walk: Walk, site: Site) -> Mapping[str, Property]:
    """The properties of the object described at ``site``, in order."""
    if site.properties is not None:
        return site.properties
    owner = site.at("properties")
    return {
        name: Property(node, owner, name)
        for name, node in _written_properties(walk, site).items()
        if not is_ignored(node)
    }


def _has_properties(walk: Walk, site: Site) -> bool:
    if site.properties is not None:
        return bool(site.properties)
    return not all(map(is_ignored, _written_properties(walk, site).values()))


def _written_properties(walk: Walk, site: Site) -> JsonObject:
    written = site.keywords.get("properties", NO_OBJECT)
    if written is not None and not isinstance(written, dict):
        walk.report(
            rules.SCHEMA_PROPERTIES,
            site.at("properties").source,
            keyword="properties",
            what=what_is(written),
        )
    return object_at(site.keywords, "properties")


def _additional(walk: Walk, site: Site) -> Type | None:
    """The type of properties without a name of their own; None where the document has no such."""
    node = site.keywords

    def described(schema: JsonValue, *place: str) -> Type:
        is_part = site.pointer in walk.part_owners
        item = site.item(schema, *place)
        return walk.type_of(replace(item, is_multipart_part=is_part))

    for keyword in ("additionalProperties", "unevaluatedProperties"):
        written = node.get(keyword)
        if written is True:
            return Anything()
        if isinstance(written, dict):
            return described(written, keyword)
    patterns = object_at(node, "patternProperties")
    if patterns:
        at = site.at("patternProperties").source
        walk.report(rules.SCHEMA_PATTERN_PROPERTIES, at)
        if len(patterns) == 1:
            ((pattern, schema),) = patterns.items()
            return described(schema, "patternProperties", pattern)
        return Anything()
    return Anything() if "propertyNames" in node else None


def _is_closed(node: JsonObject) -> bool:
    """Whether properties that aren't declared are forbidden (JSON Schema 2020-12, core, 10.3.2.3 and 11.3)."""
    keywords = ("additionalProperties", "unevaluatedProperties")
    return any(node.get(keyword) is False for keyword in keywords)


def _declaration(walk: Walk, site: Site) -> ObjectDeclaration:
    node = site.keywords
    required = dict.fromkeys(
        name for name in list_at(node, "required") if isinstance(name, str)
    )
    properties = properties_of(walk, site)
    is_part = site.pointer in walk.part_owners
    in_event = site.pointer in walk.event_owners
    additional = _additional(walk, site)
    if additional is not None:
        additional = octets_as_text(additional)
    return ObjectDeclaration(
        id=site.pointer,
        naming=site.naming,
        title=text_at(node, "title"),
        description=text_at(node, "description") or site.description,
        deprecated=flag_at(node, "deprecated"),
        examples=schema_examples(node),
        extensions=extensions_of(node),
        fields=(
            *(
                _field(
                    walk,
                    site,
                    one,
                    is_required=name in required,
                    is_part=is_part,
                    in_event=in_event,
                )
                for name, one in properties.items()
            ),
            *(
                _undeclared(walk, site, name, additional)
                for name in required
                if name not in properties and name not in object_at(node, "properties")
            ),
        ),
        additional=additional,
        closed=additional is None and _is_closed(node),
        required_alternatives=_required_alternatives(node),
    )


def _undeclared(walk: Walk, site: Site, name: str, additional: Type | None) -> Field:
    """A property that is required and not declared: it has the type of those without a name, where there is one."""
    at, listed = site.at("required").source, list_at(site.keywords, "required")
    if name in listed and not site.origins:
        at = child(at, list(listed).index(name))
    # Where there are no properties to be among, that is told instead.
    if isinstance(site.keywords.get("properties", {}), dict):
        walk.report(rules.SCHEMA_REQUIRED_UNDECLARED, at, name=name)
    return Field(
        name=name_of(name),
        type=additional or Anything(),
        required=True,
        is_declared=False,
        origin=child(site.place.source, "properties", name),
    )


def _required_alternatives(node: JsonObject) -> tuple[frozenset[str], ...]:
    """What `anyOf` or `oneOf` asks for whose members have nothing but lists of required properties."""
    for keyword in ("anyOf", "oneOf"):
        members = list_at(node, keyword)
        lists = [
            frozenset(
                name for name in list_at(one, "required") if isinstance(name, str)
            )
            for one in members
            if isinstance(one, dict) and not keywords.is_typing(one)
        ]
        if members and len(lists) == len(members) and all(lists):
            return tuple(lists)
    return ()


def _field(
    walk: Walk,
    owner: Site,
    one: Property,
    *,
    is_required: bool,
    is_part: bool,
    in_event: bool,
) -> Field:
    own = one.node if isinstance(one.node, dict) else NO_OBJECT
    node, held, target = own, None, None
    type_: Type | None = None if is_part or in_event else plain_scalar(own)
    if type_ is None:
        site = owner.field_site(one, is_multipart_part=is_part)
        node = annotations_within(walk.index, own, site.place)
        held = json_in_data(walk.index, site) if in_event else None
        target = _target(walk, site)
        type_ = walk.type_of(held or site)
    target_text = _description(target.value) if target else None
    return Field(
        name=named(one.name, own),
        type=octets_as_text(type_),
        is_json_text=held is not None,
        required=is_required,
        description=text_at(node, "description") or target_text,
        default=default_of(node),
        examples=schema_examples(node),
        deprecated=flag_at(node, "deprecated"),
        deprecation=deprecation_of(node),
        read_only=flag_at(node, "readOnly"),
        write_only=flag_at(node, "writeOnly"),
        reference=target.pointer if target else None,
        target_description=target_text,
        extensions=extensions_of(node),
        origin=one.source,
    )


def _target(walk: Walk, site: Site) -> Node | None:
    """The schema a property's `$ref` finally names, None where it has none."""
    if reference_of(site.keywords) is None:
        return None
    target = walk.index.follow(Node(site.place.source, site.node))
    return None if isinstance(target, Broken) else target


def _description(node: JsonValue) -> str | None:
    return text_at(node, "description") if isinstance(node, dict) else None
