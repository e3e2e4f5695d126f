"""Streams: what an event is, and what a line."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.operation import Content
from sdkwright.ir.types import (
    Anything,
    EventStream,
    JsonLines,
    ListOf,
    Ref,
    Scalar,
    ScalarKind,
)
from tests.support.built_api import built_operation

OBJECT = {"type": "object", "properties": {"a": {"type": "string"}}}


def _received(media_type: str, media: Any) -> Content:
    answer = {"200": {"description": "", "content": {media_type: media}}}
    return built_operation(responses=answer).only.responses[0].contents[0]


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
