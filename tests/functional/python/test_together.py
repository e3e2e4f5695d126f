"""Published packages' clients take all credentials of an API together, where it has several."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2 as httpx
import pytest

from tests.support.generated_python import import_package

_DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Shop", "version": "1"},
    "servers": [{"url": "http://shop.test"}],
    "security": [{"key": []}, {"user": []}],
    "paths": {
        "/orders": {
            "get": {"operationId": "look", "responses": {"204": {"description": ""}}}
        }
    },
    "components": {
        "securitySchemes": {
            "key": {"type": "http", "scheme": "bearer"},
            "user": {"type": "http", "scheme": "basic"},
        }
    },
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    folder = tmp_path_factory.mktemp("together")
    return import_package(
        _DOCUMENT, folder, preset="speakeasy", sdkClassName="Shop", distinctNames=True
    )


def _sent(package: ModuleType, *by_place: Any, **by_name: Any) -> str | None:
    """The credential that a client's call has."""
    sent: list[str | None] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request.headers.get("authorization"))
        return httpx.Response(204)

    http = httpx.Client(transport=httpx.MockTransport(answer))
    package.Shop(*by_place, client=http, **by_name).look()
    return sent[0]


def test_a_model_a_dict_or_a_function_gives_the_credentials(
    package: ModuleType,
) -> None:
    security = package.models.Security
    user = {"username": "u", "password": "p"}
    assert _sent(package, security(key="a")) == "Bearer a"
    assert _sent(package, security={"key": "b"}) == "Bearer b"
    assert _sent(package, security=lambda: security(user=user)) == "Basic dTpw"
    assert _sent(package) is None


def test_a_credential_by_itself_wins(package: ModuleType) -> None:
    assert _sent(package, security={"key": "b"}, key="own") == "Bearer own"


def test_what_follows_them_is_given_by_position_as_in_published_packages(
    package: ModuleType,
) -> None:
    client = package.Shop({"key": "a"}, 0, "http://other.test")
    assert client.sdk_configuration.server_url == "http://other.test"


def test_newer_packages_say_beside_a_client_of_a_configuration_whose_it_is(
    package: ModuleType,
) -> None:
    http, asynchronous = httpx.Client(), httpx.AsyncClient()
    told = package.SDKConfiguration(http, True, asynchronous, False, None, {"key": "a"})
    assert (told.client, told.client_supplied) == (http, True)
    assert (told.async_client, told.async_client_supplied) == (asynchronous, False)
    assert told.security == {"key": "a"}


def test_an_option_has_a_single_credential_taken_so_too(tmp_path: Path) -> None:
    document = {**_DOCUMENT, "security": [{"key": []}]}
    package = import_package(
        document,
        tmp_path,
        preset="speakeasy",
        sdkClassName="Shop",
        flattenGlobalSecurity=False,
    )
    assert _sent(package, package.models.Security(key="a")) == "Bearer a"
    assert _sent(package, security={"key": "b"}) == "Bearer b"
    assert _sent(package, key="own") == "Bearer own"
