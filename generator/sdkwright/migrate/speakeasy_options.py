"""What becomes of each option of a ``gen.yaml``.

The names are those that published configurations have. A value for which nothing is to be done is what the file's
owner gets here anyway.
"""

from __future__ import annotations

from typing import Final

from sdkwright.migrate.option_rules import Impossible, OptionRules, Taken, Unneeded
from sdkwright.migrate.reading import class_name
from sdkwright.migrate.speakeasy_metadata import (
    EMPTY,
    METADATA,
    NO_METADATA,
    metadata,
    requirements,
)

_NOT_MADE = "nothing of the kind is made"
_OWN_TOOLS = "it is about the other generator's own tools"
_NAMES = "names are as with it on"
STATUSES: Final = "clientServerStatusCodesAsErrors"
"""Of each language's section, but the document says so here."""
_STREAMS = Unneeded(
    why="usual",
    values=(False,),
    otherwise="such methods have a signature for each, TypeScript's without `preset: speakeasy` alone",
)
_TEXTS = Unneeded(
    why="values of that format are text",
    values=(False,),
    otherwise="values of that format are text",
)


GENERATION: Final[OptionRules] = {
    "sdkClassName": Taken(name="sdkClassName", spell=class_name),
    "maintainOpenAPIOrder": Unneeded(why="the order is always the document's"),
    "useClassNamesForArrayFields": Unneeded(why="fields are called as with it on"),
    "usageSnippets.optionalPropertyRendering": Taken(
        name="usageSnippets.optionalPropertyRendering"
    ),
    "usageSnippets.sdkInitStyle": Unneeded(
        why="samples call the constructor",
        values=("constructor",),
        otherwise="samples call the constructor",
    ),
    "usageSnippets.*": Impossible(otherwise="samples look as they do by default"),
    "fixes.nameResolutionFeb2025": Taken(name="distinctNames", empty=(False,)),
    "fixes.*": Unneeded(why=_NAMES, values=(True,), otherwise=_NAMES),
    "auth.oAuth2ClientCredentialsEnabled": Unneeded(why="always on"),
    "auth.oAuth2PasswordEnabled": Unneeded(why="always on"),
    "auth.hoistGlobalSecurity": Unneeded(
        why="what all operations ask for is asked for once",
        values=(True,),
        otherwise="what all operations ask for is asked for once, by the client",
    ),
    "inferSSEOverload": _STREAMS,
    "sdkHooksConfigAccess": Unneeded(
        why="hooks see the operation and the client's options"
    ),
    "schemas.allOfMergeStrategy": Unneeded(
        why="members of allOf hold together, at any depth"
    ),
    "requestBodyFieldName": Taken(name="requestBodyFieldName", empty=("",)),
    "preApplyUnionDiscriminators": Unneeded(
        why="what tells members apart decides first"
    ),
    "versioningStrategy": Unneeded(why="a package's version is its option `version`"),
    "persistentEdits": Unneeded(why="your own code lives beside what is generated"),
    "tests.*": Unneeded(
        why="no tests are made",
        values=(False,),
        otherwise="no tests are made; keep those there are",
    ),
    "devContainers.*": Unneeded(why=_NOT_MADE, values=(False, ""), otherwise=_NOT_MADE),
    "mockServer.*": Unneeded(why=_NOT_MADE, values=(True, False, "")),
    "documentation": Unneeded(why="pages are Markdown that sites take as they are"),
    "telemetryEnabled": Unneeded(why="nothing is ever sent home"),
    "baseServerUrl": Unneeded(why="in the overlay: `servers`"),
    "baseServerURL": Unneeded(why="in the overlay: `servers`"),
    "singleTagPerOp": Unneeded(why="the first tag counts", values=(True, False)),
    "tagNamespacingDisabled": Unneeded(
        why="tags are groups", values=(False,), otherwise="tags are groups"
    ),
    "maxMethodParams": Impossible(otherwise="say it for each language"),
}
"""Of the section ``generation``."""

