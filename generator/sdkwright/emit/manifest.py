"""The record of earlier versions, one JSON file: read one last time, then replaced by `sdkwright.emit.record`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

MANIFEST_PATH = ".sdkwright/manifest.json"


def manifest_entries(content: bytes) -> tuple[tuple[tuple[str, str], ...], bool]:
    """What a manifest lists, digest and path, and whether its run ended. Raises ValueError when it is none."""
    try:
        value: Any = json.loads(content)
        files: dict[Any, Any] = dict(value["files"])
        replaced: dict[Any, Any] = dict(value.get("replaced", {}))
    except (TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from error
    entries = tuple(
        (digest, path)
        for listed in (files, replaced)
        for path, digests in listed.items()
        for digest in _several(digests)
        if isinstance(path, str) and isinstance(digest, str)
    )
    return entries, "replaced" not in value


def _several(value: Any) -> Iterator[Any]:
    yield from value if isinstance(value, list) else (value,)
