"""Running the tests that packages bring."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def suite_run(
    folder: Path, *arguments: str, **variables: str
) -> subprocess.CompletedProcess[str]:
    """What pytest says of a package's own tests."""
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q"]
    return subprocess.run(
        [*command, *arguments],
        cwd=folder,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )
