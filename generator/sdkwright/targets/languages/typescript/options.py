"""The TypeScript target's options: ``sdkwright.yaml`` spells them as gen.yaml does, the code in snake case."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.core.json import JsonValue
from sdkwright.emit.tree import DEVICE_NAMES
from sdkwright.ir.api import Api
from sdkwright.targets.contract import option_reading as read
from sdkwright.targets.contract.name_options import (
    class_option,
    error_options,
    idempotency_option,
    variable_prefix_option,
)
from sdkwright.targets.contract.presets import PRESETS
from sdkwright.targets.languages.typescript.casing import type_name
from sdkwright.targets.languages.typescript.reserved import (
    CLIENT_CLASSES,
    ERRORS,
    FILES,
    KEYWORDS,
    PACKAGES,
    TYPES,
)
from sdkwright.targets.naming.declared_names import NameScheme
from sdkwright.targets.naming.titles import package_name, product_words
from sdkwright.targets.pages.markup import ESCAPE, HTML_CHOICES

# What npm publishes; a scope may be before it.
_PACKAGE = re.compile(r"(?:@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*")
_PACKAGE_WORDS = "an npm name: small letters, digits, - . _ ~, after @scope/ or not"
_SHARED = ("", "models/components")
_OPERATIONS = ("", "models/operations")
_ERRORS = ("", "errors", "models/errors")

INFERRED_ARGUMENTS = "infer-optional-args"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imports:
    """Folders of types: of components, of operations and of errors. "" is ``models``, or the components' folder."""

    shared: str = ""
    operations: str = ""
    errors: str = "errors"


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageSnippets:
    """How code samples on pages look.

    ``style`` is what a sample does with its result: ``result`` prints it, ``throw`` throws first what went wrong.
    """

    optional_property_rendering: str = "withExample"
    comment: bool = True
    style: str = "result"


@dataclass(frozen=True, slots=True, kw_only=True)
class Docs:
    """What pages show: ``group_line`` is the italic line under a group's title."""

    group_line: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeScriptOptions:
    """Options of one TypeScript target, defaults filled in. ``version`` is the package's own."""

    package_name: str
    sdk_class_name: str
    base_error_name: str
    default_error_name: str
    version: str = "0.1.0"
    preset: str = "default"
    env_var_prefix: str = ""
    idempotency_key_header: str = ""
    enum_format: str = "union"
    max_method_params: int = 0
    method_arguments: str = INFERRED_ARGUMENTS
    flattening_order: str = "parameters-first"
    name_scheme: NameScheme = NameScheme.STABLE
    sse_flat_response: bool = True
    infer_pagination: bool = False
    validate: str = ""
    prose_html: str = ESCAPE
    imports: Imports = Imports()
    usage_snippets: UsageSnippets = UsageSnippets()
    docs: Docs = Docs()


def parse_options(mapping: Mapping[str, JsonValue], api: Api) -> TypeScriptOptions:
    """The options of a target, with defaults from ``info.title``. Raises OptionError naming every problem.

    ``nameScheme`` not given: ``stable``, unless ``imports`` is. That key says how an existing package is laid out, so
    its users know its types by the older names, which ``nearest`` keeps.
    """
    reader = read.Reader(mapping)
    sdk_class = _sdk_class(reader, api.info.title)
    base_error, default_error = error_options(
        reader,
        sdk_class,
        words=KEYWORDS | TYPES,
        taken=(*ERRORS, *FILES, *DEVICE_NAMES),
        case=lambda name: type_name((name,)),
    )
    scheme = NameScheme.NEAREST if "imports" in mapping else NameScheme.STABLE
    options = TypeScriptOptions(
        package_name=_package(reader, api.info.title),
        sdk_class_name=sdk_class,
        base_error_name=base_error,
        default_error_name=default_error,
        version=reader.text("version", "0.1.0"),
        preset=reader.choice("preset", "default", PRESETS),
        env_var_prefix=variable_prefix_option(reader),
        idempotency_key_header=idempotency_option(reader),
        enum_format=reader.choice("enumFormat", "union", ("union", "enum")),
        max_method_params=reader.integer("maxMethodParams", 0),
        method_arguments=reader.choice(
            "methodArguments",
            INFERRED_ARGUMENTS,
            (INFERRED_ARGUMENTS, "require-security-and-request"),
        ),
        flattening_order=reader.choice(
            "flatteningOrder", "parameters-first", ("parameters-first", "body-first")
        ),
        name_scheme=NameScheme(
            reader.choice("nameScheme", scheme.value, [one.value for one in NameScheme])
        ),
        sse_flat_response=reader.flag("sseFlatResponse", True),
        infer_pagination=reader.flag("inferPagination", False),
        validate=reader.choice("validate", "", ("", "zod-mini")),
        imports=_imports(reader.section("imports")),
        prose_html=reader.choice("proseHtml", ESCAPE, HTML_CHOICES),
        usage_snippets=_usage_snippets(reader.section("usageSnippets")),
        docs=Docs(group_line=reader.section("docs").flag("groupLine", True)),
    )
    reader.finish()
    return options


def _package(reader: read.Reader, title: str) -> str:
    """The package's name, behind which no module of Node or package of its own need is hidden."""
    usual = package_name(title)
    name = reader.matching("packageName", usual, _PACKAGE, _PACKAGE_WORDS)
    return f"{name}-sdk" if name in PACKAGES else name


def _sdk_class(reader: read.Reader, title: str) -> str:
    usual = type_name(product_words(title))
    name = type_name((class_option(reader, "sdkClassName", usual, words=KEYWORDS),))
    if name in CLIENT_CLASSES:
        return f"{name}SDK"
    return f"{name[:-3]}SDK" if name.endswith("Sdk") else name


def _imports(reader: read.Reader) -> Imports:
    return Imports(
        shared=reader.choice("shared", "", _SHARED),
        operations=reader.choice("operations", "", _OPERATIONS),
        errors=reader.choice("errors", "errors", _ERRORS),
    )


def _usage_snippets(reader: read.Reader) -> UsageSnippets:
    return UsageSnippets(
        optional_property_rendering=reader.choice(
            "optionalPropertyRendering",
            "withExample",
            ("withExample", "always", "never"),
        ),
        comment=reader.flag("comment", True),
        style=reader.choice("style", "result", ("result", "throw")),
    )
