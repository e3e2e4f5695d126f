"""What a site is about: an API as callers see it, whatever their language, and the package of each language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sdkwright.ir.api import Api
from sdkwright.ir.types import TypeId
from sdkwright.targets.contract.presets import DEFAULT, PRESETS
from sdkwright.targets.naming.casing import identifier
from sdkwright.targets.naming.declared_names import NameScheme, declared_names
from sdkwright.targets.naming.scope import Scope, numbered
from sdkwright.targets.reading.arguments import CallShape
from sdkwright.targets.reading.body_alternatives import with_alternatives
from sdkwright.targets.reading.calls import Calls, read_calls
from sdkwright.targets.reading.closed_tags import with_closed_tags
from sdkwright.targets.reading.fields import FieldReadings, read_fields
from sdkwright.targets.reading.grouping import with_groups
from sdkwright.targets.reading.implied_bodies import with_implied_bodies
from sdkwright.targets.reading.listed_unions import with_listed_unions
from sdkwright.targets.reading.placement import Placement, owners_modules
from sdkwright.targets.reading.said_deprecations import with_said_deprecations
from sdkwright.targets.reading.unreferenced import without_unreferenced

# Every property of a body is to be seen, however many there are.
_SHAPE = CallShape(
    max_arguments=1_000_000, flattens_body=True, flattens_open_bodies=True
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The API with what is read of it; ``names`` are those of types in no language, ``placement`` whose page has each."""

    api: Api
    calls: Calls
    fields: FieldReadings
    names: Mapping[TypeId, str]
    placement: Placement


def read_subject(api: Api) -> Subject:
    """The API as the default preset has it, before it is spelled in a language."""
    rules = PRESETS[DEFAULT]
    api = without_unreferenced(with_said_deprecations(api))
    api = with_groups(api, rules.names)
    api = with_closed_tags(with_listed_unions(api), keeps_enums=False)
    api = with_alternatives(with_implied_bodies(api))
    fields = read_fields(api)
    calls = read_calls(api, fields, _SHAPE)
    scope = Scope(number=numbered)
    return Subject(
        api=api,
        calls=calls,
        fields=fields,
        names=declared_names(
            api,
            scheme=NameScheme.STABLE,
            case=_pascal,
            scope_of=lambda _: scope,
            companions_of=lambda _: (),
            rules=rules.names,
        ),
        placement=owners_modules(api, calls, has_literals=True, flat_events=True),
    )


def _pascal(words: Sequence[str]) -> str:
    return identifier("".join(f"{word[:1].upper()}{word[1:]}" for word in words))
