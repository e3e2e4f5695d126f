"""The manifest: which files of an output folder are ours, and what we wrote into them.

It lies in the folder itself and holds content only, sorted: no version and no date, so that a release or a
second run rewrites nothing. It comes with the folder, so anybody may have written it: it can only make ours what lies
at a path that we could have made and has the content that it says.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from sdkwright.emit.tree import Artifact, Tree, UnsafePath, problem_of

OWN_FOLDER = ".sdkwright"
MANIFEST_PATH = f"{OWN_FOLDER}/manifest.json"
RELIC_PATH = f"{OWN_FOLDER}/pending"
"""Where earlier versions kept a journal. It is never read."""

MAXIMUM_BYTES = 64 * 1024 * 1024
"""Size past which a manifest isn't read."""

_DIGEST = re.compile(r"[0-9a-f]{64}")


class UnreadableManifest(ValueError):
    """A manifest that isn't one any more, such as one with conflict marks of a merge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """SHA-256 in hexadecimal by path, for every file we made and may replace or remove.

    ``unfinished``: a run began to write and didn't end; the files may be those before it or after it, so each path has
    both its hashes.
    """

    hashes: Mapping[str, frozenset[str]] = field(
        default_factory=dict[str, frozenset[str]]
    )
    unfinished: bool = False

    def wrote(self, path: str, digest: str | None) -> bool:
        """Whether a file with this hash is what we wrote into ``path``."""
        return digest in self.hashes.get(path, ())


def with_manifest(tree: Tree) -> Tree:
    """``tree`` and its own manifest. ``once`` files belong to people and aren't listed.

    Raises UnsafePath when a file of the tree lies in our own folder.
    """
    for path in tree:
        if path.casefold().partition("/")[0] == OWN_FOLDER:
            raise UnsafePath(f"the path {path!r} is ours")
    manifest = Artifact(path=MANIFEST_PATH, content=_text({"files": _hashes(tree)}))
    return Tree((*tree.artifacts, manifest))


def during(tree: Tree, before: Manifest) -> bytes:
    """The manifest while a run makes a folder with the manifest ``before`` hold ``tree``: both are ours."""
    replaced = {path: sorted(before.hashes[path]) for path in sorted(before.hashes)}
    return _text({"files": _hashes(tree), "replaced": replaced})


def parse_manifest(content: bytes) -> Manifest:
    """The manifest in ``content``; paths no tree could hold are left out. Raises UnreadableManifest."""
    if len(content) > MAXIMUM_BYTES:
        raise UnreadableManifest("it is too large")
    try:
        value: Any = json.loads(content)
        files: dict[Any, Any] = dict(value["files"])
        replaced: dict[Any, Any] = dict(value.get("replaced", {}))
    except (
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        RecursionError,
    ) as error:
        raise UnreadableManifest(str(error)) from error
    hashes: dict[str, frozenset[str]] = {}
    for path, digest in (*_entries(files), *_entries(replaced)):
        hashes[path] = hashes.get(path, frozenset()) | {digest}
    return Manifest(hashes=hashes, unfinished="replaced" in value)


def _entries(listed: Mapping[Any, Any]) -> Iterator[tuple[str, str]]:
    for path, digests in listed.items():
        if not isinstance(path, str) or problem_of(path) is not None:
            continue
        if path.partition("/")[0] == OWN_FOLDER:
            continue
        for digest in _several(digests):
            if isinstance(digest, str) and _DIGEST.fullmatch(digest):
                yield path, digest


def _several(value: Any) -> Iterator[Any]:
    yield from value if isinstance(value, list) else (value,)


def _hashes(tree: Tree) -> dict[str, str]:
    return {
        artifact.path: sha256(artifact.content).hexdigest()
        for artifact in tree.values()
        if not artifact.once and artifact.path != MANIFEST_PATH
    }


def _text(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
