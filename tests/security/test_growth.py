"""Nothing that a document asks for takes the machine: small ones end soon, in little memory, and never in a crash."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from sdkwright.app.build_targets import Order, build_targets
from sdkwright.app.config import TargetConfig
from sdkwright.app.config_sources import SourceConfig
from sdkwright.core.report import json_report
from sdkwright.targets.contract.registry import TARGETS
from tests.bench.growth_shapes import SHAPES
from tests.security.growing import GROWING
from tests.support.function_calls import count_of_calls
from tests.support.patience import SECONDS

# Far more than any of them takes.
_BYTES = 1_500_000_000
_PROGRAM = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({_BYTES}, {_BYTES}))
from sdkwright.cli.main import run
run(sys.argv[1:])
"""


@pytest.mark.parametrize("name", GROWING)
def test_a_small_document_ends_soon(name: str, tmp_path: Path) -> None:
    document = tmp_path / "openapi.json"
    document.write_text(json.dumps(GROWING[name]()), encoding="utf-8")
    targets = {
        language: {"source": "it", "language": language, "output": language}
        for language in ("python", "typescript")
    }
    config = {
        "version": 1,
        "sources": {"it": {"document": "openapi.json"}},
        "targets": targets,
    }
    (tmp_path / "sdkwright.yaml").write_text(json.dumps(config), encoding="utf-8")

    run = subprocess.run(
        [sys.executable, "-c", _PROGRAM, "generate"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )

    assert "internal error" not in run.stderr, run.stderr
    assert "Traceback" not in run.stderr, run.stderr
    assert run.returncode in (0, 2), run.stderr
    size = sum(file.stat().st_size for file in tmp_path.rglob("*") if file.is_file())
    assert size < 100_000_000


@pytest.mark.parametrize("language", ["python", "typescript"])
@pytest.mark.parametrize(
    "shape",
    [
        "parameters in symbols",
        "operation names in symbols",
        "schema names in symbols",
        "tags in symbols",
        "operations of own tags",
        "media types sent",
        "media types received",
        "members with a discriminator",
        "chain of references",
        "chain of properties",
        "chain of allOf",
        "chain of oneOf",
        "variants of their base",
    ],
)
def test_work_grows_as_the_document_does(
    shape: str, language: str, tmp_path: Path
) -> None:
    # The first run also loads what later ones find loaded.
    _, first, second, third = (
        _work(SHAPES[shape](size), language, tmp_path) for size in (10, 100, 200, 400)
    )

    # Twice as much for twice the size; what is quadratic takes four times as much.
    assert third - second < 2.6 * (second - first)


def _work(document: object, language: str, folder: Path) -> int:
    """How many functions a run calls: the same on every machine."""
    place = folder / "openapi.json"
    place.write_text(json.dumps(document), encoding="utf-8")
    source = SourceConfig(document=str(place))
    target = TargetConfig(
        name="it", source=source, language=language, output=folder / "out"
    )

    def run() -> None:
        build = build_targets(
            Order(targets=(target,), validate=False), TARGETS, _silent
        )
        for group in build.findings:
            json_report(group.diagnostics, group.sources)

    return count_of_calls(run)


def _silent(stage: str) -> None:
    pass
