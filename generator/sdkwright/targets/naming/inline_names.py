"""Names of inline types under the scheme ``stable``: what each may be called, the best first.

A name is its owner's and what the type is there. Whatever else a document has says nothing, but for two things that are
asked of all types at once, so that their order in the document decides nothing: whether a title, and whether a name that
was made shorter, is wanted by one type alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import chain
from typing import TypeAlias

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration, UnionDeclaration
from sdkwright.ir.types import TypeId
from sdkwright.targets.contract.presets import NameRule
from sdkwright.targets.naming.places import Owned, Places, is_member
from sdkwright.targets.naming.union_members import UnionMembers

Words: TypeAlias = "tuple[str, ...]"

# With its module and a margin such a name leaves a line of 88 columns some room.
_LONGEST = 60
# More levels than these in the middle don't fit whatever they are called.
_MOST_LEVELS = 20
# What a type is called that has no words of its own.
_ITEM = ("Item",)


class InlineNames:
    """The candidates for the names of ``inline`` types, whose owners come before them; ``components`` have names."""

    def __init__(
        self,
        api: Api,
        components: Mapping[TypeId, str],
        inline: Sequence[Declaration],
        case: Callable[[Sequence[str]], str],
        rules: Collection[NameRule],
    ) -> None:
        self._declarations = api.declarations
        self._components = dict(components)
        self._case = case
        by_kind = NameRule.UNION_MEMBERS in rules
        self._members = UnionMembers(api.declarations) if by_kind else None
        self._places = Places(api, self._members)
        self._owned = {one.id: self._places.owned(one.id) for one in inline}
        titles = Counter(
            case(title)
            for one in inline
            if (title := title_words(one)) and not one.naming.is_copy
        )
        self._shared_titles = (
            {title for title, number in titles.items() if number > 1}
            if by_kind
            else frozenset[str]()
        )
        self._short: Mapping[TypeId, Words] = {}
        self._is_short = NameRule.LONG_NAMES in rules
        if self._is_short:
            self._short = self._shortened(inline)

    def title(self, declaration: Declaration) -> Words:
        """The title that alone names a type; nothing where others have it, too."""
        title = () if declaration.naming.is_copy else title_words(declaration)
        return () if title and self._case(title) in self._shared_titles else title

    def candidates(
        self, declaration: Declaration, names: Mapping[TypeId, str]
    ) -> Sequence[Words] | None:
        """What a type may be called, by the names of those before it; None where its place says nothing of an owner."""
        owned = self._owned[declaration.id]
        if owned is None:
            return None
        owner = owned.words if owned.owner is None else (names[owned.owner],)
        title = title_words(declaration)
        own = title or owned.own
        if title and self._is_short and len(self._case((*owner, *own))) > _LONGEST:
            own = owned.own or own
        plain = (*owner, *own)
        apart = ((*owner, *owned.apart),) if owned.apart else ()
        short = self._short.get(declaration.id, ())
        is_long = bool(short) and len(self._case(plain)) > _LONGEST
        nearer = self._nearer(declaration, owned, names)
        return (*((short,) if is_long else ()), *nearer, plain, *apart)

    def _nearer(
        self, declaration: Declaration, owned: Owned, names: Mapping[TypeId, str]
    ) -> tuple[Words, ...]:
        """A member's name without its union's own words, where they say nothing: ``Item``, or what its title ends with.

        A member without a title has one behind ``Item`` only where a constant names it.
        """
        above = self._owned.get(owned.owner or "")
        union = self._declarations.get(owned.owner or "")
        if self._members is None or above is None:
            return ()
        if not isinstance(union, UnionDeclaration):
            return ()
        title = title_words(declaration)
        is_tagged = self._members.is_tagged(union, declaration.id)
        is_item = above.own == _ITEM and (bool(title) or is_tagged)
        if not is_item and not _ends_in(title, above.own):
            return ()
        owner = above.words if above.owner is None else (names[above.owner],)
        return ((*owner, *(title or owned.own)),)

    def _shortened(self, inline: Sequence[Declaration]) -> Mapping[TypeId, Words]:
        """Names without levels in the middle, of types whose whole names are too long.

        Outer levels go first; where that makes two names one, the outermost stays and tells them apart.
        """
        levels: dict[TypeId, tuple[Words, ...]] = {}
        wishes: dict[TypeId, Sequence[Words]] = {}
        for one in inline:
            own_levels = self._levels(one, levels)
            if own_levels is None:
                continue
            levels[one.id] = own_levels
            if len(own_levels) > 2 and self._length(own_levels) > _LONGEST:
                start, *middle, own = own_levels
                wishes[one.id] = (
                    self._fitting((start,), middle, own),
                    self._fitting((start, middle[0]), middle[1:], own),
                )
        claims = Counter(
            self._case(words) for own in wishes.values() for words in dict.fromkeys(own)
        )
        return {
            identifier: words
            for identifier, own in wishes.items()
            for words in [next((w for w in own if claims[self._case(w)] == 1), ())]
        }

    def _fitting(
        self, start: tuple[Words, ...], middle: Sequence[Words], own: Words
    ) -> Words:
        """The words of levels, without as many of those in the middle as make a name too long."""
        rest = list(middle)
        while rest and self._length((*start, *rest, own)) > _LONGEST:
            rest = rest[1:]
        return _joined((*start, *rest, own))

    def _levels(
        self, declaration: Declaration, levels: Mapping[TypeId, tuple[Words, ...]]
    ) -> tuple[Words, ...] | None:
        """The words of each type around a type and of its own, the outermost first; a title begins anew."""
        title = self.title(declaration)
        owned = self._owned[declaration.id]
        if title:
            return (title,)
        if owned is None:
            return None
        own = owned.own or title_words(declaration)
        if owned.owner is None:
            return ((*owned.words, *own),)
        component = self._components.get(owned.owner)
        if component is not None:
            return ((component,), own)
        above = levels.get(owned.owner)
        return None if above is None else (above[0], *above[1:][-_MOST_LEVELS:], own)

    def _length(self, levels: Sequence[Words]) -> int:
        return len(self._case(_joined(levels)))


def _ends_in(words: Words, ending: Words) -> bool:
    last = words[len(words) - len(ending) :]
    return bool(last) and "".join(last).casefold() == "".join(ending).casefold()


def _joined(levels: Sequence[Words]) -> Words:
    return tuple(chain.from_iterable(levels))


def title_words(declaration: Declaration) -> Words:
    """The title of what has no key to be called after: a member of a union, an item."""
    title = declaration.naming.title
    return title.words if title and is_member(declaration.id) else ()
