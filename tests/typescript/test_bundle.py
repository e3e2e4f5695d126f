"""What one call costs a web page: a bundle has what the call uses, and nothing for what is rarely needed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from sdkwright.cli.main import run
from tests.bench.bundle import one_call
from tests.conftest import REPOSITORY
from tests.typescript.tools import MODULES, install

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
    where = [
        ("id", "path", _TEXT),
        ("q", "query", schema),
        ("X-Level", "header", _TEXT),
    ]
    parameters = [
        {"name": name, "in": place, "required": True, "schema": one}
        for name, place, one in where
    ]
    operation = {
        "operationId": "find",
        "parameters": parameters,
        "responses": {"204": {"description": "Done"}},
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Bundles", "version": "1"},
        "paths": {"/things/{id}": {"get": operation}},
    }
    source, package = tmp_path / "openapi.json", tmp_path / "package"
    source.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        run(["generate", str(source), "--target", "typescript", "--out", str(package)])
    assert ended.value.code in (0, None)
    (function,) = (
        file
        for file in (package / "src" / "funcs").glob("*.ts")
        if file.stem != "index"
    )
    bundled = subprocess.run(
        (
            MODULES / ".bin" / "esbuild",
            function,
            "--bundle",
            "--minify",
            "--format=esm",
        ),
        capture_output=True,
        check=True,
        text=True,
    )
    assert ("spaceDelimited" in bundled.stdout) is has_styles
