"""The words a method may be called instead of its operation's id, by the rules of ``docs/names.md``.

Every rule reads the operation and its group alone, so what comes to a document elsewhere renames nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sdkwright.ir.api import Api
from sdkwright.ir.names import Name, split_words
from sdkwright.ir.operation import Operation
from sdkwright.targets.contract.presets import NameRule
from sdkwright.targets.naming.id_words import (
    METHOD_ENDING,
    OPEN_ENDS,
    STEPS,
    id_words,
    is_named,
)
from sdkwright.targets.naming.lists import gives_list
from sdkwright.targets.naming.made_up_ids import made_up_wishes
from sdkwright.targets.naming.path_words import is_version
from sdkwright.targets.naming.plurals import is_plural, is_same
from sdkwright.targets.naming.verbs import is_plain_verb, is_verb
from sdkwright.targets.naming.wishes import Omission, Wish

Words = tuple[str, ...]

# What may stand right behind a verb: to "find by status".
_BEHIND_VERBS = frozenset(("by", "with"))
# What says how many, and needs no noun.
_AMOUNTS = frozenset(("all", "any", "batch", "bulk", "many", "multiple", "one"))


def shorter_names(
    api: Api, operation: Operation, rules: Collection[NameRule]
) -> tuple[Wish, ...]:
    """What a method may be called by the rules, the best first; nothing where the document says what it is called."""
    source, identifier = operation.name.source, operation.id
    # An alternative of an operation, by the kind of its body: "createVideo_json".
    kind = source.removeprefix(f"{identifier}_") if source != identifier else ""
    if not split_words(identifier) or kind == source:
        return ()
    ending = split_words(kind)
    return tuple(
        Wish((*wish.words, *ending), wish.omission)
        for wish in _wishes(api, operation, rules)
    )


def _wishes(
    api: Api, operation: Operation, rules: Collection[NameRule]
) -> tuple[Wish, ...]:
    words = id_words(operation)
    has_name = NameRule.PATH_ENDING in rules and is_named(words, operation)
    if NameRule.MADE_UP_ID in rules and not has_name:
        made_up = made_up_wishes(api, operation)
        if made_up:
            return made_up
    candidates = [words]
    for rule, step in STEPS:
        if rule in rules:
            candidates.append(step(candidates[-1], operation))
    if NameRule.GROUP_WORDS in rules:
        candidates.append(_without_group(api, operation, candidates[-1]))
    # Springfox names what gets like what sends.
    is_done = operation.method != "GET" and METHOD_ENDING in operation.id
    omission = Omission.VARIABLES if is_done else Omission.THINGS
    own = Name.of(operation.id).words
    shortest_first = reversed(dict.fromkeys(candidates))
    return tuple(Wish(one, omission) for one in shortest_first if one != own)


def _without_group(api: Api, operation: Operation, words: Words) -> Words:
    short = without_group_words(words, operation.group)
    gets_many = short == words[:1] and is_plural(words[-1])
    if gets_many and short[0].lower() == "get" and gives_list(api, operation):
        return ("list",)
    return short


def without_group_words(words: Words, group: Sequence[Name]) -> Words:
    """An id without the words of its group at its start, repeated at its end, or behind its verb.

    A group called like a verb is none of the words at the start, unless another one follows: to "invite user" is not to
    "user", but to "create" for "transfer create".
    """
    if not group:
        return words
    levels = [name.words for name in group if name.words]
    is_whole = is_verb(words[0]) and not _is_thing(words, levels)
    rest = words if is_whole else _without_start(words, levels)
    if any(is_same(words, one) for one in _endings(levels)):
        return rest
    short = _without_end(rest, levels)
    return _without_middle(short, levels) if short == words else short


def _is_thing(words: Words, levels: Sequence[Words]) -> bool:
    """Whether the group's words at the start are a thing's name, though a verb's: another verb is right behind, or last.

    Names of several words are things: "push notifications".
    """
    ends = [
        number
        for number in range(1, len(words))
        if any(is_same(words[:number], name) for name in _endings(levels))
    ]
    return any(
        is_plain_verb(words[end])
        or is_plain_verb(words[-1])
        or (end > 1 and words[end].lower() not in OPEN_ENDS)
        for end in ends
    )


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
        if not _is_telling(rest) or not is_whole or last in OPEN_ENDS:
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
        is_open = rest[0].lower() in OPEN_ENDS - _BEHIND_VERBS
        if is_open or (len(rest) == 1 and rest[0].lower() in OPEN_ENDS):
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
