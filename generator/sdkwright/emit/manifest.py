"""The manifest: which files of an output folder are ours, and what we wrote into them.

It lies in the folder itself and holds content only, sorted: no version and no date, so that a release or a
second run rewrites nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from sdkwright.emit.tree import Artifact, Tree, UnsafePath, problem_of

OWN_FOLDER = ".sdkwright"
MANIFEST_PATH = f"{OWN_FOLDER}/manifest.json"


class UnreadableManifest(ValueError):
    """A manifest that isn't one any more, such as one with conflict marks of a merge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """SHA-256 in hexadecimal by path, for every file we made and may replace or remove."""

    hashes: Mapping[str, str] = field(default_factory=dict[str, str])

    def wrote(self, path: str, content: bytes) -> bool:
        """Whether ``content`` is what we last wrote into ``path``."""
        return self.hashes.get(path) == sha256(content).hexdigest()


def with_manifest(tree: Tree) -> Tree:
    """``tree`` and its own manifest. ``once`` files belong to people and aren't listed.

    Raises UnsafePath when a file of the tree lies in our own folder.
    """
    for path in tree:
        if path.casefold().partition("/")[0] == OWN_FOLDER:
            raise UnsafePath(f"the path {path!r} is ours")
    hashes = {
        artifact.path: sha256(artifact.content).hexdigest()
        for artifact in tree.values()
        if not artifact.once
    }
    text = json.dumps({"files": hashes}, ensure_ascii=False, indent=1) + "\n"
    manifest = Artifact(path=MANIFEST_PATH, content=text.encode())
    return Tree((*tree.artifacts, manifest))


def parse_manifest(content: bytes) -> Manifest:
    """The manifest in ``content``; paths no tree could hold are left out. Raises UnreadableManifest."""
    try:
        value: Any = json.loads(content)
        files: dict[Any, Any] = dict(value["files"])
    except (ValueError, TypeError, KeyError) as error:
        raise UnreadableManifest(str(error)) from error
    return Manifest(
        hashes={
            path: digest
            for path, digest in files.items()
            if isinstance(path, str)
            and isinstance(digest, str)
            and problem_of(path) is None
        }
    )
