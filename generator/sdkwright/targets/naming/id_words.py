"""Ids of operations without what programs put around the words that people chose: paths, methods, names of classes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sdkwright.ir.names import split_words
from sdkwright.ir.operation import Operation
from sdkwright.targets.contract.presets import NameRule
from sdkwright.targets.naming.path_words import is_version, path_parts
from sdkwright.targets.naming.plurals import is_same
from sdkwright.targets.naming.tag_words import without_kinds
from sdkwright.targets.naming.verbs import is_verb

Words = tuple[str, ...]

# What asks for more behind it.
OPEN_ENDS = frozenset(
    (
        *("a", "an", "and", "as", "at", "by", "do", "for", "from", "in", "into", "of"),
        *("on", "or", "per", "the", "to", "via", "with", "without"),
    )
)
METHOD_ENDING = "Using"
_ARTICLES = frozenset(("a", "an", "the"))
_SENTENCE = re.compile(r"(?<=\w)['\u2019]s\b")
# Between parts of an id: "drive.files.list", "search/users", "Zones_List".
_PARTS = re.compile(r"[/.:#]+|(?<=[a-z\d])_(?=[A-Z])")
_NOISE = frozenset(("api", "rest"))


def without_path_ending(words: Words, operation: Operation) -> Words:
    """An id without its operation's path and method at its end, as FastAPI puts them there."""
    ending = f"{_written_path(operation)}{operation.method.lower()}"
    for number in range(1, len(words)):
        if "".join(words[number:]).lower() == ending:
            return words[:number]
    return words


def without_path_start(words: Words, operation: Operation) -> Words:
    """An id without its operation's method and path, slashes and all, at its start, where a name follows."""
    method = operation.method.lower()
    if "/" not in operation.id or words[0][:1].lower() != method[:1]:
        return words
    start = f"{method}{_written_path(operation)}"
    for number in range(len(words) - 1, 1, -1):
        if "".join(words[:number]).lower() == start:
            rest = words[number:]
            return rest[1:] if rest[0].lower() == "do" and rest[1:] else rest
    return words


def is_named(words: Words, operation: Operation) -> bool:
    """Whether an id has a name behind its operation's method and path."""
    return without_path_start(words, operation) != words


def _written_path(operation: Operation) -> str:
    parts = path_parts(operation.path)
    return "".join(word for part in parts for word in part.words).lower()


def without_method_ending(words: Words, operation: Operation) -> Words:
    """An id without ``UsingGET`` and its number, as Springfox puts them there."""
    method = operation.method.lower()
    end = len(words) - 1 if words[-1].isdigit() else len(words)
    tail = tuple(word.lower() for word in words[end - 2 : end])
    return (
        words[: end - 2]
        if end > 2 and tail == (METHOD_ENDING.lower(), method)
        else words
    )


def without_version_ending(words: Words, operation: Operation) -> Words:
    """An id without a version at its end that its path has too."""
    last = words[-1].lower()
    versions = ("".join(part.words).lower() for part in path_parts(operation.path))
    if len(words) > 1 and is_version(last) and last in versions:
        return words[:-1]
    return words


def without_outer_parts(words: Words, operation: Operation) -> Words:
    """An id without its parts up to the one that is called like the group; without ``api`` in front of the group's words."""
    parts = [split_words(part) for part in _PARTS.split(operation.id)]
    if len(parts) > 1 and words == tuple(word for part in parts for word in part):
        levels = [name.words for name in operation.group]
        groups = [
            number
            for number, part in enumerate(parts[:-1])
            if any(is_same(without_kinds(part), level) for level in levels)
        ]
        if groups:
            # "drive.drives.list": of two the one behind is the thing.
            number = groups[1] if groups[:2] == [0, 1] else groups[0]
            return tuple(word for part in parts[number + 1 :] for word in part)
    start = next(
        (
            number
            for number, word in enumerate(words)
            if word.lower() not in _NOISE and not is_version(word)
        ),
        0,
    )
    rest = words[start:]
    is_group = any(
        is_same(rest[:end], name.words)
        for name in operation.group
        for end in range(1, len(rest))
    )
    return rest if is_group else words


def without_articles(words: Words, _operation: Operation) -> Words:
    """An id that is a sentence without its articles: to "retrieve a block" is to retrieve blocks, one of them."""
    return tuple(
        word
        for number, word in enumerate(words)
        if not (word.lower() in _ARTICLES and _is_in_sentence(words, number))
    )


def _is_in_sentence(words: Words, number: int) -> bool:
    if not 0 < number < len(words) - 1:
        return False
    before, behind = words[number - 1].lower(), words[number + 1]
    return len(behind) > 1 and (is_verb(before) or before in OPEN_ENDS - _ARTICLES)


def id_words(operation: Operation) -> Words:
    """The words of an id; ``a user's list`` has three."""
    return split_words(_SENTENCE.sub("s", operation.id))


STEPS: Sequence[tuple[NameRule, Callable[[Words, Operation], Words]]] = (
    (NameRule.PATH_ENDING, without_path_ending),
    (NameRule.PATH_ENDING, without_path_start),
    (NameRule.METHOD_ENDING, without_method_ending),
    (NameRule.VERSION_ENDING, without_version_ending),
    (NameRule.OUTER_PARTS, without_outer_parts),
    (NameRule.ARTICLES, without_articles),
)
"""What is taken away, one after the other."""
