"""The option ``asyncMode: split``: a client of async methods beside the other."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from sdkwright.diff.compare import compare
from sdkwright.diff.rules import Level
from tests.changes.pair import surface
from tests.support.generated_python import import_package
from tests.support.http_server import JSON, HttpServer, Reply
from tests.support.small_documents import document_of_paths, operation

_THING: dict[str, Any] = {"type": "object", "properties": {"id": {"type": "string"}}}


_DOCUMENT = document_of_paths(
    {
        "/things": {"get": operation("getThing", answer=_THING, tags=["shop"])},
        "/parts": {"get": operation("getPart", answer=_THING, tags=["shop.parts"])},
        "/state": {"get": operation("ping", answer=_THING)},
    }
)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return import_package(
        _DOCUMENT,
        tmp_path_factory.mktemp("split"),
        sdkClassName="Things",
        asyncMode="split",
    )


@pytest.fixture
def server() -> Iterator[HttpServer]:
    with HttpServer(lambda _: Reply(headers=JSON, body=b'{"id": "a"}')) as server:
        yield server


def test_methods_of_both_clients_have_the_same_names(
    package: ModuleType, server: HttpServer
) -> None:
    async def ask() -> list[str]:
        async with package.AsyncThings(server_url=server.url) as client:
            first = await client.ping()
            second = await client.shop.get_thing()
            third = await client.shop.parts.get()
            return [first.id, second.id, third.id]

    with package.Things(server_url=server.url) as client:
        found = [
            client.ping().id,
            client.shop.get_thing().id,
            client.shop.parts.get().id,
        ]
    assert asyncio.run(ask()) == found == ["a", "a", "a"]


def test_no_client_has_methods_or_options_of_the_other(package: ModuleType) -> None:
    methods = [name for name in dir(package.Things) if name.startswith("ping")]
    assert methods == ["ping"]
    assert not inspect.iscoroutinefunction(package.Things.ping)
    assert inspect.iscoroutinefunction(package.AsyncThings.ping)
    own, other = (
        inspect.signature(one).parameters
        for one in (package.Things, package.AsyncThings)
    )
    assert own.keys() ^ other.keys() == {"client", "async_client"}


def test_a_client_that_goes_is_a_difference_that_breaks() -> None:
    both, split = (
        surface(_DOCUMENT, "python", sdkClassName="Things", asyncMode=mode)
        for mode in ("both", "split")
    )
    gone = [one for one in compare(split, both) if "AsyncThings" in one.title]
    assert [one.title for one in gone] == ["there is no client AsyncThings any more"]
    assert gone[0].levels == {Level.CALL}
    assert not [one for one in compare(split, split) if one.levels]
