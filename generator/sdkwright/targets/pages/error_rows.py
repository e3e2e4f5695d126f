"""The Errors table of an operation."""

from __future__ import annotations

from collections.abc import Callable

from sdkwright.ir.types import TypeId
from sdkwright.targets.contract.reference import ErrorRow
from sdkwright.targets.naming.sdk_names import TypeName
from sdkwright.targets.reading.results import Result


def error_rows(
    result: Result, located: Callable[[TypeId], TypeName], *, default: str
) -> tuple[ErrorRow, ...]:
    """What an operation may fail with: a row a type, and last ``default`` for all that has none."""
    statuses: dict[tuple[str, str, str], list[str]] = {}
    for error in result.errors:
        if error.target is not None:
            name = located(error.target)
            key = (name.qualified, name.page, error.media_types[0])
            statuses.setdefault(key, []).append(error.status)
    typed = (
        ErrorRow(type=name, page=page, statuses=tuple(codes), media_type=media_type)
        for (name, page, media_type), codes in statuses.items()
    )
    last = ErrorRow(type=default, statuses=("4XX", "5XX"), media_type="*/*")
    return (*typed, last)
