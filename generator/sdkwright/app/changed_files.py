"""What changed in a working tree since a commit, by git."""

from __future__ import annotations

from pathlib import Path

from sdkwright.core.git_command import run_git


class NotComparable(ValueError):
    """Git can't say what changed; the text says why."""


def changed_files(reference: str, folder: Path) -> frozenset[Path]:
    """The real paths of all files that differ from a commit or are new since. Raises NotComparable."""
    try:
        root = Path(_git(folder, "rev-parse", "--show-toplevel").rstrip("\n"))
    except NotComparable as error:
        raise NotComparable(f"{folder} is in no git repository") from error
    # A reference that begins with a dash is none of git's options.
    wanted = ("rev-parse", "--verify", "--quiet", "--end-of-options")
    try:
        commit = _git(root, *wanted, f"{reference}^{{commit}}").strip()
    except NotComparable as error:
        raise NotComparable(
            f"git knows no commit {reference} here; a shallow clone has few of them: fetch it first"
        ) from error
    listed = _git(root, "diff", "--name-only", "--no-renames", "-z", commit, "--")
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    paths = (*listed.split("\0"), *new.split("\0"))
    return frozenset((root / path).resolve() for path in paths if path)


def _git(folder: Path, *arguments: str) -> str:
    try:
        ran = run_git(*arguments, folder=folder, seconds=None)
    except OSError as error:
        raise NotComparable(f"git can't be run: {error.strerror}") from error
    if ran.returncode:
        raise NotComparable(ran.stderr.decode(errors="replace").strip())
    return ran.stdout.decode(errors="surrogateescape")
