"""Prism, an independent mock server that validates requests against the document."""

from __future__ import annotations

import re
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_HERE = Path(__file__).parent
_PROGRAM = _HERE / "node_modules" / ".bin" / "prism"


def install() -> None:
    """Install Prism beside these tests, as their package.json says."""
    if not _PROGRAM.exists():
        subprocess.run(
            ["npm", "ci", "--silent", "--no-audit", "--no-fund"], cwd=_HERE, check=True
        )


@contextmanager
def prism(document: Path) -> Iterator[str]:
    """The origin of a Prism that mocks ``document`` until the block ends."""
    process = subprocess.Popen(
        [str(_PROGRAM), "mock", "--host", "127.0.0.1", "--port", "0", document],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield _origin(process)
    finally:
        process.terminate()
        process.communicate()


def _origin(process: subprocess.Popen[str]) -> str:
    """Where it listens, once it does."""
    assert process.stdout is not None
    said: list[str] = []
    for line in process.stdout:
        said.append(line)
        if listening := re.search(r"Prism is listening on (\S+)", line):
            # From here on nobody reads, so that the pipe must not fill up.
            _drain(process)
            return listening[1]
    raise RuntimeError("Prism ended: " + "".join(said[-5:]))


def _drain(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    threading.Thread(target=process.stdout.read, daemon=True).start()
