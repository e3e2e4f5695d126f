"""Where requests of a generated TypeScript client go, and what marks them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.generated_typescript import typescript_package
from tests.typescript.tools import run_node

_SCRIPT = Path(__file__).with_name("requests.mjs")
_NOTHING: dict[str, Any] = {"responses": {"204": {"description": ""}}}
_DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    # Its client is called as the runtime's own.
    "info": {"title": "Client", "version": "1"},
    "servers": [
        {"url": "https://one.example/"},
        {
            "url": "https://{region}.example/v1",
            "variables": {"region": {"default": "eu"}},
        },
    ],
    "paths": {
        "/things": {
            "get": {"operationId": "list", **_NOTHING},
            "post": {"operationId": "make", **_NOTHING},
        },
        "/files/{name}": {
            "servers": [{"url": "https://files.example"}],
            "get": {
                "operationId": "read",
                "parameters": [
                    {
                        "name": "name",
                        "in": "path",
                        "required": True,
                        "schema": {"type": "string"},
                    }
                ],
                **_NOTHING,
            },
        },
    },
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of the document."""
    return typescript_package(
        _DOCUMENT,
        tmp_path_factory.mktemp("requests"),
        packageName="things",
        sdkClassName="Client",
        idempotencyKeyHeader="Idempotency-Key",
    )


def _sent(package: Path, *calls: list[Any]) -> list[list[Any]]:
    printed = run_node(_SCRIPT, str(package), json.dumps(calls))
    return list(json.loads(printed))


def test_a_client_goes_to_the_server_it_is_told(package: Path) -> None:
    sent = _sent(
        package,
        [{}, "list"],
        [{"serverIndex": 1}, "list"],
        [{"serverIndex": 1, "region": "us"}, "list"],
        [{"serverURL": "https://mine.example/"}, "list"],
        [{"serverIndex": 9}, "list"],
    )
    assert [url for _, url, _ in sent] == [
        "https://one.example/things",
        "https://eu.example/v1/things",
        "https://us.example/v1/things",
        "https://mine.example/things",
        "there is no server 9",
    ]


def test_an_operation_goes_to_its_own_server(package: Path) -> None:
    argument = {"name": "a b"}
    sent = _sent(
        package,
        [{"serverIndex": 1}, "read", argument],
        [{"serverURL": "https://mine.example"}, "read", argument],
    )
    assert [url for _, url, _ in sent] == [
        "https://files.example/files/a%20b",
        "https://mine.example/files/a%20b",
    ]


def test_calls_that_change_something_have_a_key_of_their_own(package: Path) -> None:
    sent = _sent(package, [{}, "list"], [{}, "make"])
    assert [(method, key) for method, _, key in sent] == [("GET", None), ("POST", 36)]
