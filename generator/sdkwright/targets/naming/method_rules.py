"""The words a method may be called instead of its operation's id, by the rules of ``docs/names.md``.

Every rule reads the operation and its group alone, so what comes to a document elsewhere renames nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from sdkwright.ir.api import Api
from sdkwright.ir.names import Name, split_words
from sdkwright.ir.operation import Operation
from sdkwright.targets.contract.presets import NameRule
from sdkwright.targets.naming.lists import gives_list
from sdkwright.targets.naming.made_up_ids import made_up_names
from sdkwright.targets.naming.path_words import is_version, path_parts
from sdkwright.targets.naming.plurals import is_plural, is_same
from sdkwright.targets.naming.verbs import is_verb

Words = tuple[str, ...]

# What asks for more behind it.
_OPEN_ENDS = frozenset(
    (
        *("a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on"),
        *("or", "per", "the", "to", "via", "with", "without"),
    )
)
# What may stand right behind a verb: to "find by status".
_BEHIND_VERBS = frozenset(("by", "with"))
_SET_APART = re.compile(r"[/.:]")
# What says how many, and needs no noun.
_AMOUNTS = frozenset(("all", "any", "batch", "bulk", "many", "multiple", "one"))


def shorter_names(
    api: Api, operation: Operation, rules: Collection[NameRule]
) -> tuple[Words, ...]:
    """What a method may be called by the rules, the best first; nothing where the document says what it is called."""
    words = Name.of(operation.id).words
    source, identifier = operation.name.source, operation.id
    # An alternative of an operation, by the kind of its body: "createVideo_json".
    kind = source.removeprefix(f"{identifier}_") if source != identifier else ""
    if not words or kind == source:
        return ()
    ending = Name.of(kind).words
    return tuple(
        (*short, *ending) for short in _shorter_ids(api, operation, words, rules)
    )


def _shorter_ids(
    api: Api, operation: Operation, words: Words, rules: Collection[NameRule]
) -> tuple[Words, ...]:
    if NameRule.MADE_UP_ID in rules:
        made_up = made_up_names(api, operation)
        if made_up:
            return made_up
    candidates: list[Words] = []
    if NameRule.PATH_ENDING in rules:
        candidates.append(without_path_ending(words, operation.path, operation.method))
    if NameRule.VERSION_ENDING in rules:
        candidates.append(
            without_version_ending((candidates or [words])[-1], operation.path)
        )
    if NameRule.GROUP_WORDS in rules:
        last = (candidates or [words])[-1]
        short = without_group_words(
            last, operation.group, is_apart=_is_set_apart(operation)
        )
        gets_many = short == last[:1] and is_plural(last[-1])
        if gets_many and short[0].lower() == "get" and gives_list(api, operation):
            short = ("list",)
        candidates.append(short)
    return tuple(one for one in reversed(dict.fromkeys(candidates)) if one != words)


def without_path_ending(words: Words, path: str, method: str) -> Words:
    """An id without its operation's path and method at its end, as FastAPI puts them there."""
    written = [word for part in path_parts(path) for word in part.words]
    ending = "".join((*written, method)).lower()
    for number in range(1, len(words)):
        if "".join(words[number:]).lower() == ending:
            return words[:number]
    return words


def without_version_ending(words: Words, path: str) -> Words:
    """An id without a version at its end that its path has too."""
    last = words[-1].lower()
    versions = ("".join(part.words).lower() for part in path_parts(path))
    if len(words) > 1 and is_version(last) and last in versions:
        return words[:-1]
    return words


def _is_set_apart(operation: Operation) -> bool:
    """Whether an id says itself that it begins with its group: ``search/users``."""
    first = split_words(_SET_APART.split(operation.id, maxsplit=1)[0])
    is_divided = len(first) < len(split_words(operation.id))
    return is_divided and any(is_same(first, one.words) for one in operation.group)


def without_group_words(
    words: Words, group: Sequence[Name], *, is_apart: bool = False
) -> Words:
    """An id without the words of its group at its start, repeated at its end, or behind its verb.

    A group called like a verb is none of the words at the start, unless it ``is_apart`` there: to "invite user" is not
    to "user".
    """
    if not group:
        return words
    levels = [name.words for name in group if name.words]
    is_whole = not is_apart and is_verb(words[0])
    rest = words if is_whole else _without_start(words, levels)
    short = _without_end(rest, levels)
    return _without_middle(short, levels) if short == words else short


def _without_start(words: Words, levels: Sequence[Words]) -> Words:
    """Words behind all of a group's; behind some of them where a verb follows."""
    for number in range(len(words) - 1, 0, -1):
        rest = words[number:]
        if not _is_telling(rest):
            continue
        if any(is_same(words[:number], one) for one in _endings(levels)):
            return rest
    own = [word for level in levels for word in level]
    for number in range(1, len(words)):
        if not any(is_same(words[number - 1 : number], (word,)) for word in own):
            break
        if is_verb(words[number]):
            return words[number:]
    return words


def _without_end(words: Words, levels: Sequence[Words]) -> Words:
    """Words in front of all of a group's, or of its last ones, where those in front are no other thing's.

    To "delete project" is something else than to "delete project alert", to "delete" is the same.
    """
    group = tuple(word for level in levels for word in level)
    for number in range(1, len(words)):
        rest = words[:number]
        last = rest[-1].lower()
        # Behind a verb another one is part of a thing's name: "create access list mapping".
        is_deed = is_verb(last) and not is_verb(words[0])
        is_whole = number == 1 or is_deed or last in _AMOUNTS
        if not _is_telling(rest) or not is_whole or last in _OPEN_ENDS:
            continue
        ends = (group[start:] for start in range(len(group)))
        if any(is_same(words[number:], end) for end in ends):
            return rest
    return words


def _without_middle(words: Words, levels: Sequence[Words]) -> Words:
    """Words without a group's behind the verb: to "create skill version" among skills is to "create version"."""
    if len(words) < 3 or not is_verb(words[0]):
        return words
    for number in range(len(words) - 1, 1, -1):
        rest = words[number:]
        is_open = rest[0].lower() in _OPEN_ENDS - _BEHIND_VERBS
        if is_open or (len(rest) == 1 and rest[0].lower() in _OPEN_ENDS):
            continue
        if any(is_same(words[1:number], one) for one in _endings(levels)):
            return (words[0], *rest)
    return words


def _endings(levels: Sequence[Words]) -> list[Words]:
    """The names of a group's levels, from each to the last, and of each one."""
    joined = [
        tuple(word for level in levels[start:] for word in level)
        for start in range(len(levels))
    ]
    return [*joined, *levels]


def _is_telling(words: Words) -> bool:
    return bool(words) and not all(is_version(word) for word in words)