_SHARED: Final[OptionRules] = {
    "version": Taken(name="version"),
    "packageName": Taken(name="packageName"),
    "baseErrorName": Taken(name="baseErrorName"),
    "defaultErrorName": Taken(name="defaultErrorName"),
    "envVarPrefix": Taken(name="envVarPrefix"),
    "enumFormat": Taken(
        name="enumFormat", otherwise="enums are unions of literals, or enum classes"
    ),
    "maxMethodParams": Taken(name="maxMethodParams"),
    "methodArguments": Taken(name="methodArguments"),
    "flatteningOrder": Taken(name="flatteningOrder"),
    "sseFlatResponse": Taken(name="sseFlatResponse"),
    "imports.option": Unneeded(
        why="there is no other",
        values=("openapi",),
        otherwise="folders are those of `openapi`",
    ),
    "imports.paths.shared": Taken(
        name="imports.shared",
        otherwise="types of components are imported from `models`",
    ),
    "imports.paths.operations": Taken(
        name="imports.operations",
        otherwise="types of operations are imported from where those of components are",
    ),
    "imports.paths.errors": Taken(
        name="imports.errors", otherwise="errors are imported from `errors`"
    ),
    "imports.paths.callbacks": Taken(
        name="imports.callbacks",
        otherwise="types of callbacks are imported from where those of operations are",
    ),
    "imports.paths.webhooks": Taken(
        name="imports.webhooks",
        otherwise="types of webhooks are imported from where those of operations are",
    ),
    STATUSES: Unneeded(
        why="4XX and 5XX are errors; where all packages have it off, the overlay says that none is"
    ),
    "responseFormat": Taken(
        name="responseFormat",
        otherwise="calls give what the response holds, without an envelope",
    ),
    "flattenGlobalSecurity": Taken(name="flattenGlobalSecurity", empty=(True,)),
    "inferUnionDiscriminators": Unneeded(
        why="what tells members apart is always found"
    ),
    "preApplyUnionDiscriminators": Unneeded(
        why="what tells members apart decides first"
    ),
    "forwardCompatibleEnumsByDefault": Unneeded(
        why="enums take values that they don't list",
        values=(True,),
        otherwise="enums take values that they don't list; in the document, `x-speakeasy-unknown-values: disallow` closes one",
    ),
    "forwardCompatibleUnionsByDefault": Unneeded(
        why="unions take members that they don't list"
    ),
    "inferSSEOverload": _STREAMS,
    "inputModelSuffix": Taken(name="inputModelSuffix"),
    "outputModelSuffix": Taken(name="outputModelSuffix"),
    "multipartArrayFormat": Taken(name="multipartArrayFormat"),
    "flatAdditionalProperties": Impossible(
        otherwise="undeclared properties are as the language has them by default"
    ),
    "bodyVariantOverloads": Unneeded(
        why="usual", values=(False,), otherwise="each body of several has a method"
    ),
    "enableCustomCodeRegions": Unneeded(
        why="your own code lives in `custom/`; this page lists the regions that there are"
    ),
    "templateVersion": Unneeded(why=_OWN_TOOLS),
    "defaultErrorNameSuffix": Impossible(otherwise="errors keep their usual names"),
    "additionalDependencies.*": Unneeded(
        why="there are none", values=EMPTY, otherwise=NO_METADATA
    ),
}


PYTHON: Final[OptionRules] = {
    **_SHARED,
    **METADATA,
    "additionalDependencies.main": metadata("dependencies", requirements),
    "allowedRedefinedBuiltins": Taken(name="allowedRedefinedBuiltins"),
    "asyncMode": Taken(
        name="asyncMode",
        otherwise="one client has each method and its `_async` twin",
    ),
    "constFieldCasing": Taken(
        name="constFieldCasing",
        spell=lambda value: "normal" if value == "lower" else value,
        otherwise="constants are read as `type` and as `TYPE`",
    ),
    "errorSchemaValidation": Unneeded(
        why="bodies of errors are looked at",
        values=(True,),
        otherwise="bodies of errors are looked at; what doesn't fit is kept as it came",
    ),
    "responseSchemaValidation": Unneeded(
        why="responses are looked at",
        values=(True,),
        otherwise="responses are looked at; what doesn't fit is an error",
    ),
    "eventStreamClassNames.*": Unneeded(
        why="usual",
        values=("EventStream", "EventStreamAsync"),
        otherwise="streams are `EventStream` and `EventStreamAsync`",
    ),
    "fixFlags.*": Unneeded(
        why="as with it on", values=(True,), otherwise="as with it on"
    ),
    "flattenRequests": Taken(
        name="flattenRequests",
        otherwise="arguments are given one by one, not as one `request`",
    ),
    "durationFormat": _TEXTS,
    "httpClientLibrary": Unneeded(
        why="clients send with httpx",
        values=("httpx",),
        otherwise="clients send with httpx",
    ),
    "uuidFormat": _TEXTS,
    "inputTypedDictSuffix": Unneeded(
        why="usual", values=("TypedDict",), otherwise="it is `TypedDict`"
    ),
    "legacyPyright": Unneeded(why="packages pass pyright's strict mode"),
    "methodTimeoutArgument": Taken(
        name="methodTimeoutArgument", otherwise="it is `timeout_ms`"
    ),
    "methodTimeoutUnits": Taken(
        name="methodTimeoutUnits", otherwise="they are milliseconds"
    ),
    "moduleName": Taken(
        name="moduleName",
        otherwise="what is imported is called after the distribution",
        empty=("",),
    ),
    "packageManager": Unneeded(why="any that reads pyproject.toml"),
    "pytestFilterWarnings": Unneeded(why=_NOT_MADE),
    "pytestTimeout": Unneeded(why=_NOT_MADE),
    "rawResponseHelpers": Unneeded(
        why="usual", values=(False,), otherwise="responses are had by `capture`"
    ),
    "useAsyncHooks": Unneeded(
        why="usual",
        values=(False,),
        otherwise="hooks are plain functions in both modes",
    ),
}
"""Of the section ``python``."""

