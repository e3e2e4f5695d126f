"""Documents whose operations give pages, and what servers answer to them, for clients in every language."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tests.support.mock_api import Behaviour
from tests.support.small_documents import document_of_paths, operation, parameter

ITEM = {
    "type": "object",
    "properties": {"id": {"type": "integer"}},
    "required": ["id"],
}
PAGE = {
    "type": "object",
    "properties": {
        "data": {"type": "array", "items": {"$ref": "#/components/schemas/Item"}},
        "next": {"type": ["string", "null"]},
        "pages": {"type": "integer"},
    },
    "required": ["data"],
}
# A page of another kind, what is no page, and the choices that hold them.
OTHER = {
    "type": "object",
    "properties": {
        "kind": {"const": "other"},
        "data": {"type": "array", "items": {"$ref": "#/components/schemas/Named"}},
        "next": {"type": "string"},
    },
    "required": ["kind", "data"],
}
_CHOICES: dict[str, Any] = {
    "Other": OTHER,
    "Named": {
        "type": "object",
        "properties": {"id": {"type": "integer"}, "name": {"type": "string"}},
        "required": ["id", "name"],
    },
    "Empty": {
        "type": "object",
        "properties": {"reason": {"type": "string"}},
        "required": ["reason"],
    },
    "Paged": {
        "allOf": [
            {"type": "object", "properties": {"total": {"type": "integer"}}},
            {"$ref": "#/components/schemas/Page"},
        ]
    },
    "Either": {
        "oneOf": [
            {"$ref": f"#/components/schemas/{name}"} for name in ("Other", "Paged")
        ]
    },
    "Choice": {
        "anyOf": [
            {"$ref": "#/components/schemas/Either"},
            {"$ref": "#/components/schemas/Empty"},
            {"type": "null"},
        ]
    },
}
_LIMIT = parameter("limit", schema={"type": "integer"})


def _input(name: str, kind: str) -> dict[str, str]:
    return {"name": name, "in": "parameters", "type": kind}


CURSOR: dict[str, Any] = {
    "type": "cursor",
    "inputs": [_input("after", "cursor")],
    "outputs": {"results": "$.data", "nextCursor": "$.next"},
}
_LAST_ID = {
    "type": "cursor",
    "inputs": [_input("since", "cursor")],
    "outputs": {"results": "$.data", "nextCursor": "$.data[-1].id"},
}
_OFFSET = {
    "type": "offsetLimit",
    "inputs": [_input("offset", "offset"), _input("limit", "limit")],
    "outputs": {"results": "$.data"},
}
_NUMBER = {
    "type": "offsetLimit",
    "inputs": [_input("page", "page")],
    "outputs": {"results": "$.data", "numPages": "$.pages"},
}
_SIZED = {
    "type": "offsetLimit",
    "inputs": [_input("offset", "offset"), _input("size", "limit")],
    "outputs": {"results": "$.data"},
}
_SCRIPT = {
    **_LAST_ID,
    "outputs": {"results": "$.data", "nextCursor": "$.data[(@.length - 1)].id"},
}
_URL = {"type": "url", "outputs": {"results": "$.data", "nextUrl": "$.next"}}
_PAGINATION = {
    "cursor": CURSOR,
    "last_id": _LAST_ID,
    "offset": _OFFSET,
    "number": _NUMBER,
    "url": _URL,
    "sized": _SIZED,
    "script": _SCRIPT,
}


def paged_document() -> dict[str, Any]:
    """An operation ``list_NAME`` for every kind of pages."""
    asked = [
        parameter("after"),
        *(
            parameter(name, schema={"type": "integer"})
            for name in ("since", "offset", "page")
        ),
        _LIMIT,
        parameter("size", schema={"type": "integer", "default": 2}),
        parameter("color"),
    ]
    paths = {
        f"/{name}": {
            "get": operation(
                f"list_{name}",
                answer={"$ref": "#/components/schemas/Page"},
                parameters=asked,
                **{"x-speakeasy-pagination": pagination},
            )
        }
        for name, pagination in _PAGINATION.items()
    }
    paths["/chosen"] = {
        "get": operation(
            "list_chosen",
            answer={"$ref": "#/components/schemas/Choice"},
            parameters=[parameter("after")],
            **{"x-speakeasy-pagination": CURSOR},
        )
    }
    schemas = {"Item": ITEM, "Page": PAGE, **_CHOICES}
    return document_of_paths(paths, components={"schemas": schemas})


def page_of(ids: Sequence[int], **members: Any) -> Behaviour:
    """A page of items with these identifiers, and these members besides."""
    data = {"data": [{"id": number} for number in ids], **members}
    return Behaviour(body=json.dumps(data).encode())


OTHER_PAGE = Behaviour(
    body=json.dumps({"kind": "other", "data": [{"id": 3, "name": "c"}]}).encode()
)
ROUTES = [
    (
        "cursor",
        [page_of([1], next="b"), page_of([], next="c"), page_of([2, 3], next=None)],
        [(), (("after", "b"),), (("after", "c"),)],
    ),
    (
        "number",
        [page_of([1], pages=3), page_of([], pages=3), page_of([2, 3], pages=3)],
        [(), (("page", "2"),), (("page", "3"),)],
    ),
    (
        "sized",
        [page_of([1, 2]), page_of([3])],
        [(), (("offset", "2"),)],
    ),
    (
        "script",
        [page_of([1, 2]), page_of([3]), page_of([])],
        [(), (("since", "2"),), (("since", "3"),)],
    ),
    (
        "cursor",
        [page_of([1, 2], next="b"), page_of([3], next=None)],
        [(), (("after", "b"),)],
    ),
    (
        "chosen",
        [page_of([1, 2], next="b"), OTHER_PAGE],
        [(), (("after", "b"),)],
    ),
    (
        "last_id",
        [page_of([1, 2]), page_of([3]), page_of([])],
        [(), (("since", "2"),), (("since", "3"),)],
    ),
    (
        "offset",
        [page_of([1, 2]), page_of([3]), page_of([])],
        [(), (("offset", "2"),), (("offset", "3"),)],
    ),
    (
        "number",
        [page_of([1, 2], pages=2), page_of([3], pages=2)],
        [(), (("page", "2"),)],
    ),
    (
        "url",
        [page_of([1, 2], next="/v1/url?after=x"), page_of([3], next="")],
        [(), (("after", "x"),)],
    ),
]
ENDLESS: list[tuple[str, list[Behaviour], str, int]] = [
    ("cursor", [page_of([1], next="a"), page_of([2], next="a")], "cursor", 2),
    (
        "cursor",
        [page_of([n], next=next_) for n, next_ in enumerate("abcdbcdbcd")],
        "cursor",
        6,
    ),
    ("offset", [page_of([1, 2]), page_of([1, 2])], "page", 2),
    ("url", [page_of([1], next="/v1/url")], "URL", 1),
    ("url", [page_of([1], next="/v1/url?p=2"), page_of([2], next="?p=2")], "URL", 2),
]
"""An operation, pages that lead back to what was there, what the error names, and how many of them are asked for."""

_WHOLE: dict[str, Any] = {"type": "integer"}
_META: dict[str, Any] = {"type": "object", "properties": {"pageCount": _WHOLE}}
COMMON: dict[str, Any] = {
    "total": (
        {"page": _WHOLE},
        {"total_pages": _WHOLE},
        [page_of([1, 2, 3], total_pages=1)],
        [()],
    ),
    "meta": (
        {"page": _WHOLE, "per_page": {**_WHOLE, "default": 9}},
        {"meta": _META},
        [page_of([1, 2], meta={"pageCount": 2}), page_of([3], meta={"pageCount": 2})],
        [(), (("page", "2"),)],
    ),
    "more": (
        {"offset": _WHOLE},
        {"has_more": {"type": "boolean"}},
        [page_of([1, 2], has_more=True), page_of([3], has_more=False)],
        [(), (("offset", "2"),)],
    ),
    "token": (
        {"pageToken": {"type": "string"}},
        {"nextPageToken": {"type": "string"}},
        [page_of([1, 2], nextPageToken="t"), page_of([3])],
        [(), (("pageToken", "t"),)],
    ),
    "last_id": (
        {"after": {"type": "string"}},
        {"last_id": {"type": "string"}, "has_more": {"type": "boolean"}},
        [
            page_of([1, 2], last_id="2", has_more=True),
            page_of([3], last_id="3", has_more=False),
        ],
        [(), (("after", "2"),)],
    ),
    "id": (
        {"starting_after": {"type": "string"}},
        {"has_more": {"type": "boolean"}},
        [page_of([1, 2], has_more=True), page_of([3], has_more=False)],
        [(), (("starting_after", "2"),)],
    ),
    "url": (
        {},
        {"next_page_uri": {"type": ["string", "null"]}},
        [
            page_of([1, 2], next_page_uri="/v1/url?p=2"),
            page_of([3], next_page_uri=None),
        ],
        [(), (("p", "2"),)],
    ),
    "number": (
        {"page": {"type": "integer"}, "per_page": {"type": "integer"}},
        {},
        [page_of([1, 2]), page_of([3]), page_of([])],
        [(), (("page", "2"),), (("page", "3"),)],
    ),
    "offset": (
        {"skip": {"type": "integer"}},
        {},
        [page_of([1, 2]), page_of([3]), page_of([])],
        [(), (("skip", "2"),), (("skip", "3"),)],
    ),
}


def common_choices() -> dict[str, Any]:
    """An operation ``list_chosen`` whose pages are of one kind or another, as servers usually give them."""
    cursor = {"next_cursor": {"type": "string"}}
    answers = [
        {**one, "properties": {**one["properties"], **cursor}} for one in (PAGE, OTHER)
    ]
    listed = operation(
        "list_chosen",
        answer={"oneOf": [*answers, {"$ref": "#/components/schemas/Empty"}]},
        parameters=[parameter("cursor")],
    )
    schemas = {"Item": ITEM, "Page": PAGE, **_CHOICES}
    return document_of_paths(
        {"/chosen": {"get": listed}}, components={"schemas": schemas}
    )


def common_document(*names: str) -> dict[str, Any]:
    """An operation ``list_NAME`` for common shapes of pages that the document says nothing of."""
    items = {"type": "array", "items": {"$ref": "#/components/schemas/Item"}}
    paths: dict[str, Any] = {}
    for name in names:
        asked, told, _, _ = COMMON[name]
        paths[f"/{name}"] = {
            "get": operation(
                f"list_{name}",
                answer={"type": "object", "properties": {"data": items, **told}},
                parameters=[
                    parameter(one, schema=schema) for one, schema in asked.items()
                ],
            )
        }
    return document_of_paths(
        paths,
        components={"schemas": {"Item": {**ITEM, "additionalProperties": True}}},
    )
