"""One package: what is read of its API and every name in it, each worked out once."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.ir.api import Api
from sdkwright.targets.languages.python.arguments import (
    call_shape,
    with_required_bodies,
)
from sdkwright.targets.languages.python.docstrings import Texts
from sdkwright.targets.languages.python.member_names import constant_names
from sdkwright.targets.languages.python.named_types import TypeFacts, type_facts
from sdkwright.targets.languages.python.names import Names, allocate
from sdkwright.targets.languages.python.options import UPPER, PythonOptions
from sdkwright.targets.reading.calls import read_calls
from sdkwright.targets.reading.fields import read_fields
from sdkwright.targets.reading.package import SdkPackage, as_called, placed


@dataclass(frozen=True, slots=True, kw_only=True)
class Package(SdkPackage):
    """What all files of a package are made from."""

    options: PythonOptions
    names: Names
    types: TypeFacts


def read_package(api: Api, options: PythonOptions) -> Package:
    """Read an API and name everything in it."""
    api = as_called(api, options)
    api = with_required_bodies(api, options)
    fields = read_fields(api, asks_for_tags=not options.rules.closes_tags)
    calls = read_calls(api, fields, call_shape(options))
    placement = placed(api, calls, options)
    names = allocate(api, options, calls, placement)
    texts = Texts(wraps=options.rules.wraps_texts)
    types = type_facts(
        api,
        names,
        fields,
        placement,
        texts,
        calls,
        closes_tags=options.rules.closes_tags,
        twins_all=options.rules.published_names,
        constants=(
            constant_names(api, names, fields)
            if options.const_field_casing == UPPER
            else {}
        ),
    )
    return Package(
        api=api,
        options=options,
        names=names,
        types=types,
        fields=fields,
        calls=calls,
        placement=placement,
    )
