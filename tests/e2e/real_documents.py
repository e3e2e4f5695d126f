"""Real documents that are mocked: where they are, and what of a mock's complaints is not the client's."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.support.documents import REPOSITORY, read_document

REAL = REPOSITORY.parent / "shared" / "corpus" / "real"

# By document, a pattern of the complaint and why it stands.
Accepted = tuple[tuple[str, str], ...]


def generate(document: Path, language: str, folder: Path) -> None:
    """Make a package called ``mocked`` of a document."""
    subprocess.run(
        [
            *(sys.executable, "-m", "sdkwright", "generate", str(document)),
            *("--target", language, "--package", "mocked", "--out", str(folder)),
        ],
        check=True,
        capture_output=True,
    )


def base_path(document: Path) -> str:
    """The path of a document's first server, which a mock leaves out."""
    servers: Any = read_document(document).get("servers") or [{"url": ""}]
    return urlsplit(re.sub(r"\{[^}]*\}", "x", servers[0]["url"])).path.rstrip("/")


def unexplained(complaints: Sequence[str], accepted: Accepted) -> list[str]:
    """The complaints that nothing explains, and the explanations that nothing needs any more."""
    patterns = [pattern for pattern, _ in accepted]
    left = [
        complaint
        for complaint in complaints
        if not any(pattern in complaint for pattern in patterns)
    ]
    unneeded = [
        f"nothing needs the explanation {pattern!r}"
        for pattern in patterns
        if not any(pattern in complaint for complaint in complaints)
    ]
    return [*left, *unneeded]
