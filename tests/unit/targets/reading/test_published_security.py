"""The types of credentials in packages with published names."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.declarations import ObjectDeclaration
from tests.support.python_api import python_api
from tests.support.small_documents import document_of_paths, operation
from tests.support.typescript_api import typescript_api

_FLOW = {"tokenUrl": "https://example.test/token", "scopes": {}}
_SCHEMES: dict[str, Any] = {
    "clientOauth": {"type": "oauth2", "flows": {"clientCredentials": _FLOW}},
    "person": {"type": "http", "scheme": "basic"},
    "bearerAuth": {"type": "http", "scheme": "bearer"},
}

languages = pytest.mark.parametrize("api", [python_api, typescript_api])


def _fields(api: Any, *keys: str, preset: str = "speakeasy") -> dict[str, Any]:
    """The properties of the types of credentials by these's names, and whether each is required."""
    document = document_of_paths(
        {"/": {"get": operation("get")}},
        components={"securitySchemes": {key: _SCHEMES[key] for key in keys}},
        security=[{key: []} for key in keys],
    )
    package = api(document, preset=preset).package
    return {
        located.name: {one.name.source: one.required for one in declaration.fields}
        for identifier, located in package.names.types.items()
        for declaration in [package.api.declarations[identifier]]
        if isinstance(declaration, ObjectDeclaration)
    }


@languages
def test_any_of_several_credentials_is_enough(api: Any) -> None:
    assert _fields(api, "clientOauth", "person", "bearerAuth") == {
        "Security": {"clientOauth": False, "person": False, "bearerAuth": False},
        "SchemeClientOauth": {
            "clientID": True,
            "clientSecret": True,
            "tokenURL": False,
        },
        "SchemePerson": {"username": True, "password": True},
    }


@languages
def test_a_single_credential_is_required(api: Any) -> None:
    assert _fields(api, "bearerAuth") == {"Security": {"bearerAuth": True}}
