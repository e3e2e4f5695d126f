"""The path of an operation in words."""

from __future__ import annotations

import re

from sdkwright.core.numerous import numerous
from sdkwright.ir.names import split_words

_PART = re.compile(r"\{([^{}]*)\}|[^/{}#:?&=.]+")
_VERSION = re.compile(r"v?\d+([._-]\d+)*(alpha|beta|rc)?\d*", re.IGNORECASE)
# What paths begin with and no one would call a thing.
_PREFIXES = frozenset(("api", "apis", "rest"))


@numerous()
class PathPart:
    """A literal of a path, or (``is_variable``) a variable, in words as they are written."""

    words: tuple[str, ...]
    is_variable: bool = False


def is_version(text: str) -> bool:
    """Whether a text is a version: ``v1``, ``2024-01-15``."""
    return _VERSION.fullmatch(text) is not None


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


def without_prefix(parts: tuple[PathPart, ...]) -> tuple[PathPart, ...]:
    """The parts behind those that say nothing: ``api``, and versions."""
    for number, part in enumerate(parts):
        text = "_".join(part.words)
        if part.is_variable or not (text.lower() in _PREFIXES or is_version(text)):
            return parts[number:]
    return ()
