"""One package: what is read of its API and every name in it, each worked out once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.ir.types import TypeId
from sdkwright.targets.languages.typescript.arguments import call_shape, is_form
from sdkwright.targets.languages.typescript.coded_types import coded_types
from sdkwright.targets.languages.typescript.exact_numbers import with_exact_numbers
from sdkwright.targets.languages.typescript.names import Names, allocate
from sdkwright.targets.languages.typescript.options import (
    LOSSLESS,
    TypeScriptOptions,
)
from sdkwright.targets.reading.calls import read_calls
from sdkwright.targets.reading.fields import read_fields
from sdkwright.targets.reading.flat_requests import with_flat_requests
from sdkwright.targets.reading.package import SdkPackage, as_called, placed


@dataclass(frozen=True, slots=True, kw_only=True)
class Package(SdkPackage):
    """What all files of a package are made from.

    ``coded`` are the types whose values JSON has differently, ``codec_of`` those of them that have another's codec,
    ``with_forms`` the wrappers whose body may be a whole form.
    """

    options: TypeScriptOptions
    names: Names
    coded: frozenset[TypeId]
    codec_of: Mapping[TypeId, TypeId] = field(default_factory=dict[TypeId, TypeId])
    with_forms: frozenset[TypeId]


def read_package(api: Api, options: TypeScriptOptions) -> Package:
    """Read an API and name everything in it."""
    api = as_called(api, options)
    if options.bigints == LOSSLESS:
        api = with_exact_numbers(api)
    if options.rules.flat_requests:
        api = with_flat_requests(api)
    fields = read_fields(api, asks_for_tags=not options.rules.closes_tags)
    calls = read_calls(api, fields, call_shape(options))
    placement = placed(api, calls, options)
    names = allocate(api, options, placement.homes)
    return Package(
        api=api,
        options=options,
        names=names,
        fields=fields,
        calls=calls,
        placement=placement,
        coded=coded_types(api, names, fields),
        with_forms=frozenset(_with_forms(api)),
    )


def _with_forms(api: Api) -> Iterator[TypeId]:
    for operation in api.operations:
        wrapper = api.declarations.get(operation.request_wrapper or "")
        body = operation.request_body
        if isinstance(wrapper, ObjectDeclaration) and body is not None:
            is_whole = any(field.origin == body.origin for field in wrapper.fields)
            if is_whole and is_form(body):
                yield wrapper.id
