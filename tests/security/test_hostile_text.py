"""Text of a document is never code, wherever it stands."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.security.hostile_document import hostile_document
from tests.security.payloads import CANARY, PAYLOADS
from tests.security.serving import answering
from tests.typescript.tools import compile_package, install

_HERE = Path(__file__).parent
_INERT = "hostile text has run or left its folder"


def _run(program: list[str], folder: Path, **environment: str) -> str:
    finished = subprocess.run(
        program,
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    said = finished.stdout + finished.stderr
    assert finished.returncode == 0, said[-2000:]
    return finished.stdout


def _generated(payload: str, language: str, folder: Path) -> Path:
    """The folder that a package of the hostile document was made in, which has nothing else."""
    work = folder / "work"
    work.mkdir()
    document = work / "openapi.json"
    document.write_text(json.dumps(hostile_document(PAYLOADS[payload])))
    _run(
        [
            *(sys.executable, "-B", "-m", "sdkwright", "generate", document.name),
            *("--target", language, "--out", "package", "--package", "hostile"),
        ],
        work,
    )
    beside = {path.name for path in work.iterdir()}
    assert beside == {"openapi.json", "package"}
    return work


def _check_inert(folder: Path) -> None:
    assert list(folder.rglob(f"*{CANARY}*")) == [], _INERT
    assert not Path(f"/{CANARY}").exists(), _INERT


@pytest.mark.slow
@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_python_package_made_from_hostile_text_is_inert(
    payload: str, tmp_path: Path
) -> None:
    work = _generated(payload, "python", tmp_path)
    with answering() as url:
        _run(
            [sys.executable, "-B", str(_HERE / "calling.py"), "hostile", url],
            work,
            PYTHONPATH=str(work / "package" / "src"),
        )
    _check_inert(tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_typescript_package_made_from_hostile_text_is_inert(
    payload: str, tmp_path: Path
) -> None:
    install()
    work = _generated(payload, "typescript", tmp_path)
    assert compile_package(work / "package") == []
    with answering() as url:
        calling = str(_HERE / "calling.mjs")
        printed = _run(["node", calling, str(work / "package"), url], work)
    modules, calls, answers = map(int, printed.split())
    assert modules > 50
    assert calls >= 12
    assert answers >= 2
    _check_inert(tmp_path)


_POISONED = {
    "a module": ("{payload}\nexport class Core {{}}", "", ""),
    "a client": (
        "export class Core {{ constructor() {{ {payload} }} }}",
        "export function send() {{}}",
        "",
    ),
    "a function": (
        "export class Core {{}}",
        "export function send() {{ {payload} }}",
        "",
    ),
    "a method": ("export class Core {{}}", "", "send() {{ {payload} }}"),
    "a group's method": (
        "export class Core {{}}",
        "",
        "get group() {{ return new (class G {{ send() {{ {payload} }} }})(); }}",
    ),
}


@pytest.mark.parametrize("payload", ["double quote", "script string"])
@pytest.mark.parametrize("place", _POISONED)
def test_text_that_ran_in_a_typescript_package_would_be_seen(
    place: str, payload: str, tmp_path: Path
) -> None:
    code = PAYLOADS[payload].strip('"; /')
    core, function, method = (part.format(payload=code) for part in _POISONED[place])
    dist = tmp_path / "package" / "dist"
    for module, text in {
        "core.js": core,
        "funcs/send.js": function,
        "sdk/sdk.js": f"export class Sdk {{ {method} }}",
    }.items():
        (dist / module).parent.mkdir(parents=True, exist_ok=True)
        (dist / module).write_text(text)
    (tmp_path / "package" / "package.json").write_text('{"type": "module"}')
    _run(["node", str(_HERE / "calling.mjs"), str(tmp_path / "package"), ""], tmp_path)
    with pytest.raises(AssertionError, match=_INERT):
        _check_inert(tmp_path)
