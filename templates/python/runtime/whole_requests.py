"""Requests that methods take as one object."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast


def parts(request: Any, names: Sequence[str]) -> dict[str, Any]:
    """What a request has, by the names of its parts; `request` is a model, or a dict of the same.

    :raises TypeError: A dict has something else, too.
    """
    if request is None:
        return {}
    if not isinstance(request, Mapping):
        return {name: getattr(request, name) for name in names}
    given = dict(cast("Mapping[str, Any]", request))
    unknown = given.keys() - set(names)
    if unknown:
        raise TypeError(f"a request has no {', '.join(sorted(unknown))}")
    return given
