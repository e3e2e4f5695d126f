"""Schemas to types: the questions asked of a schema, in order."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import child
from sdkwright.core.words import suggestion, what_is
from sdkwright.frontend.build import keywords
from sdkwright.frontend.build.compose import (
    Composed,
    composed,
    is_composed,
    merged,
)
from sdkwright.frontend.build.conjunctions import Conjunction
from sdkwright.frontend.build.constrain import (
    constraints_of,
    is_file,
    plain_scalar,
    scalar_of,
)
from sdkwright.frontend.build.enums import enum_type
from sdkwright.frontend.build.examples import schema_examples
from sdkwright.frontend.build.objects import object_type
from sdkwright.frontend.build.reading import (
    extensions_of,
    flag_at,
    list_at,
    text_at,
)
from sdkwright.frontend.build.site import Site
from sdkwright.frontend.build.unions import types_union, union_type
from sdkwright.frontend.build.walk import TypeOf, Walk
from sdkwright.frontend.grammar import reference_of
from sdkwright.frontend.index import Broken, Index, Node
from sdkwright.ir.declarations import FileDeclaration
from sdkwright.ir.types import (
    Anything,
    Const,
    ListOf,
    Nothing,
    Nullable,
    TupleOf,
    Type,
)

_SCALARS = ("string", "integer", "number", "boolean")


def new_walk(index: Index, *, legacy: bool) -> Walk:
    """A walk over the document of ``index``; ``legacy`` is OpenAPI 3.0, where nothing beside a `$ref` counts."""
    return Walk(index, schema_type, legacy=legacy)


def schema_type(walk: Walk, site: Site) -> Type:
    """The type of the schema at ``site``. Never raises: what can't be understood is any value, and reported."""
    node = site.node
    if isinstance(node, bool):
        return Anything() if node else Nothing()
    if not isinstance(node, dict):
        kind_of_value = what_is(node)
        walk.report(rules.SCHEMA_NOT_A_SCHEMA, site.place.source, what=kind_of_value)
        return Anything()
    plain = plain_scalar(node)
    if plain is not None and not (site.properties or site.is_multipart_part):
        return plain
    if not keywords.UNSHOWN.isdisjoint(node):
        for keyword in sorted(keywords.UNSHOWN & node.keys()):
            at = site.place.source
            walk.report(rules.SCHEMA_IGNORED_KEYWORD, at, keyword=keyword)
    if is_composed(walk, node):
        return _composed_type(walk, site)
    if reference_of(node) is not None or "$dynamicRef" in node:
        return _referenced(walk, site, node)
    return _or_null(_own_type(walk, site), null=keywords.admits_null(node))


def _composed_type(walk: Walk, site: Site) -> Type:
    """An allOf, or a reference with siblings: one schema made of several, or the only one that counts."""
    composition = composed(walk, site)
    if composition.only is not None:
        type_ = walk.type_of(composition.only)
    elif isinstance(site.node, Conjunction):
        type_ = walk.conjunction_type(
            site, composition.schemas, _type_of_all(composition)
        )
    else:
        type_ = walk.composition_type(
            site, composition.schemas, _type_of_all(composition)
        )
    return _or_null(type_, null=composition.null)


def _type_of_all(composition: Composed) -> TypeOf:
    return lambda walk, site: _own_type(walk, merged(walk, site, composition.parts))


def _or_null(type_: Type, *, null: bool) -> Type:
    if not null or isinstance(type_, Nullable | Anything):
        return type_
    return Nullable(type_)


def _referenced(walk: Walk, site: Site, node: JsonObject) -> Type:
    target = _target(walk, site, node)
    if isinstance(target, Broken):
        reference = reference_of(node) or text_at(node, "$dynamicRef") or "$dynamicRef"
        rule = (
            rules.WALK_REFERENCE_CYCLE
            if target is Broken.CYCLE
            else rules.WALK_REFERENCE_MISSING
        )
        walk.report(
            rule,
            child(site.place.source, "$ref" if "$ref" in node else "$dynamicRef"),
            reference=reference,
            suggestion=walk.index.suggestion(reference, site.place.source),
            instead="any value is taken",
        )
        return Anything()
    null = node.get("nullable") is True
    return _or_null(
        walk.target_type(target, is_multipart_part=site.is_multipart_part), null=null
    )


