"""The TypeScript target's options: ``sdkwright.yaml`` spells them as gen.yaml does, the code in snake case."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from sdkwright.core.json import JsonValue
from sdkwright.emit.tree import DEVICE_NAMES
from sdkwright.ir.api import Api
from sdkwright.targets.contract.name_options import (
    class_option,
    error_options,
    scheme_option,
    unreferenced_option,
)
from sdkwright.targets.contract.option import (
    Choice,
    Matching,
    Whole,
    needed,
    option,
    read_options,
    section,
)
from sdkwright.targets.contract.option_reading import Reader
from sdkwright.targets.contract.shared_options import (
    INFERRED_ARGUMENTS,
    SharedOptions,
    SharedSnippets,
)
from sdkwright.targets.languages.typescript.casing import type_name
from sdkwright.targets.languages.typescript.reserved import (
    CLIENT_CLASSES,
    ERRORS,
    FILES,
    KEYWORDS,
    PACKAGES,
    TYPES,
)
from sdkwright.targets.naming.titles import package_name, product_words

# What npm publishes; a scope may be before it.
_PACKAGE = Matching(
    re.compile(r"(?:@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*"),
    "an npm name: small letters, digits, - . _ ~, after @scope/ or not",
)
# What npm publishes (semver.org 2.0.0); its numbers are exact in JavaScript.
_NUMBER = r"(?:0|[1-9][0-9]{0,14})"
_LABEL = rf"(?:{_NUMBER}|[0-9]*[A-Za-z-][0-9A-Za-z-]*)"
_BUILD = r"[0-9A-Za-z-]+"
_VERSION = Matching(
    re.compile(
        r"(?!.{257})"
        rf"{_NUMBER}\.{_NUMBER}\.{_NUMBER}"
        rf"(?:-{_LABEL}(?:\.{_LABEL})*)?(?:\+{_BUILD}(?:\.{_BUILD})*)?"
    ),
    "a version of SemVer, as a text: '1.2.0', '1.2.0-beta.1'",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Imports:
    """Folders of types: of components, of operations and of errors. "" is ``models``, or the components' folder."""

    shared: str = option(
        "shared",
        Choice(("", "models/components")),
        "",
        "the folder of components, or `models/components`",
        default_text="`models`",
    )
    operations: str = option(
        "operations",
        Choice(("", "models/operations")),
        "",
        "the folder of operations' types, or `models/operations`",
        default_text="the components'",
    )
    errors: str = option(
        "errors",
        Choice(("", "errors", "models/errors")),
        "errors",
        'the folder of errors, or `models/errors`; `""` puts them beside the components',
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageSnippets(SharedSnippets):
    """How code samples on pages look."""

    style: str = option(
        "style",
        Choice(("result", "throw")),
        "result",
        "standalone samples print a result or its error, or `throw`",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeScriptOptions(SharedOptions):
    """Options of one TypeScript target, defaults filled in."""

    package_name: str = field(
        metadata=needed(
            "packageName",
            _PACKAGE,
            "the name of the npm package",
            default_text="from `info.title`",
        )
    )
    version: str = option(
        "version", _VERSION, "0.1.0", "the package's version, of SemVer"
    )
    max_method_params: int = option(
        "maxMethodParams",
        Whole(),
        0,
        "operations with at most so many parameters take them one by one, others as one `request`",
    )
    method_arguments: str = option(
        "methodArguments",
        Choice((INFERRED_ARGUMENTS, "require-security-and-request")),
        INFERRED_ARGUMENTS,
        "`request` may be left out where nothing in it is required, or `require-security-and-request`",
    )
    validate: str = option(
        "validate",
        Choice(("", "zod-mini")),
        "",
        "`zod-mini`: successes are checked with `zod/mini`, a peer dependency then; what newer servers add passes",
    )
    imports: Imports = field(default=Imports(), metadata=section("imports", Imports))
    usage_snippets: UsageSnippets = field(
        default=UsageSnippets(), metadata=section("usageSnippets", UsageSnippets)
    )


def parse_options(mapping: Mapping[str, JsonValue], api: Api) -> TypeScriptOptions:
    """The options of a target, with defaults from ``info.title``. Raises OptionError naming every problem."""
    reader = Reader(mapping)
    sdk_class = _sdk_class(reader, api.info.title)
    base, default = error_options(
        reader,
        sdk_class,
        words=KEYWORDS | TYPES,
        taken=(*ERRORS, *FILES, *DEVICE_NAMES),
        case=lambda name: type_name((name,)),
    )
    known = {
        "package_name": _package(reader, api.info.title),
        "sdk_class_name": sdk_class,
        "base_error_name": base,
        "default_error_name": default,
        "name_scheme": scheme_option(reader, mapping),
        "unreferenced_schemas": unreferenced_option(reader, mapping),
    }
    options = read_options(TypeScriptOptions, reader, known)
    reader.finish()
    return options


def _package(reader: Reader, title: str) -> str:
    """The package's name, behind which no module of Node or package of its own need is hidden."""
    default = package_name(title)
    name = reader.matching("packageName", default, _PACKAGE.pattern, _PACKAGE.wanted)
    return f"{name}-sdk" if name in PACKAGES else name


def _sdk_class(reader: Reader, title: str) -> str:
    default = type_name(product_words(title))
    if default in CLIENT_CLASSES:
        default += "SDK"
    name = class_option(
        reader,
        "sdkClassName",
        default,
        words=KEYWORDS | CLIENT_CLASSES,
        case=lambda name: type_name((name,)),
    )
    return f"{name[:-3]}SDK" if name.endswith("Sdk") else name
