"""Names, files and pages of declarations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration
from sdkwright.ir.types import TypeId
from sdkwright.targets.contract.shared_options import HTTP_ENVELOPE
from sdkwright.targets.languages.typescript import reserved
from sdkwright.targets.languages.typescript.casing import (
    member_name,
    type_name,
    words_of,
)
from sdkwright.targets.languages.typescript.enums import OPEN, open_name
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.naming.files import LONGEST, file_name
from sdkwright.targets.naming.homes import Home
from sdkwright.targets.naming.sdk_names import TypeName
from sdkwright.targets.naming.type_places import (
    TypePlaces,
    operation_ending,
    type_places,
)
from sdkwright.targets.reading.envelopes import METADATA


def type_names(
    api: Api, options: TypeScriptOptions, homes: Mapping[TypeId, Home]
) -> Mapping[TypeId, TypeName]:
    """A name for every type with a home, unique in its folder, with a file no other type's differs from by case."""
    rules = TypePlaces(
        case=declared_name,
        stem=lambda words, _: file_name(_stem(words, options)),
        operation_ending=operation_ending(options),
        has_own_pages=not options.rules.shares_pages,
        homes=homes,
        companions=lambda declaration: _companions(declaration, options),
        own=(METADATA,) if options.response_format == HTTP_ENVELOPE else (),
        errors=reserved.ERRORS,
        stem_of_own=str,
        files=tuple(reserved.FILES),
    )
    return type_places(api, options, rules)


def _stem(words: Sequence[str], options: TypeScriptOptions) -> str:
    """What a module is called; in published packages in small letters."""
    name = _short_name(words)
    return name.lower() if options.rules.published_names else name


def operation_stem(identifier: str, options: TypeScriptOptions) -> str:
    """What the module of an operation's types is called."""
    words = (identifier, operation_ending(options))
    return _stem([one for one in words if one], options)


def _short_name(words: Sequence[str]) -> str:
    """What a module is called by these words, as many as make no file's name long."""
    name = member_name(words)
    parts = words_of(name) if len(name) > LONGEST else ()
    while len(name) > LONGEST and len(parts) > 1:
        parts = parts[:-1]
        name = member_name(parts)
    return name


def declared_name(words: Sequence[str]) -> str:
    """A type's name that generated modules do not use themselves."""
    name = type_name(words)
    return f"{name}T" if name in reserved.TYPES else name


def _companions(
    declaration: Declaration, options: TypeScriptOptions
) -> tuple[str, ...]:
    if declaration.usage.error:
        return ("Data",)
    return () if open_name(declaration, "", options) is None else (OPEN,)
