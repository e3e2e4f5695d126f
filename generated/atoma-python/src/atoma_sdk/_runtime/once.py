"""Validation of unions that their members lead back to: each value is looked at once."""

from __future__ import annotations

from collections.abc import Callable
from threading import local
from typing import Any, NamedTuple


class _Known(NamedTuple):
    """What came of a value, which is kept so that no other gets its identity meanwhile."""

    value: Any
    result: Any
    fits: bool


class _Seen(local):
    """The values that the outermost union of a thread has seen."""

    known: dict[tuple[object, int], _Known] | None = None


_SEEN = _Seen()


def _has_parts(value: object) -> bool:
    return isinstance(value, (dict, list))


def once() -> Callable[[Any, Callable[[Any], Any]], Any]:
    """A union's validation, for each value once."""
    union = object()

    def validate(value: Any, handler: Callable[[Any], Any]) -> Any:
        if not _has_parts(value):
            return handler(value)
        known = _SEEN.known
        if known is not None:
            return _result(known, (union, id(value)), value, handler)
        known = _SEEN.known = {}
        try:
            return _result(known, (union, id(value)), value, handler)
        finally:
            _SEEN.known = None

    return validate


def _result(
    known: dict[tuple[object, int], _Known],
    key: tuple[object, int],
    value: Any,
    handler: Callable[[Any], Any],
) -> Any:
    found = known.get(key)
    if found is None:
        try:
            handler(value)
            # The first time the fields inside of unions inside count for the first member only that has them; from
            # now on they are known, and count for none.
            found = _Known(value, handler(value), fits=True)
        except ValueError:
            found = _Known(value, None, fits=False)
        known[key] = found
    if not found.fits:
        # Not what each member has against it: that is as much again with each level.
        raise ValueError("fits no member of the union")
    return found.result
