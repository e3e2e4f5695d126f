"""The Python target's options: ``sdkwright.yaml`` spells them as gen.yaml does, the code in snake case."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from sdkwright.core.json import JsonValue
from sdkwright.emit.tree import DEVICE_NAMES
from sdkwright.ir.api import Api
from sdkwright.targets.contract.name_paths import name_paths
from sdkwright.targets.contract.option import (
    Choice,
    Flag,
    Matching,
    Texts,
    Whole,
    option,
    read_options,
    section,
)
from sdkwright.targets.contract.option_reading import Reader
from sdkwright.targets.contract.presets import DEFAULT, PRESETS, NameRule
from sdkwright.targets.contract.shared_options import (
    INFERRED_ARGUMENTS,
    NEAREST,
    REQUIRED_ARGUMENTS,
    SharedOptions,
    SharedSnippets,
    package_option,
)
from sdkwright.targets.contract.type_folders import (
    TypeFolders,
    folder_values,
)
from sdkwright.targets.languages.python.call_options import CallOption, timeout_option
from sdkwright.targets.languages.python.casing import type_name
from sdkwright.targets.languages.python.metadata import PYPROJECT, Metadata
from sdkwright.targets.languages.python.reserved import (
    BUILTIN_NAMES,
    BUILTINS,
    ERROR_MODULES,
    FOLDERS,
    KEYWORDS,
    NAMED,
    OWN_ERRORS,
    PACKAGES,
)
from sdkwright.targets.naming.name_options import NameRules, read_target_options

# What package indexes take (the names of the packaging specifications).
_PACKAGE = Matching(
    re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?"),
    "letters, digits, - . _, a letter or digit first and last",
)
_MODULE = Matching(
    name_paths(".", KEYWORDS.union(DEVICE_NAMES), PACKAGES),
    "names of modules with dots between: small letters, digits and _, none that the language or another package has",
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
# What reads best as the name of an argument, though a builtin has it, also in published packages.
_BUILTINS = ("id", "input", "object", "type")

_TIMEOUT_MS = "timeout-ms"
_SECONDS = "seconds"
BOTH = "both"
SPLIT = "split"
NORMAL = "normal"
PATH_FIRST = "positional-path-params"
UPPER = "upper"


_FOLDER = folder_values(KEYWORDS | NAMED, FOLDERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageSnippets(SharedSnippets):
    """How code samples on pages look."""

    show_defaults: bool = option(
        "showDefaults",
        Flag(),
        False,
        "samples give optional arguments that have a default, as with `preset: speakeasy` where it isn't said",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PythonOptions(SharedOptions):
    """Options of one Python target, defaults filled in."""

    package_name: str = field(
        metadata=package_option(_PACKAGE, "the name of the distribution")
    )
    module_name: str = option(
        "moduleName",
        _MODULE,
        "",
        "what programs import, where that is called otherwise: `acme_shop`, or `acme.shop` in a namespace that packages share",
        default_text="from `packageName`",
    )
    version: str = option(
        "version", VERSION, "0.1.0", "the package's version, of PEP 440"
    )
    max_method_params: int = option(
        "maxMethodParams",
        Whole(),
        999,
        "bodies with more properties are one argument; with `preset: speakeasy` methods of more arguments take one `request`",
    )
    method_arguments: str = option(
        "methodArguments",
        Choice((INFERRED_ARGUMENTS, REQUIRED_ARGUMENTS, PATH_FIRST)),
        INFERRED_ARGUMENTS,
        "such an argument may be left out where the document lets it, or `require-security-and-request`; with `positional-path-params` parameters of the path may be given by position",
    )
    flatten_requests: bool = option(
        "flattenRequests",
        Flag(),
        True,
        "methods take parameters and body one by one, or (false) all of it as one `request`, a model or a dict of the same",
    )
    async_mode: str = option(
        "asyncMode",
        Choice((BOTH, SPLIT)),
        BOTH,
        "each method has a twin, `create_async`, or (`split`) async methods have the same names in a client of their own, `AsyncShop`",
    )
    method_timeout_argument: str = option(
        "methodTimeoutArgument",
        Choice((_TIMEOUT_MS, "timeout")),
        _TIMEOUT_MS,
        "methods take `timeout_ms`, or (`timeout`) call it `timeout`",
    )
    method_timeout_units: str = option(
        "methodTimeoutUnits",
        Choice(("milliseconds", _SECONDS)),
        "milliseconds",
        "what that counts: milliseconds, or `seconds`, also parts of one",
    )
    const_field_casing: str = option(
        "constFieldCasing",
        Choice((NORMAL, UPPER)),
        NORMAL,
        "models call a property of one value as any other, or (`upper`) in capitals: `TYPE`; with `preset: speakeasy` that is usual",
    )
    allowed_redefined_builtins: tuple[str, ...] = option(
        "allowedRedefinedBuiltins",
        Texts(),
        tuple(sorted(BUILTINS)),
        "builtins that may be argument names; with `preset: speakeasy` `id`, `input`, `object`, `type`, or with `nearest` names none",
        default_text="all",
    )
    http_client: str = option(
        "httpClient",
        Choice(("httpx2", "httpx")),
        "httpx2",
        "the HTTP library, or its predecessor `httpx`",
    )
    imports: TypeFolders = field(
        default=TypeFolders(), metadata=section("imports", TypeFolders, _FOLDER)
    )
    package: Metadata = field(default=Metadata(), metadata=section("package", Metadata))
    pyproject: tuple[tuple[str, JsonValue], ...] = option(
        "pyproject",
        PYPROJECT,
        (),
        "what `pyproject.toml` has besides, merged into it: `{tool: {ruff: {line-length: 100}}}`",
    )
    usage_snippets: UsageSnippets = field(
        default=UsageSnippets(), metadata=section("usageSnippets", UsageSnippets)
    )

    @property
    def method_timeout(self) -> CallOption:
        """The argument by which a call says how long to wait."""
        name = self.method_timeout_argument.replace("-", "_")
        in_seconds = self.method_timeout_units == _SECONDS
        return timeout_option(name, in_seconds=in_seconds)


_NAMES = NameRules(
    package=_PACKAGE,
    folders=_FOLDER,
    case=type_name,
    client_words=KEYWORDS,
    error_words=KEYWORDS | BUILTIN_NAMES,
    errors=(*OWN_ERRORS, *ERROR_MODULES),
    spell_client=lambda name: type_name((name,)),
)


def parse_options(mapping: Mapping[str, JsonValue], api: Api) -> PythonOptions:
    """Raises OptionError naming every problem of a Python target's options."""
    return read_target_options(PythonOptions, mapping, api.info.title, _NAMES, _further)


def _further(reader: Reader, names: Mapping[str, object]) -> dict[str, object]:
    """Which builtins may be shadowed, what constants are called and samples show hangs on the preset; in published packages
    also on the scheme of names.
    """
    preset = PRESETS.get(str(names["preset"]), PRESETS[DEFAULT])
    usual: tuple[str, ...] = () if names["name_scheme"] == NEAREST else _BUILTINS
    if NameRule.KEYWORDS_ALONE in preset.names:
        usual = tuple(sorted(BUILTINS))
    snippets = reader.section("usageSnippets")
    shows_defaults = snippets.flag("showDefaults", preset.shows_defaults)
    casing = UPPER if preset.published_names else NORMAL
    return {
        "const_field_casing": reader.choice(
            "constFieldCasing", casing, (NORMAL, UPPER)
        ),
        "allowed_redefined_builtins": reader.texts("allowedRedefinedBuiltins", usual),
        "usage_snippets": read_options(
            UsageSnippets, snippets, {"show_defaults": shows_defaults}
        ),
    }
