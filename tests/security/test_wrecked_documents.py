"""Whatever became of a document, a run ends: in code that parses, or in findings that say where."""

from __future__ import annotations

import ast
import json
import resource
import signal
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings

from sdkwright.app.build_targets import Build, Order, build_targets
from sdkwright.app.config import TargetConfig
from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.findings import Verdict
from sdkwright.core.report import json_report
from sdkwright.emit.tree import Tree
from sdkwright.emit.write import write
from sdkwright.targets.contract.registry import TARGETS
from tests.conftest import REPOSITORY
from tests.security.wrecked_documents import texts
from tests.support.patience import SECONDS
from tests.support.reports import text_report
from tests.typescript.tools import compile_package, install

# What any of them takes is a small part of it.
_BYTES = 2_000_000_000
_COMPILED = 3
_REAL: list[dict[str, Any]] = [
    yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in (
        *sorted((REPOSITORY / "spec").glob("*/openapi.yaml")),
        *sorted((REPOSITORY / "tests" / "cases").glob("*/openapi.yaml")),
        REPOSITORY / "tests" / "e2e" / "httpbin_api.yaml",
    )
]


@contextmanager
def _bounded() -> Iterator[None]:
    """Ends what takes too long or too much."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"a run took more than {SECONDS} seconds")

    held = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    usual = resource.getrlimit(resource.RLIMIT_AS)
    previous = signal.signal(signal.SIGALRM, stop)
    resource.setrlimit(resource.RLIMIT_AS, (held + _BYTES, usual[1]))
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, previous)
        resource.setrlimit(resource.RLIMIT_AS, usual)


def _made(document: Path) -> Build:
    source = SourceConfig(document=str(document))
    targets = tuple(
        TargetConfig(
            name=language, source=source, language=language, output=document.parent
        )
        for language in ("python", "typescript")
    )
    with _bounded():
        return build_targets(
            Order(targets=targets, validate=False), TARGETS, lambda _: None
        )


def _check_findings(build: Build) -> None:
    for group in build.findings:
        told = json_report(group.diagnostics, group.sources)
        assert len(text_report(group.diagnostics, group.sources)) == 2 * len(told)
        for finding in told:
            assert finding["message"]
            assert finding["advice"]
            # A file that can't be read has no lines.
            assert finding["file"]
            assert finding["line"] or str(finding["code"]).startswith("load/"), finding
    if len(build.targets) < 2:
        assert build.verdict is not Verdict.DONE


def _check_tree(tree: Tree) -> None:
    for path in tree:
        content = tree[path].content
        if path.endswith(".py"):
            ast.parse(content)
        elif path.endswith(".json"):
            json.loads(content)
        elif path.endswith(".toml"):
            tomllib.loads(content.decode())
        else:
            assert "\0" not in content.decode("utf-8")


@pytest.mark.fuzz
@pytest.mark.slow
def test_a_wrecked_document_ends_in_code_that_parses_or_in_findings(
    tmp_path: Path,
) -> None:
    document = tmp_path / "openapi.yaml"
    last: list[Tree] = []

    @settings(
        deadline=None,
        phases=set(Phase) - {Phase.explain},
        suppress_health_check=list(HealthCheck),
    )
    @given(texts(_REAL))
    def ends(content: bytes) -> None:
        document.write_bytes(content)
        build = _made(document)
        _check_findings(build)
        for made in build.targets:
            _check_tree(made.tree)
            if made.target.language == "typescript":
                last[_COMPILED:] = [made.tree]

    ends()
    install()
    for number, tree in enumerate(last):
        write(tree, tmp_path / str(number))
        assert compile_package(tmp_path / str(number)) == []
