"""A tree against the output folder: what writing it would change. Reads only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from itertools import islice

from sdkwright.emit.folder import Folder, Kind
from sdkwright.emit.manifest import (
    MANIFEST_PATH,
    MAXIMUM_BYTES,
    RELIC_PATH,
    Manifest,
    UnreadableManifest,
    parse_manifest,
    with_manifest,
)
from sdkwright.emit.tree import Artifact, Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What differs between a tree and the folder it goes to, each part sorted by path.

    ``missing`` and ``changed`` would be written, ``stale`` removed: files we made that the tree no longer
    has. ``edited`` are such files that someone changed since; they stay. ``foreign`` lie where the tree has a
    file and are not ours: somebody else's files, links, and folders that hold such files. ``overwritten`` are those of
    ``changed`` whose content isn't what we last wrote.

    ``unfinished`` tells of a run that was broken off: what it left is completed by writing. ``damaged`` tells of a
    manifest that can't be read, so that nothing is ours; ``relic`` of something where recovery was kept once.
    """

    missing: tuple[Artifact, ...] = ()
    changed: tuple[Artifact, ...] = ()
    stale: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    overwritten: tuple[str, ...] = ()
    unfinished: bool = False
    damaged: bool = False
    relic: bool = False

    @property
    def drifted(self) -> bool:
        """Whether the folder isn't what the tree says."""
        return bool(self.missing or self.changed or self.stale or self.foreign)


def compare(tree: Tree, folder: Folder) -> Comparison:
    """What writing ``tree``, with its manifest, into ``folder`` would do. Raises OSError."""
    complete = with_manifest(tree)
    manifest, damaged = _manifest(folder)
    stale, edited = _no_longer_made(complete, manifest, folder)
    gone = frozenset(stale)
    gone_folded = frozenset(path.casefold() for path in stale)
    barriers = _Barriers(folder, gone)
    missing: list[Artifact] = []
    changed: list[Artifact] = []
    foreign: set[str] = set()
    for path, artifact in complete.items():
        barrier = barriers.above(path)
        if barrier is not None:
            foreign.add(barrier)
            continue
        match folder.kind(path):
            case Kind.NOTHING:
                missing.append(artifact)
            case Kind.FILE if artifact.once:
                pass
            case Kind.FILE:
                # On a disk that ignores case, a file to be removed can be this one.
                is_gone = path.casefold() in gone_folded
                if is_gone or not folder.holds(path, artifact.content):
                    ours = path in manifest.hashes or path == MANIFEST_PATH
                    changed.append(artifact) if ours else foreign.add(path)
            case Kind.FOLDER if gone.issuperset(folder.files_below(path)):
                missing.append(artifact)
            case _:
                foreign.add(path)
    return Comparison(
        missing=tuple(missing),
        changed=tuple(changed),
        stale=stale,
        edited=edited,
        foreign=tuple(sorted(foreign)),
        overwritten=_edited(changed, manifest, folder),
        unfinished=manifest.unfinished,
        damaged=damaged,
        relic=folder.kind(RELIC_PATH) is not Kind.NOTHING,
    )


def read_manifest(folder: Folder) -> Manifest:
    """The manifest in ``folder``; one that can't be read makes nothing ours."""
    return _manifest(folder)[0]


def _manifest(folder: Folder) -> tuple[Manifest, bool]:
    """The manifest, and whether there is one that can't be read."""
    content = folder.read(MANIFEST_PATH, MAXIMUM_BYTES + 1)
    if content is None:
        return Manifest(), False
    try:
        return parse_manifest(content), False
    except UnreadableManifest:
        return Manifest(), True


def _edited(
    changed: Iterable[Artifact], manifest: Manifest, folder: Folder
) -> tuple[str, ...]:
    return tuple(
        artifact.path
        for artifact in changed
        if artifact.path != MANIFEST_PATH
        and not manifest.wrote(artifact.path, folder.digest(artifact.path))
    )


def short_diff(old: bytes, new: bytes, *, lines: int = 12) -> Iterator[str]:
    """At most ``lines`` lines of a unified diff, without its file header."""
    try:
        before, after = old.decode().splitlines(), new.decode().splitlines()
    except UnicodeDecodeError:
        yield f"binary content differs ({len(old)} bytes, would be {len(new)})"
        return
    if before == after:
        yield "line endings differ"
        return
    diff = islice(unified_diff(before, after, lineterm="", n=1), 2, None)
    yield from islice(diff, lines)
    rest = sum(1 for _ in diff)
    if rest:
        yield f"... and {rest} more lines"


def _no_longer_made(
    tree: Tree, manifest: Manifest, folder: Folder
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    stale: list[str] = []
    edited: list[str] = []
    barriers = _Barriers(folder, frozenset())
    for path in sorted(manifest.hashes):
        if path in tree or barriers.above(path) is not None:
            continue
        digest = folder.digest(path)
        if digest is not None:
            (stale if manifest.wrote(path, digest) else edited).append(path)
    return tuple(stale), tuple(edited)


class _Barriers:
    """Parents that are no plain folder: a link, or a file that isn't about to be removed."""

    def __init__(self, folder: Folder, gone: Iterable[str]) -> None:
        self._folder = folder
        self._gone = frozenset(gone)
        self._known: dict[str, str | None] = {"": None}

    def above(self, path: str) -> str | None:
        """The outermost parent of ``path`` that can't be entered, None when all can."""
        parent = path.rpartition("/")[0]
        if parent not in self._known:
            barrier = self.above(parent)
            if barrier is None and parent not in self._gone:
                kind = self._folder.kind(parent)
                barrier = None if kind in {Kind.NOTHING, Kind.FOLDER} else parent
            self._known[parent] = barrier
        return self._known[parent]
