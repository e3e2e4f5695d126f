"""What a method and a path are called in words: ``POST /servers/{id}/actions/poweroff`` is to power it off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from sdkwright.targets.naming.path_words import PathPart
from sdkwright.targets.naming.plurals import is_plural, is_same
from sdkwright.targets.naming.verbs import is_deed, is_plain_verb, is_verb
from sdkwright.targets.naming.wishes import Omission, Wish

Words = tuple[str, ...]

# What is behind this word in a path is done, whatever kind of word it is.
_DEEDS = "actions"
_READING = frozenset(("get", "list"))
_DOING = _READING | {"create", "update", "patch", "delete"}
# What is done to a group's things as a whole, when nothing says to which.
_OF_ALL = frozenset(("create", "list"))
# Of other verbs behind a thing the noun is read: the transfer of an account.
_LOOKED_FOR = frozenset(
    ("check", "download", "export", "list", "preview", "search", "validate", "verify")
)
# Where these end a literal, the verb in front says of which kind they are: sessions to upload, not to upload sessions.
_KINDS = frozenset(
    (
        *("cases", "helpers", "jobs", "requests", "results", "runs", "sessions"),
        *("settings", "tasks", "tokens"),
    )
)
# So do these in front of any plural: "test clocks".
_KIND_WORDS = frozenset(
    (
        *("block", "link", "order", "process", "share", "sign", "stream"),
        *("test", "transfer", "trigger"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PathName:
    """A path taken apart: the ``last`` literals, those ``above`` them and a variable, ``by`` what a variable at the end holds."""

    verb: str
    above: tuple[Words, ...]
    last: tuple[Words, ...]
    by: Words
    group: tuple[Words, ...]
    has_owner: bool

    @classmethod
    def of(cls, verb: str, parts: Sequence[PathPart], group: tuple[Words, ...]) -> Self:
        """The name of a path, for an operation of a group that does what the verb says."""
        rest = list(parts)
        by: Words = ()
        if rest and rest[-1].is_variable:
            while len(rest) > 1 and rest[-2].is_variable:
                rest.pop(-2)
            owner = rest[-2].words if len(rest) > 1 else ()
            by = ("by", *_other_words(rest.pop().words, owner))
            # "/orders/by_uuid/{uuid}" says it itself.
            by = () if owner[:1] == ("by",) else by
        last: list[Words] = []
        while rest and not rest[-1].is_variable:
            last.insert(0, rest.pop().words)
        return cls(
            verb=verb,
            above=tuple(part.words for part in rest if not part.is_variable),
            last=tuple(last),
            by=by,
            group=group,
            has_owner=bool(rest),
        )

    def wishes(self) -> tuple[Wish, ...]:
        """The names it may have, the shortest first."""
        is_group = bool(self.group) and not _without_group(self.above, self.group)
        unsaid = Omission.VARIABLES if is_group else Omission.THINGS
        short = unsaid if self.has_owner else Omission.NOTHING
        whole = Omission.VARIABLES if self.has_owner else Omission.NOTHING
        literals = (*self.above, *self.last)
        own = _without_group(self.last, self.group)
        # Who updates all of a group's things isn't who updates one.
        is_many = not own and not self.by and self.verb not in _OF_ALL
        return (
            *self._done(short, whole),
            Wish(self._called(own), Omission.THINGS if is_many else short),
            Wish(self._called(self.last), short),
            Wish(self._called(literals), whole),
        )

    def _done(self, short: Omission, whole: Omission) -> tuple[Wish, ...]:
        """The names of what is done by the last literal; none where that is a thing."""
        deed = self._deed()
        if not deed:
            return ()
        literals = (*self.above, *self.last[:-1])
        others = _things(_without_start(literals, self.group))
        beside = _things(_without_group(self.last[:-1], self.group))
        # Where both do it, it is done by what sends something.
        least = Omission.THINGS if self.verb in _READING else Omission.NOTHING
        return (
            Wish((*deed, *self._object(deed, others, beside)), max(short, least)),
            Wish((*deed, *others), max(whole, least)),
        )

    def _deed(self) -> Words:
        """The last literal, if it says what happens; nothing where it is a thing."""
        if self.by or not self.last or self.verb not in _DOING:
            return ()
        words = self.last[-1]
        first = words[0]
        own = _without_group(self.last, self.group)
        if not own or (len(own) > 1 and len(own[0]) == 1 and is_verb(own[0][0])):
            return ()
        is_behind = len(self.last) > 1 and _joined(self.last[-2:-1]) == (_DEEDS,)
        if self.verb in _READING:
            is_got = first == "get" and words != ("get",)
            is_asked = len(own) < 2 or is_got or first in _LOOKED_FOR
            is_told = is_verb(first) and is_asked
        elif self.verb == "delete":
            is_told = is_plain_verb(first)
        else:
            is_told = is_deed(first) or (is_behind and self.verb == "create")
        return words if is_told and (is_behind or not _is_thing(words)) else ()

    def _object(self, deed: Words, others: Words, beside: Words) -> Words:
        """What a deed is done to, where neither it nor the group says so."""
        if len(deed) > 1:
            return ()
        return beside if self.group else others

    def _called(self, literals: Sequence[Words]) -> Words:
        words = _joined(literals)
        # To search users is said in a path's own words.
        is_sentence = len(literals) > 1 and len(literals[0]) == 1
        if is_sentence and not self.by and is_verb(words[0]):
            return words
        return (self.verb, *words, *self.by)


def in_full(verb: str, parts: Sequence[PathPart]) -> tuple[Wish, ...]:
    """Names that say all of a path, as far as it goes: its literals, then its variables, too."""
    literals = [part.words for part in parts if not part.is_variable]
    return (
        Wish((verb, *_joined(literals)), Omission.VARIABLES),
        Wish((verb, *_joined([part.words for part in parts])), Omission.NOTHING),
    )


def _is_thing(words: Words) -> bool:
    """Whether a literal with a verb in front is a thing's name."""
    first, last = words[0].lower(), words[-1].lower()
    if len(words) < 2 or is_plain_verb(first):
        return False
    return last in _KINDS or (first in _KIND_WORDS and is_plural(last))


