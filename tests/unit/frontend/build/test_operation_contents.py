"""Bodies and responses: every media type, every status."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.declarations import UnionDeclaration
from sdkwright.ir.operation import Content, MediaKind
from sdkwright.ir.types import (
    Anything,
    EventStream,
    JsonLines,
    ListOf,
    Ref,
    Scalar,
    ScalarKind,
    Type,
)
from tests.support.built_api import built_api, built_operation
from tests.support.small_documents import document_of_paths, json_response, operation

OBJECT = {"type": "object", "properties": {"a": {"type": "string"}}}
TEXT = Scalar(ScalarKind.STRING)
OCTETS = Scalar(ScalarKind.BINARY)


def _sent(media_type: str, media: Any = None, method: str = "post") -> Content:
    content = {media_type: {"schema": OBJECT} if media is None else media}
    body = built_operation(method, requestBody={"content": content}).only.request_body
    assert body is not None
    return body.contents[0]


def _received(media_type: str, media: Any) -> Content:
    answer = {"200": {"description": "", "content": {media_type: media}}}
    return built_operation(responses=answer).only.responses[0].contents[0]


@pytest.mark.parametrize(
    ("media_type", "kind"),
    [
        ("application/json", MediaKind.JSON),
        ("APPLICATION/JSON; charset=utf-8", MediaKind.JSON),
        ("application/vnd.api+json", MediaKind.JSON),
        ("application/merge-patch+json;v=1", MediaKind.JSON),
        ("text/json", MediaKind.JSON),
        ("application/x-json", MediaKind.JSON),
        ("*/*", MediaKind.JSON),
        ("application/*", MediaKind.JSON),
        ("application/x-www-form-urlencoded", MediaKind.FORM),
        ("multipart/form-data", MediaKind.MULTIPART),
        ("multipart/mixed", MediaKind.MULTIPART),
        ("text/plain", MediaKind.TEXT),
        ("text/*", MediaKind.TEXT),
        ("application/yaml", MediaKind.TEXT),
        ("application/xml", MediaKind.XML),
        ("application/atom+xml", MediaKind.XML),
        ("image/*", MediaKind.BINARY),
        ("image/png", MediaKind.BINARY),
        ("application/octet-stream", MediaKind.BINARY),
        ("application/vnd.unheard-of", MediaKind.BINARY),
        ("application/x-ndjson", MediaKind.JSON_LINES),
        ("application/jsonl", MediaKind.JSON_LINES),
        ("text/event-stream", MediaKind.EVENT_STREAM),
    ],
)
def test_the_media_type_decides_how_a_body_is_written(
    media_type: str, kind: MediaKind
) -> None:
    found = _sent(media_type)
    assert (found.media_type, found.media_kind) == (media_type, kind)


@pytest.mark.parametrize("media_type", ["*/*", "application/*"])
def test_a_range_of_octets_is_octets(media_type: str) -> None:
    octets = {"schema": {"type": "string", "format": "binary"}}
    assert _received(media_type, octets).media_kind is MediaKind.BINARY


@pytest.mark.parametrize(
    ("media_type", "type_", "codes"),
    [
        ("application/xml", TEXT, ["operation/content"]),
        ("text/plain", TEXT, ["operation/content"]),
        ("image/png", OCTETS, ["operation/content"]),
        ("application/json", None, []),
    ],
)
def test_structure_that_does_not_reach_the_caller_is_reported(
    media_type: str, type_: Type | None, codes: list[str]
) -> None:
    content = {media_type: {"schema": OBJECT}}
    built = built_operation(responses={"200": {"description": "", "content": content}})
    assert built.codes == codes
    if type_ is not None:
        assert built.only.result == type_


@pytest.mark.parametrize(
    "schema", [{"type": "string"}, {}, {"type": "string", "format": "binary"}]
)
def test_plain_text_and_octets_lose_nothing(schema: dict[str, str]) -> None:
    content = {"application/xml": {"schema": schema}, "image/png": {"schema": schema}}
    built = built_operation(responses={"200": {"description": "", "content": content}})
    assert built.codes == []


@pytest.mark.parametrize("method", ["get", "delete", "head", "options"])
def test_every_method_keeps_its_body(method: str) -> None:
    assert _sent("application/json", method=method).media_kind is MediaKind.JSON


def test_all_media_types_of_a_body_are_kept_in_order() -> None:
    content = {
        one: {} for one in ("text/plain", "application/json", "multipart/form-data")
    }
    body = built_operation(
        "post", requestBody={"content": content, "required": True}
    ).only.request_body
    assert body is not None
    assert [one.media_type for one in body.contents] == list(content)
    assert body.required


def test_a_body_is_optional_unless_the_document_says_otherwise() -> None:
    body = built_operation(
        "post", requestBody={"content": {"text/plain": {}}}
    ).only.request_body
    assert body is not None
    assert not body.required


@pytest.mark.parametrize(
    "body", [{}, {"content": {}}, {"content": 1}, {"$ref": "#/no"}, "x", None]
)
def test_a_body_that_cannot_be_understood_is_reported(body: object) -> None:
    built = built_operation("post", requestBody=body)
    assert built.only.request_body is None
    assert built.codes == ["operation/body"]


def test_encodings_say_how_parts_travel() -> None:
    encoding = {
        "a": {"contentType": "application/json", "headers": {"X": {}}},
        "b": {"style": "form", "explode": False, "allowReserved": True},
        "c": "nonsense",
    }
    found = _sent(
        "multipart/form-data", {"schema": OBJECT, "encoding": encoding}
    ).encodings
    assert [one.property_name for one in found] == ["a", "b"]
    assert (found[0].content_type, found[0].explode, dict(found[0].headers)) == (
        "application/json",
        None,
        {"X": {}},
    )
    assert (found[1].style, found[1].explode, found[1].allow_reserved) == (
        "form",
        False,
        True,
    )


def test_statuses_ranges_and_default_are_kept_in_order() -> None:
    statuses = ["200", "2xx", "404", "4XX", "default"]
    answers = {one: {"description": one} for one in statuses}
    built = built_operation(responses={**answers, "x-note": 1})
    assert [one.status for one in built.only.responses] == [
        "200",
        "2XX",
        "404",
        "4XX",
        "default",
    ]
    assert [one.is_success for one in built.only.responses] == [
        True,
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize("status", ["20X", "600", "ok", "2", ""])
def test_what_is_no_status_is_reported(status: str) -> None:
    built = built_operation(responses={status: {"description": ""}})
    assert built.only.responses == ()
    assert built.codes == ["operation/response"]


def test_a_response_knows_the_component_it_refers_to() -> None:
    document = document_of_paths(
        {
            "/a": {
                "get": operation(
                    "a", responses={"404": {"$ref": "#/components/responses/Gone"}}
                )
            }
        },
        components={"responses": {"Gone": json_response(OBJECT)}},
    )
    (found,) = built_api(document).only.responses
    assert found.component is not None
    assert (found.component.source, len(found.contents)) == ("Gone", 1)


def test_headers_are_typed() -> None:
    headers = {
        "x-left": {"schema": {"type": "integer"}, "required": True},
        "x-gone": {"$ref": "#/no"},
    }
    built = built_operation(responses={"200": {"description": "", "headers": headers}})
    (found,) = built.only.responses[0].headers
    assert (found.name.source, found.type, found.required) == (
        "x-left",
        Scalar(ScalarKind.INTEGER),
        True,
    )
    assert built.codes == ["operation/reference"]


@pytest.mark.parametrize(
    ("answers", "result"),
    [
        ({"204": {"description": ""}}, None),
        ({"404": json_response({"type": "string"})}, None),
        ({"200": json_response({"type": "string"})}, TEXT),
        ({"default": json_response({"type": "string"})}, TEXT),
        (
            {"302": {"description": ""}, "default": json_response({"type": "string"})},
            None,
        ),
        (
            {"204": {"description": ""}, "default": json_response({"type": "string"})},
            None,
        ),
        (
            {
                "200": json_response({"type": "string"}),
                "201": json_response({"type": "string"}),
            },
            TEXT,
        ),
        ({"200": {"description": "", "content": {"application/json": {}}}}, Anything()),
    ],
)
def test_the_result_is_what_a_success_holds(
    answers: dict[str, Any], result: Type | None
) -> None:
    assert built_operation(responses=answers).only.result == result


def test_several_success_contents_are_a_union_named_after_the_operation() -> None:
    answers = {"200": json_response(OBJECT), "201": json_response({"type": "integer"})}
    built = built_operation(responses=answers)
    assert isinstance(built.only.result, Ref)
    union = built.api.declarations[built.only.result.target]
    assert isinstance(union, UnionDeclaration)
    assert union.name.source == "thing"
    assert union.variants[1] == Scalar(ScalarKind.INTEGER)


def _stream(media: dict[str, Any]) -> EventStream:
    found = _received("text/event-stream", media).schema
    assert isinstance(found, EventStream)
    return found


def test_a_schema_with_an_events_fields_types_the_whole_event() -> None:
    event = {
        "type": "object",
        "properties": {"id": {"type": "string"}, "data": {"type": "integer"}},
    }
    found = _stream({"schema": event})
    assert isinstance(found.event, Ref)
    assert found.data == Scalar(ScalarKind.INTEGER)


@pytest.mark.parametrize("schema", [OBJECT, {"type": "array", "items": OBJECT}])
def test_any_other_schema_types_the_data_alone(schema: dict[str, Any]) -> None:
    found = _stream({"schema": schema})
    assert isinstance(found.data, Ref)
    assert found.event == found.data


def test_the_item_schema_counts_more_than_the_schema() -> None:
    media = {"schema": {"type": "string"}, "itemSchema": {"type": "integer"}}
    assert _stream(media).data == Scalar(ScalarKind.INTEGER)


def test_data_may_be_json_in_text() -> None:
    data = {
        "type": "string",
        "contentMediaType": "application/json",
        "contentSchema": {"type": "integer"},
    }
    event = {"type": "object", "properties": {"event": {"const": "tick"}, "data": data}}
    assert _stream({"itemSchema": event}).data == Scalar(ScalarKind.INTEGER)


def test_data_of_which_no_more_is_said_is_text() -> None:
    text = {"type": "string"}
    event = {"type": "object", "properties": {"id": text, "data": text}}
    inside = {**event, "properties": {"data": {**text, "contentSchema": text}}}
    assert _stream({"itemSchema": event}).is_text
    assert _stream({"schema": text}).is_text
    assert not _stream({"itemSchema": inside}).is_text
    assert not _stream({"schema": {"type": "integer"}}).is_text


def test_a_stream_ends_on_its_sentinel() -> None:
    found = _received(
        "text/event-stream", {"schema": OBJECT, "x-speakeasy-sse-sentinel": "[DONE]"}
    )
    assert found.sentinel == "[DONE]"


@pytest.mark.parametrize(
    "media",
    [
        {"schema": {"type": "integer"}},
        {"schema": {"type": "array", "items": {"type": "integer"}}},
        {"itemSchema": {"type": "integer"}},
    ],
)
def test_json_lines_are_typed_by_the_line(media: dict[str, Any]) -> None:
    assert _received("application/jsonl", media).schema == JsonLines(
        Scalar(ScalarKind.INTEGER)
    )


def test_an_array_of_json_is_no_stream() -> None:
    media = {"schema": {"type": "array", "items": {"type": "integer"}}}
    assert _received("application/json", media).schema == ListOf(
        Scalar(ScalarKind.INTEGER)
    )


@pytest.mark.parametrize(
    ("media", "code"),
    [({"$ref": "#/no"}, "operation/reference"), ("x", "operation/member")],
)
def test_a_media_type_that_cannot_be_understood_takes_any_value(
    media: object, code: str
) -> None:
    built = built_operation(
        responses={"200": {"description": "", "content": {"application/json": media}}}
    )
    assert (built.only.result, built.codes) == (Anything(), [code])
