"""Rules of the walk from a document to an Api: schemas, operations, security, names."""

from __future__ import annotations

from sdkwright.core.diagnostics import Fate, Loss, Rule, Severity


def _note(code: str, message: str, advice: str) -> Rule:
    return Rule(code=code, severity=Severity.NOTE, message=message, advice=advice)


def _kept(code: str, message: str, advice: str) -> Rule:
    return Rule(code=code, severity=Severity.WARNING, message=message, advice=advice)


def _degraded(code: str, message: str, advice: str, loss: Loss = Loss.TYPE) -> Rule:
    return Rule(
        code=code,
        severity=Severity.WARNING,
        message=message,
        advice=advice,
        fate=Fate.DEGRADED,
        loss=loss,
    )


def _refused(code: str, message: str, advice: str, loss: Loss = Loss.PART) -> Rule:
    return Rule(
        code=code,
        severity=Severity.WARNING,
        message=message,
        advice=advice,
        fate=Fate.REFUSED,
        loss=loss,
    )


# References

WALK_REFERENCE_MISSING = _degraded(
    "walk/reference-missing",
    "{reference} names nothing in this document{suggestion}; {instead}",
    "Correct the $ref, or add what it names.",
)
WALK_REFERENCE_CYCLE = _degraded(
    "walk/reference-cycle",
    "{reference} leads back to itself; {instead}",
    "Break the circle: one of the references must reach a schema of its own.",
)
WALK_REFERENCE_DYNAMIC = _degraded(
    "walk/reference-dynamic",
    "{reference} has several anchors to choose from; the nearest one is used",
    "Write a $ref to the schema that is meant.",
)

# Schemas

SCHEMA_NOT_A_SCHEMA = _degraded(
    "schema/not-a-schema",
    "a schema is an object or a boolean, this is {what}; any value is taken",
    "Write a schema here.",
)
SCHEMA_TOO_DEEP = _degraded(
    "schema/too-deep",
    "schemas are nested deeper than {limit} levels here; any value is taken",
    "Move inner schemas to components and refer to them.",
)
SCHEMA_TOO_DEEP_ALL_OF = _degraded(
    "schema/too-deep-all-of",
    "schemas are made of others over more than {limit} levels here; the rest adds nothing",
    "Shorten the chain of allOf and references.",
)
SCHEMA_TOO_MANY_CONJUNCTIONS = _degraded(
    "schema/too-many-conjunctions",
    "members of allOf lead back to each other in more than {limit} ways; any value is taken here",
    "Make the schemas of one property refer to one schema.",
)
SCHEMA_UNKNOWN_TYPE = _degraded(
    "schema/unknown-type",
    "{type} is no type of JSON Schema{suggestion}; any value is taken",
    "Use string, number, integer, boolean, array, object or null.",
)
SCHEMA_IGNORED_KEYWORD = _note(
    "schema/ignored-keyword",
    "{keyword} limits values in a way that no type shows; the server checks it",
    "Nothing needs doing.",
)
SCHEMA_MERGE_CONFLICT = _degraded(
    "schema/merge-conflict",
    "the members of allOf disagree on {what}; {instead}",
    "Make the members agree: a value must fit all of them.",
)
SCHEMA_MERGE_ALTERNATIVES = _degraded(
    "schema/merge-alternatives",
    "several independent choices meet in one schema; all their properties are optional fields of one type",
    "Keep one oneOf or anyOf a schema.",
    Loss.PROPERTY,
)
SCHEMA_ENUM_EMPTY = _degraded(
    "schema/enum-empty",
    "an enum without values allows nothing; its type is used",
    "List the values, or remove the enum.",
)
SCHEMA_ENUM_VALUES = _degraded(
    "schema/enum-values",
    "an enum of objects or arrays has no names to give; any value is taken",
    "Describe the values by a schema.",
)
SCHEMA_ENUM_TYPE = _note(
    "schema/enum-type",
    "{value} isn't of the enum's type {type}; it is read as {read}",
    "Quote the value, or correct the type.",
)
SCHEMA_ENUM_DUPLICATE = _note(
    "schema/enum-duplicate",
    "{value} occurs twice in the enum; once is enough",
    "Remove the second one.",
)
SCHEMA_PROPERTIES = _degraded(
    "schema/properties",
    "{keyword} must be an object of schemas, this is {what}; it is left out",
    "Write an object whose keys are property names.",
    Loss.PROPERTY,
)
SCHEMA_REQUIRED_UNDECLARED = _degraded(
    "schema/required-undeclared",
    "{name} is required, but not among the properties; it takes any value",
    "Declare the property, or take its name from the list.",
    Loss.PROPERTY,
)
SCHEMA_MEMBERS = _degraded(
    "schema/members",
    "{keyword} must be a list of schemas, this is {what}; it is left out",
    "Write a list.",
)
SCHEMA_DISCRIMINATOR = _degraded(
    "schema/discriminator",
    "{value} of the discriminator {property} names no member of the union; it is left out",
    "Let the mapping name members of the oneOf or anyOf.",
)
SCHEMA_PATTERN_PROPERTIES = _degraded(
    "schema/pattern-properties",
    "names by pattern are typed as additional properties of any name",
    "Nothing needs doing.",
)

