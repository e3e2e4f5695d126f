"""What one call costs a web page: a bundle has what the call uses, and nothing for what is rarely needed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.cli.main import run
from tests.bench.bundle import bundled, one_call
from tests.conftest import REPOSITORY
from tests.support.small_documents import document_of_paths, operation, parameter
from tests.typescript.tools import install

_MOST = 9_996


def test_a_bundle_of_one_call_stays_small(tmp_path: Path) -> None:
    install()
    bundle = one_call(REPOSITORY / "generated" / "r9s-typescript", tmp_path)
    assert len(bundle) <= _MOST


_TEXT = {"type": "string"}
_LEVELS = {"enum": ["low", "high"]}
_MANY = {"type": "array", "items": _TEXT}


@pytest.mark.parametrize(
    ("schema", "has_styles"),
    [
        (_TEXT, False),
        (_LEVELS, False),
        ({"anyOf": [_TEXT, _LEVELS]}, False),
        (_MANY, True),
    ],
    ids=["text", "enum", "open enum", "array"],
)
def test_the_code_of_styles_is_there_only_where_a_parameter_has_parts(
    tmp_path: Path, schema: dict[str, Any], has_styles: bool
) -> None:
    install()
    parameters = [
        parameter("id", "path", _TEXT),
        parameter("q", "query", schema, required=True),
        parameter("X-Level", "header", _TEXT, required=True),
    ]
    find = operation("find", parameters=parameters)
    package = _generated({"/things/{id}": {"get": find}}, tmp_path)
    (function,) = (
        file
        for file in (package / "src" / "funcs").glob("*.ts")
        if file.stem != "index"
    )
    bundle = bundled(f'export * from "{function}";', tmp_path)
    assert (b"spaceDelimited" in bundle) is has_styles


def _generated(paths: dict[str, Any], folder: Path, **members: Any) -> Path:
    document = document_of_paths(paths, **members)
    source, package = folder / "openapi.json", folder / "package"
    source.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        run(["generate", str(source), "--target", "typescript", "--out", str(package)])
    assert ended.value.code in (0, None)
    return package


@pytest.mark.parametrize("security", [[], [{"key": []}]], ids=["open", "secured"])
def test_the_code_of_credentials_is_there_only_where_an_api_has_any(
    tmp_path: Path, security: list[dict[str, Any]]
) -> None:
    install()
    key = {"type": "apiKey", "in": "header", "name": "X-Key"}
    schemes = {"securitySchemes": {"key": key} if security else {}}
    paths = {"/things": {"get": operation("find")}}
    package = _generated(paths, tmp_path, components=schemes, security=security)
    sources = [package / "src" / "core.ts", package / "src" / "funcs" / "find.ts"]
    bundle = bundled("".join(f'export * from "{one}";' for one in sources), tmp_path)
    # What chooses among the ways to prove who calls.
    assert (b".apply(" in bundle) is bool(security)
