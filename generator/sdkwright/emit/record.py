"""The record of a run: which files of an output folder are ours, and what they were made from.

It lies in the folder itself and is made of lines, each about one thing and sorted, so that git merges it without a
person: of two branches both lines stay, and a path that is listed twice owns both its hashes. It holds content only: no
date, no place on a machine. Reading is tolerant; what reading passes over, the next run mends.

It comes with the folder, so anybody may have written it: it can only make ours what lies at a path that we could have
made and has the content that it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sdkwright.core.line_ends import with_plain_ends
from sdkwright.emit.folder import Folder, Kind
from sdkwright.emit.manifest import MANIFEST_PATH, manifest_entries
from sdkwright.emit.tree import problem_of

OWN_FOLDER = ".sdkwright"
FILES_PATH = f"{OWN_FOLDER}/files"
"""A line a generated file: SHA-256 in hexadecimal, two spaces, path."""
INPUTS_PATH = f"{OWN_FOLDER}/inputs"
"""What the run was made from; `Origin` says which lines."""
OUTLINE_PATH = f"{OWN_FOLDER}/outline"
"""A line for each thing that the document describes, so that a later run can say which of them changed."""
CHECKOUT_PATH = f"{OWN_FOLDER}/checkout"
"""Ignored by git: which sources of the generator made what is here, where it runs from a checkout."""
EDITS_PATH = f"{OWN_FOLDER}/edits.patch"
"""Ignored by git: edits by hand that a run replaced."""
ATTRIBUTES = ".gitattributes"
RELIC_PATH = f"{OWN_FOLDER}/pending"
"""Where earlier versions kept a journal. It is never read."""

MAXIMUM_BYTES = 64 * 1024 * 1024
"""Size past which a record isn't read."""

UNFINISHED = "unfinished"
"""The only line of inputs while a run writes."""
OPTION = "option"
"""Begins a line of inputs with the digest of one option's value, two spaces, and its name."""
CUSTOM = "custom"
"""Begins a line of inputs that says what people's code exports, which the package does, too."""
SEAL = "seal"
"""Begins the line of inputs with the digest of all other lines of these and of files. Two runs never have the same, so
that git, which merges the other lines one by one, leaves both where two branches were merged.
"""
ONCE = "once"
"""Begins a line of inputs that names a file of people, written when missing."""

_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
_MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
_ATTRIBUTES = """\
* text=auto eol=lf
files merge=union linguist-generated
inputs merge=union linguist-generated
outline merge=union linguist-generated
"""
_IGNORED = """\
/checkout
/edits*.patch
/run-*/
"""
OWN_FILES: Mapping[str, bytes] = {
    f"{OWN_FOLDER}/{ATTRIBUTES}": _ATTRIBUTES.encode(),
    f"{OWN_FOLDER}/.gitignore": _IGNORED.encode(),
}
"""What every record has beside its lines: how git merges these, and what it never sees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What a run was made from.

    ``generator`` is its version, and what tells builds of one version apart; ``options`` the digest of everything that
    a configuration says of the target, ``each_option`` lines with that of each option; ``documents`` are the lines of files read: digest, two spaces, name.
    ``custom`` are lines that say what people's code in the package exports. ``outline`` has lines of the same kind for
    the things in the documents. ``checkout`` is the digest of the generator's sources where those may change under one
    version.
    """

    generator: str = ""
    options: str = ""
    each_option: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    custom: tuple[str, ...] = ()
    outline: tuple[str, ...] = ()
    checkout: str | None = None


NOTHING = Origin()
"""The origin of a tree that was made from no document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A record as it lies in a folder.

    ``hashes`` has the SHA-256 of every file that we made and may replace or remove; more than one where a merge or a
    run that was broken off left several. ``inputs`` and ``outline`` are lines. ``marks`` tells that lines of a record
    are conflict marks, ``skipped`` how many others are none of ours. ``unfinished``: a run began to write and didn't end.
    """

    hashes: Mapping[str, frozenset[str]] = field(
        default_factory=dict[str, frozenset[str]]
    )
    inputs: tuple[str, ...] = ()
    outline: tuple[str, ...] = ()
    marks: bool = False
    skipped: int = 0
    unfinished: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether all that was recorded is there, so that what isn't listed isn't ours."""
        return bool(self.hashes) and not self.is_damaged

    @property
    def is_damaged(self) -> bool:
        """Whether there are lines in it that no run wrote."""
        return self.marks or self.skipped > 0

    @property
    def is_merged(self) -> bool:
        """Whether lines of several runs are in it."""
        several = any(len(digests) > 1 for digests in self.hashes.values())
        seals = sum(line.startswith(f"{SEAL} ") for line in self.inputs)
        return self.marks or seals > 1 or (several and not self.unfinished)

    @property
    def once(self) -> tuple[str, ...]:
        """The files of people that the run wrote, or would have."""
        lines = (line.partition("  ") for line in self.inputs)
        paths = (path for word, _, path in lines if word == ONCE)
        return tuple(path for path in paths if problem_of(path) is None)


def read_record(folder: Folder) -> Record:
    """The record in ``folder``, empty where there is none. Raises OSError."""
    files = _Lines.of(folder, FILES_PATH)
    inputs = _Lines.of(folder, INPUTS_PATH)
    outline = _Lines.of(folder, OUTLINE_PATH)
    entries = [match.groups() for match in map(_LINE.fullmatch, files.lines) if match]
    skipped = len(files.lines) - len(entries)
    unfinished = UNFINISHED in inputs.lines
    manifest = folder.read(MANIFEST_PATH, MAXIMUM_BYTES + 1)
    if manifest is not None:
        try:
            earlier, has_ended = manifest_entries(manifest[:MAXIMUM_BYTES])
            entries += earlier
            unfinished = unfinished or not has_ended
        except ValueError:
            skipped += 1
    return Record(
        hashes=_hashes(entries),
        inputs=inputs.lines,
        outline=outline.lines,
        marks=files.marks or inputs.marks or outline.marks,
        skipped=skipped,
        unfinished=unfinished,
    )


def _hashes(entries: Iterable[tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """Digests by path, without paths that no tree of ours could hold."""
    hashes: dict[str, frozenset[str]] = {}
    for digest, path in entries:
        if not _is_digest(digest) or is_own(path) or problem_of(path) is not None:
            continue
        hashes[path] = hashes.get(path, frozenset()) | {digest}
    return hashes


def _is_digest(text: str) -> bool:
    return len(text) == 64 and not text.strip("0123456789abcdef")


def is_own(path: str) -> bool:
    """Whether a path lies in our own folder, on any disk."""
    return path.casefold().partition("/")[0] == OWN_FOLDER


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lines:
    """The lines of one file of a record, without the conflict marks of a merge."""

    lines: tuple[str, ...] = ()
    marks: bool = False

    @classmethod
    def of(cls, folder: Folder, path: str) -> _Lines:
        content = folder.read(path, MAXIMUM_BYTES)
        if content is None:
            return cls()
        text = with_plain_ends(content).decode("utf-8", "replace")
        lines = [line for line in text.split("\n") if line]
        kept = tuple(line for line in lines if not line.startswith(_MARKS))
        return cls(lines=kept, marks=len(kept) < len(lines))


def record_is_in_the_way(folder: Folder) -> Iterator[str]:
    """Paths of the record where something lies that is no plain file. Raises OSError."""
    for path in (FILES_PATH, INPUTS_PATH, OUTLINE_PATH, EDITS_PATH, MANIFEST_PATH):
        if folder.kind(path) not in (Kind.NOTHING, Kind.FILE):
            yield path
