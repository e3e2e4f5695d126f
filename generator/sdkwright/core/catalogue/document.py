"""Rules of the document stage: reading, references, overlays, validation."""

from __future__ import annotations

from sdkwright.core.diagnostics import Fate, Loss, Rule, Severity


def _error(code: str, message: str, advice: str) -> Rule:
    return Rule(
        code=code,
        severity=Severity.ERROR,
        message=message,
        advice=advice,
        fate=Fate.REFUSED,
    )


def _warning(code: str, message: str, advice: str, fate: Fate = Fate.KEPT) -> Rule:
    return Rule(
        code=code, severity=Severity.WARNING, message=message, advice=advice, fate=fate
    )


def _unread(code: str, message: str, advice: str) -> Rule:
    """What a reference names isn't there for the run: it is left out, or any value is taken."""
    return Rule(
        code=code,
        severity=Severity.WARNING,
        message=message,
        advice=advice,
        fate=Fate.DEGRADED,
        loss=Loss.PART,
    )


# Reading a file

LOAD_UNREADABLE = _error(
    "load/unreadable",
    "{label} can't be read: {reason}",
    "Check the path and its permissions.",
)
LOAD_ENCODING = _error(
    "load/encoding",
    "{label} isn't UTF-8: {reason}",
    "Save the file as UTF-8.",
)
LOAD_EMPTY = _error(
    "load/empty",
    "{label} holds no document",
    "Give an OpenAPI document in JSON or YAML.",
)
LOAD_REMOTE = _error(
    "load/remote",
    "{label} lies on another machine and wasn't fetched",
    "Pass --allow-remote, or give a file.",
)
LOAD_SYNTAX = _error(
    "load/syntax",
    "not valid {kind}: {reason}",
    "Correct the text at this position.",
)
LOAD_DUPLICATE_KEY = _error(
    "load/duplicate-key",
    "the key {key} occurs twice in this object (first on line {first})",
    "Remove or rename one of them; readers disagree on which one counts.",
)
LOAD_KEY = _error(
    "load/key",
    "a key of this object is {what}, not a string",
    "Use plain text as keys.",
)
LOAD_TOO_DEEP = _error(
    "load/too-deep",
    "nested deeper than {limit} levels",
    "Move inner parts to components and refer to them.",
)
LOAD_ALIAS_UNKNOWN = _error(
    "load/alias-unknown",
    "the alias {alias} has no anchor before it",
    "Define the anchor first, or use a $ref.",
)
LOAD_ALIAS_CYCLE = _error(
    "load/alias-cycle",
    "the alias {alias} stands inside its own anchor",
    "Use a $ref for recursive structures.",
)
LOAD_ALIAS_BOMB = _error(
    "load/alias-bomb",
    "aliases expand this document to more than {limit} values",
    "Use $ref instead of anchors and aliases.",
)
LOAD_MERGE = _error(
    "load/merge",
    "a merge key (<<) needs an object or a list of objects, this is {what}",
    "Merge anchors of objects only.",
)
LOAD_TAG = _warning(
    "load/tag",
    "the YAML tag {tag} means nothing in OpenAPI and is ignored",
    "Remove the tag.",
)
LOAD_NUMBER = _error(
    "load/number",
    "{number} isn't a number JSON can hold",
    "Use a finite number of reasonable length, or quote it as text.",
)
LOAD_SURROGATE = _warning(
    "load/surrogate",
    "an escape names half a character (a lone surrogate); it is read as U+FFFD",
    "Write the character itself, or both halves of its escape.",
    Fate.DEGRADED,
)
LOAD_NOT_OBJECT = _error(
    "load/not-object",
    "the document is {what}, not an object",
    "An OpenAPI document starts with a line such as `openapi: 3.1.0`.",
)
LOAD_NOT_OPENAPI = _error(
    "load/not-openapi",
    "this is no OpenAPI document: it has no `openapi` field",
    "An OpenAPI document starts with a line such as `openapi: 3.1.0`.",
)
LOAD_SWAGGER = _error(
    "load/swagger",
    "this is a Swagger {version} document; OpenAPI 3.0, 3.1 and 3.2 are understood",
    "Convert it first: `npx swagger2openapi FILE`, or https://converter.swagger.io.",
)
LOAD_VERSION = _error(
    "load/version",
    "`openapi` is {version}; versions 3.0, 3.1 and 3.2 are understood",
    "Set `openapi` to the version the document is written for, such as 3.1.0.",
)

# References to other files

