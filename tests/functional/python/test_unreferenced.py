"""Schemas that no operation leads to: kept with pages in every language, dropped where an option says so, and counted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sdkwright.app.findings import Findings
from sdkwright.app.ledger import Ledger
from sdkwright.app.package_files import print_package
from sdkwright.core.copies import ALONE
from sdkwright.targets.contract.registry import TARGETS
from tests.support.built_api import built_api
from tests.support.generated_python import decoded, import_package
from tests.support.small_documents import document_of_paths, operation

_TEXT = {"type": "string"}
_EVENT = {"type": "object", "required": ["at"], "properties": {"at": _TEXT}}
_DOCUMENT = document_of_paths(
    {"/a": {"get": operation("a", answer={"$ref": "#/components/schemas/Answer"})}},
    components={
        "schemas": {
            "Answer": {"type": "object", "properties": {"a": _TEXT}},
            "WebhookEvent": _EVENT,
        }
    },
)


def _paths(language: str, **options: Any) -> list[str]:
    api = built_api(_DOCUMENT).api
    target = TARGETS[language]
    lowered = target.lower(api, target.parse_options(options, api))
    tree = print_package(lowered, processes=ALONE, maximum_bytes=1 << 30)[0]
    ledger = Ledger.of(api, tree, Findings(diagnostics=(), sources={}))
    assert ledger.counts["unreferenced types"] == 1
    return [
        path.lower() for path in tree if "webhookevent" in path.lower().replace("_", "")
    ]


@pytest.mark.parametrize("language", TARGETS)
def test_they_are_kept_with_a_page(language: str) -> None:
    found = _paths(language)
    assert any(path.startswith("docs/") for path in found)
    assert any(path.startswith("src/") for path in found)


@pytest.mark.parametrize("language", TARGETS)
def test_they_are_dropped_where_the_option_says_so(language: str) -> None:
    assert _paths(language, unreferencedSchemas="drop") == []


@pytest.mark.parametrize("language", TARGETS)
def test_they_are_not_added_to_the_pages_of_published_packages(language: str) -> None:
    found = _paths(language, preset="speakeasy")
    assert not any(path.startswith("docs/") for path in found)


def test_what_comes_by_other_ways_is_read_as_one_of_them(tmp_path: Path) -> None:
    package = import_package(_DOCUMENT, tmp_path)
    event = decoded(package, package.models.WebhookEvent, {"at": "now"})
    assert event.at == "now"
