"""Yesterday's calls are today's: a document's samples compile with the package of the one to which everything additive came."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from sdkwright.cli.main import run
from sdkwright.emit.render import render_all
from sdkwright.emit.write import write
from sdkwright.targets.languages.python import target as python
from sdkwright.targets.languages.typescript import target as typescript
from tests.growth.changes import CHANGES, after, before
from tests.support.documents import REPOSITORY
from tests.support.pyright import pyright_report
from tests.support.python_api import python_api
from tests.support.typescript_api import typescript_api
from tests.typescript import tools

_SETTINGS = REPOSITORY / "templates" / "typescript" / "project" / "tsconfig.json"
_NAMES = {"packageName": "things", "sdkClassName": "Things"}


def _operations() -> list[str]:
    paths = before()["paths"].values()
    return [node["operationId"] for path in paths for node in path.values()]


def _written(folder: Path, programs: Mapping[str, str]) -> None:
    folder.mkdir()
    for name, program in programs.items():
        (folder / name).write_text(program, encoding="utf-8")


@pytest.mark.slow
def test_python_calls_of_yesterday_are_calls_of_today(tmp_path: Path) -> None:
    old, new = (python_api(document, **_NAMES) for document in (before(), after()))
    programs = {f"{name}.py": old.sample(name) for name in _operations()}
    _written(tmp_path / "calls", programs)
    lowered = python.TARGET.lower(new.api, new.options)
    write(render_all(lowered.jobs), tmp_path / "package")
    settings = {
        "include": ["calls"],
        "extraPaths": ["package/src"],
        "typeCheckingMode": "standard",
        "pythonVersion": "3.11",
    }
    report = pyright_report(tmp_path, settings)
    assert report["summary"]["filesAnalyzed"] >= len(programs)
    assert [
        f"{Path(one['file']).name}: {one['message']}"
        for one in report["generalDiagnostics"]
        if one["severity"] == "error"
    ] == []


@pytest.mark.slow
def test_typescript_calls_of_yesterday_are_calls_of_today(tmp_path: Path) -> None:
    tools.install()
    old, new = (typescript_api(document, **_NAMES) for document in (before(), after()))
    programs = {
        f"{name}_{number}.ts": sample
        for name in _operations()
        for number, sample in enumerate(old.samples(name))
    }
    _written(tmp_path / "calls", programs)
    lowered = typescript.TARGET.lower(new.api, new.options)
    write(render_all(lowered.jobs), tmp_path / "package")
    settings = json.loads(_SETTINGS.read_text(encoding="utf-8"))
    source = "./package/src"
    settings["compilerOptions"] |= {
        "noEmit": True,
        "declaration": False,
        "isolatedDeclarations": False,
        "declarationMap": False,
        "rootDir": ".",
        "typeRoots": [str(tools.MODULES / "@types")],
        "types": ["node"],
        "paths": {"things": [f"{source}/index.ts"], "things/*": [f"{source}/*"]},
    }
    settings["include"] = ["calls"]
    (tmp_path / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    assert tools.compile_package(tmp_path) == []


def test_the_difference_breaks_no_call(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, document in (("old", before()), ("new", after())):
        (tmp_path / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(SystemExit):
        run(["diff", str(tmp_path / "old.json"), str(tmp_path / "new.json")])
    told = capsys.readouterr().out
    assert "parameter/added" in told
    assert re.search(r"MAJOR +call", told) is None


def test_every_change_comes_to_some_operation() -> None:
    old, new = before()["paths"], after()["paths"]
    changed = {
        node["operationId"].rpartition("_")[2]
        for path, node in ((path, old[path]["post"]) for path in old)
        if new[path]["post"] != node
    }
    assert changed == set(CHANGES)