def _joined(literals: Sequence[Words]) -> Words:
    return tuple(word for one in literals for word in one)


def _things(literals: Sequence[Words]) -> Words:
    """The words of literals but for the one that says that a deed follows."""
    return _joined([one for one in literals if one != (_DEEDS,)])


def _other_words(variable: Words, above: Words) -> Words:
    """A variable's words without those of the literal in front: ``{file_id}`` and ``{file}`` behind ``files`` are ids.

    So is ``{intent}`` behind ``setup_intents``.
    """
    if any(is_same(variable, above[start:]) for start in range(len(above))):
        return ("id",)
    for number in range(len(variable) - 1, 0, -1):
        if is_same(variable[:number], above):
            return variable[number:]
    return variable


def _without_group(last: Sequence[Words], group: Sequence[Words]) -> list[Words]:
    """Literals behind, or in front of, those that are the group's name."""
    parts = _without_start(last, group)
    if len(parts) < len(last) or not parts:
        return parts
    return parts[:-1] if _is_group(parts[-1], group) else parts


def _without_start(last: Sequence[Words], group: Sequence[Words]) -> list[Words]:
    for number in range(len(last), 0, -1):
        if _is_group(_joined(last[:number]), group):
            return list(last[number:])
    return list(last)


def _is_group(words: Words, group: Sequence[Words]) -> bool:
    """Whether words are the name of a level, or of all from one on."""
    whole = _joined(group)
    names = (*(whole[start:] for start in range(len(whole))), *group)
    return any(is_same(words, name) for name in names)
