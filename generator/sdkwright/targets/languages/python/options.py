"""The Python target's options: ``sdkwright.yaml`` spells them as gen.yaml does, the code in snake case."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.targets.contract import option_reading as read
from sdkwright.targets.contract.name_options import (
    class_option,
    error_options,
    idempotency_option,
    variable_prefix_option,
)
from sdkwright.targets.contract.presets import PRESETS
from sdkwright.targets.languages.python.casing import type_name
from sdkwright.targets.languages.python.reserved import (
    BUILTIN_NAMES,
    ERROR_MODULES,
    KEYWORDS,
    OWN_ERRORS,
)
from sdkwright.targets.naming.titles import package_name, product_words
from sdkwright.targets.pages.markup import ESCAPE, HTML_CHOICES

# What package indexes take (the names of the packaging specifications).
_PACKAGE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
_PACKAGE_WORDS = "letters, digits, - . _, a letter or digit first and last"

NEAREST = "nearest"
STABLE = "stable"

INFERRED_ARGUMENTS = "infer-optional-args"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imports:
    """Where types live: of components, of operations, and of errors ("" is ``models`` itself)."""

    shared: str = ""
    operations: str = ""
    errors: str = "errors"


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageSnippets:
    """How code samples on pages look.

    ``optional_property_rendering`` is ``withExample``, ``always`` or ``never``; ``comment`` prints the marker
    above a sample; ``show_defaults`` prints optional arguments that have a default.
    """

    optional_property_rendering: str = "withExample"
    comment: bool = True
    show_defaults: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Docs:
    """What pages show: ``group_line`` is the italic line under a group's title."""

    group_line: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PythonOptions:
    """Options of one Python target, defaults filled in. ``version`` is the package's own."""

    package_name: str
    sdk_class_name: str
    base_error_name: str
    default_error_name: str
    version: str = "0.1.0"
    preset: str = "default"
    env_var_prefix: str = ""
    idempotency_key_header: str = ""
    enum_format: str = "union"
    max_method_params: int = 999
    method_arguments: str = INFERRED_ARGUMENTS
    flattening_order: str = "parameters-first"
    allowed_redefined_builtins: tuple[str, ...] = ()
    name_scheme: str = STABLE
    http_client: str = "httpx2"
    sse_flat_response: bool = True
    infer_pagination: bool = False
    prose_html: str = ESCAPE
    imports: Imports = Imports()
    usage_snippets: UsageSnippets = UsageSnippets()
    docs: Docs = Docs()


def parse_options(mapping: Mapping[str, JsonValue], api: Api) -> PythonOptions:
    """The options of a target, with defaults from ``info.title``. Raises OptionError naming every problem.

    ``nameScheme`` not given: ``stable``, unless ``imports`` is. That key says how an existing package is laid
    out, so its users know its types by the older names, which ``nearest`` keeps. ``allowedRedefinedBuiltins``
    not given: none with ``nearest``, and the four that read best as argument names with ``stable``.
    """
    reader = read.Reader(mapping)
    sdk_class = _sdk_class(reader, api.info.title)
    scheme = reader.choice(
        "nameScheme", NEAREST if "imports" in mapping else STABLE, (NEAREST, STABLE)
    )
    builtins = () if scheme == NEAREST else ("id", "input", "object", "type")
    base, default = error_options(
        reader,
        sdk_class,
        words=KEYWORDS | BUILTIN_NAMES,
        taken=(*OWN_ERRORS, *ERROR_MODULES),
    )
    options = PythonOptions(
        package_name=reader.matching(
            "packageName", package_name(api.info.title), _PACKAGE, _PACKAGE_WORDS
        ),
        sdk_class_name=sdk_class,
        base_error_name=base,
        default_error_name=default,
        version=reader.text("version", "0.1.0"),
        preset=reader.choice("preset", "default", PRESETS),
        env_var_prefix=variable_prefix_option(reader),
        idempotency_key_header=idempotency_option(reader),
        enum_format=reader.choice("enumFormat", "union", ("union", "enum")),
        max_method_params=reader.integer("maxMethodParams", 999),
        method_arguments=reader.choice(
            "methodArguments",
            INFERRED_ARGUMENTS,
            (INFERRED_ARGUMENTS, "require-security-and-request"),
        ),
        flattening_order=reader.choice(
            "flatteningOrder", "parameters-first", ("parameters-first", "body-first")
        ),
        allowed_redefined_builtins=reader.texts("allowedRedefinedBuiltins", builtins),
        name_scheme=scheme,
        http_client=reader.choice("httpClient", "httpx2", ("httpx2", "httpx")),
        sse_flat_response=reader.flag("sseFlatResponse", True),
        infer_pagination=reader.flag("inferPagination", False),
        imports=_imports(reader.section("imports")),
        prose_html=reader.choice("proseHtml", ESCAPE, HTML_CHOICES),
        usage_snippets=_usage_snippets(reader.section("usageSnippets")),
        docs=_docs(reader.section("docs")),
    )
    reader.finish()
    return options


def _sdk_class(reader: read.Reader, title: str) -> str:
    usual = type_name(product_words(title))
    if usual in KEYWORDS:
        usual += "SDK"
    return type_name((class_option(reader, "sdkClassName", usual, words=KEYWORDS),))


def _imports(reader: read.Reader) -> Imports:
    return Imports(
        shared=reader.choice("shared", "", ("",)),
        operations=reader.choice("operations", "", ("",)),
        errors=reader.choice("errors", "errors", ("", "errors")),
    )


def _usage_snippets(reader: read.Reader) -> UsageSnippets:
    return UsageSnippets(
        optional_property_rendering=reader.choice(
            "optionalPropertyRendering",
            "withExample",
            ("withExample", "always", "never"),
        ),
        comment=reader.flag("comment", True),
        show_defaults=reader.flag("showDefaults", True),
    )


def _docs(reader: read.Reader) -> Docs:
    return Docs(group_line=reader.flag("groupLine", True))
