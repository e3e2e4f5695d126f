"""The options that every language has; a language's own record adds to them, or declares one again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from sdkwright.targets.contract.metadata_values import URL
from sdkwright.targets.contract.option import (
    Choice,
    Flag,
    Matching,
    Option,
    needed,
    option,
    section,
)
from sdkwright.targets.contract.presets import DEFAULT, PRESETS, NameRule, Preset
from sdkwright.targets.contract.shared_metadata import SharedMetadata
from sdkwright.targets.contract.type_folders import TypeFolders

ESCAPE = "escape"
KEEP = "keep"

NEAREST = "nearest"
STABLE = "stable"

DROP = "drop"
PUBLISHED = "published"

IMPLIED = "implied"
DECLARED = "declared"

INDICES = "indices"
REPEATS = "repeats"

STANDARD = "standard"
BRACKETS = "legacy"

INFERRED_ARGUMENTS = "infer-optional-args"
REQUIRED_ARGUMENTS = "require-security-and-request"

FLAT = "flat"
ENVELOPE = "envelope"
HTTP_ENVELOPE = "envelope-http"

CLASS = Matching(
    re.compile(r"[A-Za-z][A-Za-z0-9_]*"), "letters, digits and _, a letter first"
)
CLASS_ENDING = Matching(
    re.compile(rf"(?:{CLASS.pattern.pattern})?"), f'{CLASS.wanted}, or `""`'
)
_VARIABLE = Matching(
    re.compile(r"(?:[A-Za-z_][A-Za-z0-9_]*)?"), "letters, digits and _, no digit first"
)
_URL = Matching(re.compile(rf"(?:{URL.pattern})?"), "a URL, `https://...`")
MEMBER = Matching(
    re.compile(r"(?:[A-Za-z][A-Za-z0-9]*)?"),
    "letters and digits, a letter first",
)
# A field name of HTTP (RFC 9110, 5.6.2).
_HEADER = Matching(
    re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]*"), "the name of a header, without blanks"
)


def package_option(values: Matching, meaning: str) -> Mapping[str, Option]:
    """The metadata of the field with the package's name, which each language spells by rules of its own."""
    return needed("packageName", values, meaning, default_text="from `info.title`")


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedSnippets:
    """How code samples on pages look."""

    optional_property_rendering: str = option(
        "optionalPropertyRendering",
        Choice(("withExample", "always", "never")),
        "withExample",
        "which optional values samples give: those the document has an example of, or `always`, or `never`",
    )
    comment: bool = option(
        "comment",
        Flag(),
        True,
        "a marker above every sample on published pages (`preset: speakeasy`)",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Docs:
    """What pages show."""

    group_line: bool = option(
        "groupLine", Flag(), True, "a line under a group's title with its attribute"
    )
    base: str = option(
        "base",
        _URL,
        "",
        "the URL that relative links in descriptions start from, in code too; without it pages show their text",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedOptions:
    """Options of one target, defaults filled in. ``version`` is the package's own."""

    package_name: str
    sdk_class_name: str = field(
        metadata=needed(
            "sdkClassName",
            CLASS,
            "the name of the client class",
            default_text="from `info.title`",
        )
    )
    version: str
    preset: str = option(
        "preset",
        Choice(tuple(PRESETS)),
        DEFAULT,
        "the look of code and pages: `default`, or `speakeasy` as in published packages; other options win over it (`docs/names.md` says what each means for names)",
    )
    base_error_name: str = field(
        metadata=needed(
            "baseErrorName",
            CLASS,
            "the class of every error of the package",
            default_text="`<Class>Error`",
        )
    )
    default_error_name: str = field(
        metadata=needed(
            "defaultErrorName",
            CLASS,
            "the class of errors that the document doesn't describe",
            default_text="`<Class>DefaultError`",
        )
    )
    env_var_prefix: str = option(
        "envVarPrefix",
        _VARIABLE,
        "",
        "credentials not given are read from `<PREFIX>_<SCHEME>`",
    )
    enum_format: str = option(
        "enumFormat",
        Choice(("union", "enum")),
        "union",
        "`union` of literals, or `enum` classes; both open to unknown values",
    )
    input_model_suffix: str = option(
        "inputModelSuffix",
        CLASS,
        "input",
        "the last words of the name of a type that is sent, where what is received has other properties",
    )
    output_model_suffix: str = option(
        "outputModelSuffix",
        CLASS_ENDING,
        "",
        "the same of a type that is received, where it lacks properties that are sent; what is sent and lacks none has the plain name then",
        default_text="none",
    )
    distinct_names: bool = option(
        "distinctNames",
        Flag(),
        False,
        "with `nearest` names and `preset: speakeasy`: what several inline types would be called alone none is, and errors end in `Error`, as in published packages since 2025",
    )
    name_scheme: str = option(
        "nameScheme",
        Choice((NEAREST, STABLE)),
        STABLE,
        "`stable`: adding a schema renames no other, unless both are called the same; `nearest`: shortest names, for existing packages, and what configurations with `imports` have",
    )
    max_method_params: int
    method_arguments: str = option(
        "methodArguments",
        Choice((INFERRED_ARGUMENTS, REQUIRED_ARGUMENTS)),
        INFERRED_ARGUMENTS,
        "such an argument may be left out where the document lets it, or `require-security-and-request`",
    )
    required_bodies: str = option(
        "requiredBodies",
        Choice((IMPLIED, DECLARED)),
        IMPLIED,
        "bodies of POST, PUT and PATCH with required properties are required, or only those the document marks so (`declared`)",
    )
    send_defaults: bool = option(
        "sendDefaults",
        Flag(),
        False,
        "what isn't given and has a default in the document is sent with it, as published packages do, or is left to the server",
    )
    flatten_global_security: bool = option(
        "flattenGlobalSecurity",
        Flag(),
        True,
        "with `preset: speakeasy`: a client takes a single credential by itself, or also as `security`, as it takes several",
    )
    deep_object_arrays: str = option(
        "deepObjectArrays",
        Choice((INDICES, REPEATS)),
        INDICES,
        "arrays in the style `deepObject` have positions (`a[0][b]=1`), or repeat their names (`a[b]=1`)",
    )
    multipart_array_format: str = option(
        "multipartArrayFormat",
        Choice((STANDARD, BRACKETS)),
        STANDARD,
        "parts of an array in a multipart body repeat its name, or have `[]` behind it (`legacy`)",
    )
    request_body_field_name: str = option(
        "requestBodyFieldName",
        MEMBER,
        "",
        "what a whole body is called: the argument, and the property beside parameters",
        default_text="`body`; in published packages after its component, or `requestBody`",
    )
    unreferenced_schemas: str = option(
        "unreferencedSchemas",
        Choice((KEEP, DROP, PUBLISHED)),
        KEEP,
        "component schemas that no operation leads to are types with pages, or left out (`drop`); `published`, as packages with `imports` or `preset: speakeasy` have them: code without pages in TypeScript, nothing in Python",
    )
    flattening_order: str = option(
        "flatteningOrder",
        Choice(("parameters-first", "body-first")),
        "parameters-first",
        "which arguments of a method come first, or `body-first`",
    )
    response_format: str = option(
        "responseFormat",
        Choice((FLAT, ENVELOPE, HTTP_ENVELOPE)),
        FLAT,
        "calls give what the response holds, or an object that has it beside the response: with its status and media type (`envelope`), or with the request (`envelope-http`)",
    )
    sse_flat_response: bool = option(
        "sseFlatResponse",
        Flag(),
        True,
        "event streams give each event's data, or (false) the whole event",
    )
    infer_pagination: bool = option(
        "inferPagination",
        Flag(),
        False,
        "operations that look paged give pages, though the document doesn't say so",
    )
    idempotency_key_header: str = option(
        "idempotencyKeyHeader",
        _HEADER,
        "",
        "a header with a key that is the same for every attempt of a call",
    )
    prose_html: str = option(
        "proseHtml",
        Choice((ESCAPE, KEEP)),
        ESCAPE,
        "HTML in descriptions shows on pages as it is written, or is left alive (`keep`)",
    )
    tests: bool = option(
        "tests",
        Flag(),
        False,
        "the package has tests of its own, which call every operation",
    )
    imports: TypeFolders
    package: SharedMetadata
    usage_snippets: SharedSnippets
    docs: Docs = field(default=Docs(), metadata=section("docs", Docs))

    @property
    def rules(self) -> Preset:
        """What the preset selects."""
        return PRESETS[self.preset]

    @property
    def name_rules(self) -> frozenset[NameRule]:
        """The rules for names that the preset selects, or options."""
        names = self.rules.names
        if self.distinct_names and self.rules.published_names:
            names |= {NameRule.DISTINCT}
        return names
