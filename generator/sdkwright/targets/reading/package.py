"""A package as any language has it: what is read of its API, its options and its names."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.ir.api import Api
from sdkwright.targets.contract.shared_options import (
    BRACKETS,
    DECLARED,
    DROP,
    FLAT,
    KEEP,
    REPEATS,
    SharedOptions,
)
from sdkwright.targets.naming.sdk_names import SdkNames
from sdkwright.targets.reading.array_parts import with_bracketed_arrays
from sdkwright.targets.reading.body_alternatives import with_alternatives
from sdkwright.targets.reading.body_name import with_body_name
from sdkwright.targets.reading.calls import Calls
from sdkwright.targets.reading.changed_types import without_aliases
from sdkwright.targets.reading.closed_tags import with_closed_tags
from sdkwright.targets.reading.composed_enums import with_composed_enums
from sdkwright.targets.reading.deep_objects import with_repeated_arrays
from sdkwright.targets.reading.default_answers import with_default_answers
from sdkwright.targets.reading.directions import with_directions
from sdkwright.targets.reading.envelopes import with_envelopes
from sdkwright.targets.reading.fields import FieldReadings
from sdkwright.targets.reading.free_objects import with_free_objects
from sdkwright.targets.reading.grouping import with_groups
from sdkwright.targets.reading.implied_bodies import with_implied_bodies
from sdkwright.targets.reading.in_place import with_shown_texts
from sdkwright.targets.reading.linked_texts import with_linked_texts
from sdkwright.targets.reading.listed_unions import with_listed_unions
from sdkwright.targets.reading.one_file import with_one_file
from sdkwright.targets.reading.paging_inference import with_inferred_pages
from sdkwright.targets.reading.placement import (
    Placement,
    owners_modules,
    written_modules,
)
from sdkwright.targets.reading.published_security import with_credential_parts
from sdkwright.targets.reading.said_deprecations import with_said_deprecations
from sdkwright.targets.reading.sent_defaults import with_sent_defaults
from sdkwright.targets.reading.unreferenced import (
    with_unreferenced,
    without_unreferenced,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SdkPackage:
    """What all files of a package are made from; a language's own record narrows options and names."""

    api: Api
    options: SharedOptions
    names: SdkNames
    fields: FieldReadings
    calls: Calls
    placement: Placement


def as_called(api: Api, options: SharedOptions) -> Api:
    """The API as callers see it.

    Tags are literals where the preset closes them, what travels differently each way has two types, bodies with
    alternatives have operations of their own, there are pages where the options infer them, and envelopes where they ask
    for some.
    """
    if options.rules.published_names:
        api = with_default_answers(api)
    api = _as_declared(api, options)
    api = with_groups(api, options.name_rules)
    if options.rules.closes_tags:
        keeps_enums = options.enum_format == "enum"
        api = with_closed_tags(with_listed_unions(api), keeps_enums=keeps_enums)
    if options.rules.shares_modules and options.enum_format == "union":
        api = with_shown_texts(api)
    api = with_directions(api)
    if options.rules.published_names:
        api = with_credential_parts(api)
        api = with_composed_enums(api) if options.distinct_names else api
    if options.send_defaults:
        api = with_sent_defaults(api)
    if options.request_body_field_name:
        api = with_body_name(api, options.request_body_field_name)
    if options.required_bodies != DECLARED:
        api = with_implied_bodies(api)
    api = with_alternatives(api)
    if options.deep_object_arrays == REPEATS:
        api = with_repeated_arrays(api)
    if options.multipart_array_format == BRACKETS:
        api = with_bracketed_arrays(api)
    if options.infer_pagination:
        api = with_inferred_pages(api)
    return api if options.response_format == FLAT else with_envelopes(api)


def _as_declared(api: Api, options: SharedOptions) -> Api:
    """The API with the types that the preset and the options have of what the document declares."""
    if not options.rules.exports_aliases:
        api = without_aliases(api)
    if options.unreferenced_schemas == KEEP:
        api = with_unreferenced(api)
    elif options.unreferenced_schemas == DROP:
        api = without_unreferenced(api)
    if options.rules.maps_objects:
        api = with_free_objects(api)
    if options.rules.wraps_texts:
        if options.docs.base:
            api = with_linked_texts(api, options.docs.base)
        api = with_said_deprecations(api)
    if options.rules.one_file:
        api = with_one_file(api)
    return api


def placed(api: Api, calls: Calls, options: SharedOptions) -> Placement:
    """Where the types of a package live."""
    if not options.rules.shares_modules:
        return written_modules(api)
    return owners_modules(
        api,
        calls,
        has_literals=options.enum_format == "union",
        flat_events=options.sse_flat_response,
    )
