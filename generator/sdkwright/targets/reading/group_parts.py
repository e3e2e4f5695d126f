"""Groups that are too large for one module, in parts: which operations are about the same thing.

What an operation is about its own path says, so that one that comes to a group, or goes, moves no other. How much there is
about one thing decides only whether that has parts of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from sdkwright.ir.api import Group
from sdkwright.ir.operation import Operation
from sdkwright.targets.naming.path_words import path_parts, without_prefix
from sdkwright.targets.naming.plurals import is_same
from sdkwright.targets.reading.calls import Call, Calls

Words: TypeAlias = "tuple[str, ...]"

_OF_A_CALL = 4
_MOST_ARGUMENTS = 250
"""What is larger is divided: with long texts so many arguments take 6,000 lines of Python, where a call counts as some."""
_DEEPEST = 4
"""So many literals of a path say what an operation is about, more are its own business."""


def group_parts(group: Group, calls: Calls) -> Mapping[Words, Sequence[Operation]]:
    """The operations of a group by what they are about, in words and their order; those of ``()`` are the group's own."""
    literals = {one.origin: _literals(group, one) for one in group.operations}
    parts: dict[Words, list[Operation]] = {(): []}
    waiting: list[tuple[Words, int, Sequence[Operation]]] = [((), 0, group.operations)]
    while waiting:
        about, depth, operations = waiting.pop()
        size = sum(_size(calls.of(one)) for one in operations)
        if size <= _MOST_ARGUMENTS or depth == _DEEPEST:
            parts.setdefault(about, []).extend(operations)
            continue
        inner: dict[Words, list[Operation]] = {}
        for one in operations:
            words = literals[one.origin][depth : depth + 1]
            inner.setdefault(sum(words, about), []).append(one)
        own = inner.pop(about, [])
        if own:
            parts.setdefault(about, []).extend(own)
        waiting += ((key, depth + 1, members) for key, members in inner.items())
    return {key: parts[key] for key in sorted(parts)}


def _size(call: Call) -> int:
    return _OF_A_CALL + len(call.request.arguments)


def _literals(group: Group, operation: Operation) -> Sequence[Words]:
    """The literals of a path that say what an operation is about.

    The group's own words say nothing, nor does whose the thing is: ``/repos/{owner}/{repo}/branches``.
    """
    parts = without_prefix(path_parts(operation.path))
    if len(parts) > 1 and not parts[0].is_variable and parts[1].is_variable:
        parts = parts[1:]
    return [
        part.words
        for part in parts
        if not part.is_variable
        and not any(is_same(part.words, name.words) for name in group.path)
    ]
