"""Documents, and what a next version of them adds: each brings words of its own, so that it means to rename nothing."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any, cast

from hypothesis import strategies as st

from tests.support.small_documents import document_of_paths, operation, parameter

Document = dict[str, Any]

COMPONENTS = ("Alpha", "Beta", "GammaRay", "image_config", "Item")
_PROPERTIES = ("item", "kind", "a_b", "ab", "value", "1", "class")
_TITLES = ("System", "User", "Text item")
_TAGS = (None, "models", "errors", "petStore", "petstore", "a.b", "images", "Things")
_STRING = {"type": "string"}
# Before, between and behind the words above, in any order one may sort by.
_FRESH = ("AaaNew", "MmmNew", "ZzzNew", "aaa_new", "zzz_new")

fresh = st.sampled_from(_FRESH)


def _reference(name: str) -> Document:
    return {"$ref": f"#/components/schemas/{name}"}


def _objects(inner: st.SearchStrategy[Document]) -> st.SearchStrategy[Document]:
    properties = st.dictionaries(st.sampled_from(_PROPERTIES), inner, max_size=3)
    return properties.map(
        lambda found: {"type": "object", "properties": {"id": _STRING, **found}}
    )


def _titled(inner: st.SearchStrategy[Document]) -> st.SearchStrategy[Document]:
    return st.tuples(inner, st.sampled_from((None, None, *_TITLES))).map(
        lambda pair: pair[0] if pair[1] is None else {**pair[0], "title": pair[1]}
    )


def _extended(inner: st.SearchStrategy[Document]) -> st.SearchStrategy[Document]:
    titled = _titled(inner)
    several = st.lists(titled, min_size=2, max_size=3)
    references = st.sampled_from(COMPONENTS).map(_reference)
    return st.one_of(
        titled.map(lambda item: {"type": "array", "items": item}),
        titled.map(lambda item: {"type": "object", "additionalProperties": item}),
        several.map(lambda items: {"type": "array", "prefixItems": items}),
        several.map(lambda members: {"oneOf": [*members, _objects_of("only")]}),
        several.map(lambda members: {"anyOf": [*members, _objects_of("only")]}),
        st.tuples(references, _objects(inner)).map(lambda both: {"allOf": [*both]}),
        _objects(inner),
    )


def _objects_of(name: str) -> Document:
    return {"type": "object", "properties": {name: _STRING}}


_LEAVES = (
    _STRING,
    {"type": "string", "enum": ["a", "b"]},
    _objects_of("x"),
    *map(_reference, COMPONENTS),
    {"$ref": "#/components/schemas/Alpha/properties/deep/items"},
)
SCHEMAS = st.recursive(st.sampled_from(_LEAVES), _extended, max_leaves=4)


@st.composite
def operations(draw: st.DrawFn, name: str, tags: Sequence[str | None]) -> Document:
    """An operation with a parameter, a header, a body, two answers, and parts that it shares with others."""
    answer = {
        "description": "",
        "headers": {"X-Rate": {"schema": draw(SCHEMAS)}},
        "content": {"application/json": {"schema": draw(SCHEMAS)}},
    }
    made = operation(
        name,
        body=draw(SCHEMAS),
        parameters=[
            parameter("filter", schema=draw(SCHEMAS)),
            {"$ref": "#/components/parameters/Shared"},
        ],
        responses={"200": answer, "404": {"$ref": "#/components/responses/Missing"}},
    )
    tag = draw(st.sampled_from(tags))
    return made if tag is None else {**made, "tags": [tag]}


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document of a few components and operations."""
    schemas = {name: draw(SCHEMAS) for name in COMPONENTS}
    deep = {"type": "array", "items": draw(_objects(SCHEMAS))}
    schemas["Alpha"] = {"type": "object", "properties": {"deep": deep}}
    shared = {"type": "object", "properties": {"by": draw(SCHEMAS)}}
    content = {"application/json": {"schema": draw(_objects(SCHEMAS))}}
    paths = {
        f"/p{number}": {
            "parameters": [parameter("common", schema=draw(SCHEMAS))],
            "post": draw(operations(f"send{number}", _TAGS)),
        }
        for number in range(draw(st.integers(1, 3)))
    }
    # A document whose only tag is called like its title has no groups until there is another.
    paths["/kept"] = {"get": operation("kept", tags=["keeping"])}
    return document_of_paths(
        paths,
        components={
            "schemas": schemas,
            "parameters": {"Shared": parameter("shared", schema=shared)},
            "responses": {"Missing": {"description": "", "content": content}},
        },
        webhooks={"sent": {"post": draw(operations("onSent", (None,)))}},
    )


def _retitled(value: Any, name: str) -> Any:
    """The same with titles of its own, which are names as much as keys are."""
    if isinstance(value, list):
        return [_retitled(one, name) for one in cast("list[Any]", value)]
    if not isinstance(value, dict):
        return value
    return {
        key: f"{inner} {name}" if key == "title" else _retitled(inner, name)
        for key, inner in cast("Document", value).items()
    }


def _put(holder: Document, name: str, value: Any, *, at_front: bool) -> None:
    """Add a key at the front or at the end."""
    known = dict(holder)
    holder.clear()
    holder.update({name: value, **known} if at_front else {**known, name: value})


@st.composite
def grown(draw: st.DrawFn, document: Document) -> Document:
    """The document with one thing more."""
    more = copy.deepcopy(document)
    name, at_front = draw(fresh), draw(st.booleans())
    schemas = more["components"]["schemas"]
    match draw(st.sampled_from(("component", "operation", "method", "tag", "inside"))):
        case "component":
            _put(schemas, name, _retitled(draw(SCHEMAS), name), at_front=at_front)
        case "operation":
            made = _retitled(draw(operations(name, (*_TAGS, name))), name)
            _put(more["paths"], f"/{name}", {"get": made}, at_front=at_front)
        case "method":
            made = _retitled(draw(operations(name, (*_TAGS, name))), name)
            _put(more["paths"]["/p0"], "get", made, at_front=at_front)
        case "tag":
            more["tags"] = [{"name": name}, {"name": "models"}]
        case _:
            _grow(draw, schemas[draw(st.sampled_from(COMPONENTS))], name, at_front)
    return more


def _grow(draw: st.DrawFn, schema: Document, name: str, at_front: bool) -> None:
    """Add a property to each object of a schema, and a member to each union."""
    if "properties" in schema:
        added = _retitled(draw(SCHEMAS), name)
        _put(schema["properties"], name, added, at_front=at_front)
    for union in ("oneOf", "anyOf"):
        if union in schema:
            schema[union].append({**_objects_of(name), "title": name})
            for member in schema[union][:-1]:
                _grow(draw, member, name, at_front)
    for held in ("items", "additionalProperties"):
        if held in schema:
            _grow(draw, schema[held], name, at_front)