TYPESCRIPT: Final[OptionRules] = {
    **_SHARED,
    **METADATA,
    "acceptHeaderEnum": Unneeded(
        why="what comes in several media types has an enum of them"
    ),
    "additionalPackageJSON": Taken(
        name="packageJson", otherwise=NO_METADATA, empty=EMPTY
    ),
    "additionalDependencies.dependencies": metadata("dependencies"),
    "additionalScripts": Unneeded(
        why="it is empty", values=({},), otherwise=NO_METADATA
    ),
    "alwaysIncludeInboundAndOutbound": Unneeded(why="modules of types have both"),
    "apiPromiseHelpers": Unneeded(why="calls give promises with helpers"),
    "compileCommand": Unneeded(why="`npm run build` compiles"),
    "constFieldsAlwaysOptional": Unneeded(
        why="usual", values=(False,), otherwise="required constants are required"
    ),
    "customCasings": Impossible(otherwise="words are cased by the usual rules"),
    "enableMCPServer": Unneeded(why=_NOT_MADE, values=(False,), otherwise=_NOT_MADE),
    "enableReactQuery": Unneeded(why=_NOT_MADE, values=(False,), otherwise=_NOT_MADE),
    "eventStreamClassName": Unneeded(
        why="usual", values=("EventStream",), otherwise="streams are `EventStream`"
    ),
    "exportZodModelNamespace": Unneeded(
        why="usual", values=(False,), otherwise="modules of models have no namespace"
    ),
    "fixEnumNameSanitization": Unneeded(why="names are what the language takes"),
    "formStringArrayEncodeMode": Unneeded(
        why="arrays in forms go as the document says"
    ),
    "generateExamples": Unneeded(why="pages have the samples"),
    "jsonpath": Unneeded(why="paths are read as RFC 9535 has them"),
    "laxMode": Unneeded(why="what is received is taken as far as it can be read"),
    "legacyFileNaming": Unneeded(
        why="files are called as with it on",
        values=(True,),
        otherwise="files are called as with it on: `chatrequest`, not `chat-request`",
    ),
    "modelPropertyCasing": Taken(
        name="modelPropertyCasing", otherwise="properties are camelCase"
    ),
    "moduleFormat": Taken(
        name="moduleFormat",
        spell=lambda value: "dual" if value == "commonjs" else value,
    ),
    "preserveModelFieldNames": Unneeded(
        why="usual", values=(False,), otherwise="properties are camelCase"
    ),
    "privateIdentifierPrefix": Unneeded(why="private members are the class's own"),
    "requestExtras": Unneeded(why="every call takes `extraQuery` and `extraBody`"),
    "unionStrategy": Unneeded(why="the best match is taken"),
    "usageSDKInit": Impossible(otherwise="samples call the constructor"),
    "usageSDKInitImports": Unneeded(
        why="it is empty", values=([],), otherwise="samples import the client alone"
    ),
    "useIndexModules": Unneeded(
        why="usual", values=(True,), otherwise="folders have an index"
    ),
    "useOxlint": Unneeded(why=_OWN_TOOLS),
    "useTsgo": Unneeded(why=_OWN_TOOLS),
    "zodVersion": Unneeded(why="nothing needs zod, but for the option `validate`"),
}
"""Of the section ``typescript``."""