def _target(walk: Walk, site: Site, node: JsonObject) -> Node | Broken:
    reference = reference_of(node)
    at = site.place.source
    if reference is not None:
        return walk.index.target(reference, at)
    reference = text_at(node, "$dynamicRef")
    if reference is None:
        return Broken.MISSING
    if walk.index.is_ambiguous(reference, at):
        walk.report(rules.WALK_REFERENCE_DYNAMIC, at, reference=reference)
    return walk.index.dynamic_target(reference, at)


def _own_type(walk: Walk, site: Site) -> Type:
    """The type that a schema's own keywords describe, null left aside."""
    node = site.keywords
    if "const" in node:
        return Nothing() if node["const"] is None else Const(node["const"])
    if "enum" in node:
        type_ = enum_type(walk, site)
        if type_ is not None:
            return type_
    if "oneOf" in node or "anyOf" in node:
        type_ = union_type(walk, site)
        if type_ is not None:
            return type_
    if keywords.is_null(node):
        return Nothing()
    types = keywords.declared_types(node)
    if len(types) > 1:
        return types_union(walk, site, types)
    return _typed(walk, site, types[0] if types else keywords.implied_type(node))


def _typed(walk: Walk, site: Site, type_name: str | None) -> Type:
    node = site.keywords
    if site.properties or type_name == "object":
        return object_type(walk, site)
    if type_name is None:
        return Anything()
    if type_name == "array":
        return _array_type(walk, site)
    if type_name == "string" and site.is_multipart_part and is_file(node):
        return _file_type(walk, site)
    if type_name in _SCALARS:
        return scalar_of(type_name, node)
    if type_name == "file":
        # Swagger's word for octets, often left behind by converters.
        binary: JsonObject = {"type": "string", "format": "binary"}
        return _typed(walk, site.rewritten(binary), "string")
    walk.report(
        rules.SCHEMA_UNKNOWN_TYPE,
        site.at("type").source,
        type=type_name,
        suggestion=suggestion(type_name, (*_SCALARS, "array", "object", "null")),
    )
    return Anything()


def _array_type(walk: Walk, site: Site) -> Type:
    node = site.keywords
    items = node.get("items")
    positions = list_at(node, "prefixItems")
    keyword = "prefixItems"
    if isinstance(items, list):
        # Draft 4 spells the positions of a tuple so.
        positions, keyword, items = items, "items", node.get("additionalItems")
    if not positions:
        item = Anything() if items is None else _item_type(walk, site, items)
        return ListOf(item, constraints_of(node))
    typed = tuple(
        walk.type_of(site.item(position, keyword, number))
        for number, position in enumerate(positions)
    )
    if items is False:
        return TupleOf(typed, None)
    rest = Anything() if items is None else _item_type(walk, site, items)
    return TupleOf(typed, rest)


def _item_type(walk: Walk, site: Site, items: JsonValue) -> Type:
    keyword = "items" if "items" in site.keywords else "additionalItems"
    if not isinstance(items, bool | dict):
        return Anything()
    item = site.item(items, keyword)
    if site.is_multipart_part:
        # An array of files is a part each; an array of arrays is JSON, which has no octets.
        target = walk.index.follow(Node(item.place.source, items))
        inner = target.value if isinstance(target, Node) else None
        if isinstance(inner, dict) and "array" in keywords.declared_types(inner):
            item = replace(item, is_multipart_part=False)
    return walk.type_of(item)


def _file_type(walk: Walk, site: Site) -> Type:
    node = site.keywords
    return walk.add(
        FileDeclaration(
            id=site.pointer,
            naming=site.naming,
            title=text_at(node, "title"),
            description=text_at(node, "description") or site.description,
            deprecated=flag_at(node, "deprecated"),
            examples=schema_examples(node),
            extensions=extensions_of(node),
        )
    )
