"""What bodies are made of: properties of forms, items of lines, and what stands for octets in JSON."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.ir.operation import Content
from sdkwright.ir.types import Items, JsonLines, ListOf, MapOf, Scalar, ScalarKind
from tests.support.built_api import built_operation

_OBJECT = {"type": "object", "properties": {"a": {"type": "string"}}}


def _sent(media_type: str, media: Any) -> Content:
    content = {media_type: media}
    body = built_operation("post", requestBody={"content": content}).only.request_body
    assert body is not None
    return body.contents[0]


def _received(media_type: str, media: Any) -> Content:
    answer = {"200": {"description": "", "content": {media_type: media}}}
    return built_operation(responses=answer).only.responses[0].contents[0]


@pytest.mark.parametrize(
    ("written", "content_type", "style"),
    [
        ({}, None, None),
        ({"contentType": "text/csv"}, "text/csv", None),
        # Of several, and of a range, the value's own counts.
        ({"contentType": "image/png, image/jpeg"}, None, None),
        ({"contentType": "image/*"}, None, None),
        # Any of three words makes the property travel as a parameter would, in no media type.
        ({"contentType": "text/csv", "style": "deepObject"}, None, "deepObject"),
        ({"contentType": "text/csv", "explode": False}, None, "form"),
        ({"contentType": "text/csv", "allowReserved": False}, None, "form"),
    ],
)
def test_a_property_travels_in_a_media_type_or_in_a_style(
    written: Any, content_type: str | None, style: str | None
) -> None:
    media = {"schema": _OBJECT, "encoding": {"a": written}}
    (found,) = _sent("application/x-www-form-urlencoded", media).encodings
    assert (found.content_type, found.style) == (content_type, style)


@pytest.mark.parametrize(
    "media",
    [
        {"schema": {"type": "integer"}},
        {"schema": {"type": "array", "items": {"type": "integer"}}},
        {"itemSchema": {"type": "integer"}},
    ],
)
@pytest.mark.parametrize("media_type", ["application/jsonl", "application/json-seq"])
def test_lines_are_items_where_they_are_sent_and_a_stream_where_they_come(
    media: Any, media_type: str
) -> None:
    number = Scalar(ScalarKind.INTEGER)
    assert _sent(media_type, media).schema == Items(number)
    assert _received(media_type, media).schema == JsonLines(number)


def test_events_that_are_sent_are_text_and_a_finding_says_so() -> None:
    content = {"text/event-stream": {"itemSchema": _OBJECT}}
    built = built_operation("post", requestBody={"content": content})
    assert built.only.request_body is not None
    assert built.only.request_body.contents[0].schema == Scalar(ScalarKind.STRING)
    assert built.codes == ["operation/content"]


def test_octets_within_json_and_parameters_are_text() -> None:
    octets = {"type": "string", "format": "binary"}
    data = {"type": "object", "properties": {"a": octets, "b": {"items": octets}}}
    at = [{"name": "q", "in": "query", "schema": octets}]
    content = {"application/json": {"schema": data}}
    built = built_operation("post", requestBody={"content": content}, parameters=at)
    text = Scalar(ScalarKind.STRING, "binary")
    assert built.only.parameters[0].type == text
    (found,) = (
        one for one in built.api.declarations.values() if one.id.endswith("/schema")
    )
    assert isinstance(found, ObjectDeclaration)
    assert [field.type for field in found.fields] == [text, ListOf(text)]


def _unsent(media_type: str, media: Any) -> dict[str, str]:
    content = {media_type: media}
    built = built_operation("post", requestBody={"content": content})
    return {
        str(one.at).partition("/content/")[2].partition("/")[2]: one.values["what"]
        for one in built.diagnostics
        if one.rule.code == "operation/unsent"
    }


def test_what_a_multipart_body_says_of_positions_and_headers_is_a_finding() -> None:
    found = _unsent(
        "multipart/form-data",
        {
            "schema": _OBJECT,
            "itemSchema": _OBJECT,
            "prefixEncoding": [{}],
            "itemEncoding": {},
            "encoding": {
                "a": {
                    "headers": {"X-Size": {"schema": {"type": "integer"}}},
                    "itemEncoding": {"contentType": "text/csv"},
                }
            },
        },
    )
    assert set(found) == {
        "itemSchema",
        "prefixEncoding",
        "itemEncoding",
        "encoding/a/headers",
        "encoding/a/itemEncoding",
    }


@pytest.mark.parametrize(
    "media_type", ["multipart/form-data", "application/x-www-form-urlencoded"]
)
@pytest.mark.parametrize("style", ["simple", "deepobject", 1, None])
def test_a_style_of_another_name_is_a_finding_and_the_usual_one_instead(
    media_type: str, style: Any
) -> None:
    media = {"schema": _OBJECT, "encoding": {"a": {"style": style}}}
    assert list(_unsent(media_type, media)) == ["encoding/a/style"]
    assert _sent(media_type, media).encodings[0].style == "form"


def test_headers_of_a_form_s_fields_count_nowhere() -> None:
    sized: dict[str, Any] = {"X-Size": {"schema": {}}}
    encoding = {"a": {"headers": sized, "style": "deepObject"}}
    media = {"schema": _OBJECT, "encoding": encoding}
    assert _unsent("application/x-www-form-urlencoded", media) == {}


def test_files_inside_of_properties_are_texts_and_a_finding_says_so() -> None:
    octets = {"type": "string", "format": "binary"}
    files = {"type": "object", "additionalProperties": octets}
    listed = {"type": "array", "items": octets}
    schema = {
        "type": "object",
        "properties": {
            "one": octets,
            "many": listed,
            "named": files,
            "rows": {"type": "array", "items": listed},
            "inner": {"type": "object", "properties": {"file": octets}},
            "text": {"type": "object", "additionalProperties": {"type": "string"}},
        },
    }
    content = {"multipart/form-data": {"schema": schema}}
    built = built_operation("post", requestBody={"content": content})
    names = [
        one.values["name"]
        for one in built.diagnostics
        if one.rule.code == "operation/files-inside"
    ]
    assert names == ["named", "rows", "inner"]
    (declaration,) = (
        one
        for one in built.api.declarations.values()
        if isinstance(one, ObjectDeclaration) and one.id.endswith("/schema")
    )
    types = {one.name.source: one.type for one in declaration.fields}
    text = Scalar(ScalarKind.STRING, "binary")
    assert types["rows"] == ListOf(ListOf(text))
    assert types["named"] == MapOf(text)
