"""Class names, modules and pages of declarations."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration, EnumDeclaration
from sdkwright.ir.names import Role
from sdkwright.ir.types import TypeId
from sdkwright.targets.contract.shared_options import HTTP_ENVELOPE
from sdkwright.targets.languages.python import reserved
from sdkwright.targets.languages.python.casing import attribute_case, type_name
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.naming.files import file_name, shortened
from sdkwright.targets.naming.sdk_names import TypeName
from sdkwright.targets.naming.type_places import (
    TypePlaces,
    operation_ending,
    type_places,
)
from sdkwright.targets.reading.envelopes import METADATA
from sdkwright.targets.reading.placement import Placement

# What stands for a letter that no module's name has.
_NO_LETTER = re.compile(r"[^a-z0-9_]+")

# What is behind the module of an error whose name has it and whose schema's hasn't.
_ERROR = "_error"

# What published packages call otherwise than by the rule.
_OWN = {"NoResponseError": "no_response_error"}

# Modules the runtime puts beside the types' own.
_MODULES = ("__init__", "utils", "_registry")


def type_names(
    api: Api, options: PythonOptions, placement: Placement
) -> Mapping[TypeId, TypeName]:
    """A name for every type that has one, unique in its package; no file's name differs from another one's by case alone."""
    rules = TypePlaces(
        case=type_name,
        stem=lambda words, spelled: file_stem(words, options, spelled),
        operation_ending=operation_ending(options),
        has_own_pages=not options.rules.shares_pages,
        homes=placement.homes,
        companions=_companions,
        own=(METADATA,) if options.response_format == HTTP_ENVELOPE else (),
        errors=reserved.OWN_ERRORS,
        stem_of_own=lambda name: error_stem(name, options),
        files=_MODULES,
    )
    return type_places(api, options, rules)


def file_stem(words: Sequence[str], options: PythonOptions, spelled: str) -> str:
    """The module that is called by these words, or by one that is a type's name and isn't the module's.

    In published packages that is what the document has (``spelled``), or the name, in small letters; else its words, as many
    as make no file's name long.
    """
    name = "".join(words)
    stem = _module_case(words, options)
    if spelled and options.rules.published_names:
        small = _NO_LETTER.sub("_", spelled.lower())
        small += _ERROR if name.endswith("Error") and "error" not in small else ""
        stem = small if small.strip("_") and small.isidentifier() else stem
    return _stem(name, shortened(stem) if options.rules.shares_modules else stem)


def error_stem(name: str, options: PythonOptions) -> str:
    """The module of an error of the package's own: all begin with the client's name, however long that is."""
    own = _OWN.get(name) if options.rules.published_names else None
    return _stem(name, own or _module_case((name,), options))


def _module_case(words: Sequence[str], options: PythonOptions) -> str:
    if options.rules.shares_modules:
        return attribute_case(options.name_rules)(words)
    return "".join(words).lower()


def _stem(name: str, stem: str) -> str:
    if stem in reserved.FILE_STEMS:
        stem = f"{stem}_"
    return f"{stem}_" if stem == name else file_name(stem)


def _companions(declaration: Declaration) -> tuple[str, ...]:
    if isinstance(declaration, EnumDeclaration):
        return ()
    if declaration.naming.role is Role.ENVELOPE:
        return ("Async",)
    return (
        ("TypedDict", "Data", "DataTypedDict")
        if declaration.usage.error
        else ("TypedDict",)
    )
