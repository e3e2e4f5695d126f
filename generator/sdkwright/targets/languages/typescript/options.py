"""The TypeScript target's options: ``sdkwright.yaml`` spells them as gen.yaml does, the code in snake case."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from sdkwright.core.json import JsonValue
from sdkwright.emit.tree import DEVICE_NAMES
from sdkwright.ir.api import Api
from sdkwright.targets.contract.option import (
    Choice,
    Flag,
    Matching,
    Whole,
    option,
    section,
)
from sdkwright.targets.contract.option_reading import Reader
from sdkwright.targets.contract.shared_options import (
    INFERRED_ARGUMENTS,
    REQUIRED_ARGUMENTS,
    SharedOptions,
    SharedSnippets,
    package_option,
)
from sdkwright.targets.contract.type_folders import (
    TypeFolders,
    folder_values,
)
from sdkwright.targets.languages.typescript.casing import type_name
from sdkwright.targets.languages.typescript.metadata import (
    NAME,
    PACKAGE_JSON,
    Metadata,
)
from sdkwright.targets.languages.typescript.reserved import (
    CLIENT_CLASSES,
    ERROR_WORDS,
    ERRORS,
    FILES,
    FOLDERS,
    KEYWORDS,
    PACKAGES,
    TYPES,
)
from sdkwright.targets.naming.name_options import NameRules, read_target_options

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


LOSSLESS = "lossless"

CAMEL = "camel"
SNAKE = "snake"

ES_MODULES = "esm"
DUAL = "dual"


_FOLDER = folder_values(KEYWORDS, FOLDERS, "sdk")


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
        metadata=package_option(NAME, "the name of the npm package")
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
        Choice((INFERRED_ARGUMENTS, REQUIRED_ARGUMENTS)),
        INFERRED_ARGUMENTS,
        "`request` may be left out where nothing in it is required, or `require-security-and-request`",
    )
    validate: str = option(
        "validate",
        Choice(("", "zod-mini")),
        "",
        "`zod-mini`: successes, errors and webhooks are checked with `zod/mini`, a peer dependency then; what newer servers add passes, and an `int64` that a number rounds doesn't; the package exports the schemas",
    )
    model_property_casing: str = option(
        "modelPropertyCasing",
        Choice((CAMEL, SNAKE)),
        CAMEL,
        "properties of types are `camel`Case, or (`snake`) in small words with underscores, as most documents have them; arguments and options stay camelCase",
    )
    bigints: str = option(
        "bigints",
        Choice(("number", LOSSLESS)),
        "number",
        "numbers of format `int64`, `uint64` and `decimal` are JavaScript's, with some 16 digits, or (`lossless`) a `bigint`, a `bigint` and a text, with all digits both ways",
    )
    module_format: str = option(
        "moduleFormat",
        Choice((ES_MODULES, DUAL)),
        ES_MODULES,
        "ECMAScript modules, or (`dual`) CommonJS beside them, for programs that `require` on older Node.js",
    )
    maps: bool = option(
        "maps",
        Flag(),
        False,
        "the published package has its sources, and maps that lead to them",
    )
    imports: TypeFolders = field(
        default=TypeFolders(), metadata=section("imports", TypeFolders, _FOLDER)
    )
    package: Metadata = field(default=Metadata(), metadata=section("package", Metadata))
    package_json: tuple[tuple[str, JsonValue], ...] = option(
        "packageJson",
        PACKAGE_JSON,
        (),
        "what `package.json` has besides, merged into it: `{browserslist: [defaults]}`",
    )
    usage_snippets: UsageSnippets = field(
        default=UsageSnippets(), metadata=section("usageSnippets", UsageSnippets)
    )


def parse_options(mapping: Mapping[str, JsonValue], api: Api) -> TypeScriptOptions:
    """Raises OptionError naming every problem of a TypeScript target's options."""
    return read_target_options(
        TypeScriptOptions, mapping, api.info.title, _NAMES, _further
    )


def _further(_: Reader, names: Mapping[str, object]) -> dict[str, object]:
    """No package of Node, or one that this one needs, is hidden by its name."""
    name = names["package_name"]
    return {"package_name": f"{name}-sdk" if name in PACKAGES else name}


def _error_class(name: str) -> str:
    return type_name((name,))


def _client_class(name: str) -> str:
    spelled = type_name((name,))
    return f"{spelled[:-3]}SDK" if spelled.endswith("Sdk") else spelled


_NAMES = NameRules(
    package=NAME,
    folders=_FOLDER,
    case=type_name,
    client_words=KEYWORDS | CLIENT_CLASSES,
    error_words=KEYWORDS | TYPES | ERROR_WORDS,
    errors=(*ERRORS, *FILES, *DEVICE_NAMES),
    spell_client=_client_class,
    spell_error=_error_class,
)