# Operations

OPERATION_PATH_ITEM = _refused(
    "operation/path-item",
    "a path item must be an object, this is {what}; the path has no operations",
    "Write the path's operations here.",
    Loss.OPERATION,
)
OPERATION_NOT_AN_OBJECT = _degraded(
    "operation/not-an-object",
    "an operation must be an object, this is {what}; a call without parameters is made",
    "Describe the operation.",
    Loss.OPERATION,
)
OPERATION_ID_MISSING = _note(
    "operation/id-missing",
    "the operation has no operationId; {id} is used, made from method and path",
    "Give it an operationId: it names the method.",
)
OPERATION_ID_DUPLICATE = _kept(
    "operation/id-duplicate",
    "the operationId {id} is taken; {instead} is used",
    "Give each operation an operationId of its own.",
)
OPERATION_PARAMETER = _refused(
    "operation/parameter",
    "a parameter can't be understood: {reason}; it is left out",
    "Give it a name, a place (in) and a schema.",
)
OPERATION_PARAMETER_PLACE = _degraded(
    "operation/parameter-place",
    "the place (in) of the parameter {name} is {place}; it is taken as {instead}",
    "Write `in: path`, `query`, `header` or `cookie`.",
    Loss.PART,
)
OPERATION_PARAMETER_DUPLICATE = _refused(
    "operation/parameter-duplicate",
    "the {location} parameter {name} is declared twice in one list; the last one counts",
    "Remove the other one.",
)
OPERATION_PARAMETER_IGNORED = _note(
    "operation/parameter-ignored",
    "OpenAPI ignores header parameters called {name}: security schemes and media types send them",
    "Nothing needs doing; a security scheme describes credentials.",
)
OPERATION_PATH_PARAMETER = _degraded(
    "operation/path-parameter",
    "the path's variable {name} is declared nowhere; it is taken as a required string",
    "Declare it as a parameter with `in: path`.",
    Loss.PART,
)
OPERATION_PATH_QUERY = _kept(
    "operation/path-query",
    "paths have no query in OpenAPI; {name} is sent as the query parameter of that name says",
    "Take the query from the path; its parameter is declared.",
)
OPERATION_PARAMETER_UNUSED = _degraded(
    "operation/parameter-unused",
    "the path has no variable {name}; the parameter goes nowhere",
    "Add the variable to the path, or remove the parameter.",
    Loss.PART,
)
OPERATION_STYLE = _degraded(
    "operation/style",
    "{style} is no style of {location} parameters; {instead} is used",
    "Use a style that the place allows.",
    Loss.PART,
)
OPERATION_BODY = _refused(
    "operation/body",
    "the request body can't be understood: {reason}; it is left out",
    "Give it `content` with a media type.",
)
OPERATION_BODY_IMPLIED = _note(
    "operation/body-implied",
    "the request body isn't marked as required, but its schema has required properties; calls have to give it",
    "Write `required: true`; where calls may come without a body, use the option `requiredBodies: declared`.",
)
OPERATION_RESPONSE = _refused(
    "operation/response",
    "the response {status} can't be understood: {reason}; it is left out",
    "Describe the response by an object with a description.",
)
OPERATION_NO_BODY = _kept(
    "operation/no-body",
    "answers with status {status} have no body in HTTP; what is described of one is left out",
    "Describe the body under the status that it comes with.",
)
OPERATION_CALLBACK_CYCLE = _degraded(
    "operation/callback-cycle",
    "the callback leads back to itself; it is read once",
    "Nothing needs doing.",
)
OPERATION_CALLBACK_DEPTH = _refused(
    "operation/callback-depth",
    "callbacks are nested deeper than {limit} levels here; this one is left out",
    "Nothing calls back that often: move inner callbacks to operations of their own.",
)
OPERATION_MEMBER = _refused(
    "operation/member",
    "{reason}; it is left out",
    "Write what OpenAPI has here.",
)
OPERATION_REFERENCE = _refused(
    "operation/reference",
    "the $ref {reason}; the {what} is left out",
    "Correct the $ref, or add what it names.",
)
OPERATION_CONTENT = _degraded(
    "operation/content",
    "{media_type} isn't read into the schema's type; it is passed through as {instead}",
    "Use JSON for structured values.",
)
OPERATION_UNSENT = _degraded(
    "operation/unsent",
    "{what} isn't sent; {instead}",
    "Describe each part by a property of the schema, with a content type or one of the styles.",
    Loss.PART,
)
OPERATION_FILES_INSIDE = _degraded(
    "operation/files-inside",
    "{name} holds files inside an object or an array of arrays, which is sent as JSON: there they are texts",
    "Make each file a property of the body, or the property an array of files.",
)
OPERATION_SAMPLE = _note(
    "operation/sample",
    "a hand-written sample can't be shown: {reason}; pages have the generated one",
    "Give it `lang` and `source`, as texts.",
)
OPERATION_IGNORED = _note(
    "operation/ignored",
    "{operation} is left out: {extension} says so",
    "Nothing needs doing; remove the extension to have it.",
)
OPERATION_EXTENSION = _degraded(
    "operation/extension",
    "{extension} can't be understood: {reason}; it is left out",
    "Correct or remove the extension.",
)

# Extensions

EXTENSION_KEY = _degraded(
    "extension/key",
    "{extension}: {key} {problem}; {instead}",
    "Correct the extension, or remove it.",
)
EXTENSION_UNKNOWN = _kept(
    "extension/unknown",
    "{extension} isn't known here{hint}; nothing is made of it ({count})",
    "Remove it, or correct its name; docs/extensions.md lists those that are known.",
)

# Security and servers

SECURITY_SCHEME = _refused(
    "security/scheme",
    "the security scheme {name} can't be understood: {reason}; it is left out",
    "Give it a type, and what the type asks for.",
)
SECURITY_REQUIREMENT = _degraded(
    "security/requirement",
    "the requirement names {name}, which is no security scheme; it is left out",
    "Declare it under components/securitySchemes.",
    Loss.PART,
)
SERVER_INVALID = _refused(
    "server/invalid",
    "a server can't be understood: {reason}; it is left out",
    "Give it a `url`.",
)
SERVER_VARIABLE = _degraded(
    "server/variable",
    "the server's variable {name} has no default; {instead} is used",
    "Give the variable a default.",
    Loss.PART,
)
