"""A tree against the output folder: what writing it would change. Reads only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import unified_diff
from itertools import islice

from sdkwright.emit.folder import Folder, Kind
from sdkwright.emit.record import (
    RELIC_PATH,
    Record,
    is_own,
    read_record,
    record_is_in_the_way,
)
from sdkwright.emit.tree import Artifact, Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What differs between a tree and the folder it goes to, each part sorted by path.

    ``missing`` and ``changed`` would be written, ``stale`` removed: files we made that the tree no longer
    has. ``kept`` are such files that someone changed since; they stay. ``foreign`` lie where the tree has a
    file and are not ours: somebody else's files, links, and folders that hold such files.

    Of ``changed``, ``edited`` aren't what we last wrote; ``merged`` aren't either, and several runs were merged there;
    of ``adopted`` nobody knows, as the record is lost, but the rest of the folder is ours. ``unchanged`` counts files.

    ``recorded`` are the files of the record that would be written; they are no drift. ``record`` is what was found.
    ``relic`` tells of something where recovery was kept once.
    """

    missing: tuple[Artifact, ...] = ()
    changed: tuple[Artifact, ...] = ()
    stale: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    adopted: tuple[str, ...] = ()
    unchanged: int = 0
    recorded: tuple[Artifact, ...] = ()
    record: Record = field(default_factory=Record)
    relic: bool = False

    @property
    def drifted(self) -> bool:
        """Whether the folder isn't what the tree says, or its record shows the marks of a merge."""
        differs = self.missing or self.changed or self.stale or self.foreign
        return bool(differs) or self.record.marks or self.record.unfinished


def compare(tree: Tree, folder: Folder) -> Comparison:
    """What writing ``tree``, which has its record, into ``folder`` would do. Raises OSError."""
    record = read_record(folder)
    stale, kept = _no_longer_made(tree, record, folder)
    look = _Look(folder, record, frozenset(stale))
    for path, artifact in tree.items():
        look.at(path, artifact)
    adopted = look.adopted()
    changed = sorted((*look.changed, *adopted), key=lambda artifact: artifact.path)
    foreign = look.foreign - {artifact.path for artifact in adopted}
    edited, merged = _differing(look.changed, record, folder)
    return Comparison(
        missing=tuple(look.missing),
        changed=tuple(changed),
        stale=stale,
        kept=kept,
        foreign=tuple(sorted(foreign.union(record_is_in_the_way(folder)))),
        edited=edited,
        merged=merged,
        adopted=tuple(artifact.path for artifact in adopted),
        unchanged=look.unchanged,
        recorded=tuple(look.recorded),
        record=record,
        relic=folder.kind(RELIC_PATH) is not Kind.NOTHING,
    )


class _Look:
    """What lies where the files of a tree go, one after the other."""

    def __init__(self, folder: Folder, record: Record, gone: frozenset[str]) -> None:
        self.missing: list[Artifact] = []
        self.changed: list[Artifact] = []
        self.recorded: list[Artifact] = []
        self.foreign: set[str] = set()
        self.unchanged = 0
        self._alike = 0
        self._unlisted: list[Artifact] = []
        self._folder = folder
        self._record = record
        self._gone = gone
        self._gone_folded = frozenset(path.casefold() for path in gone)
        self._barriers = _Barriers(folder, gone)

    def at(self, path: str, artifact: Artifact) -> None:
        """Look at one file's place. Raises OSError."""
        barrier = self._barriers.above(path)
        if barrier is not None:
            self.foreign.add(barrier)
            return
        match self._barriers.kind(path):
            case Kind.NOTHING:
                (self.recorded if is_own(path) else self.missing).append(artifact)
            case Kind.FILE if is_own(path):
                if not self._folder.holds_text(path, artifact.content):
                    self.recorded.append(artifact)
            case Kind.FILE:
                self._file(path, artifact)
            case Kind.FOLDER if self._gone.issuperset(self._folder.files_below(path)):
                self.missing.append(artifact)
            case _:
                self.foreign.add(path)

    def _file(self, path: str, artifact: Artifact) -> None:
        # On a disk that ignores case, a file to be removed can be this one.
        is_gone = path.casefold() in self._gone_folded
        holds = self._folder.holds_text
        if artifact.once:
            self.unchanged += 1
        elif not is_gone and holds(path, artifact.content):
            self.unchanged += 1
            self._alike += 1
        elif path in self._record.hashes:
            self.changed.append(artifact)
        else:
            self._unlisted.append(artifact)
            self.foreign.add(path)

    def adopted(self) -> tuple[Artifact, ...]:
        """Files that no record lists and that are ours all the same: it is lost, or torn by a merge, and most of the
        folder is as this run makes it.
        """
        others = len(self.changed) + len(self._unlisted)
        is_ours = not self._record.is_whole and self._alike > others
        return tuple(self._unlisted) if is_ours else ()


def _differing(
    changed: Iterable[Artifact], record: Record, folder: Folder
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Which of these files aren't what we wrote: by somebody's hand, or by a merge of several runs."""
    edited: list[str] = []
    merged: list[str] = []
    for artifact in changed:
        hashes = record.hashes.get(artifact.path, frozenset())
        if hashes.isdisjoint(folder.digests(artifact.path)):
            several = len(hashes) > 1 and not record.unfinished
            (merged if several else edited).append(artifact.path)
    return tuple(edited), tuple(merged)


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
    tree: Tree, record: Record, folder: Folder
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    stale: list[str] = []
    kept: list[str] = []
    barriers = _Barriers(folder, frozenset())
    for path in sorted(record.hashes):
        if path in tree or barriers.above(path) is not None:
            continue
        digests = folder.digests(path)
        if digests:
            ours = not record.hashes[path].isdisjoint(digests)
            (stale if ours else kept).append(path)
    return tuple(stale), tuple(kept)


class _Barriers:
    """Parents that are no plain folder: a link, or a file that isn't about to be removed."""

    def __init__(self, folder: Folder, gone: frozenset[str]) -> None:
        self._folder = folder
        self._gone = gone
        self._known: dict[str, str | None] = {"": None}
        self._missing: set[str] = set()

    def above(self, path: str) -> str | None:
        """The outermost parent of ``path`` that can't be entered, None when all can."""
        parent = path.rpartition("/")[0]
        if parent not in self._known:
            barrier = self.above(parent)
            if barrier is None and parent not in self._gone:
                kind = self.kind(parent)
                barrier = None if kind in {Kind.NOTHING, Kind.FOLDER} else parent
                if kind is Kind.NOTHING:
                    self._missing.add(parent)
            self._known[parent] = barrier
        return self._known[parent]

    def kind(self, path: str) -> Kind:
        """What lies at ``path``, whose parents were looked at: in a folder that isn't there nothing is looked for."""
        is_missing = path.rpartition("/")[0] in self._missing
        return Kind.NOTHING if is_missing else self._folder.kind(path)
