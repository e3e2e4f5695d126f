"""What is asked of packages: what programs say of them, and what indexes and readers see."""

from __future__ import annotations

import os
import re
import subprocess
import zipfile
from email.message import Message
from email.parser import Parser
from pathlib import Path


def run(*command: str | Path, folder: Path, **variables: str) -> str:
    """What a program prints; fails with what it complains of."""
    ran = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def metadata_of(wheel: Path) -> Message:
    """What a wheel says of itself; its README is the payload."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (one for one in archive.namelist() if one.endswith("/METADATA"))
        return Parser().parsestr(archive.read(name).decode())


def links_of(readme: object) -> list[str]:
    """The links of a page in Markdown, but for those to its own sections."""
    assert isinstance(readme, str)
    return re.findall(r"\]\(([^#)][^)]*)\)", readme)
