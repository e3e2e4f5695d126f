"""Programs that say whether source is right beside a package; nothing is run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sdkwright.emit.tree import Tree


class LackingPackage(ValueError):
    """What a checker doesn't find and can't do without; the text is its own message."""


@dataclass(frozen=True, slots=True)
class SourceError:
    """What is wrong in a program: its name, the line from 1, and the checker's message."""

    program: str
    line: int
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checker:
    """A program that checks source: ``name`` is what it is called by, ``arguments`` what it takes in the folder of
    ``files``, ``install`` a command that installs it with all that it reads.

    The files are programs by their names, which are words, and what the checker reads beside them and the package's `src`.
    ``errors`` reads the errors in programs from what it prints. Raises LackingPackage, and ValueError for anything else.
    """

    name: str
    install: str
    arguments: tuple[str, ...]
    files: Callable[[Mapping[str, str], str, Tree], Mapping[str, str]]
    errors: Callable[[str], Iterable[SourceError]]
