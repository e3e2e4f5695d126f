"""The tree of finished files, and what a path in it may look like."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from types import MappingProxyType

from sdkwright.core.words import quoted

DEVICE_NAMES = frozenset(
    ["aux", "clock$", "con", "conin$", "conout$", "nul", "prn"]
    + [f"{device}{number}" for device in ("com", "lpt") for number in "0123456789¹²³"]
)
"""Names that Windows reserves in every folder, in any case, with or without a suffix."""
_FORBIDDEN = frozenset('<>:"|?*\\') | {chr(code) for code in range(32)} | {"\x7f"}
_LONGEST_NAME = 255
# Hidden names are other tools' (`.git`, `.github`, `.env`), but for these.
_HIDDEN = frozenset((".gitattributes", ".gitignore"))
_OWN = ".sdkwright"
# How NTFS also calls `.git`, where it keeps short names.
_SHORT_GIT = re.compile(r"git~\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """A finished file: a relative POSIX path and its bytes, and the SHA-256 of these in hexadecimal.

    ``once`` files belong to people: written when missing, never compared or overwritten afterwards.
    """

    path: str
    content: bytes
    once: bool = False
    digest: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "digest", sha256(self.content).hexdigest())


class UnsafePath(ValueError):
    """A path that is absolute, climbs out, is repeated (also by case), or that some disk can't hold."""


@dataclass(frozen=True, slots=True)
class Tree(Mapping[str, Artifact]):
    """Artifacts by path, sorted. Raises UnsafePath for a path that could land outside or on another file."""

    artifacts: tuple[Artifact, ...]
    _by_path: Mapping[str, Artifact] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        ordered = tuple(sorted(self.artifacts, key=lambda artifact: artifact.path))
        _refuse_clashes(artifact.path for artifact in ordered)
        by_path = {artifact.path: artifact for artifact in ordered}
        object.__setattr__(self, "artifacts", ordered)
        object.__setattr__(self, "_by_path", MappingProxyType(by_path))

    def __reduce__(self) -> tuple[type[Tree], tuple[tuple[Artifact, ...]]]:
        return Tree, (self.artifacts,)

    def __getitem__(self, path: str) -> Artifact:
        return self._by_path[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_path)

    def __len__(self) -> int:
        return len(self._by_path)


def without_copies(files: Iterable[Artifact]) -> tuple[Artifact, ...]:
    """Files, each once: several may have asked for the same."""
    by_path: dict[str, Artifact] = {}
    return tuple(
        file
        for file in files
        if (first := by_path.setdefault(file.path, file)) is file or first != file
    )


def problem_of(path: str) -> str | None:
    """Why ``path`` can't be the path of an artifact, or None when it can."""
    if not path:
        return "is empty"
    names = path.split("/")
    last = len(names) - 1
    for place, name in enumerate(names):
        problem = _problem_of_component(name, place == 0, place == last)
        if problem is not None:
            return problem
    return None


@cache
def _problem_of_component(name: str, is_first: bool, is_last: bool) -> str | None:
    return _problem_of_name(name) or _problem_of_hidden(name, is_first, is_last)


def _problem_of_hidden(name: str, is_first: bool, is_last: bool) -> str | None:
    folded = _seen(name).casefold()
    if _SHORT_GIT.fullmatch(folded):
        return f"has the component {quoted(name)}, which is .git on some disks"
    if not folded.startswith("."):
        return None
    is_ours = name == _OWN and is_first
    is_file = name in _HIDDEN and is_last
    return None if is_ours or is_file else f"has the hidden component {quoted(name)}"


def _seen(name: str) -> str:
    """A name without unseen characters, which Apple's disks pass over when they look for one."""
    if name.isascii():
        return name
    return "".join(sign for sign in name if unicodedata.category(sign) != "Cf")


def _problem_of_name(name: str) -> str | None:
    if not name:
        return "is absolute or has an empty component"
    if name in {".", ".."}:
        return f"has the component {quoted(name)}"
    if not _FORBIDDEN.isdisjoint(name):
        return "has a character that some disks refuse"
    if name[-1] in " .":
        return "has a component that ends in a space or a dot"
    if name.partition(".")[0].rstrip(" ").casefold() in DEVICE_NAMES:
        return f"has the component {quoted(name)}, a device's name on Windows"
    if _length_on_disk(name) > _LONGEST_NAME:
        return f"has a component longer than {_LONGEST_NAME} bytes"
    return None


def _length_on_disk(name: str) -> int:
    try:
        return len(name.encode())
    except UnicodeEncodeError:  # half a character: no disk takes it
        return _LONGEST_NAME + 1


def _refuse_clashes(paths: Iterator[str]) -> None:
    files: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path in paths:
        problem = problem_of(path)
        if problem is not None:
            raise UnsafePath(f"the path {quoted(path)} {problem}")
        folded = path.casefold()
        if folded in files:
            raise UnsafePath(
                f"two files want the path {quoted(path)} ({quoted(files[folded])})"
            )
        files[folded] = path
        parent, _, _ = folded.rpartition("/")
        while parent and parent not in folders:
            folders[parent] = path
            parent, _, _ = parent.rpartition("/")
    for folded, path in files.items():
        if folded in folders:
            raise UnsafePath(
                f"{quoted(path)} is a file and a folder ({quoted(folders[folded])})"
            )
