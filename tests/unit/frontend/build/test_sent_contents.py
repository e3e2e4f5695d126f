"""What bodies are made of: properties of forms, items of lines, and what stands for octets in JSON."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.ir.operation import Content
from sdkwright.ir.types import Items, JsonLines, ListOf, Scalar, ScalarKind
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
