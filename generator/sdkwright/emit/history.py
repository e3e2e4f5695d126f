"""What git knows of generated files: the texts that they had. Reads only, and does without git where there is none."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha1, sha256
from pathlib import Path

from sdkwright.core.git_command import run_git

_MOST_PATHS = 200
_MOST_COMMITS = 200
_MOST_TEXTS = 2_000
_SECONDS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A file's bytes, and what git calls them."""

    name: str
    content: bytes

    @classmethod
    def of(cls, content: bytes) -> Text:
        """Bytes that git need not have."""
        head = b"blob %d\0" % len(content)
        name = sha1(head + content, usedforsecurity=False).hexdigest()
        return cls(name=name, content=content)


def work_tree(folder: Path) -> Path | None:
    """The root of the git work tree that ``folder`` is in."""
    place = folder.resolve()
    for root in (place, *place.parents):
        if (root / ".git").exists():
            return root
    return None


def earlier_texts(
    root: Path, digests: Mapping[str, frozenset[str]]
) -> Mapping[str, Text]:
    """Of files below the work tree ``root``, by path, the text with one of the SHA-256 answer, where git has it: in the
    index or in one of the last commits.
    """
    texts: dict[str, Text] = {}
    if not 0 < len(digests) <= _MOST_PATHS:
        return texts
    paths = sorted(digests)
    try:
        names = [*_staged(root, paths), *_committed(root, paths)]
        contents = _contents(root, dict.fromkeys(name for _, name in names))
    except (OSError, subprocess.SubprocessError, ValueError):
        return texts
    for path, name in names:
        content = contents.get(name)
        if path in texts or content is None:
            continue
        if sha256(content).hexdigest() in digests.get(path, ()):
            texts[path] = Text(name=name, content=content)
    return texts


def _git(root: Path, *arguments: str, stdin: bytes = b"") -> bytes:
    """Raises OSError, SubprocessError."""
    done = run_git(*arguments, folder=root, stdin=stdin, seconds=_SECONDS)
    done.check_returncode()
    return done.stdout


def _staged(root: Path, paths: Sequence[str]) -> Iterator[tuple[str, str]]:
    listed = _git(root, "--literal-pathspecs", "ls-files", "-s", "-z", "--", *paths)
    for entry in listed.decode("utf-8", "surrogateescape").split("\0"):
        facts, _, path = entry.partition("\t")
        if path:
            yield path, facts.split(" ")[1]


def _committed(root: Path, paths: Sequence[str]) -> Iterator[tuple[str, str]]:
    log = ("log", "--raw", "-z", "--no-abbrev", "--no-renames", "-m", "--format=")
    most = f"--max-count={_MOST_COMMITS}"
    listed = _git(root, "--literal-pathspecs", *log, most, "--", *paths)
    parts = listed.decode("utf-8", "surrogateescape").split("\0")
    facts: list[str] = []
    for part in parts:
        plain = part.lstrip("\n")
        if plain.startswith(":"):
            facts = plain.split(" ")
        elif plain and facts:
            yield plain, facts[3]
            yield plain, facts[2]


def _contents(root: Path, names: Iterable[str]) -> Mapping[str, bytes]:
    asked = [name for name in names if name.strip("0")][:_MOST_TEXTS]
    answer = _git(
        root, "cat-file", "--batch", stdin="".join(f"{one}\n" for one in asked).encode()
    )
    contents: dict[str, bytes] = {}
    place = 0
    while place < len(answer):
        end = answer.index(b"\n", place)
        name, kind, *size = answer[place:end].decode().split(" ")
        place = end + 1
        if kind == "blob" and size:
            contents[name] = answer[place : place + int(size[0])]
            place += int(size[0]) + 1
    return contents
