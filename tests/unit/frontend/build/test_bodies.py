"""Bodies: every media type, and how its parts travel."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.operation import Content, MediaKind
from sdkwright.ir.types import (
    Scalar,
    ScalarKind,
    Type,
)
from tests.support.built_api import built_operation

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
