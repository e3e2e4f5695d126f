"""What comes of a run is the same in one process and in several, files and findings."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sdkwright.app import package_files, pipeline, read_apis
from sdkwright.app.build_targets import Build, build_targets
from sdkwright.app.config import TargetConfig
from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.findings import Verdict
from sdkwright.app.order import Order
from sdkwright.app.package_files import print_package
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.frontend.validate import Validation
from sdkwright.targets.contract.registry import TARGETS
from tests.support.patience import SECONDS
from tests.support.small_documents import document_of_paths, operation

_REPOSITORY = Path(__file__).parents[3]
_R9S = _REPOSITORY / "spec" / "r9s" / "openapi.yaml"

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="no copies of processes here"
)


@pytest.fixture(autouse=True)
def copied(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small documents are as good for that; threads of the runner hold no lock that a part wants."""
    monkeypatch.setattr(package_files, "_LEAST_WEIGHT", 0)
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def _order(document: Path, folder: Path, processes: int, **options: str) -> Order:
    source = SourceConfig(document=str(document))
    targets = tuple(
        TargetConfig(
            name=language,
            source=source,
            language=language,
            output=folder / language,
            options=options,
        )
        for language in TARGETS
    )
    return Order(targets=targets, processes=processes)


def _said(build: Build) -> list[tuple[str, str, str]]:
    return [
        (one.rule.code, one.at, one.message)
        for group in build.findings
        for one in group.diagnostics
    ]


def _linked(folder: Path) -> Path:
    """A document whose operation and type have the same text, so that pages of several parts have its links."""
    text = "See [here](/there) and [again](/else/where)."
    answer = {"$ref": "#/components/schemas/B"}
    get = operation("getA", answer=answer, description=text, tags=["a"])
    schema = {"type": "object", "description": text, "properties": {"b": True}}
    root = document_of_paths(
        {"/a": {"get": get}}, components={"schemas": {"B": schema}}
    )
    path = folder / "linked.json"
    path.write_text(json.dumps(root))
    return path


@pytest.mark.parametrize("preset", ["default", "speakeasy"])
def test_several_processes_make_what_one_makes(preset: str, tmp_path: Path) -> None:
    for document in (_linked(tmp_path), _R9S):
        one, *several = (
            build_targets(
                _order(document, tmp_path, processes, preset=preset),
                TARGETS,
                lambda _: None,
            )
            for processes in (1, 2, 8)
        )
        assert one.verdict is Verdict.DONE
        for other in several:
            for what in ("tree", "ledger", "origin"):
                assert [getattr(made, what) for made in other.targets] == [
                    getattr(made, what) for made in one.targets
                ]
            assert _said(other) == _said(one)


def test_links_of_a_text_in_several_parts_are_counted_once(tmp_path: Path) -> None:
    order = _order(_linked(tmp_path), tmp_path, 8)
    said = _said(build_targets(order, TARGETS, lambda _: None))
    dead = [message for code, _, message in said if code == "target/dead-links"]
    assert len(dead) == len(TARGETS)
    assert {" from pages: 4, " in message for message in dead} == {True}


def test_printing_waits_for_no_validation(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    happened: list[str] = []

    class Slow(Validation):
        has_ended = False

        def findings(self) -> tuple[Diagnostic, ...]:
            happened.append("waited")
            return super().findings()

    def printed(*arguments: Any, **options: Any) -> Any:
        made = print_package(*arguments, **options)
        happened.append("printed")
        return made

    monkeypatch.setattr(read_apis, "Validation", Slow)
    monkeypatch.setattr(pipeline, "print_package", printed)
    order = _order(_linked(tmp_path), tmp_path, 2)
    one = replace(order, targets=order.targets[:1])
    assert build_targets(one, TARGETS, lambda _: None).verdict is Verdict.DONE
    assert happened == ["printed", "waited"]


_PROGRAM = """\
import os, sys
from sdkwright.app import package_files, reading_ahead
from sdkwright.cli.main import run
from sdkwright.targets.languages.python import target
package_files._LEAST_WEIGHT = reading_ahead._LEAST_BYTES = 0
if sys.argv[1] == "killed":
    target.surface_jobs = lambda _: os.kill(os.getpid(), 9)
run(sys.argv[2:])
"""


def _generate(
    how: str, seed: str, document: Path, folder: Path, jobs: str
) -> subprocess.CompletedProcess[str]:
    arguments = ("generate", str(document), "--out", str(folder), "--jobs", jobs)
    return subprocess.run(
        [sys.executable, "-c", _PROGRAM, how, *arguments],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )


def _files(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_every_way_of_running_writes_the_same_bytes_and_says_the_same(
    tmp_path: Path,
) -> None:
    few, many = tmp_path / "few", tmp_path / "many"
    one = _generate("whole", "1", _R9S, few, "1")
    several = _generate("whole", "2", _R9S, many, "8")
    assert (several.returncode, one.returncode) == (0, 0)
    assert several.stdout == one.stdout.replace(str(few), str(many))
    assert several.stderr == one.stderr
    assert _files(many) == _files(few)


@pytest.mark.parametrize("text", ["openapi: 3.1.0\n\tpaths:", "swagger: '2.0'"])
def test_a_document_that_cannot_be_used_is_said_to_be_by_several_as_by_one(
    text: str, tmp_path: Path
) -> None:
    document = tmp_path / "wrong.yaml"
    document.write_text(text)
    one, several = (
        _generate("whole", "0", document, tmp_path / "out", jobs) for jobs in "14"
    )
    assert one.returncode == 2
    assert "wrong.yaml:" in one.stderr
    assert (several.returncode, several.stderr) == (2, one.stderr)


def test_a_process_that_is_killed_is_one_line_and_nothing_is_written(
    tmp_path: Path,
) -> None:
    done = _generate("killed", "0", _linked(tmp_path), tmp_path / "out", "4")
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert "ended early (by signal 9)" in line
    assert not (tmp_path / "out").exists()
