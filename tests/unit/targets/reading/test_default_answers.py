"""What `default` describes: in published packages a result beside the successes, in others an error."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.python_api import python_api
from tests.support.small_documents import document_of_paths, json_response
from tests.support.typescript_api import typescript_api

_FAULT = {"$ref": "#/components/schemas/Fault"}
_OBJECT = {"type": "object", "properties": {"a": {"type": "string"}}}

languages = pytest.mark.parametrize("api", [python_api, typescript_api])


def _package(
    api: Any, responses: dict[str, Any], preset: str = "speakeasy", **members: Any
) -> Any:
    made = {"operationId": "getOrder", "responses": responses, **members}
    schemas = {"Order": _OBJECT, "Fault": _OBJECT}
    document = document_of_paths(
        {"/orders": {"get": made}}, components={"schemas": schemas}
    )
    return api(document, preset=preset).package


def _result(package: Any) -> tuple[list[str], bool, list[str]]:
    """The types that the call gives, whether it may give nothing, and the types of its errors."""
    (call,) = package.calls
    names = package.names.types
    given = [names[one.target].name for one in call.result.alternatives]
    errors = [names[one].name for one in call.result.error_types]
    return given, call.result.may_be_empty, errors


_ORDER = json_response({"$ref": "#/components/schemas/Order"})
_DEFAULT = json_response(_FAULT)


@languages
def test_a_default_beside_a_success_is_a_result(api: Any) -> None:
    package = _package(api, {"200": _ORDER, "default": _DEFAULT})
    assert _result(package) == (["Order", "Fault"], False, [])
    names = {one.name for one in package.names.types.values()}
    assert "GetOrderResponse" in names


@languages
def test_it_may_be_all_that_a_call_gives(api: Any) -> None:
    responses = {"204": {"description": ""}, "default": _DEFAULT}
    assert _result(_package(api, responses)) == (["Fault"], True, [])


@languages
def test_what_the_document_calls_an_error_is_one(api: Any) -> None:
    listed = {"x-speakeasy-errors": {"statusCodes": ["default"]}}
    package = _package(api, {"200": _ORDER, "default": _DEFAULT}, **listed)
    given, _, errors = _result(package)
    assert (given, len(errors)) == (["Order"], 1)


@languages
def test_a_type_that_another_status_has_stays_an_error(api: Any) -> None:
    package = _package(api, {"200": _ORDER, "404": _DEFAULT, "default": _DEFAULT})
    given, _, errors = _result(package)
    assert (given, len(errors)) == (["Order", "Fault"], 1)


@languages
def test_it_is_an_error_in_packages_of_our_own(api: Any) -> None:
    package = _package(api, {"200": _ORDER, "default": _DEFAULT}, preset="default")
    given, _, errors = _result(package)
    assert (given, len(errors)) == (["Order"], 1)
