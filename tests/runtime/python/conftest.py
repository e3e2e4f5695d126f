"""The sample package, put together as generation would: its own modules and the copied ones."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

_HERE = Path(__file__).resolve().parent
_TEMPLATES = _HERE.parents[2] / "templates" / "python"
_FOLDER = tempfile.TemporaryDirectory()


def _put_together(package: Path) -> None:
    shutil.copytree(_HERE / "sample" / "pixel", package)
    shutil.copytree(_TEMPLATES / "runtime", package / "_runtime")
    shutil.copytree(_TEMPLATES / "runtime_public", package, dirs_exist_ok=True)


# Test modules import it while they are collected.
_put_together(Path(_FOLDER.name) / "pixel")
sys.path.insert(0, _FOLDER.name)
