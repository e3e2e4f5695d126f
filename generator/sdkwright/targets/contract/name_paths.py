"""Paths of names that a package gets: of folders, of modules."""

from __future__ import annotations

import re
from collections.abc import Collection

_NAME = r"[a-z][a-z0-9_]*"
_NEVER = r"(?!)"


def name_paths(
    mark: str, words: Collection[str], own: Collection[str] = (), whole: str = ""
) -> re.Pattern[str]:
    """Names with ``mark`` between them, or none: no name is one of ``words``, and the first none of ``own``.

    ``whole`` may begin a path, but is none.
    """
    end = rf"(?:{re.escape(mark)}|$)"
    first = rf"(?!(?:{_any(own)}){end})(?!{whole or _NEVER}$)"
    name = rf"(?!(?:{_any(words)}){end}){_NAME}"
    return re.compile(rf"(?:{first}{name}(?:{re.escape(mark)}{name})*)?", re.ASCII)


def _any(words: Collection[str]) -> str:
    return "|".join(map(re.escape, sorted(words))) or _NEVER
