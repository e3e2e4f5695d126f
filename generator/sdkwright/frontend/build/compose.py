"""`allOf`, and references with siblings: several schemas read as one.

A later member's property replaces an earlier one of the same name whole, at the earlier one's position. What members
say of a value's type is narrowed step by step; where they can't all be right, the first stands and the finding says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer
from sdkwright.frontend.build import kind
from sdkwright.frontend.build.reading import list_at, what_is
from sdkwright.frontend.build.site import Place, Property, Site
from sdkwright.frontend.build.walk import MAXIMUM_LEVELS, Walk
from sdkwright.frontend.grammar import reference_of
from sdkwright.frontend.index import Broken, Node
from sdkwright.frontend.select import is_ignored

_REFERENCE = "$ref"
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


@dataclass(frozen=True, slots=True)
class Part:
    """A schema that another is made of. ``merged`` says that it came in through `allOf`."""

    node: JsonObject
    place: Place
    merged: bool
    properties: Mapping[str, Property] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """What a composition comes to: the ``only`` schema that counts, or ``site`` with all of them in one."""

    site: Site
    only: Site | None
    null: bool


def is_composed(walk: Walk, node: JsonObject) -> bool:
    """Whether a schema is to be read together with others."""
    if isinstance(node.get("allOf"), list) and node["allOf"]:
        return True
    if reference_of(node) is None or walk.legacy:
        return False
    return kind.is_shaping(node)


def composed(walk: Walk, site: Site) -> Composed:
    """The schemas of an `allOf` or of a reference with siblings, as one."""
    node = site.keywords
    own_null = kind.admits_null(node)
    only = _only(walk, site)
    if only is not None:
        return Composed(site=site, only=only, null=own_null)
    parts = _parts(walk, site.node, site.place, site.place.is_copy)
    null = own_null or all(
        kind.admits_null(part.node) for part in parts if kind.is_typing(part.node)
    )
    return Composed(site=_merged(walk, site, parts), only=None, null=null)


def composed_variant(walk: Walk, site: Site, base: Part) -> Site:
    """A member of a union together with the fields declared beside the union."""
    parts = _parts(walk, site.node, site.place, site.place.is_copy)
    return _merged(walk, site, [base, *parts])


def is_made_of(walk: Walk, node: JsonValue, place: Place, base: Pointer) -> bool:
    """Whether a schema has the one at ``base`` among those it is made of."""
    target = walk.index.follow(Node(place.source, node))
    if isinstance(target, Broken) or not isinstance(target.value, Mapping):
        return False
    for number, member in enumerate(list_at(target.value, "allOf")):
        inner = walk.index.follow(Node(f"{target.pointer}/allOf/{number}", member))
        if not isinstance(inner, Broken) and inner.pointer == base:
            return True
    return False


def _only(walk: Walk, site: Site) -> Site | None:
    """The one member that says anything of the type, if there is just one."""
    node = site.keywords
    rest = {key: value for key, value in node.items() if key != "allOf"}
    if _REFERENCE in rest or kind.is_shaping(rest) or "additionalProperties" in rest:
        return None
    if "discriminator" in rest and walk.subtypes.of(site.pointer):
        return None
    typing = [
        (number, member)
        for number, member in enumerate(list_at(node, "allOf"))
        if kind.is_typing(member)
    ]
    if len(typing) != 1:
        return None
    ((number, member),) = typing
    if walk.subtypes.is_kind(site.pointer, Node(site.at("allOf").source, member)):
        return None
    described = node.get("description")
    return replace(
        site,
        node=member,
        place=site.at("allOf").child(number),
        origins={},
        properties=None,
        description=described if isinstance(described, str) else site.description,
    )


def _parts(walk: Walk, node: JsonValue, place: Place, shared: bool) -> list[Part]:
    """All schemas that one is made of: members before the schema itself, each once."""
    found: list[Part] = []
    seen: set[Pointer] = set()

    def collect(node: JsonValue, place: Place, merged: bool, level: int) -> None:
        if not isinstance(node, Mapping):
            if not isinstance(node, bool):
                walk.report(rules.SCHEMA_NOT_A_SCHEMA, place.source, what=what_is(node))
            return
        if place.source in seen:
            return
        seen.add(place.source)
        if level > MAXIMUM_LEVELS:
            limit = str(MAXIMUM_LEVELS)
            walk.report(rules.SCHEMA_TOO_DEEP_ALL_OF, place.source, limit=limit)
            return
        if reference_of(node) is not None:
            target = _resolved(walk, node, place)
            if target is not None:
                # Inside a copy nothing is copied again, so that recursion comes to an end.
                inner = (
                    Place(target.pointer, target.pointer)
                    if shared
                    else Place(place.pointer, target.pointer)
                )
                collect(target.value, inner, merged, level + 1)
            if not walk.legacy and kind.is_shaping(node):
                found.append(Part(node, place, merged))
            return
        for number, member in enumerate(list_at(node, "allOf")):
            collect(member, place.child("allOf", number), True, level + 1)
        found.append(Part(_without_choice(walk, node, place, seen), place, merged))

    collect(node, place, False, 0)
    return found


def _resolved(walk: Walk, node: JsonObject, place: Place) -> Node | None:
    target = walk.index.follow(Node(place.source, node))
    if isinstance(target, Broken):
        walk.report(
            (
                rules.WALK_REFERENCE_MISSING
                if target is Broken.MISSING
                else rules.WALK_REFERENCE_CYCLE
            ),
            place.source,
            reference=reference_of(node) or "",
            instead="it adds nothing",
        )
        return None
    return target


def _without_choice(
    walk: Walk, node: JsonObject, place: Place, seen: set[Pointer]
) -> JsonObject:
    """A base schema may list the very schemas that are made of it; for them the list means nothing."""
    for keyword in ("oneOf", "anyOf"):
        if not seen.isdisjoint(walk.members_at(place.source, keyword, node)):
            return {key: value for key, value in node.items() if key != keyword}
    return node


def _merged(walk: Walk, site: Site, parts: Sequence[Part]) -> Site:
    """The one schema that all parts together come to."""
    node: dict[str, JsonValue] = {
        key: value
        for key, value in site.keywords.items()
        if key in _OWN and key not in ("allOf", "$ref", "properties", "required")
    }
    origins: dict[str, Place] = {}
    properties: dict[str, Property] = {}
    required: dict[str, None] = {}
    for part in parts:
        properties.update(_properties(walk, part))
        for name in list_at(part.node, "required"):
            if isinstance(name, str):
                required[name] = None
        if "discriminator" in part.node and not part.place.is_copy:
            node["discriminator"] = part.node["discriminator"]
            origins["discriminator"] = part.place
        for keyword, value in part.node.items():
            if keyword not in _OWN:
                _merge_keyword(walk, node, origins, keyword, value, part, properties)
    if required:
        node["required"] = list(required)
    if properties and "type" not in node:
        node["type"] = "object"
    return replace(site, node=node, origins=origins, properties=properties)


def _properties(walk: Walk, part: Part) -> Mapping[str, Property]:
    if part.properties is not None:
        return part.properties
    written = part.node.get("properties")
    if written is not None and not isinstance(written, Mapping):
        walk.report(
            rules.SCHEMA_PROPERTIES,
            part.place.child("properties").source,
            keyword="properties",
            what=what_is(written),
        )
    if not isinstance(written, Mapping):
        return {}
    return {
        name: Property(node, part.place, name, part.merged)
        for name, node in written.items()
        if not is_ignored(node)
    }


def _merge_keyword(
    walk: Walk,
    node: dict[str, JsonValue],
    origins: dict[str, Place],
    keyword: str,
    value: JsonValue,
    part: Part,
    properties: dict[str, Property],
) -> None:
    if keyword not in node or keyword.startswith("x-"):
        node[keyword] = value
        origins[keyword] = part.place
        return
    known = node[keyword]
    if known == value:
        return
    if keyword == "type":
        node[keyword] = _types_in_both(walk, known, value, part)
    elif keyword == "enum" and isinstance(known, list) and isinstance(value, list):
        both = [entry for entry in known if entry in value]
        if both:
            node[keyword] = both
        else:
            _conflict(walk, part, "enum", "the first one's values are used")
    elif keyword in ("oneOf", "anyOf"):
        walk.report(rules.SCHEMA_MERGE_ALTERNATIVES, part.place.source)
        for optional in (known, value):
            _add_alternatives(walk, optional, keyword, part, properties)
        node[keyword] = []
    elif keyword == "additionalProperties":
        if known in (True, False) and isinstance(value, Mapping):
            node[keyword] = value
            origins[keyword] = part.place
    elif keyword == "const":
        _conflict(walk, part, "const", "the first one's value is used")
    else:
        # Bounds and the like: the later one is usually the narrower one.
        node[keyword] = value
        origins[keyword] = part.place


def _add_alternatives(
    walk: Walk,
    members: JsonValue,
    keyword: str,
    part: Part,
    properties: dict[str, Property],
) -> None:
    if not isinstance(members, list):
        return
    for number, member in enumerate(members):
        place = part.place.child(keyword, number)
        for inner in _parts(walk, member, place, True):
            for name, declared in _properties(walk, inner).items():
                properties.setdefault(name, declared)


def _types_in_both(
    walk: Walk, known: JsonValue, value: JsonValue, part: Part
) -> JsonValue:
    first = known if isinstance(known, list) else [known]
    second = value if isinstance(value, list) else [value]
    both = [entry for entry in first if entry in second]
    if not both and "integer" in second and "number" in first:
        return "integer"
    if not both and "number" in second and "integer" in first:
        return "integer"
    if not [entry for entry in both if entry != "null"]:
        _conflict(walk, part, "type", f"{first[0]} is used")
        return known
    return both[0] if len(both) == 1 else both


def _conflict(walk: Walk, part: Part, what: str, instead: str) -> None:
    walk.report(
        rules.SCHEMA_MERGE_CONFLICT, part.place.source, what=what, instead=instead
    )
