"""What is wrong with a document: at the exact place, in a sentence, once, in every version and every file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.core.diagnostics import Diagnostic
from sdkwright.frontend.checks.everything import findings_of
from sdkwright.frontend.document import Document
from sdkwright.frontend.load import load

_OK: dict[str, Any] = {"200": {"description": "ok"}}


def _found(version: str = "3.1.0", **members: Any) -> list[Diagnostic]:
    info = {"title": "t", "version": "1"}
    root = {"openapi": version, "info": info, "paths": {}, **members}
    return list(findings_of(Document(version=version, trees={"": root}, sources={})))


def _schema(schema: Any, version: str = "3.1.0") -> list[tuple[str, str]]:
    found = _found(version, components={"schemas": {"A": schema}})
    return [
        (one.at.removeprefix("#/components/schemas/A"), one.message) for one in found
    ]


def _get(version: str = "3.1.0", **operation: Any) -> list[tuple[str, str]]:
    get = {"responses": _OK, **operation}
    found = _found(version, paths={"/a": {"get": get}})
    return [(one.at.removeprefix("#/paths/~1a/get"), one.message) for one in found]


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_defaults_are_told_from_those_that_only_look_right(version: str) -> None:
    wrong: dict[str, Any] = {
        "Flag": {"type": "integer", "default": True},
        "Number": {"type": "boolean", "default": 0},
        "Text": {"type": "number", "default": "1"},
        "Part": {"type": "integer", "default": 1.5},
        "Other": {"type": "string", "enum": ["a"], "default": "b"},
        "Length": {"type": "string", "maxLength": 1, "default": "ab"},
        "Most": {"type": "integer", "maximum": 1, "default": 2},
    }
    right: dict[str, Any] = {
        "Whole": {"type": "integer", "default": 1.0},
        "Listed": {"type": "string", "enum": ["a"], "default": "a", "x-a": 1},
        "Any": {"type": "number", "default": 1, "title": "t"},
    }
    found = _found(version, components={"schemas": {**wrong, **right}})
    places = {one.at.removeprefix("#/components/schemas/") for one in found}
    assert places == {f"{name}/default" for name in wrong}


@pytest.mark.parametrize(
    ("schema", "at", "words"),
    [
        ({"type": "integr"}, "/type", "did you mean integer?"),
        ({"type": ["string", "nul"]}, "/type/1", "did you mean null?"),
        ({"properties": {"x": {"pattern": "("}}}, "/properties/x/pattern", "regular"),
        ({"items": {"required": "id"}}, "/items/required", "a list of texts"),
        ({"required": ["a", 1]}, "/required/1", "item 2 in `required`"),
        ({"required": ["a", "a"]}, "/required/1", "occurs twice"),
        ({"allOf": [{"minimum": "1"}]}, "/allOf/0/minimum", 'the text "1"'),
        ({"allOf": {"type": "object"}}, "/allOf", "a list of schemas"),
        ({"anyOf": []}, "/anyOf", "empty list"),
        ({"properties": []}, "/properties", "an object of named schemas"),
        ({"properties": {"x": "string"}}, "/properties/x", '"x" in `properties`'),
        ({"maxLength": -1}, "/maxLength", "from 0 on"),
        ({"multipleOf": 0}, "/multipleOf", "above 0"),
        ({"description": None}, "/description", "empty (null)"),
        ({"exclusiveMinimum": True}, "/exclusiveMinimum", "not a number"),
        ({"discriminator": "kind"}, "/discriminator", "a discriminator"),
        ({"discriminator": {"mapping": {}}}, "/discriminator", "`propertyName`"),
        ({"enum": "a"}, "/enum", "a list"),
        ({"$ref": "#/components/schemas/B"}, "/$ref", "leads nowhere"),
        ({"$ref": 3}, "/$ref", "the number 3, not a text"),
        ({"type": "integer", "default": "x"}, "/default", "its type is integer"),
        ({"enum": ["a"], "default": "b"}, "/default", "among the values"),
        (
            {"type": "array", "items": {"type": "string"}, "default": ["a", 1]},
            "/default/1",
            "its type is string",
        ),
    ],
)
def test_what_is_wrong_in_a_schema_is_found_at_its_key(
    schema: Any, at: str, words: str
) -> None:
    ((place, message),) = _schema(schema)
    assert place == at
    assert words in message


@pytest.mark.parametrize(
    ("schema", "at", "words"),
    [
        ({"exclusiveMinimum": 3}, "/exclusiveMinimum", "not true or false"),
        ({"type": ["string", "null"]}, "/type", "came with OpenAPI 3.1"),
        ({"type": "null"}, "/type", "no type"),
        ({"const": 1}, "/const", "came with OpenAPI 3.1"),
        ({"propertys": {}}, "/propertys", "did you mean properties?"),
        ({"items": True}, "/items", "true, not a schema"),
        ({"required": []}, "/required", "empty list"),
    ],
)
def test_a_schema_of_3_0_is_held_against_the_keywords_of_3_0(
    schema: Any, at: str, words: str
) -> None:
    ((place, message),) = _schema(schema, "3.0.3")
    assert place == at
    assert words in message


@pytest.mark.parametrize(
    ("operation", "at", "words"),
    [
        ({"parameters": {}}, "/parameters", "a list of parameters"),
        (
            {"parameters": [{"name": "q", "in": "quer", "schema": {}}]},
            "/parameters/0/in",
            "did you mean query?",
        ),
        ({"parameters": [{"in": "query", "schema": {}}]}, "/parameters/0", "`name`"),
        (
            {"parameters": [{"name": "q", "in": "query"}]},
            "/parameters/0",
            "neither `schema` nor `content`",
        ),
        (
            {"parameters": [{"name": "q", "in": "query", "type": "string"}]},
            "/parameters/0/type",
            "inside `schema`",
        ),
        ({"responses": {"20": {"description": ""}}}, "/responses/20", "no status"),
        ({"responses": {"200": "ok"}}, "/responses/200", "a response"),
        ({"responses": {}}, "/responses", "empty"),
        ({"requestBody": {"content": []}}, "/requestBody/content", "media types"),
        ({"operationID": "x"}, "/operationID", "did you mean operationId?"),
        ({"tags": "pets"}, "/tags", "a list of texts"),
        ({"deprecated": "yes"}, "/deprecated", "not true or false"),
        ({"security": [{"key": []}]}, "/security/0/key", "no security scheme"),
        ({"security": {"key": []}}, "/security", "a list"),
    ],
)
def test_what_is_wrong_in_an_operation_is_found_at_its_key(
    operation: Any, at: str, words: str
) -> None:
    found = _get(**operation)
    assert [place for place, _ in found][:1] == [at]
    assert words in found[0][1]


@pytest.mark.parametrize("version", ["3.0.0", "3.1.0", "3.2.0"])
def test_a_document_that_describes_nothing_gets_a_sentence(version: str) -> None:
    root = {"openapi": version, "info": {"title": "a", "version": "1"}}
    found = findings_of(Document(version=version, trees={"": root}, sources={}))
    (message,) = [one.message for one in found]
    assert message == "the document describes no operations: it has no `paths`"


@pytest.mark.parametrize(
    ("members", "at", "words"),
    [
        ({"info": {"title": "t"}}, "#/info", "`version`"),
        ({"info": "t"}, "#/info", "the info object"),
        ({"servers": [{}]}, "#/servers/0", "`url`"),
        ({"servers": {"url": "x"}}, "#/servers", "a list of servers"),
        ({"tags": [{"name": "a"}, {"name": "a"}]}, "#/tags/1/name", "twice"),
        ({"paths": []}, "#/paths", "an object of named path items"),
        ({"paths": {"a": {}}}, "#/paths/a", "slash"),
        ({"paths": {"/a": {"GET": {}}}}, "#/paths/~1a/GET", "did you mean get?"),
        ({"definitions": {}}, "#/definitions", "components: {schemas: ...}"),
        (
            {"components": {"schemas": {"a b": {}}}},
            "#/components/schemas/a b",
            "name of a component",
        ),
        (
            {
                "components": {
                    "securitySchemes": {"k": {"type": "apiKey", "in": "query"}}
                }
            },
            "#/components/securitySchemes/k",
            "has no `name`",
        ),
        ({"webhooks": {"a": 3}}, "#/webhooks/a", "the number 3"),
    ],
)
def test_what_is_wrong_around_operations_is_found_at_its_key(
    members: dict[str, Any], at: str, words: str
) -> None:
    (found,) = _found(**members)
    assert found.at == at
    assert words in f"{found.message} {found.advice}"


def test_what_a_reference_names_must_be_what_is_wanted_there() -> None:
    schemas = {"A": {"type": "object"}}
    get = {"responses": _OK, "parameters": [{"$ref": "#/components/schemas/A"}]}
    (found,) = _found(paths={"/a": {"get": get}}, components={"schemas": schemas})
    assert found.at == "#/paths/~1a/get/parameters/0/$ref"
    assert "names a schema, and a parameter is wanted here" in found.message


def test_a_circle_of_references_is_one_finding() -> None:
    schemas = {
        "A": {"$ref": "#/components/schemas/B"},
        "B": {"$ref": "#/components/schemas/C"},
        "C": {"$ref": "#/components/schemas/A"},
        "D": {"properties": {"a": {"$ref": "#/components/schemas/B"}}},
    }
    (found,) = _found(components={"schemas": schemas})
    assert found.at == "#/components/schemas/A/$ref"


def test_what_several_places_refer_to_is_found_once() -> None:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}
    get = {"responses": {"200": {"description": "ok", "content": content}}}
    found = _found(
        paths={"/a": {"get": get}, "/b": {"get": get}, "/c": {"get": dict(get)}},
        components={"schemas": {"A": {"type": "strng"}}},
    )
    assert [one.at for one in found] == ["#/components/schemas/A/type"]


@pytest.fixture
def files(tmp_path: Path) -> Path:
    spec = {
        "openapi": "3.2.0",
        "$self": "https://api.example.com/v1/openapi.yaml",
        "info": {"title": "t", "version": "1"},
        "paths": {"/a/{id}": {"$ref": "parts/a.json"}},
        "components": {
            "schemas": {
                "A": {
                    "properties": {"b": {"$ref": "openapi.yaml#/components/schemas/B"}}
                },
                "B": {"type": "string", "default": 3},
            }
        },
    }
    root = "https://api.example.com/v1/openapi.yaml#/components/schemas/A"
    schemas = [{"type": "strng"}, {"$ref": root}, {"$ref": "../openapi.yaml#/gone"}]
    a = {
        "get": {
            "parameters": [{"name": "id", "in": "path", "schema": {"anyOf": schemas}}],
            "responses": _OK,
        }
    }
    (tmp_path / "parts").mkdir()
    (tmp_path / "spec.json").write_text(json.dumps(spec))
    (tmp_path / "parts" / "a.json").write_text(json.dumps(a))
    return tmp_path / "spec.json"


def test_findings_lie_in_the_file_where_the_text_stands(files: Path) -> None:
    document = load(str(files)).value
    assert document is not None
    parameter = "parts/a.json#/get/parameters/0"
    assert {one.at for one in findings_of(document)} == {
        parameter,
        f"{parameter}/schema/anyOf/0/type",
        f"{parameter}/schema/anyOf/2/$ref",
        "#/components/schemas/B/default",
    }


def test_a_document_may_be_referred_to_by_the_name_it_has_for_itself(
    files: Path,
) -> None:
    loaded = load(str(files))
    assert loaded.value is not None
    assert loaded.diagnostics == ()
    codes = {one.rule.code for one in findings_of(loaded.value)}
    assert "validate/crashed" not in codes


_PARTS: tuple[Any, ...] = (None, True, 3, "x", [], [1], {}, {"x": {}}, [{"x": []}])


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
@pytest.mark.parametrize("part", _PARTS, ids=json.dumps)
@pytest.mark.parametrize(
    "path",
    [
        "info",
        "servers",
        "servers/0/variables",
        "security",
        "tags",
        "paths",
        "paths/~a",
        "paths/~a/get",
        "paths/~a/parameters",
        "paths/~a/get/parameters",
        "paths/~a/get/parameters/0",
        "paths/~a/get/parameters/0/schema",
        "paths/~a/get/requestBody",
        "paths/~a/get/requestBody/content",
        "paths/~a/get/requestBody/content/x",
        "paths/~a/get/responses",
        "paths/~a/get/responses/200",
        "paths/~a/get/responses/200/headers",
        "paths/~a/get/callbacks",
        "components",
        "components/schemas",
        "components/schemas/A/properties",
        "components/schemas/A/properties/a",
        "components/schemas/A/allOf",
        "components/schemas/A/discriminator",
        "components/securitySchemes",
        "components/securitySchemes/k",
        "components/securitySchemes/k/flows",
    ],
)
def test_no_value_at_no_place_ends_the_checks_or_is_printed_as_python_writes_it(
    path: str, part: Any, version: str
) -> None:
    root: dict[str, Any] = {
        "openapi": version,
        "info": {"title": "t", "version": "1"},
        "paths": {},
    }
    node = root
    *around, last = (token.replace("~", "/") for token in path.split("/"))
    for token in around:
        node = node.setdefault(token, {})
    node[last] = part
    found = findings_of(Document(version=version, trees={"": root}, sources={}))
    text = " ".join(f"{one.message} {one.advice}" for one in found)
    assert "validate/crashed" not in {one.rule.code for one in found}
    assert not any(mark in text for mark in ("{'", "['", "None", "True", "False"))
