"""The option ``responseFormat``: answers beside the exchange that they came in."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from tests.functional.envelope_documents import answer, envelope_document
from tests.support.generated_python import import_package
from tests.support.http_server import HttpServer


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return import_package(
        envelope_document(),
        tmp_path_factory.mktemp("http"),
        preset="speakeasy",
        sdkClassName="Shop",
        responseFormat="envelope-http",
    )


@pytest.fixture
def server() -> Iterator[HttpServer]:
    with HttpServer(answer) as server:
        yield server


@pytest.fixture
def client(package: ModuleType, server: HttpServer) -> Iterator[Any]:
    with package.Shop(server_url=server.url) as client:
        yield client


def test_an_answer_stands_beside_its_request_and_response(
    package: ModuleType, client: Any, server: HttpServer
) -> None:
    res = client.latest()
    assert [type(res), type(res.http_meta)] == [
        package.models.LatestResponse,
        package.models.HTTPMetadata,
    ]
    assert [one.id for one in res.orders] == ["9"]
    assert res.http_meta.response.status_code == 200
    assert res.http_meta.request.url == f"{server.url}/latest"


def test_answers_that_would_be_called_the_same_have_status_and_media_type_in_front(
    client: Any,
) -> None:
    there, new = client.make_order(id="there"), client.make_order(id="new")
    assert there.two_hundred_application_json_object.id == 1
    assert there.two_hundred_and_one_application_json_object is None
    assert new.two_hundred_and_one_application_json_object.name == "new"
    assert new.two_hundred_application_json_object is None
    assert new.progress is None


def test_headers_that_the_document_describes_stand_beside_the_answer(
    client: Any,
) -> None:
    assert client.make_order(id="there").headers["x-cost"] == ["2"]
    assert not hasattr(client.latest(), "headers")


def test_nothing_is_an_envelope_too_and_an_error_none(
    package: ModuleType, client: Any
) -> None:
    nothing = client.make_order(id="nothing")
    assert nothing.http_meta.response.status_code == 204
    assert nothing.two_hundred_application_json_object is None
    with pytest.raises(package.errors.ShopError) as caught:
        client.make_order(id="wrong")
    assert caught.value.status_code == 400


def test_a_text_is_res_and_octets_are_a_stream(client: Any) -> None:
    res = client.get_file()
    assert (res.res, res.response_stream) == ("hi", None)


def test_pages_are_envelopes_that_know_the_next(
    package: ModuleType, client: Any
) -> None:
    first = client.list_orders()
    assert isinstance(first, package.models.ListOrdersResponse)
    assert [one.id for one in first.order_list.data] == ["1", "2"]
    second = first.next()
    assert [one.id for one in second.order_list.data] == ["3"]
    assert second.http_meta.request.url.endswith("?page=2")
    assert [one.id for one in first] == ["1", "2", "3"]
    assert second.next().next() is None


def test_a_twin_gives_what_is_waited_for(
    package: ModuleType, server: HttpServer
) -> None:
    async def used() -> tuple[Any, ...]:
        async with package.Shop(server_url=server.url) as client:
            page = await client.list_orders_async()
            items = [item.id async for item in page]
            following = await page.next()
            made = await client.make_order_async(id="events")
            async with made.progress as events:
                return page, items, following, [one.id async for one in events]

    page, items, following, events = asyncio.run(used())
    assert type(page) is type(following) is package.models.ListOrdersResponseAsync
    assert (items, events) == (["1", "2", "3"], ["e"])


def test_a_stream_is_in_its_field(client: Any) -> None:
    with client.make_order(id="events").progress as events:
        assert [one.id for one in events] == ["e"]


def test_the_other_envelope_has_status_media_type_and_response(
    tmp_path: Any, server: HttpServer
) -> None:
    package = import_package(
        envelope_document(), tmp_path, sdkClassName="Shop", responseFormat="envelope"
    )
    with package.Shop(server_url=server.url) as client:
        res = client.get_file()
        listed = client.list_orders().next()
    readme = (tmp_path / "package" / "README.md").read_text(encoding="utf-8")
    assert "`next()` asks for the page after it" in readme
    assert "`result` is" not in readme
    assert (res.status_code, res.content_type) == (200, "text/plain; a=b")
    assert res.raw_response.text == res.res == "hi"
    assert [one.id for one in listed.items] == ["3"]
