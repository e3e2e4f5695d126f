"""Extensions: the list of those that are known, other names of them, and findings about others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sdkwright.frontend.extensions import EXTENSIONS
from tests.support.built_api import built_api
from tests.support.small_documents import document_of_paths, operation, parameter

_HIDDEN: dict[str, Any] = {"x-internal": True}
_KEPT: dict[str, Any] = {**_HIDDEN, "x-speakeasy-ignore": False}
_MISSPELLED: dict[str, Any] = {"x-speakeasy-retrys": {}}
_PAGE = Path(__file__).parents[3] / "docs" / "extensions.md"


def _findings(document: dict[str, Any], code: str) -> list[dict[str, str]]:
    found = built_api(document).diagnostics
    return [dict(one.values) for one in found if one.rule.code == code]


def test_the_page_of_extensions_lists_those_that_are_known() -> None:
    rows = [f"| `{name}` | {meaning} |" for name, meaning in EXTENSIONS.items()]
    listed = [line for line in _PAGE.read_text().splitlines() if line.startswith("| `")]
    assert listed == rows


def test_other_names_of_extensions_count_before_anything_else() -> None:
    hidden = operation("hidden", **_HIDDEN)
    odd = {"x-internal": True, "type": "object"}
    ping = operation("ping", body={"type": "object", "example": odd})
    own = operation("own", **_KEPT)
    document = document_of_paths(
        {"/a": {"get": hidden}, "/b": {"post": ping}, "/c": {"get": own}},
        servers=[{"url": "https://a.example", "x-name": "first"}],
        **{
            "x-speakeasy-extension-rewrite": {
                "x-speakeasy-ignore": "x-internal",
                "x-speakeasy-server-id": "x-name",
            }
        },
    )
    api = built_api(document).api
    assert [one.id for one in api.operations] == ["ping", "own"]
    assert [one.name for one in api.servers] == ["first"]
    examples = [one.examples for one in api.declarations.values()]
    assert examples == [(odd,)]


def test_a_name_for_no_extension_is_a_finding() -> None:
    rewrites = {"x-speakeasy-hide": "x-internal", "x-speakeasy-ignore": 1}
    document = document_of_paths({}, **{"x-speakeasy-extension-rewrite": rewrites})
    keys = [one["key"] for one in _findings(document, "extension/key")]
    assert keys == list(rewrites)


def test_an_unknown_extension_is_named_once_with_its_places() -> None:
    asked = parameter("q", **_MISSPELLED)
    made = operation("list", parameters=[asked], **_MISSPELLED)
    data = operation("data", answer={"type": "object", "example": {"x-speakeasy-a": 1}})
    document = document_of_paths(
        {"/a": {"get": made}, "/b": {"get": data}}, **{"x-vendor": 1}
    )
    (found,) = _findings(document, "extension/unknown")
    assert found["extension"] == "x-speakeasy-retrys"
    assert "x-speakeasy-retries" in found["hint"]
    assert found["count"] == "2 places"


def test_what_an_extension_says_in_vain_is_a_finding() -> None:
    gone: dict[str, Any] = {
        "deprecated": True,
        "x-speakeasy-deprecation-replacement": "nothing",
        "x-speakeasy-errors": {"statusCodes": [404, "many"], "overide": True},
    }
    kept: dict[str, Any] = {"x-speakeasy-deprecation-message": "Go."}
    shown: dict[str, Any] = {"x-speakeasy-usage-example": {"position": "first"}}
    odd = {"enum": ["a"], "type": "string", "x-speakeasy-unknown-values": "maybe"}
    document = document_of_paths(
        {
            "/a": {
                "get": operation("a", **gone),
                "put": operation("b", **kept),
                "post": operation("c", **shown),
            }
        },
        components={"schemas": {"Odd": odd}},
    )
    named = {
        one["extension"]: one["key"] for one in _findings(document, "extension/key")
    }
    assert named == {
        "x-speakeasy-errors": "statusCodes[1]",
        "x-speakeasy-unknown-values": "it",
        "x-speakeasy-deprecation-replacement": "it",
        "x-speakeasy-deprecation-message": "it",
        "x-speakeasy-usage-example": "position",
    }


def test_root_extensions_of_another_shape_are_findings() -> None:
    document = document_of_paths(
        {},
        **{"x-speakeasy-extension-rewrite": [], "x-speakeasy-name-override": {}},
    )
    assert len(_findings(document, "extension/key")) == 2


def test_what_has_to_be_a_text_or_a_truth_and_is_not_is_a_finding_anywhere() -> None:
    named: dict[str, Any] = {"x-speakeasy-name-override": 1}
    hidden: dict[str, Any] = {"x-speakeasy-ignore": "yes"}
    message: dict[str, Any] = {"x-speakeasy-deprecation-message": ["Go."]}
    nameless: dict[str, Any] = {"x-speakeasy-name-override": "?"}
    size = {"type": "integer", "deprecated": True, **message, **nameless}
    schema = {"type": "object", "properties": {"size": size}, **named}
    made = operation("a", parameters=[parameter("q", **named)], **named, **hidden)
    document = document_of_paths(
        {"/a": {"get": {**made, "x-speakeasy-group": 1}}},
        components={"schemas": {"Odd": schema}},
        servers=[{"url": "https://a.example", "x-speakeasy-server-id": 1}],
        **{"x-speakeasy-name-override": [{"operationId": "a"}]},
    )
    found = built_api(document).diagnostics
    places = {str(one.at) for one in found if one.rule.code == "extension/key"}
    assert places == {
        "#/x-speakeasy-name-override/0",
        "#/servers/0/x-speakeasy-server-id",
        "#/paths/~1a/get/x-speakeasy-name-override",
        "#/paths/~1a/get/x-speakeasy-ignore",
        "#/paths/~1a/get/x-speakeasy-group",
        "#/paths/~1a/get/parameters/0/x-speakeasy-name-override",
        "#/components/schemas/Odd/x-speakeasy-name-override",
        "#/components/schemas/Odd/properties/size/x-speakeasy-name-override",
        "#/components/schemas/Odd/properties/size/x-speakeasy-deprecation-message",
    }


def test_a_stream_is_asked_for_by_the_boolean_that_the_document_names() -> None:
    def switch(name: Any) -> str:
        asked = parameter("live", schema={"type": "boolean"})
        made = operation("a", parameters=[asked])
        made["x-speakeasy-stream-request-field"] = name
        return (
            built_api(document_of_paths({"/a": {"get": made}}))
            .api.operations[0]
            .stream_switch
        )

    assert [switch(name) for name in ("live", "gone", 1)] == [
        "live",
        "stream",
        "stream",
    ]


def test_a_name_of_no_boolean_that_asks_for_a_stream_is_a_finding() -> None:
    made = {**operation("a"), "x-speakeasy-stream-request-field": "gone"}
    (found,) = _findings(document_of_paths({"/a": {"get": made}}), "extension/key")
    assert "gone" in found["problem"]
