"""Which generator this is: its version, and what tells builds of one version apart."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from sdkwright import __version__
from sdkwright.core.line_ends import with_plain_ends
from sdkwright.emit.template_root import template_root

_PROGRAM = Path(__file__).resolve().parents[1]
_DIGITS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Generator:
    """``line`` is what a record says of it; ``checkout`` the digest of its sources where those change under one version,
    which no record that others share may depend on.
    """

    line: str
    checkout: str | None


@cache
def this_generator() -> Generator:
    """The generator that runs. Its sources are read, some hundred small files: nothing else tells what they are."""
    digest = sha256()
    for root in dict.fromkeys((_PROGRAM, template_root())):
        for path in _sources(root):
            name = path.relative_to(root).as_posix()
            content = with_plain_ends(path.read_bytes())
            digest.update(f"{name} {len(content)}\n".encode() + content)
    sources = digest.hexdigest()[:_DIGITS]
    if template_root().is_relative_to(_PROGRAM):
        return Generator(line=f"{__version__} {sources}", checkout=None)
    return Generator(line=f"{__version__} checkout", checkout=sources)


def _sources(root: Path) -> Iterator[Path]:
    """The files below ``root`` that somebody wrote; what Python makes of them comes and goes while others run."""
    for folder, names, files in os.walk(root):
        names[:] = sorted(name for name in names if name != "__pycache__")
        yield from (Path(folder, name) for name in sorted(files) if name[0] != ".")
