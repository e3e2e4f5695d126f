"""What tests of commands begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.compared import CONFIG, OVERLAY, Repository, document, thing


@pytest.fixture
def history(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Repository:
    made_here = Repository(tmp_path, capsys)
    made_here.git("init", "--quiet", "--initial-branch", "main")
    made_here.write("sdkwright.yaml", CONFIG)
    made_here.write("api/names.overlay.yaml", OVERLAY)
    made_here.write("api/openapi.json", document())
    made_here.write("api/thing.json", thing("integer"))
    made_here.commit()
    monkeypatch.chdir(tmp_path)
    return made_here
