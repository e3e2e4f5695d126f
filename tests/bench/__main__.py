"""``python -m tests.bench [client] [python] [typescript] [bundle] [packages]``: everything by default.

``python -m tests.bench monorepo`` makes 400 packages of 200 documents, in one process and in two, in shards, and with one
that is broken.

``python -m tests.bench growth [PART OF A SHAPE'S NAME]...`` prints how the cost of a run grows, shape by shape.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench import bundle, client, cold, generation, growth, monorepo, packages

_ROOT = Path(__file__).resolve().parents[2]
_SHARED = _ROOT.parent / "shared"
_REAL = _SHARED / "corpus" / "real"


def _documents() -> tuple[Path, ...]:
    """Published documents where they are, else our own."""
    found = tuple(
        path
        for name in ("r9s.yaml", "openai.yaml", "github.json")
        if (path := _REAL / name).is_file()
    )
    return found or (_ROOT / "spec" / "r9s" / "openapi.yaml",)


def _client(folder: Path) -> Iterator[str]:
    """Our own r9s package has images alone; the published document has chat too."""
    config = _SHARED / "seeds" / "001" / "sdkwright.yaml"
    if not config.is_file():
        yield from client.report(
            _ROOT / "generated" / "r9s-python" / "src", ("images",), folder
        )
        return
    package = folder / "r9s"
    subprocess.run(
        [
            *(sys.executable, "-m", "sdkwright", "generate"),
            *("--config", str(config), "--out", str(package)),
        ],
        check=True,
        capture_output=True,
    )
    yield from client.report(package / "src", ("images", "chat"), folder)
    small, large = _REAL / "r9s.yaml", _REAL / "github.json"
    if small.is_file() and large.is_file():
        yield from cold.report(small, large, folder)


def main(chosen: list[str]) -> None:
    """Print every chosen report as it comes."""
    if chosen[:1] == ["growth"]:
        _print("growth", growth.report(chosen[1:]))
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in chosen or ["client", "python", "typescript", "bundle", "packages"]:
            _print(part, _lines(part, folder))


def _print(part: str, lines: Iterator[str]) -> None:
    sys.stdout.write(f"# {part}\n")
    for line in lines:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def _lines(part: str, folder: Path) -> Iterator[str]:
    match part:
        case "client":
            yield from _client(folder)
        case "bundle":
            yield from bundle.report(_ROOT / "spec" / "r9s" / "openapi.yaml", folder)
        case "packages":
            yield from packages.report(_documents()[1:] or _documents(), folder)
        case "monorepo":
            yield from monorepo.report(folder)
        case _:
            yield from generation.report(part, _documents(), folder)


if __name__ == "__main__":
    main(sys.argv[1:])
