"""Every option of every target changes what comes out: one that does nothing can't exist."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from sdkwright.app.package_files import print_package
from sdkwright.core.copies import ALONE
from sdkwright.core.json import JsonValue
from sdkwright.targets.contract.option_reading import OptionError
from sdkwright.targets.contract.registry import TARGETS
from tests.support.built_api import built_api
from tests.support.small_documents import document_of_paths, operation, parameter

Options = Mapping[str, Any]

_TEXT = {"type": "string"}
_NUMBER = {"type": "integer", "default": 3}
_THING = {
    "type": "object",
    "required": ["kind", "size", "shape"],
    "properties": {
        "kind": {"type": "string", "enum": ["big", "small"]},
        "size": {"type": "object", "properties": {"unit": {"type": "string"}}},
        "shape": {"const": "round"},
        "count": _NUMBER,
        "id": {"type": "integer", "readOnly": True},
        "key": {"type": "integer", "writeOnly": True},
    },
}
_EVENT = {
    "type": "object",
    "required": ["data"],
    "properties": {"data": {"$ref": "#/components/schemas/Thing"}, "id": _TEXT},
}
_REFERENCE = {"$ref": "#/components/schemas/Thing"}
_WORN_OUT = {"type": "object", "properties": {"reason": _TEXT}}
_REPOSITORY = "https://github.com/shop/sdk"
_MAP = {"type": "object", "additionalProperties": _TEXT}

_FILES = {
    "type": "object",
    "properties": {"file_names": {"type": "array", "items": _TEXT}},
}


def _json(schema: Any) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


_CALLED = {
    "post": {
        "operationId": "thingChanged",
        "requestBody": _json({"type": "object", "properties": {"was": _TEXT}}),
        "responses": {"204": {"description": ""}},
    }
}
_SENT = {
    "post": {
        "operationId": "thingLost",
        "requestBody": _json({"type": "object", "properties": {"lost": _TEXT}}),
        "responses": {"204": {"description": ""}},
    }
}
_PATHS = {
    "/things": {
        "get": operation(
            "listThings",
            parameters=[
                parameter("page", schema={"type": "integer"}),
                parameter("id", description="Which one."),
                parameter("where", schema=_MAP, style="deepObject", explode=True),
            ],
            answer={
                "type": "object",
                "properties": {"data": {"type": "array", "items": _REFERENCE}},
            },
            tags=["stock"],
        ),
        "post": operation(
            "makeThing",
            parameters=[parameter("object", "query", required=True)],
            body=_REFERENCE,
            answer=_REFERENCE,
            tags=["stock"],
        ),
        "patch": {
            "operationId": "changeThing",
            "callbacks": {"onChange": {"{$request.query.id}": _CALLED}},
            "tags": ["stock"],
            "requestBody": _json(_REFERENCE),
            "responses": {"204": {"description": ""}},
        },
        "put": {
            "operationId": "noteThings",
            "tags": ["stock"],
            "requestBody": _json(_MAP),
            "responses": {
                "200": {"description": "", **_json(_THING["properties"]["size"])},
                "409": {
                    "description": "",
                    **_json({"$ref": "#/components/schemas/Clash"}),
                },
                "410": {"description": "", **_json(_WORN_OUT)},
            },
        },
    },
    "/files": {
        "post": {
            "operationId": "keepFiles",
            "tags": ["stock"],
            "requestBody": {"content": {"multipart/form-data": {"schema": _FILES}}},
            "responses": {"204": {"description": ""}},
        }
    },
    "/events": {
        "get": {
            "operationId": "followThings",
            "tags": ["stock"],
            "responses": {
                "200": {
                    "description": "",
                    "content": {"text/event-stream": {"schema": _EVENT}},
                }
            },
        }
    },
}
_API = built_api(
    document_of_paths(
        _PATHS,
        tags=[{"name": "stock", "description": "All <i>things</i>, [here](/all)."}],
        components={
            "schemas": {
                "Thing": _THING,
                "Left": _WORN_OUT,
                "Clash": {"type": "object"},
            },
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        },
        security=[{"key": []}],
        webhooks={"lost": _SENT},
    )
).api

_COMMON: dict[str, tuple[JsonValue, JsonValue]] = {
    "preset": ("default", "speakeasy"),
    "packageName": ("one", "two"),
    "sdkClassName": ("One", "Two"),
    "baseErrorName": ("One", "Two"),
    "defaultErrorName": ("One", "Two"),
    "version": ("1.0.0", "2.0.0"),
    "envVarPrefix": ("", "ONE"),
    "idempotencyKeyHeader": ("", "Idempotency-Key"),
    "enumFormat": ("union", "enum"),
    "maxMethodParams": (0, 99),
    "methodArguments": ("infer-optional-args", "require-security-and-request"),
    "unreferencedSchemas": ("keep", "drop"),
    "deepObjectArrays": ("indices", "repeats"),
    "multipartArrayFormat": ("standard", "legacy"),
    "distinctNames": (False, True),
    "requestBodyFieldName": ("", "payload"),
    "requiredBodies": ("implied", "declared"),
    "sendDefaults": (False, True),
    "flattenGlobalSecurity": (True, False),
    "flatteningOrder": ("parameters-first", "body-first"),
    "inputModelSuffix": ("input", "sent"),
    "outputModelSuffix": ("", "output"),
    "nameScheme": ("stable", "nearest"),
    "responseFormat": ("flat", "envelope"),
    "sseFlatResponse": (True, False),
    "proseHtml": ("escape", "keep"),
    "inferPagination": (True, False),
    "imports.shared": ("", "models/components"),
    "imports.operations": ("", "models/operations"),
    "imports.errors": ("", "errors"),
    "imports.callbacks": ("", "models/callbacks"),
    "imports.webhooks": ("", "models/webhooks"),
    "usageSnippets.optionalPropertyRendering": ("always", "never"),
    "usageSnippets.comment": (True, False),
    "docs.groupLine": (True, False),
    "docs.base": ("", "https://docs.example"),
    "tests": (False, True),
    "package.description": ("One", "Two"),
    "package.license": ("MIT", "Apache-2.0"),
    "package.authors": (["Ada"], ["<ada@shop.example>"]),
    "package.keywords": (["one"], ["two"]),
    "package.urls": ({"homepage": _REPOSITORY}, {}),
    "package.repository": (_REPOSITORY, ""),
    "package.directory": ("one", "two"),
    "package.tag": ("v{version}", "main"),
    "package.scripts": ({"one": "a.b:c"}, {"two": "a.b:c"}),
}
_OWN: dict[str, dict[str, tuple[JsonValue, JsonValue]]] = {
    "python": {
        "allowedRedefinedBuiltins": ([], ["id"]),
        "moduleName": ("", "acme.shop"),
        "httpClient": ("httpx2", "httpx"),
        "flattenRequests": (True, False),
        "asyncMode": ("both", "split"),
        "constFieldCasing": ("normal", "upper"),
        "methodTimeoutArgument": ("timeout-ms", "timeout"),
        "methodTimeoutUnits": ("milliseconds", "seconds"),
        "usageSnippets.showDefaults": (True, False),
        "package.dependencies": (["one>=1"], []),
        "package.optionalDependencies": ({"one": ["two"]}, {}),
        "package.classifiers": (["Topic :: Internet"], []),
        "pyproject": ({"tool": {"one": {"two": 3}}}, {}),
    },
    "typescript": {
        "validate": ("", "zod-mini"),
        "bigints": ("number", "lossless"),
        "modelPropertyCasing": ("camel", "snake"),
        "maps": (False, True),
        "moduleFormat": ("esm", "dual"),
        "usageSnippets.style": ("result", "throw"),
        "package.dependencies": ({"one": "^1"}, {}),
        "package.optionalDependencies": ({"one": "^1"}, {}),
        "package.publishConfig": ({"access": "public"}, {}),
        "packageJson": ({"one": {"two": 3}}, {}),
    },
}
# What an option needs beside it to matter.
_BESIDE: dict[str, Options] = {
    "package.directory": {"package": {"repository": _REPOSITORY}},
    "package.tag": {"package": {"repository": _REPOSITORY}},
    "flatteningOrder": {"maxMethodParams": 99},
    "distinctNames": {"preset": "speakeasy"},
    "flattenGlobalSecurity": {"preset": "speakeasy"},
    "requestBodyFieldName": {"preset": "speakeasy"},
    "usageSnippets.comment": {"preset": "speakeasy"},
    "usageSnippets.showDefaults": {
        "usageSnippets": {"optionalPropertyRendering": "always"}
    },
}
_CASES = [
    (language, option, values)
    for language, own in _OWN.items()
    for option, values in {**_COMMON, **own}.items()
]


def _nested(option: str, value: JsonValue, beside: Options) -> dict[str, Any]:
    section, _, key = option.rpartition(".")
    if not section:
        return {**beside, key: value}
    return {**beside, section: {**beside.get(section, {}), key: value}}


def _made(language: str, options: Options) -> dict[str, bytes]:
    target = TARGETS[language]
    lowered = target.lower(_API, target.parse_options(options, _API))
    tree = print_package(lowered, processes=ALONE, maximum_bytes=1 << 30)[0]
    return {path: file.content for path, file in tree.items()}


def _problem(language: str, options: Options) -> str:
    with pytest.raises(OptionError) as caught:
        TARGETS[language].parse_options(options, _API)
    return str(caught.value)


def _known(language: str, section: str = "") -> list[str]:
    """Every option, as the message about an unknown one lists them."""
    unknown: Options = {"?": 1}
    problem = _problem(language, {section: unknown} if section else unknown)
    return problem.partition("known are ")[2].split(", ")


def _all_options(language: str) -> set[str]:
    found: set[str] = set()
    for option in _known(language):
        if "a mapping" in _problem(language, {option: object()}):
            found |= {f"{option}.{key}" for key in _known(language, option)}
        else:
            found.add(option)
    return found


@pytest.mark.parametrize("language", TARGETS)
def test_every_option_is_tried_here(language: str) -> None:
    tried = {option for tried, option, _ in _CASES if tried == language}
    assert _all_options(language) == tried


@pytest.mark.parametrize(("language", "option", "values"), _CASES)
def test_an_option_changes_what_comes_out(
    language: str, option: str, values: tuple[JsonValue, JsonValue]
) -> None:
    beside = _BESIDE.get(option, {})
    first, second = (
        _made(language, _nested(option, value, beside)) for value in values
    )
    assert first != second


@pytest.mark.parametrize("language", TARGETS)
def test_an_option_given_wins_over_the_preset(language: str) -> None:
    page = "docs/models/left.md"
    speakeasy = {"preset": "speakeasy"}
    assert page not in _made(language, speakeasy)
    assert page in _made(language, {**speakeasy, "unreferencedSchemas": "keep"})


@pytest.mark.parametrize("language", TARGETS)
def test_no_preset_is_the_default_one(language: str) -> None:
    assert _made(language, {}) == _made(language, {"preset": "default"})


@pytest.mark.parametrize("language", TARGETS)
def test_another_preset_is_refused_by_name(language: str) -> None:
    problem = _problem(language, {"preset": "speakeezy"})
    assert (
        'option preset is the text "speakeezy"; it takes one of default, speakeasy'
        in problem
    )
    assert "did you mean speakeasy?" in problem


@pytest.mark.parametrize("language", TARGETS)
@pytest.mark.parametrize(
    "folder", ["types", "models/class", "../up", "/models", "Models", "sdk", "a//b"]
)
def test_a_folder_of_types_is_none_of_the_packages_own(
    language: str, folder: str
) -> None:
    problem = _problem(language, {"imports": {"shared": folder}})
    assert f'option imports.shared is the text "{folder}"' in problem
    assert "the path of a folder, as in `models/components`" in problem


@pytest.mark.parametrize(
    "module", ["pydantic.shop", "acme.class", "acme.", ".shop", "acme..shop", "Acme"]
)
def test_a_module_is_none_that_others_have(module: str) -> None:
    problem = _problem("python", {"moduleName": module})
    assert f'option moduleName is the text "{module}"' in problem
    assert "none that the language or another package has" in problem


@pytest.mark.parametrize("language", TARGETS)
def test_two_folders_of_types_have_two_names(language: str) -> None:
    problem = _problem(language, {"imports": {"errors": "failures/models"}})
    assert "imports.errors" in problem
    assert "a folder whose last part is that of no other folder of types" in problem


def test_a_body_of_one_argument_has_to_be_given_where_the_option_says_so() -> None:
    inferred = _made("python", {})
    required = _made("python", {"methodArguments": "require-security-and-request"})
    module = "src/things/stock.py"
    optional = b"body: Optional[Mapping[str, str]] = None,"
    assert inferred[module].count(optional) == 2
    assert optional not in required[module]
    assert required[module].count(b"body: Mapping[str, str],") == 2
