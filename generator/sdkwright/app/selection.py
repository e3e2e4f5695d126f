"""Which targets of many a run is for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from hashlib import sha256
from pathlib import Path

from sdkwright.app.config import TargetConfig
from sdkwright.app.origin import document_lines
from sdkwright.core.source import STANDARD_INPUT
from sdkwright.emit.folder import Folder
from sdkwright.emit.record import read_record
from sdkwright.frontend.references import is_remote


def named(
    targets: Sequence[TargetConfig], patterns: Sequence[str]
) -> tuple[TargetConfig, ...]:
    """The targets whose name is one of the patterns or matches it, in their own order; all without patterns."""
    if not patterns:
        return tuple(targets)
    return tuple(
        target
        for target in targets
        if any(
            target.name == pattern or fnmatchcase(target.name, pattern)
            for pattern in patterns
        )
    )


def in_shard(
    targets: Iterable[TargetConfig], number: int, count: int
) -> tuple[TargetConfig, ...]:
    """The targets of one of ``count`` shards, the first of which has the number 1. By the name alone: a target stays in
    its shard whatever others there are.
    """
    return tuple(
        target
        for target in targets
        if int(sha256(target.name.encode()).hexdigest(), 16) % count == number - 1
    )


def made_from_any(
    targets: Iterable[TargetConfig], changed: frozenset[Path]
) -> tuple[TargetConfig, ...]:
    """The targets that are made from any of ``changed``, real paths of files, by what their records list; and those
    whose record doesn't say.
    """
    return tuple(
        target
        for target in targets
        if (inputs := input_files(target)) is None or not changed.isdisjoint(inputs)
    )


def input_files(target: TargetConfig) -> set[Path] | None:
    """The files of this machine that a target was made from; None where its record lists none."""
    source = target.source
    if source.document == STANDARD_INPUT or is_remote(source.document):
        return None
    record = read_record(Folder(target.output))
    names = [name for _, name in document_lines(record.inputs)]
    if not names or not record.is_whole:
        return None
    base = Path(source.document).parent if source.base is None else Path(source.base)
    paths = [base / name for name in names if not is_remote(name)]
    named = (source.document, *source.further, *source.overlays)
    paths += [Path(one) for one in named]
    return {path.resolve() for path in paths}
