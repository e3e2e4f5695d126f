"""Files to send: one type for all of them by default, one each as published packages have them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.python_api import python_api
from tests.support.small_documents import document_of_paths, operation
from tests.support.typescript_api import typescript_api

languages = pytest.mark.parametrize("api", [python_api, typescript_api])

_FILE = {"type": "string", "format": "binary"}


def _document(**schemas: Any) -> dict[str, Any]:
    form = {"type": "object", "properties": {"image": _FILE}}
    several = {
        "type": "object",
        "properties": {"images": {"type": "array", "items": _FILE}},
    }
    either = {"oneOf": [_FILE, {"type": "array", "items": _FILE}]}
    forms = (form, several, {"type": "object", "properties": {"either": either}})
    paths = {
        f"/{number}": {
            "post": {
                **operation(f"send{number}"),
                "requestBody": {"content": {"multipart/form-data": {"schema": one}}},
            }
        }
        for number, one in enumerate(forms)
    }
    return document_of_paths(paths, components={"schemas": schemas})


def _names(api: Any, document: Any, **options: Any) -> list[str]:
    names = api(document, **options).names
    return sorted(located.name for located in names.types.values())


@languages
def test_all_files_are_of_one_type(api: Any) -> None:
    assert _names(api, _document()) == [
        "FileInput",
        "Send0RequestBody",
        "Send1RequestBody",
        "Send2RequestBody",
        "Send2RequestBodyEither",
    ]


@languages
def test_published_packages_have_a_type_for_each_file(api: Any) -> None:
    assert "FileInput" not in _names(api, _document(), preset="speakeasy")


@languages
@pytest.mark.parametrize("component", ["FileInput", "file_input"])
def test_a_component_called_so_keeps_its_name(api: Any, component: str) -> None:
    schema = {"type": "object", "properties": {"x": {"type": "string"}}}
    names = api(_document(**{component: schema})).names.types
    assert names[f"#/components/schemas/{component}"].name == "FileInput"
    assert "FileInputFile" in {located.name for located in names.values()}


@languages
def test_without_files_there_is_no_such_type(api: Any) -> None:
    assert _names(api, document_of_paths({"/a": {"get": operation("a")}})) == []
