"""Pages: every kind of them, to the end, with what the first call was told."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.support.generated_python import import_package
from tests.support.mock_api import Behaviour, MockApi
from tests.support.small_documents import document_of_paths, operation, parameter

_ITEM = {
    "type": "object",
    "properties": {"id": {"type": "integer"}},
    "required": ["id"],
}
_PAGE = {
    "type": "object",
    "properties": {
        "data": {"type": "array", "items": {"$ref": "#/components/schemas/Item"}},
        "next": {"type": ["string", "null"]},
        "pages": {"type": "integer"},
    },
    "required": ["data"],
}
_LIMIT = parameter("limit", schema={"type": "integer"})


def _input(name: str, kind: str) -> dict[str, str]:
    return {"name": name, "in": "parameters", "type": kind}


_CURSOR = {
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
_URL = {"type": "url", "outputs": {"results": "$.data", "nextUrl": "$.next"}}
_PAGINATION = {
    "cursor": _CURSOR,
    "last_id": _LAST_ID,
    "offset": _OFFSET,
    "number": _NUMBER,
    "url": _URL,
}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    asked = [
        parameter("after"),
        *(
            parameter(name, schema={"type": "integer"})
            for name in ("since", "offset", "page")
        ),
        _LIMIT,
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
    return document_of_paths(
        paths, components={"schemas": {"Item": _ITEM, "Page": _PAGE}}
    )


@pytest.fixture(scope="module")
def package(document: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Any:
    return import_package(
        document, tmp_path_factory.mktemp("pages"), sdkClassName="Things"
    )


@pytest.fixture
def server(document: dict[str, Any]) -> Iterator[MockApi]:
    with MockApi(document) as server:
        yield server


def _page(ids: Sequence[int], **members: Any) -> Behaviour:
    data = {"data": [{"id": number} for number in ids], **members}
    return Behaviour(body=json.dumps(data).encode())


_ROUTES = [
    (
        "cursor",
        [_page([1, 2], next="b"), _page([3], next=None)],
        [(), (("after", "b"),)],
    ),
    (
        "last_id",
        [_page([1, 2]), _page([3]), _page([])],
        [(), (("since", "2"),), (("since", "3"),)],
    ),
    (
        "offset",
        [_page([1, 2]), _page([3]), _page([])],
        [(), (("offset", "2"),), (("offset", "3"),)],
    ),
    (
        "number",
        [_page([1, 2], pages=2), _page([3], pages=2)],
        [(), (("page", "2"),)],
    ),
    (
        "url",
        [_page([1, 2], next="/v1/url?after=x"), _page([3], next="")],
        [(), (("after", "x"),)],
    ),
]
_routes = pytest.mark.parametrize(
    ("name", "answers", "queries"), _ROUTES, ids=[route[0] for route in _ROUTES]
)


@_routes
def test_iterating_a_page_gives_the_items_of_all_pages(
    package: Any,
    server: MockApi,
    name: str,
    answers: list[Behaviour],
    queries: list[tuple[Any, ...]],
) -> None:
    server.behave(*answers)
    with package.Things(server_url=server.url) as client:
        page = getattr(client, f"list_{name}")()
        assert [item.id for item in page] == [1, 2, 3]
        assert isinstance(page.items[0], package.models.Item)
    assert [request.query for request in server.requests] == queries


@_routes
def test_async_iteration_gives_the_items_of_all_pages(
    package: Any,
    server: MockApi,
    name: str,
    answers: list[Behaviour],
    queries: list[tuple[Any, ...]],
) -> None:
    server.behave(*answers)

    async def ids() -> list[int]:
        async with package.Things(server_url=server.url) as client:
            page = await getattr(client, f"list_{name}_async")()
            return [item.id async for item in page]

    assert asyncio.run(ids()) == [1, 2, 3]
    assert [request.query for request in server.requests] == queries


def test_calls_for_later_pages_keep_arguments_and_options(
    package: Any, server: MockApi
) -> None:
    server.behave(_page([1], next="b"), _page([2]))
    with package.Things(server_url="http://127.0.0.1:9/") as client:
        page = client.list_cursor(
            color="red",
            limit=1,
            server_url=server.url,
            http_headers={"X-Trace": "7"},
        )
        assert page.next().result.data[0].id == 2
    assert server.last.query == (("after", "b"), ("limit", "1"), ("color", "red"))
    assert server.last.headers["x-trace"] == "7"


def test_the_last_page_has_none_after_it(package: Any, server: MockApi) -> None:
    server.behave(_page([1], next=None))
    with package.Things(server_url=server.url) as client:
        page = client.list_cursor()
    assert not page.has_next
    assert page.next() is None


def test_a_page_with_fewer_items_than_asked_for_is_the_last(
    package: Any, server: MockApi
) -> None:
    server.behave(_page([1, 2]))
    with package.Things(server_url=server.url) as client:
        assert not client.list_offset(limit=3).has_next


def test_credentials_never_follow_a_page_to_another_server(
    package: Any, server: MockApi
) -> None:
    server.behave(_page([1], next="https://elsewhere.example/url"))
    with package.Things(server_url=server.url) as client:
        page = client.list_url()
        with pytest.raises(ValueError, match="another server"):
            page.next()


def test_pagination_that_cannot_be_followed_leaves_a_plain_result(
    tmp_path: Path,
) -> None:
    odd = {**_CURSOR, "outputs": {"results": "$.data[*].id", "nextCursor": "$.next"}}
    document = document_of_paths(
        {
            "/a": {
                "get": operation(
                    "list", answer=_PAGE, **{"x-speakeasy-pagination": odd}
                )
            }
        },
        components={"schemas": {"Item": _ITEM}},
    )
    package = import_package(document, tmp_path, sdkClassName="Things")
    with MockApi(document) as server:
        server.behave(_page([1]))
        with package.Things(server_url=server.url) as client:
            assert client.list().data[0].id == 1


_COMMON = {
    "token": (
        {"pageToken": {"type": "string"}},
        {"nextPageToken": {"type": "string"}},
        [_page([1, 2], nextPageToken="t"), _page([3])],
        [(), (("pageToken", "t"),)],
    ),
    "last_id": (
        {"after": {"type": "string"}},
        {"last_id": {"type": "string"}, "has_more": {"type": "boolean"}},
        [
            _page([1, 2], last_id="2", has_more=True),
            _page([3], last_id="3", has_more=False),
        ],
        [(), (("after", "2"),)],
    ),
    "id": (
        {"starting_after": {"type": "string"}},
        {"has_more": {"type": "boolean"}},
        [_page([1, 2], has_more=True), _page([3], has_more=False)],
        [(), (("starting_after", "2"),)],
    ),
    "url": (
        {},
        {"next_page_uri": {"type": ["string", "null"]}},
        [_page([1, 2], next_page_uri="/v1/url?p=2"), _page([3], next_page_uri=None)],
        [(), (("p", "2"),)],
    ),
    "number": (
        {"page": {"type": "integer"}, "per_page": {"type": "integer"}},
        {},
        [_page([1, 2]), _page([3]), _page([])],
        [(), (("page", "2"),), (("page", "3"),)],
    ),
    "offset": (
        {"skip": {"type": "integer"}},
        {},
        [_page([1, 2]), _page([3]), _page([])],
        [(), (("skip", "2"),), (("skip", "3"),)],
    ),
}


@pytest.mark.parametrize("name", list(_COMMON))
def test_common_shapes_are_pages_where_the_option_says_so(
    tmp_path: Path, name: str
) -> None:
    asked, told, answers, queries = _COMMON[name]
    items = {"type": "array", "items": {"$ref": "#/components/schemas/Item"}}
    page = {"type": "object", "properties": {"data": items, **told}}
    parameters = [parameter(one, schema=schema) for one, schema in asked.items()]
    document = document_of_paths(
        {f"/{name}": {"get": operation("list", answer=page, parameters=parameters)}},
        components={"schemas": {"Item": {**_ITEM, "additionalProperties": True}}},
    )
    package = import_package(
        document, tmp_path, sdkClassName="Things", inferPagination=True
    )
    with MockApi(document) as server, package.Things(server_url=server.url) as client:
        server.behave(*answers)
        assert [item.id for item in client.list()] == [1, 2, 3]
        assert [request.query for request in server.requests] == queries


def test_common_shapes_are_plain_results_otherwise(tmp_path: Path) -> None:
    asked = [parameter("page", schema={"type": "integer"})]
    answer = {"type": "array", "items": _ITEM}
    document = document_of_paths(
        {"/a": {"get": operation("list", answer=answer, parameters=asked)}}
    )
    package = import_package(document, tmp_path, sdkClassName="Things")
    with MockApi(document) as server, package.Things(server_url=server.url) as client:
        server.behave(Behaviour(body=b'[{"id": 1}]'))
        assert isinstance(client.list(), list)
