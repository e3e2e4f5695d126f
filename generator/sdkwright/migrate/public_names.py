"""The names that users of a package can type, and how many of an older package's another one has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from sdkwright.migrate.inner_workings import NONE, InnerWorkings

_NOTHING = "there is no such thing"


class NotRead(Exception):
    """Names can't be read; its text says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """What a call takes: by place, in order, and by name. ``open`` where it takes any name."""

    by_place: tuple[str, ...] = ()
    by_name: tuple[str, ...] = ()
    open: bool = False

    def without(self, names: frozenset[str]) -> Parameters:
        """The same without parameters of these names."""
        return Parameters(
            by_place=tuple(one for one in self.by_place if one not in names),
            by_name=tuple(one for one in self.by_name if one not in names),
            open=self.open,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A class, a function or a value: its members with what their calls take, and what its own call takes."""

    members: Mapping[str, Parameters] = field(default_factory=dict[str, Parameters])
    parameters: Parameters = field(default_factory=Parameters)

    def count(self) -> int:
        """How many names it has."""
        calls = (self.parameters, *self.members.values())
        return len(self.members) + sum(len(one.by_name) for one in calls)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicNames:
    """A package's names: the places that can be imported, each leading to one of the definitions.

    A place is a module and a name in it as the language writes them: ``shop.models.Order``, ``shop/models#Order``.
    """

    places: Mapping[str, str]
    definitions: Mapping[str, Definition]
    handwritten: frozenset[str] = frozenset()
    """The definitions of files that people wrote into the package."""

    def count(self) -> int:
        """How many names there are; a definition's own count once, however many places lead to it."""
        return len(self.places) + sum(
            self.definitions[key].count() for key in set(self.places.values())
        )

    def generated(self) -> PublicNames:
        """The same without what people wrote."""
        places = {
            place: key
            for place, key in self.places.items()
            if key not in self.handwritten
        }
        return PublicNames(places=places, definitions=self.definitions)

    def without(self, workings: InnerWorkings) -> PublicNames:
        """The same without what only the package's own code uses."""
        members = workings.members
        places = {
            place: key
            for place, key in self.places.items()
            if workings.modules.search(key) is None
        }
        definitions = {
            key: replace(
                one,
                members={
                    name: inner
                    for name, inner in one.members.items()
                    if name not in members
                },
                parameters=one.parameters.without(members),
            )
            for key, one in self.definitions.items()
        }
        return PublicNames(places=places, definitions=definitions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A name that users can't type any more, or not so; ``lost`` counts it with what belonged to it."""

    name: str
    lost: int
    fix: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of an older package's names there are, and each that differs."""

    same: int
    total: int
    inner: int
    """How many more were left out: what only the older package's own code uses."""
    handwritten: int
    """How many more were left out: what people wrote into the older package."""
    differences: tuple[Difference, ...]

    @property
    def percent(self) -> str:
        """The share, rounded down to a tenth: only all names are 100.0."""
        return f"{self.same * 1000 // max(self.total, 1) / 10:.1f}"


def share_of(
    every: PublicNames, new: PublicNames, workings: InnerWorkings = NONE
) -> Share:
    """Which of an older package's names a newer one has; what only that package's own code uses, or people wrote, isn't counted."""
    generated = every.generated()
    old = generated.without(workings)
    differences = tuple(_differences(old, new))
    lost = sum(one.lost for one in differences)
    total = old.count()
    return Share(
        same=total - lost,
        total=total,
        inner=generated.count() - total,
        handwritten=every.count() - generated.count(),
        differences=differences,
    )


def _differences(old: PublicNames, new: PublicNames) -> Iterator[Difference]:
    elsewhere = {_last(place): place for place in sorted(new.places, reverse=True)}
    by_definition: dict[str, list[str]] = {}
    for place, key in old.places.items():
        by_definition.setdefault(key, []).append(place)
    for key, places in by_definition.items():
        kept = [place for place in places if place in new.places]
        missing = [place for place in places if place not in new.places]
        there = kept[0] if kept else elsewhere.get(_last(places[0]))
        inner = old.definitions[key].count() if there is None else 0
        fix = f"import {there}" if there is not None else _NOTHING
        for index, place in enumerate(missing):
            yield Difference(name=place, lost=1 + (inner if index == 0 else 0), fix=fix)
        if there is not None:
            newer = new.definitions[new.places[there]]
            yield from _member_differences(there, old.definitions[key], newer)


def _member_differences(
    place: str, old: Definition, new: Definition
) -> Iterator[Difference]:
    yield from _parameter_differences(place, old.parameters, new.parameters)
    for name, parameters in old.members.items():
        inner = new.members.get(name)
        if inner is not None:
            yield from _parameter_differences(f"{place}.{name}", parameters, inner)
        else:
            lost = 1 + len(parameters.by_name)
            fix = _respelled(name, tuple(new.members))
            yield Difference(name=f"{place}.{name}", lost=lost, fix=fix)


def _parameter_differences(
    place: str, old: Parameters, new: Parameters
) -> Iterator[Difference]:
    for name in old.by_name:
        if name not in new.by_name and not new.open:
            fix = _respelled(name, new.by_name)
            yield Difference(name=f"{place}({name})", lost=1, fix=fix)
        elif name in old.by_place and not new.open:
            index = old.by_place.index(name)
            if new.by_place[index : index + 1] != (name,):
                fix = f"give it by its name: {name}=..."
                yield Difference(name=f"{place}({name})", lost=1, fix=fix)


def _respelled(name: str, names: tuple[str, ...]) -> str:
    """What to write instead: the name with other capitals or underscores."""
    plain = _plain(name)
    same = next((one for one in names if _plain(one) == plain), None)
    return f"write {same}" if same is not None else _NOTHING


def _plain(name: str) -> str:
    return name.replace("_", "").lower()


def _last(place: str) -> str:
    return place.rpartition("#")[2].rpartition(".")[2]
