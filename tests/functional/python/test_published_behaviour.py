"""What programs that were written for published packages look at: errors, configurations, loggers, what is sent."""

from __future__ import annotations

import asyncio
import logging
import pickle
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2 as httpx
import pytest

from tests.support.generated_python import import_package
from tests.support.small_documents import (
    document_of_paths,
    json_response,
    operation,
    parameter,
)

_ORDER = {
    "type": "object",
    "required": ["name"],
    "properties": {
        "name": {"type": "string"},
        "count": {"type": "integer", "default": 1},
        "note": {"type": ["string", "null"], "default": None},
    },
}
_FAULT = {"type": "object", "properties": {"title": {"type": "string"}}}
_MADE = operation(
    "makeOrder",
    answer=_ORDER,
    body=_ORDER,
    parameters=[parameter("page", schema={"type": "integer", "default": 2})],
)
_MADE["responses"]["409"] = json_response(_FAULT)
_DOCUMENT = document_of_paths(
    {"/orders": {"post": _MADE}},
    security=[{"key": []}],
    components={"securitySchemes": {"key": {"type": "http", "scheme": "bearer"}}},
)
_ANSWER = httpx.Response(200, json={"name": "a"})


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return import_package(
        _DOCUMENT,
        tmp_path_factory.mktemp("published"),
        preset="speakeasy",
        sdkClassName="Shop",
        baseErrorName="ShopError",
        envVarPrefix="SHOP",
        sendDefaults=True,
    )


def _client(
    package: ModuleType, answer: Callable[[httpx.Request], httpx.Response], **told: Any
) -> Any:
    http = httpx.Client(transport=httpx.MockTransport(answer))
    return package.Shop(key="secret", client=http, **told)


def test_no_response_is_an_error_of_the_http_library_too(package: ModuleType) -> None:
    def broken(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectTimeout("too late", request=request)

    with pytest.raises(httpx.TimeoutException) as caught:
        _client(package, broken).make_order(name="a")
    error: Any = caught.value
    assert isinstance(error, package.errors.NoResponseError)
    assert error.request.url.path == "/v1/orders"
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_a_configuration_has_the_credentials_as_one_object(package: ModuleType) -> None:
    told = _client(package, lambda _: _ANSWER).sdk_configuration
    assert told.security == package.models.Security(key="secret")
    asked = package.Shop(key=lambda: "asked").sdk_configuration.security
    assert asked() == package.models.Security(key="asked")
    assert package.Shop().sdk_configuration.security.key is None
    told.security = {"key": "other"}
    assert told.security.key == "other"


def test_a_client_that_was_left_has_no_http_client(package: ModuleType) -> None:
    with package.Shop() as client:
        http = client.sdk_configuration.client
    assert http.is_closed
    assert client.sdk_configuration.client is None

    async def leave() -> Any:
        async with package.Shop() as client:
            http = client.sdk_configuration.async_client
        return http.is_closed, client.sdk_configuration.async_client

    assert asyncio.run(leave()) == (True, None)


def test_the_environment_asks_for_a_logger(
    package: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert package.Shop().sdk_configuration.debug_logger is None
    monkeypatch.setenv("SHOP_DEBUG", "true")
    logger = package.Shop().sdk_configuration.debug_logger
    assert logger is logging.getLogger(package.__name__)
    mine = logging.getLogger("mine")
    assert package.Shop(debug_logger=mine).sdk_configuration.debug_logger is mine


def test_errors_say_what_published_ones_do(package: ModuleType) -> None:
    bodies = [(200, "{}"), (409, '{"title": "There is one"}')]
    answers = iter(
        httpx.Response(status, text=body, headers={"content-type": "application/json"})
        for status, body in bodies
    )
    client = _client(package, lambda _: next(answers))
    with pytest.raises(package.errors.ResponseValidationError) as invalid:
        client.make_order(name="a")
    assert str(invalid.value).startswith("Response validation failed: 1 validation")
    with pytest.raises(package.errors.ShopError) as refused:
        client.make_order(name="a")
    assert str(refused.value) == '{"title": "There is one"}'


def test_defaults_are_sent_where_an_option_says_so(package: ModuleType) -> None:
    sent: list[tuple[str, bytes]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append((str(request.url.query, "ascii"), request.content))
        return httpx.Response(200, json={"name": "a"})

    client = _client(package, answer)
    client.make_order(name="a")
    client.make_order(name="a", count=3, page=4)
    assert sent == [
        ("page=2", b'{"name":"a","count":1}'),
        ("page=4", b'{"name":"a","count":3}'),
    ]


_FLOW = {
    "tokenUrl": "/token",
    "scopes": {},
    "x-speakeasy-token-endpoint-additional-properties": {
        "audience": {"type": "string"},
        "grantKind": {"type": "string", "default": "usual"},
    },
}


def test_what_a_token_is_asked_for_with_goes_to_its_server(tmp_path: Path) -> None:
    schemes = {
        "app": {"type": "oauth2", "flows": {"clientCredentials": _FLOW}},
        "key": {"type": "http", "scheme": "bearer"},
    }
    document = document_of_paths(
        {"/orders": {"get": operation("look")}},
        security=[{"app": []}, {"key": []}],
        components={"securitySchemes": schemes},
    )
    package = import_package(
        document, tmp_path, preset="speakeasy", sdkClassName="Shop"
    )
    asked: list[tuple[str, str]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return httpx.Response(204)
        asked.append((request.url.path, request.content.decode()))
        return httpx.Response(200, json={"access_token": "t"})

    http = httpx.Client(transport=httpx.MockTransport(answer))
    app = package.models.SchemeApp(
        client_id="c", client_secret="s", audience="a", token_url="/other"
    )
    package.Shop(package.models.Security(app=app), client=http).look()
    own = {"client_id": "c", "parameters": {"audience": "b"}}
    package.Shop(app=own, client=http).look()
    grant = "grant_type=client_credentials"
    assert asked == [
        (
            "/other",
            f"client_id=c&grantKind=usual&audience=a&{grant}&client_secret=s",
        ),
        ("/token", f"client_id=c&grantKind=usual&audience=b&{grant}"),
    ]
