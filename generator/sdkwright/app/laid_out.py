"""Files in a folder that is gone afterwards, for programs that read packages."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sdkwright.emit.tree import Tree


def sources_of(tree: Tree) -> Mapping[str, bytes]:
    """The sources of a package, by their paths."""
    return {path: one.content for path, one in tree.items() if path.startswith("src/")}


def lay_out(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files into a folder, which has nothing but them."""
    for path, content in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
