"""Files as git remembers them at a commit: read from its objects, with nothing checked out."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path, PurePath

from sdkwright.app.many_sources import WILD
from sdkwright.core.git_command import run_git
from sdkwright.core.source import STANDARD_INPUT
from sdkwright.frontend.files import MAXIMUM_BYTES, UnreadableError
from sdkwright.frontend.references import is_remote


class NoRevision(ValueError):
    """There is nothing to compare with; the text says why, and what to do."""


class GitFiles:
    """The files of one commit; paths are relative to the working directory, as everywhere else."""

    def __init__(self, revision: str) -> None:
        """Raises NoRevision where there is no such commit."""
        top = _git("rev-parse", "--show-toplevel")
        if top is None:
            raise NoRevision(
                f"{revision} can't be looked up: this folder is in no git repository, or git isn't installed"
            )
        self._top = os.path.realpath(_line(top))
        self._revision = revision
        wanted = f"{revision}^{{commit}}"
        commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
        if commit is None:
            raise NoRevision(_unknown(revision))
        self._commit = _line(commit)

    def read(self, path: str) -> bytes:
        """See `Files`."""
        inside = self._inside(path)
        if inside is None:
            raise UnreadableError("it lies outside of the repository")
        # Links are followed as far as they stay in the commit.
        asked = f"{self._commit}:{inside}\n".encode()
        answer = _git("cat-file", "--batch", "--follow-symlinks", stdin=asked)
        head, _, rest = (answer or b"").partition(b"\n")
        words = head.rsplit(b" ", 2)
        if answer is None or len(words) < 3 or words[1] != b"blob":
            reason = "it isn't there" if head.endswith(b"missing") else "it is no file"
            raise UnreadableError(f"{reason} at {self._revision}")
        length = int(words[2])
        if length > MAXIMUM_BYTES:
            raise UnreadableError(f"it is larger than {MAXIMUM_BYTES // 1024**2} MB")
        return rest[:length]

    def place(self, path: str, roots: Iterable[str]) -> str | None:
        """See `Files`; links of a commit lead nowhere else."""
        real = os.path.abspath(path)
        for root in roots:
            above = os.path.abspath(root or os.curdir)
            if real.startswith(above.rstrip(os.sep) + os.sep):
                return path
        return None

    def matching(self, folder: str, pattern: str) -> Iterator[str]:
        """See `Files`; what is in the commit."""
        parts = PurePath(pattern).parts
        last = len(parts) - 1
        wild = next((n for n, one in enumerate(parts) if WILD.search(one)), last)
        root = os.path.join("", *parts[:wild])
        inside = self._inside(os.path.join(folder, root))
        tree = f"{self._commit}:{'' if inside in (None, '.') else inside}"
        listed = None if inside is None else _git("ls-tree", "-rz", "--name-only", tree)
        for name in (listed or b"").decode("utf-8", "surrogateescape").split("\0"):
            if name and _takes(parts[wild:], tuple(name.split("/"))):
                yield os.path.join(root, *name.split("/"))

    def _inside(self, path: str) -> str | None:
        """The path in the repository, as git writes it."""
        folder = os.path.realpath(os.curdir)
        real = os.path.normpath(os.path.join(folder, path))
        if not Path(real).is_relative_to(self._top) or "\n" in path:
            return None
        return Path(real).relative_to(self._top).as_posix()


def _takes(pattern: Sequence[str], path: Sequence[str]) -> bool:
    """Whether a pattern takes a path, by the rules of `glob`: `**` is any folders, and what is hidden is asked for."""
    if not pattern:
        return not path
    first, rest = pattern[0], pattern[1:]
    if first == "**" and _takes(rest, path):
        return True
    if not path or (path[0].startswith(".") and not first.startswith(".")):
        return False
    if first == "**":
        return _takes(pattern, path[1:])
    return fnmatchcase(path[0], first) and _takes(rest, path[1:])


def refuse_others(documents: Iterable[str]) -> None:
    """Raises NoRevision for documents that no repository has: fetched ones, and standard input."""
    for document in documents:
        if is_remote(document) or document == STANDARD_INPUT:
            raise NoRevision(
                f"{document} is in no repository: give OLD and NEW, or --against with a package's file"
            )


def _unknown(revision: str) -> str:
    shallow = _git("rev-parse", "--is-shallow-repository")
    text = f"there is no commit {revision} in this repository"
    if shallow is not None and _line(shallow) == "true":
        return (
            f"{text}, which has a part of its history alone (a shallow clone): run `git fetch --unshallow`, in a"
            " workflow of GitHub set `fetch-depth: 0` for actions/checkout"
        )
    return f"{text}: see `git branch --all` and `git tag`, or fetch it first"


def _line(output: bytes) -> str:
    return output.decode("utf-8", "surrogateescape").rstrip("\r\n")


def _git(*arguments: str, stdin: bytes = b"") -> bytes | None:
    """What git prints, None where it fails or isn't there."""
    try:
        done = run_git(*arguments, stdin=stdin)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout if done.returncode == 0 else None
