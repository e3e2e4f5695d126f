"""The files of a package, printed in parts: in copies of this process where there is much to print."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from sdkwright.core.copies import Processes, in_copies
from sdkwright.emit.job import FileJob
from sdkwright.emit.render import OutputTooLarge, rendered
from sdkwright.emit.tree import Artifact, Tree, without_copies
from sdkwright.ir.api import Api
from sdkwright.targets import pages
from sdkwright.targets.contract.reference import Reference
from sdkwright.targets.contract.target import Lowered

_LEAST_WEIGHT = 1_000
_OPERATION_WEIGHT = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printed:
    """Files, and where links of their texts were to lead that lead nowhere, by text."""

    files: tuple[Artifact, ...]
    dead: Mapping[tuple[str, int], Sequence[str]] = field(
        default_factory=dict[tuple[str, int], Sequence[str]]
    )


def is_large(api: Api) -> bool:
    """Whether copies that work on an API spare more than they take."""
    weight = len(api.declarations) + _OPERATION_WEIGHT * len(api.operations)
    return weight >= _LEAST_WEIGHT


def print_package(
    lowered: Lowered, *, processes: Processes, maximum_bytes: int
) -> tuple[Tree, tuple[str, ...]]:
    """The files of a package, and where links of the document's texts were to lead that lead nowhere.

    Raises EmitFailure, UnsafePath, EndedEarly, and OutputTooLarge at ``maximum_bytes``.
    """
    parts: list[Callable[[], _Printed]] = [
        partial(_part, part, maximum_bytes) for part in lowered.parts
    ]
    parts += [partial(_chapter, one, maximum_bytes) for one in lowered.chapters]
    printed = in_copies(parts, processes)
    files = without_copies(file for part in printed for file in part.files)
    if sum(len(file.content) for file in files) > maximum_bytes:
        raise OutputTooLarge
    # What several parts have is told once, where it comes first.
    dead: dict[tuple[str, int], Sequence[str]] = {}
    for part in printed:
        dead |= part.dead
    return Tree(files), tuple(target for links in dead.values() for target in links)


def _chapter(chapter: Callable[[], Reference], maximum_bytes: int) -> _Printed:
    reference = chapter()
    prose = pages.prose_of(reference)
    files = rendered(pages.lower(reference, prose), maximum_bytes=maximum_bytes)
    return _Printed(files=files, dead=prose.dead)


def _part(part: Callable[[], Iterable[FileJob]], maximum_bytes: int) -> _Printed:
    return _Printed(files=rendered(part(), maximum_bytes=maximum_bytes))
