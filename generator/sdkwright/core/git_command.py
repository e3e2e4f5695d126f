"""How git is run: reading only, without what a repository's own settings would have it run or fetch."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_GIT = (
    "git",
    "--no-pager",
    *("-c", "core.fsmonitor=false"),
    *("-c", "log.showSignature=false"),
    *("-c", "protocol.allow=never"),
)
_SECONDS = 60


def run_git(
    *arguments: str,
    folder: Path | None = None,
    stdin: bytes = b"",
    seconds: float | None = _SECONDS,
) -> subprocess.CompletedProcess[bytes]:
    """What git says in ``folder``, the working directory if None. Raises OSError where it can't be run, SubprocessError
    past ``seconds``, if there is an end.
    """
    return subprocess.run(  # noqa: S603 - git, whichever is used here; callers put what may look like options behind `--`
        [*_GIT, *arguments],
        cwd=folder,
        env=_environment(),
        input=stdin,
        capture_output=True,
        timeout=seconds,
        check=False,
    )


def _environment() -> dict[str, str]:
    """Objects that aren't here aren't fetched, nothing is asked, no lock is taken."""
    return {
        **os.environ,
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }
