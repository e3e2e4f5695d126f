"""Patterns that a validator could spend its life on.

The thorough validator holds defaults against patterns with a matcher that backtracks. Patterns that take it no time to
speak of stay; the others are left out, and with them the finding that a default doesn't match.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.patterns import (
    Ahead,
    Choice,
    NoPatternError,
    Pattern,
    Repeat,
    Sequence,
    parse,
)
from sdkwright.frontend.document import Document
from sdkwright.frontend.objects import replaced

# A search takes the length of the text to the power of one more than its repeats.
_LONGEST_DEFAULT = 300
_MOST_REPEATS = 2
# So many times something may be repeated without being worth a thought.
_FEW = 30


def without_slow_patterns(
    document: Document, schemas: Iterable[JsonObject]
) -> Document:
    """The document without the patterns that could take long for one of its defaults; ``schemas`` are all it has."""
    schemas = tuple(schemas)
    longest = _longest(node["default"] for node in schemas if "default" in node)
    if not longest:
        return document
    instead = {
        id(node): {key: value for key, value in node.items() if key not in slow}
        for node in schemas
        if (slow := set(_slow(node, longest)))
    }
    if not instead:
        return document
    trees = {uri: replaced(tree, instead) for uri, tree in document.trees.items()}
    return replace(document, trees=trees)


def _slow(node: JsonObject, longest: int) -> Iterator[str]:
    pattern = node.get("pattern")
    if isinstance(pattern, str) and _is_slow(pattern, longest):
        yield "pattern"
    patterns = node.get("patternProperties")
    if isinstance(patterns, dict) and any(_is_slow(each, longest) for each in patterns):
        yield "patternProperties"


def _is_slow(text: str, longest: int) -> bool:
    try:
        repeats = _repeats(parse(text))
    except NoPatternError:
        # Of another dialect, or none: without a sign of repetition nothing is slow.
        return not set("*+{").isdisjoint(text)
    return repeats > (_MOST_REPEATS if longest <= _LONGEST_DEFAULT else 0)


def _repeats(pattern: Pattern) -> int:
    """How many repeats have no small bound; one of what can match in several ways is too many."""
    match pattern:
        case Repeat(inner, least, most):
            if most is not None and most <= 1:
                return _repeats(inner)
            if _has_choices(inner):
                return _MOST_REPEATS + 1
            return int(most is None or max(least, most) > _FEW)
        case Sequence(parts):
            return sum(map(_repeats, parts))
        case Choice(options):
            return sum(map(_repeats, options))
        case Ahead(inner, _):
            return _repeats(inner)
        case _:
            return 0


def _has_choices(pattern: Pattern) -> bool:
    match pattern:
        case Repeat(inner, least, most):
            return least != most or _has_choices(inner)
        case Choice() | Ahead():
            return True
        case Sequence(parts):
            return any(map(_has_choices, parts))
        case _:
            return False


def _longest(values: Iterable[JsonValue]) -> int:
    """The characters of the longest text within the values."""
    longest = 0
    waiting = list(values)
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            longest = max(longest, len(item))
        elif isinstance(item, dict):
            waiting += [*item.keys(), *item.values()]
        elif isinstance(item, list):
            waiting += item
    return longest
