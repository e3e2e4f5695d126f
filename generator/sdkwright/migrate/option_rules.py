"""Rules that say what becomes of another generator's options, and what applies them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.words import shown
from sdkwright.migrate.migration import OptionNote, Outcome

Spell = Callable[[JsonValue], JsonValue]


def as_it_is(value: JsonValue) -> JsonValue:
    """The same value."""
    return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The value becomes that of an option of ours, ``name``; where that doesn't take it, users see ``otherwise``.

    Of one of ``empty`` nothing comes.
    """

    name: str
    otherwise: str = "the default is used instead"
    spell: Spell = as_it_is
    empty: tuple[JsonValue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unneeded:
    """Whatever the value, or where it is one of ``values``, nothing is to be done: ``why``.

    With another value users see ``otherwise``.
    """

    why: str
    values: tuple[JsonValue, ...] | None = None
    otherwise: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Impossible:
    """Nothing of ours does it: what users see instead."""

    otherwise: str


OptionRule = Taken | Unneeded | Impossible
OptionRules = Mapping[str, OptionRule]
"""By the option's dotted name; one that ends in ``.*`` is of all options below."""

Accepts = Callable[[str, JsonValue], bool]
"""Whether an option of ours, by its dotted name, takes a value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """Options of ours, nested, and a note for each option of the other configuration."""

    options: JsonObject
    notes: tuple[OptionNote, ...]


def decided(
    written: JsonObject, rules: OptionRules, accepts: Accepts, *, prefix: str = ""
) -> Decided:
    """What becomes of the options ``written``; notes call them with ``prefix`` before their names."""
    options: dict[str, JsonValue] = {}
    notes: list[OptionNote] = []
    for name, value in _leaves(written, rules):
        note, taken = _decision(prefix + name, value, _rule_of(name, rules), accepts)
        notes.append(note)
        if taken is not None:
            _put(options, *taken)
    return Decided(options=options, notes=tuple(notes))


def _leaves(
    written: JsonObject, rules: OptionRules, path: str = ""
) -> Iterator[tuple[str, JsonValue]]:
    """The options: mappings without a rule of their own are opened."""
    for key, value in written.items():
        name = f"{path}{key}"
        if isinstance(value, Mapping) and name not in rules and _is_opened(name, rules):
            yield from _leaves(value, rules, f"{name}.")
        else:
            yield name, value


def _is_opened(name: str, rules: OptionRules) -> bool:
    return any(one.startswith(f"{name}.") for one in rules)


def _rule_of(name: str, rules: OptionRules) -> OptionRule | None:
    return rules.get(name) or rules.get(f"{name.rpartition('.')[0]}.*")


def _decision(
    name: str, value: JsonValue, rule: OptionRule | None, accepts: Accepts
) -> tuple[OptionNote, tuple[str, JsonValue] | None]:
    def note(outcome: Outcome, text: str) -> OptionNote:
        return OptionNote(name=name, value=value, outcome=outcome, text=text)

    match rule:
        case Taken() if value in rule.empty:
            why = "it is the default" if isinstance(value, bool) else "it is empty"
            return note(Outcome.UNNEEDED, why), None
        case Taken():
            spelled = rule.spell(value)
            if not accepts(rule.name, spelled):
                return note(Outcome.IMPOSSIBLE, rule.otherwise), None
            as_what = f"`{rule.name}`"
            if spelled != value:
                as_what += f", {shown(spelled)}"
            return note(Outcome.TAKEN, as_what), (rule.name, spelled)
        case Unneeded():
            if rule.values is None or value in rule.values:
                return note(Outcome.UNNEEDED, rule.why), None
            return note(Outcome.IMPOSSIBLE, rule.otherwise), None
        case Impossible():
            return note(Outcome.IMPOSSIBLE, rule.otherwise), None
        case None:
            return note(Outcome.UNKNOWN, "no option that we know of"), None


def _put(options: dict[str, JsonValue], name: str, value: JsonValue) -> None:
    first, _, rest = name.partition(".")
    if not rest:
        known = options.get(first)
        if isinstance(known, Mapping) and isinstance(value, Mapping):
            value = {**known, **value}
        options[first] = value
        return
    inner = options.setdefault(first, {})
    if isinstance(inner, dict):
        _put(inner, rest, value)
