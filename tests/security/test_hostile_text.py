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

_CALLING = Path(__file__).with_name("calling.py")


def _run(arguments: list[str], folder: Path, **environment: str) -> str:
    finished = subprocess.run(
        [sys.executable, "-B", *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    said = finished.stdout + finished.stderr
    assert finished.returncode == 0, said[-2000:]
    return said


@pytest.mark.slow
@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_python_package_made_from_hostile_text_is_inert(
    payload: str, tmp_path: Path
) -> None:
    work = tmp_path / "work"
    work.mkdir()
    document = work / "openapi.json"
    document.write_text(json.dumps(hostile_document(PAYLOADS[payload])))
    _run(
        [
            *("-m", "sdkwright", "generate", document.name, "--target", "python"),
            *("--out", "package", "--package", "hostile"),
        ],
        work,
    )
    beside = {path.name for path in work.iterdir()}
    assert beside == {"openapi.json", "package"}
    with answering() as url:
        _run(
            [str(_CALLING), "hostile", url],
            work,
            PYTHONPATH=str(work / "package" / "src"),
        )
    assert list(tmp_path.rglob(f"*{CANARY}*")) == []
    assert not Path(f"/{CANARY}").exists()
