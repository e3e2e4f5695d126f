"""The Python target's options: ``sdkwright.yaml`` spells them as gen.yaml does, the code in snake case."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.targets.contract.name_options import (
    class_option,
    error_options,
    scheme_option,
    unreferenced_option,
)
from sdkwright.targets.contract.option import (
    Choice,
    Flag,
    Matching,
    Texts,
    Whole,
    needed,
    option,
    read_options,
    section,
)
from sdkwright.targets.contract.option_reading import Reader
from sdkwright.targets.contract.shared_options import (
    NEAREST,
    SharedOptions,
    SharedSnippets,
)
from sdkwright.targets.languages.python.casing import type_name
from sdkwright.targets.languages.python.reserved import (
    BUILTIN_NAMES,
    ERROR_MODULES,
    KEYWORDS,
    OWN_ERRORS,
)
from sdkwright.targets.naming.titles import package_name, product_words

# What package indexes take (the names of the packaging specifications).
_PACKAGE = Matching(
    re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?"),
    "letters, digits, - . _, a letter or digit first and last",
)
# Version specifiers of the packaging specifications (PEP 440), normalised or not.
VERSION = Matching(
    re.compile(
        r"v?(?:\d+!)?\d+(?:\.\d+)*"
        r"(?:[-_.]?(?:alpha|beta|preview|pre|rc|a|b|c)[-_.]?\d*)?"
        r"(?:-\d+|[-_.]?(?:post|rev|r)[-_.]?\d*)?"
        r"(?:[-_.]?dev[-_.]?\d*)?"
        r"(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?",
        re.ASCII | re.IGNORECASE,
    ),
    "a version of PEP 440, as a text: '1.2.0', '1.2.0rc1', '1.2.0.dev3'",
)
# What reads best as the name of an argument, though a builtin has it.
_BUILTINS = ("id", "input", "object", "type")
_ONE_PLACE = "types live in `models`; for configurations that say so"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imports:
    """Where types live: of components, of operations, and of errors ("" is ``models`` itself)."""

    shared: str = option(
        "shared", Choice(("",)), "", _ONE_PLACE, default_text="`models`"
    )
    operations: str = option(
        "operations", Choice(("",)), "", _ONE_PLACE, default_text="`models`"
    )
    errors: str = option(
        "errors",
        Choice(("", "errors")),
        "errors",
        'where errors live; `""` puts them beside the models',
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageSnippets(SharedSnippets):
    """How code samples on pages look."""

    show_defaults: bool = option(
        "showDefaults",
        Flag(),
        True,
        "samples give optional arguments that have a default",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PythonOptions(SharedOptions):
    """Options of one Python target, defaults filled in."""

    package_name: str = field(
        metadata=needed(
            "packageName",
            _PACKAGE,
            "the name of the distribution",
            default_text="from `info.title`",
        )
    )
    version: str = option(
        "version", VERSION, "0.1.0", "the package's version, of PEP 440"
    )
    max_method_params: int = option(
        "maxMethodParams",
        Whole(),
        999,
        "bodies with more properties are one argument",
    )
    allowed_redefined_builtins: tuple[str, ...] = option(
        "allowedRedefinedBuiltins",
        Texts(),
        _BUILTINS,
        "builtins that may be argument names; none with `nearest` names",
    )
    http_client: str = option(
        "httpClient",
        Choice(("httpx2", "httpx")),
        "httpx2",
        "the HTTP library, or its predecessor `httpx`",
    )
    imports: Imports = field(default=Imports(), metadata=section("imports", Imports))
    usage_snippets: UsageSnippets = field(
        default=UsageSnippets(), metadata=section("usageSnippets", UsageSnippets)
    )


def parse_options(mapping: Mapping[str, JsonValue], api: Api) -> PythonOptions:
    """The options of a target, with defaults from ``info.title``. Raises OptionError naming every problem."""
    reader = Reader(mapping)
    sdk_class = _sdk_class(reader, api.info.title)
    scheme = scheme_option(reader, mapping)
    base, default = error_options(
        reader,
        sdk_class,
        words=KEYWORDS | BUILTIN_NAMES,
        taken=(*OWN_ERRORS, *ERROR_MODULES),
    )
    known = {
        "package_name": _PACKAGE.read(
            reader, "packageName", package_name(api.info.title)
        ),
        "sdk_class_name": sdk_class,
        "base_error_name": base,
        "default_error_name": default,
        "name_scheme": scheme,
        "unreferenced_schemas": unreferenced_option(reader, mapping),
        "allowed_redefined_builtins": reader.texts(
            "allowedRedefinedBuiltins", () if scheme == NEAREST else _BUILTINS
        ),
    }
    options = read_options(PythonOptions, reader, known)
    reader.finish()
    return options


def _sdk_class(reader: Reader, title: str) -> str:
    default = type_name(product_words(title))
    if default in KEYWORDS:
        default += "SDK"
    return class_option(
        reader,
        "sdkClassName",
        default,
        words=KEYWORDS,
        case=lambda name: type_name((name,)),
    )
