"""Differences of all languages, by what caused them: one change, with what it does to each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sdkwright.core.pointer import Pointer
from sdkwright.diff import rules
from sdkwright.diff.difference import Difference
from sdkwright.diff.labels import label
from sdkwright.diff.rules import Bump, Level, Rule, Wire

# What is told of an object's property is told of the arguments that it becomes, too.
_SAME: Mapping[Rule, tuple[Rule, ...]] = {
    rules.PARAMETER_ADDED: (rules.FIELD_ADDED,),
    rules.PARAMETER_REMOVED: (rules.FIELD_REMOVED,),
    rules.PARAMETER_RENAMED: (rules.FIELD_RENAMED,),
    rules.PARAMETER_NOW_OPTIONAL: (rules.FIELD_NOW_OPTIONAL,),
    rules.TYPE_NARROWED_IN: (rules.TYPE_CHANGED,),
    rules.TYPE_WIDENED_IN: (rules.TYPE_CHANGED, rules.TYPE_NARROWED_IN),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that changed, by its rule and its node, and all that users of each language see of it.

    ``origin`` is a node of the new document, of the old one where it ``is_gone``. ``effects`` are empty for a language
    whose users see nothing.
    """

    rule: Rule
    origin: Pointer
    is_gone: bool
    title: str
    effects: Mapping[str, tuple[Difference, ...]]

    @property
    def wire(self) -> Wire:
        """What it is to released clients."""
        return max(
            (one.wire for several in self.effects.values() for one in several),
            default=Wire.NONE,
        )

    def levels(self, language: str) -> frozenset[Level]:
        """The levels at which users of a language feel it."""
        several = self.effects.get(language, ())
        return frozenset(level for one in several for level in one.levels)

    def bump(self, language: str) -> Bump:
        """What it makes of a language's package."""
        several = self.effects.get(language, ())
        return max((one.bump for one in several), default=Bump.NONE)

    def breaks(self) -> frozenset[Level]:
        """Every level at which it breaks something in any language, or for released clients."""
        felt = {
            level
            for several in self.effects.values()
            for one in several
            for level in one.breaks
        }
        return frozenset(felt)


def changes_of(
    differences: Mapping[str, Sequence[Difference]],
) -> tuple[Change, ...]:
    """All changes, in the order of the document's nodes; ``differences`` are those of each language."""
    everything = [one for several in differences.values() for one in several]
    known = {(one.rule.code, one.origin) for one in everything}

    def rule_of(one: Difference) -> Rule:
        others = _SAME.get(one.rule, ())
        same = (rule for rule in others if (rule.code, one.origin) in known)
        return next(same, one.rule)

    groups: dict[tuple[Rule, Pointer], dict[str, list[Difference]]] = {}
    for language, several in differences.items():
        for one in several:
            by_language = groups.setdefault(
                (rule_of(one), one.origin), {name: [] for name in differences}
            )
            by_language[language].append(one)
    return tuple(
        Change(
            rule=rule,
            origin=origin,
            is_gone=all(
                one.is_gone for several in by_language.values() for one in several
            ),
            title=_title(origin, by_language.values()),
            effects={name: tuple(several) for name, several in by_language.items()},
        )
        for (rule, origin), by_language in sorted(groups.items(), key=_by_place)
    )


def _by_place(
    group: tuple[tuple[Rule, Pointer], Mapping[str, Sequence[Difference]]],
) -> tuple[Pointer, str]:
    (rule, origin), _ = group
    return origin, rule.code


def _title(origin: Pointer, groups: Iterable[Sequence[Difference]]) -> str:
    """What happened, told of the node itself rather than of one of the places that name it."""
    titles = list(dict.fromkeys(one.title for several in groups for one in several))
    own = [title for title in titles if title.startswith(label(origin))]
    first, *others = own or titles
    return f"{first} (and {len(others)} more)" if others else first
