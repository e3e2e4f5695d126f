"""The path of an operation in words."""

from __future__ import annotations

import re
from functools import lru_cache

from sdkwright.core.numerous import numerous
from sdkwright.ir.names import split_words

_PART = re.compile(r"\{([^{}]*)\}|[^/{}#:?&=.]+")
_VERSION = re.compile(r"v?\d+([._-]\d+)*(alpha|beta|rc)?\d*", re.IGNORECASE)
# "#Action=Publish" says that it is to publish; "?q={q}" says nothing.
_SETTING = re.compile(r"(?<=[?#&])[^=&#?/]+=(\{[^{}]*\})?")
# What paths begin with and no one would call a thing.
_PREFIXES = frozenset(("api", "apis", "rest"))
# A version is in front of things: "/consumer/v1/appointments", not behind them: "/files/{id}/versions/2".
_LATEST_VERSION = 3


@numerous()
class PathPart:
    """A literal of a path, or (``is_variable``) a variable, in words as they are written."""

    words: tuple[str, ...]
    is_variable: bool = False


def is_version(text: str) -> bool:
    """Whether a text is a version: ``v1``, ``2024-01-15``."""
    return _VERSION.fullmatch(text) is not None


@lru_cache(maxsize=65_536)
def path_parts(path: str) -> tuple[PathPart, ...]:
    """The parts of a path in order, those without a letter or digit left out; its fragment counts as more of it."""
    parts = (
        (
            PathPart(split_words(match[1]), is_variable=True)
            if match[1] is not None
            else PathPart(split_words(match[0]))
        )
        for match in _PART.finditer(path)
    )
    return tuple(part for part in parts if part.words)


def named_parts(path: str) -> tuple[PathPart, ...]:
    """The parts of a path in order; of what its query or fragment sets the values, no variables."""
    return path_parts(_SETTING.sub("", path))


def without_prefix(parts: tuple[PathPart, ...]) -> tuple[PathPart, ...]:
    """The parts behind those that say nothing: ``api``, and versions."""
    for number, part in enumerate(parts):
        text = "_".join(part.words)
        if part.is_variable or not (text.lower() in _PREFIXES or is_version(text)):
            return parts[number:]
    return ()


def without_versions(parts: tuple[PathPart, ...]) -> tuple[PathPart, ...]:
    """The parts behind a version near the start, or behind those that say nothing."""
    for number, part in enumerate(parts[:_LATEST_VERSION]):
        if part.is_variable:
            break
        text = "_".join(part.words)
        if is_version(text) and not text.isdigit():
            return without_prefix(parts[number:]) or without_prefix(parts)
    return without_prefix(parts)
