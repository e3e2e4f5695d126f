"""The option ``flattenRequests: false``: methods take a request whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
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
        tmp_path_factory.mktemp("whole"),
        sdkClassName="Shop",
        flattenRequests=False,
    )


@pytest.fixture
def server() -> Iterator[HttpServer]:
    with HttpServer(answer) as server:
        yield server


@pytest.fixture
def client(package: ModuleType, server: HttpServer) -> Iterator[Any]:
    with package.Shop(server_url=server.url) as client:
        yield client


def _sent(server: HttpServer) -> list[Any]:
    return [
        (one.target, json.loads(one.body) if one.body else None)
        for one in server.requests
    ]


def test_a_request_is_a_dict_or_a_model_of_parameters_and_body(
    package: ModuleType, client: Any, server: HttpServer
) -> None:
    models = package.models
    request = models.MakeOrderRequest(dry=True, order=models.Order(id="a"))
    client.make_order(request=request)
    client.make_order(request={"dry": True, "order": {"id": "a"}})
    client.make_order(request={"order": models.Order(id="b")})
    whole = ("/orders?dry=true", {"id": "a"})
    assert _sent(server) == [whole, whole, ("/orders", {"id": "b"})]


def test_what_a_request_has_not_is_refused_and_nothing_sent(
    client: Any, server: HttpServer
) -> None:
    with pytest.raises(TypeError, match="a request has no colour"):
        client.make_order(request={"order": {"id": "a"}, "colour": "red"})
    assert server.requests == []


def test_a_request_of_which_nothing_is_needed_may_be_left_out(
    client: Any, server: HttpServer
) -> None:
    assert [one.id for one in client.list_orders()] == ["1", "2", "3"]
    assert [one.id for one in client.list_orders(request={"page": 2})] == ["3"]
    assert server.requests[0].target == "/orders"


def test_published_methods_of_more_arguments_than_fit_take_a_request(
    tmp_path: Path, server: HttpServer
) -> None:
    package = import_package(
        envelope_document(),
        tmp_path,
        preset="speakeasy",
        sdkClassName="Shop",
        maxMethodParams=1,
    )
    with package.Shop(server_url=server.url) as client:
        assert [one.id for one in client.list_orders(page=2)] == ["3"]
        client.make_order(request={"dry": True, "order": {"id": "a"}})
    assert _sent(server)[-1] == ("/orders?dry=true", {"id": "a"})
