"""Names around the client: one rule for a clash, in both languages."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.python_api import PythonApi, python_api
from tests.support.small_documents import (
    document_of_paths,
    json_response,
    operation,
)
from tests.support.typescript_api import TypeScriptApi, typescript_api

languages = pytest.mark.parametrize("api", [python_api, typescript_api])
schemes = pytest.mark.parametrize("scheme", ["stable", "nearest"])


def _document(*tags: str | None, title: str = "Things", **members: Any) -> Any:
    paths: dict[str, Any] = {}
    for number, tag in enumerate(tags):
        made = operation(f"get{number}")
        paths[f"/{number}"] = {"get": {**made, "tags": [tag]} if tag else made}
    document = document_of_paths(paths, **members)
    return {**document, "info": {"title": title, "version": "1"}}


def _groups(found: PythonApi | TypeScriptApi) -> dict[str, str]:
    """The class of every group by its attribute."""
    names = found.names.groups.values()
    return {name.attribute: name.class_name for name in names if name.attribute}


@languages
@schemes
def test_a_group_called_like_the_client_has_the_word_for_its_kind(
    api: Any, scheme: str
) -> None:
    document = _document("Payments", "refunds", title="Payments")
    groups = _groups(api(document, nameScheme=scheme))
    assert groups == {"payments": "PaymentsSDK", "refunds": "Refunds"}


@languages
@schemes
def test_a_clash_behind_the_word_for_its_kind_is_numbered(
    api: Any, scheme: str
) -> None:
    document = _document("payments", "PaymentsSDK", title="Payments")
    names = sorted(_groups(api(document, nameScheme=scheme)).values())
    assert names[0] == "PaymentsSDK"
    assert len(set(names)) == 2


@languages
@schemes
def test_an_operation_without_a_tag_renames_no_group(api: Any, scheme: str) -> None:
    tags = ("models", "errors", "events", "operations", "client", "hooks")
    before = _groups(api(_document(*tags), nameScheme=scheme))
    assert list(before) == list(tags)
    assert _groups(api(_document(*tags, None), nameScheme=scheme)) == before


@languages
def test_a_schema_renames_no_group(api: Any) -> None:
    schemas: Any = {"Image": {"type": "object", "properties": {"a": {}}}}
    document = _document("image", components={"schemas": schemas})
    answer = {"$ref": "#/components/schemas/Image"}
    document["paths"]["/more"] = {"get": operation("more", answer=answer)}
    assert _groups(api(document)) == {"image": "Image"}


def test_modules_of_published_groups_are_called_like_their_classes() -> None:
    schema = {"type": "object", "properties": {"x": {"type": "string"}}}
    document = _document("audio", "webhooks", components={"schemas": {"Audio": schema}})
    answer = json_response({"$ref": "#/components/schemas/Audio"})
    document["paths"]["/0"]["get"]["responses"] = {"200": answer}
    groups = python_api(
        document, preset="speakeasy", nameScheme="nearest"
    ).names.groups.values()
    modules = {one.class_name: one.module for one in groups}
    assert modules == {
        "Things": "sdk",
        "AudioSDK": "audio_sdk",
        "Webhooks": "webhooks",
    }


@languages
def test_nested_groups_have_the_names_of_all_above(api: Any) -> None:
    paths = {
        f"/{name}": {"get": {**operation(name), "x-speakeasy-group": f"{name}.items"}}
        for name in ("b", "a")
    }
    assert _groups(api(document_of_paths(paths))) == {
        "b": "B",
        "b.items": "BItems",
        "a": "A",
        "a.items": "AItems",
    }


@pytest.mark.parametrize(
    ("api", "name"), [(python_api, "import_"), (typescript_api, "then_")]
)
def test_a_word_of_the_language_has_an_underscore(api: Any, name: str) -> None:
    document = document_of_paths({"/": {"get": operation(name.strip("_"), tags=["a"])}})
    assert list(api(document).names.methods.values()) == [name]