REFERENCE_FILE = _unread(
    "reference/file",
    "{target} can't be used: {reason}",
    "Check the path; it is relative to the file that holds the $ref.",
)
REFERENCE_BROKEN = Rule(
    code="reference/broken",
    severity=Severity.NOTE,
    message="{target} can't be used: {reason}",
    advice="Correct that file; what is wrong with it is told at its own place.",
    fate=Fate.DEGRADED,
    loss=Loss.PART,
)
REFERENCE_REMOTE = _unread(
    "reference/remote",
    "{target} lies on another machine and wasn't fetched",
    "Pass --allow-remote, or keep a copy of the file beside the document.",
)
REFERENCE_OUTSIDE = _unread(
    "reference/outside",
    "{target} lies outside the document's folder and wasn't read",
    "Name a folder to allow: --allow-references-outside DIR, or allowReferencesOutside of the source.",
)
REFERENCE_SCHEME = _unread(
    "reference/scheme",
    "{target} can't be followed from here: {reason}",
    "Refer to files beside the document by a relative path.",
)
REFERENCE_LIMIT = _unread(
    "reference/limit",
    "{target} wasn't read: {reason}",
    "Bundle the document into fewer files first.",
)

# Several documents joined

JOIN_REPLACED = _warning(
    "join/replaced",
    "{what} is in a document before this one, too, and says something else there; this one counts",
    "Rename one of them, or give the documents namespaces.",
)
JOIN_APART = Rule(
    code="join/apart",
    severity=Severity.NOTE,
    message="{what} is in another document, too; this one is called {name}",
    advice="Rename one of them, where it should be called otherwise.",
    fate=Fate.KEPT,
)

BUNDLE_LEFT = _warning(
    "bundle/left",
    "{reference} leads to nothing that was read, and stays as it is",
    "Correct the reference, or allow what it needs: --allow-remote, --allow-references-outside.",
)

# Overlays

OVERLAY_INVALID = _error(
    "overlay/invalid",
    "{reason}",
    "See the Overlay Specification, version 1.0 or 1.1.",
)
OVERLAY_VERSION = _error(
    "overlay/version",
    "Overlay {version} is unknown; 1.0 and 1.1 are understood",
    "Set `overlay` to 1.0.0 or 1.1.0.",
)
OVERLAY_PATH = _error(
    "overlay/path",
    "{expression} isn't a valid JSONPath (RFC 9535): {reason}",
    "Correct the expression; keys with special characters are written $['a/b'].",
)
OVERLAY_NO_MATCH = _warning(
    "overlay/no-match",
    "{expression} matches nothing in the document, the action does nothing",
    "Remove the action, or correct its target.",
)
OVERLAY_TARGET = _error(
    "overlay/target",
    "{expression} selects {what}: {reason}",
    "Target the object or array that holds it.",
)
OVERLAY_TOO_LARGE = _error(
    "overlay/too-large",
    "with this action the overlay adds more than {limit} values, or nests deeper than {depth} levels",
    "Refer to what is needed at several places instead of copying it.",
)
OVERLAY_COPY = _error(
    "overlay/copy",
    "the source {expression} selects {count} nodes; `copy` needs exactly one",
    "Make the expression select one node.",
)

# Validation

REFERENCE_MAP = _warning(
    "reference/map",
    "{key} is a $ref to {reference}, which only objects may be; the entries there are taken as its own",
    "Write the entries here, each with a $ref of its own.",
)
VALIDATE_TYPE = _warning(
    "validate/type",
    "{name} is {what}, not {wanted}",
    "Write {wanted} here; what can be understood is generated anyway.",
)
VALIDATE_VALUE = _warning(
    "validate/value",
    "{name} is {what}{suggestion}",
    "Write {wanted}.",
)
VALIDATE_MISSING = _warning(
    "validate/missing",
    "{owner} has no `{key}`",
    "Add `{key}`: {wanted}.",
)
VALIDATE_UNKNOWN = _warning(
    "validate/unknown",
    "`{key}` is no field of {owner}{suggestion}",
    "Correct or remove it; fields of your own start with `x-`.",
)
VALIDATE_VERSION = _warning(
    "validate/version",
    "`{key}` of {owner} came with OpenAPI {since}, and this document says {version}",
    "Set `openapi` to a version that has it, or remove it.",
)
VALIDATE_RULE = _warning("validate/rule", "{reason}", "{remedy}")
VALIDATE_DEFAULT = _warning(
    "validate/default",
    "the default doesn't fit its schema: {reason}",
    "Make the default a value the schema allows.",
)
VALIDATE_REFERENCE = _warning(
    "validate/reference",
    "{reason}",
    "Correct the $ref; it must name a node that exists.",
)
VALIDATE_OPERATION_ID = _warning(
    "validate/operation-id",
    "the operationId {id} is taken by {other}",
    "Give each operation an operationId of its own.",
)
VALIDATE_PATH_PARAMETER = _warning(
    "validate/path-parameter",
    "{reason}",
    "Declare each variable of the path as a parameter with `in: path`, and no other.",
)
VALIDATE_CRASHED = _warning(
    "validate/crashed",
    "the validator gave up on this document: {reason}",
    "The document may be valid; its findings are unknown.",
)
