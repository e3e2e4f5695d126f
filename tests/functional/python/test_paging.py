"""Pages: every kind of them, to the end, with what the first call was told."""

from __future__ import annotations

import asyncio
import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.functional.paging_documents import (
    COMMON,
    CURSOR,
    ENDLESS,
    ITEM,
    OTHER_PAGE,
    PAGE,
    ROUTES,
    common_choices,
    common_document,
    page_of,
    paged_document,
)
from tests.support.generated_python import import_package
from tests.support.mock_api import Behaviour, MockApi
from tests.support.small_documents import document_of_paths, operation, parameter


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return paged_document()


@pytest.fixture(scope="module")
def package(document: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Any:
    return import_package(
        document, tmp_path_factory.mktemp("pages"), sdkClassName="Things"
    )


@pytest.fixture
def server(document: dict[str, Any]) -> Iterator[MockApi]:
    with MockApi(document) as server:
        yield server


_routes = pytest.mark.parametrize(
    ("name", "answers", "queries"), ROUTES, ids=[route[0] for route in ROUTES]
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
        assert type(page).__name__ == "Page"
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


_endless = pytest.mark.parametrize(("name", "answers", "what", "asked"), ENDLESS)


@_endless
def test_pages_that_were_there_before_end_in_an_error_that_says_so(
    package: Any,
    server: MockApi,
    name: str,
    answers: list[Behaviour],
    what: str,
    asked: int,
) -> None:
    server.behave(*answers)
    items: list[Any] = []
    with package.Things(server_url=server.url) as client:
        page = getattr(client, f"list_{name}")()
        with pytest.raises(
            package.errors.ResponseValidationError, match=f"{what} is .*before"
        ):
            items.extend(page)
    assert len(server.requests) == asked


@_endless
def test_async_pages_that_were_there_before_end_in_an_error_too(
    package: Any,
    server: MockApi,
    name: str,
    answers: list[Behaviour],
    what: str,
    asked: int,
) -> None:
    server.behave(*answers)

    async def walk() -> None:
        async with package.Things(server_url=server.url) as client:
            async for _ in await getattr(client, f"list_{name}_async")():
                pass

    with pytest.raises(package.errors.ResponseValidationError, match=what):
        asyncio.run(walk())
    assert len(server.requests) == asked


def test_calls_for_later_pages_keep_arguments_and_options(
    package: Any, server: MockApi
) -> None:
    server.behave(page_of([1], next="b"), page_of([2]))
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
    server.behave(page_of([1], next=None))
    with package.Things(server_url=server.url) as client:
        page = client.list_cursor()
    assert not page.has_next
    assert page.next() is None


def test_a_page_with_fewer_items_than_asked_for_is_the_last(
    package: Any, server: MockApi
) -> None:
    server.behave(page_of([1, 2]))
    with package.Things(server_url=server.url) as client:
        assert not client.list_offset(limit=3).has_next


def test_credentials_never_follow_a_page_to_another_server(
    package: Any, server: MockApi
) -> None:
    server.behave(page_of([1], next="https://elsewhere.example/url"))
    with package.Things(server_url=server.url) as client:
        page = client.list_url()
        with pytest.raises(ValueError, match="another server"):
            page.next()


def test_pagination_that_cannot_be_followed_leaves_a_plain_result(
    tmp_path: Path,
) -> None:
    odd: dict[str, Any] = {
        **CURSOR,
        "outputs": {"results": "$.data[*].id", "nextCursor": "$.next"},
    }
    document = document_of_paths(
        {
            "/a": {
                "get": operation("list", answer=PAGE, **{"x-speakeasy-pagination": odd})
            }
        },
        components={"schemas": {"Item": ITEM}},
    )
    package = import_package(document, tmp_path, sdkClassName="Things")
    with MockApi(document) as server:
        server.behave(page_of([1]))
        with package.Things(server_url=server.url) as client:
            assert client.list().data[0].id == 1


@pytest.mark.parametrize("name", list(COMMON))
def test_common_shapes_are_pages_where_the_option_says_so(
    tmp_path: Path, name: str
) -> None:
    _, _, answers, queries = COMMON[name]
    document = common_document(name)
    package = import_package(
        document, tmp_path, sdkClassName="Things", inferPagination=True
    )
    with MockApi(document) as server, package.Things(server_url=server.url) as client:
        server.behave(*answers)
        assert [item.id for item in getattr(client, f"list_{name}")()] == [1, 2, 3]
        assert [request.query for request in server.requests] == queries


def test_pages_of_several_kinds_are_pages_where_the_option_says_so(
    tmp_path: Path,
) -> None:
    document = common_choices()
    package = import_package(
        document, tmp_path, sdkClassName="Things", inferPagination=True
    )
    with MockApi(document) as server, package.Things(server_url=server.url) as client:
        server.behave(page_of([1, 2], next_cursor="t"), OTHER_PAGE)
        items = list(client.list_chosen())
        assert [item.id for item in items] == [1, 2, 3]
        assert [type(item).__name__ for item in items] == ["Item", "Item", "Named"]
        server.behave(Behaviour(body=b'{"reason": "none"}'))
        assert list(client.list_chosen()) == []


def test_common_shapes_are_plain_results_otherwise(tmp_path: Path) -> None:
    asked = [parameter("page", schema={"type": "integer"})]
    answer = {"type": "array", "items": ITEM}
    document = document_of_paths(
        {"/a": {"get": operation("list", answer=answer, parameters=asked)}}
    )
    package = import_package(document, tmp_path, sdkClassName="Things")
    with MockApi(document) as server, package.Things(server_url=server.url) as client:
        server.behave(Behaviour(body=b'[{"id": 1}]'))
        assert isinstance(client.list(), list)


def _asked_by_body(kind: str, *inputs: tuple[str, str], **outputs: str) -> Any:
    asked = {
        "type": "object",
        "properties": {
            "startAfter": {"type": ["string", "null"]},
            "pageSize": {"type": "integer", "default": 2},
            "pageNo": {"type": "integer"},
            "offset": {"type": "integer"},
            "color": {"type": "string"},
        },
    }
    pagination: dict[str, Any] = {
        "type": kind,
        "inputs": [
            {"name": name, "in": "requestBody", "type": does} for name, does in inputs
        ],
        "outputs": {"results": "$.data", **outputs},
    }
    name = outputs.get("nextCursor") or outputs.get("numPages") or "$.offset"
    listed = operation(
        f"list_{name[2:]}", body=asked, answer=PAGE, parameters=[parameter("q")]
    )
    return {**listed, "x-speakeasy-pagination": pagination}


@pytest.fixture(scope="module")
def whole_bodies(tmp_path_factory: pytest.TempPathFactory) -> Any:
    limit = ("pageSize", "limit")
    listed = [
        _asked_by_body("cursor", ("startAfter", "cursor"), nextCursor="$.next"),
        _asked_by_body("offsetLimit", ("pageNo", "page"), limit, numPages="$.pages"),
        _asked_by_body("offsetLimit", ("offset", "offset"), limit),
    ]
    asked = ("startAfter", "cursor")
    either = _asked_by_body("cursor", asked, nextCursor="$.next")
    content = either["requestBody"]["content"]["application/json"]
    number = {"type": "object", "properties": {"startAfter": {"type": "integer"}}}
    text, made = content["schema"], {"$ref": "#/components/schemas/Started"}
    content["schema"] = {"anyOf": [made, number, {"type": "null"}]}
    listed.append({**either, "operationId": "list_either"})
    paths = {f"/{one['operationId']}": {"post": one} for one in listed}
    schemas = {"Item": ITEM, "Started": text}
    document = document_of_paths(paths, components={"schemas": schemas})
    folder = tmp_path_factory.mktemp("bodies")
    return document, import_package(
        document, folder, sdkClassName="Things", maxMethodParams=1
    )


@pytest.mark.parametrize("kind", ["model", "object", "wire"])
@pytest.mark.parametrize(
    ("name", "asked", "answers"),
    [
        ("next", "startAfter", [page_of([1, 2], next="b"), page_of([3], next=None)]),
        ("pages", "pageNo", [page_of([1, 2], pages=2), page_of([3], pages=2)]),
        ("offset", "offset", [page_of([1, 2]), page_of([3])]),
        ("either", "startAfter", [page_of([1, 2], next="b"), page_of([3], next=None)]),
    ],
)
def test_pages_are_asked_for_inside_a_body_that_is_one_argument(
    whole_bodies: Any, kind: str, name: str, asked: str, answers: list[Behaviour]
) -> None:
    document, package = whole_bodies
    first = {"next": "a", "pages": 1, "offset": 0, "either": "a"}[name]
    body: Any = {asked: first, "color": "red"}
    attribute = {"startAfter": "start_after", "pageNo": "page_no"}.get(asked, asked)
    if kind == "object":
        body = {attribute: first, "color": "red"}
    if kind == "model":
        called = "Started" if name == "either" else f"List{name.title()}RequestBody"
        made = getattr(package.models, called)
        body = made(**{attribute: first, "color": "red"})
    before = copy.deepcopy(body)
    with MockApi(document) as server, package.Things(server_url=server.url) as client:
        server.behave(*answers)
        pages = getattr(client, f"list_{name}")(body=body, q="x")
        assert [item.id for item in pages] == [1, 2, 3]
        sent = [json.loads(one.body) for one in server.requests]
    second = {"next": "b", "pages": 2, "offset": 2, "either": "b"}[name]
    assert [one[asked] for one in sent] == [first, second]
    assert [one["color"] for one in sent] == ["red", "red"]
    assert body == before
