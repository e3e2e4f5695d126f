"""Clients in samples: what they are told of credentials and servers."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.small_documents import document_of_paths, operation, parameter
from tests.support.typescript_api import TypeScriptApi, typescript_api


def _api(
    made: dict[str, Any], document: dict[str, Any], **options: Any
) -> TypeScriptApi:
    whole = document_of_paths({"/things/{id}": {"post": made}}, **document)
    given = {"packageName": "@pixel/sdk", "sdkClassName": "Pixel", **options}
    return typescript_api(whole, **given)


_SCHEMES: dict[str, Any] = {
    "bearer": {"type": "http", "scheme": "bearer"},
    "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "login": {"type": "http", "scheme": "basic"},
}


@pytest.mark.parametrize(
    ("scheme", "written"),
    [
        ("bearer", 'bearer: "<YOUR_BEARER_TOKEN_HERE>",'),
        ("key", 'key: "<YOUR_API_KEY_HERE>",'),
        (
            "login",
            'login: {\n    username: "<USERNAME>",\n    password: "<PASSWORD>",\n  },',
        ),
    ],
)
def test_the_client_gets_its_credentials(scheme: str, written: str) -> None:
    made = operation("get", parameters=[parameter("id", "path")])
    document = {
        "components": {"securitySchemes": _SCHEMES},
        "security": [{scheme: []}],
    }

    sample = _api(made, document).samples("get")[0]

    assert f"new Pixel({{\n  {written}\n}});" in sample


def test_credentials_come_from_the_environment_where_it_has_them() -> None:
    made = operation("get", parameters=[parameter("id", "path")])
    document = {
        "components": {"securitySchemes": _SCHEMES},
        "security": [{"key": []}],
    }

    sample = _api(made, document, envVarPrefix="PIXEL").samples("get")[0]

    assert '  key: process.env["PIXEL_KEY"] ?? "",\n' in sample


def test_an_api_without_a_server_of_its_own_is_told_one() -> None:
    document = {"servers": [{"url": "/v1"}]}
    made = operation("get", parameters=[parameter("id", "path")])

    sample = _api(made, document).samples("get")[0]

    assert 'new Pixel({\n  serverURL: "https://api.example.com",\n});' in sample


def test_samples_keep_the_package_s_names_apart_from_their_own() -> None:
    document = document_of_paths({"/runs": {"post": operation("run")}})

    method, function = typescript_api(
        document, packageName="runs", sdkClassName="Event"
    ).samples("run")

    assert "const client = new Event();" in method
    assert 'import { run as runFunction } from "runs/funcs/run.js";' in function
    assert "const res = await runFunction(client);" in function
