"""What errors are called, and a client that is called after its package."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.targets.naming.declared_names import error_words
from tests.support.python_api import python_api
from tests.support.small_documents import document_of_paths, json_response, operation
from tests.support.typescript_api import typescript_api

languages = pytest.mark.parametrize("api", [python_api, typescript_api])


def _types(api: Any, *failing: str, **options: Any) -> list[str]:
    """The names of the components of a document, those of ``failing`` being what an operation fails with."""
    made = operation("look")
    for number, name in enumerate(failing):
        schema = {"$ref": f"#/components/schemas/{name}"}
        made["responses"][str(400 + number)] = json_response(schema)
    names = dict.fromkeys((*failing, "Thing", "FlowError"))
    schemas = {
        name: {"type": "object", "properties": {name: {"type": "string"}}}
        for name in names
    }
    document = document_of_paths({"/": {"get": made}}, components={"schemas": schemas})
    types = api(document, **options).names.types
    return [types[f"#/components/schemas/{name}"].name for name in failing]


@languages
def test_errors_end_in_error(api: Any) -> None:
    assert _types(api, "VerificationFlow") == ["VerificationFlowError"]
    assert _types(api, "ValidationError") == ["ValidationError"]
    assert _types(api, "NotFoundException") == ["NotFoundError"]


@languages
def test_an_error_is_not_called_like_another_component(api: Any) -> None:
    assert _types(api, "Flow") == ["Flow"]


@languages
def test_published_packages_call_errors_like_their_schemas(api: Any) -> None:
    published = {"preset": "speakeasy"}
    assert _types(api, "VerificationFlow", **published) == ["VerificationFlow"]


@languages
def test_newer_published_packages_call_errors_so_where_schemas_dont(api: Any) -> None:
    newer = {"preset": "speakeasy", "distinctNames": True}
    assert _types(api, "VerificationFlow", **newer) == ["VerificationFlowError"]
    assert _types(api, "BatchErrorResponse", **newer) == ["BatchErrorResponse"]
    assert _types(api, "NotFoundException", **newer) == ["NotFoundExceptionError"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("Error",), "Error"),
        (("Exception",), "ExceptionError"),
        (("API", "Errors"), "APIError"),
        (("ErrorResponse",), "ErrorResponseError"),
    ],
)
def test_an_ending_is_said_once(words: tuple[str, ...], name: str) -> None:
    assert "".join(error_words(words)) == name


def test_samples_call_the_client_a_client_where_its_own_name_is_taken() -> None:
    document = document_of_paths({"/": {"get": operation("look")}})
    assert python_api(document).names.variable == "client"
    assert python_api(document, packageName="thing-kit").names.variable == "things"
    assert python_api(document, preset="speakeasy").names.variable == "t_client"
