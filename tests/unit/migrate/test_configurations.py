"""Configurations of other generators, in their published forms, as what they come to here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright.app.migrate import migrate
from sdkwright.cli.main import run
from sdkwright.frontend.load import open_root
from sdkwright.migrate.migration import Migration, Outcome
from sdkwright.targets.contract.registry import TARGETS

_DOCUMENT = """
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: "http://127.0.0.1:1"}]
paths:
  /orders:
    get:
      operationId: listOrders
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
components:
  schemas:
    Order: {type: object, properties: {id: {type: string}}}
"""
_GENERATION: Mapping[str, Any] = {
    "sdkClassName": "Shop-API",
    "maintainOpenAPIOrder": True,
    "usageSnippets": {"optionalPropertyRendering": "withExample"},
    "fixes": {"nameResolutionDec2023": True},
    "auth": {"oAuth2ClientCredentialsEnabled": True},
    "requestBodyFieldName": "body",
}
_PYTHON: Mapping[str, Any] = {
    "version": "1.4.2",
    "packageName": "shop-sdk",
    "enumFormat": "union",
    "envVarPrefix": "SHOP",
    "asyncMode": "split",
    "flattenRequests": False,
    "methodTimeoutArgument": "timeout",
    "methodTimeoutUnits": "seconds",
    "maxMethodParams": 999,
    "responseFormat": "envelope-http",
    "imports": {"option": "openapi", "paths": {"errors": "errors", "shared": ""}},
}


def _written(folder: Path, files: Mapping[str, Any]) -> None:
    for name, value in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(value if isinstance(value, str) else json.dumps(value))


def _migrated(
    folder: Path, files: Mapping[str, Any]
) -> tuple[Migration, dict[str, Any], list[Any]]:
    """What became of a folder's files: the migration, the configuration, the overlay's actions."""
    _written(folder, files)
    done = migrate(str(folder), TARGETS)
    assert done.migration is not None
    configuration = yaml.safe_load(done.files["sdkwright.yaml"])
    overlay = yaml.safe_load(done.files.get("migrate.overlay.yaml", "actions: []"))
    return done.migration, configuration, overlay["actions"]


def _texts(migration: Migration, outcome: Outcome) -> dict[str, str]:
    return {
        note.name.rpartition(": ")[2]: note.text
        for note in migration.notes
        if note.outcome is outcome
    }


def _gen(**sections: Any) -> dict[str, Any]:
    return {"configVersion": "2.0.0", "generation": _GENERATION, **sections}


def test_options_of_a_gen_yaml_that_we_have_are_taken_over(tmp_path: Path) -> None:
    migration, configuration, actions = _migrated(
        tmp_path, {".speakeasy/gen.yaml": _gen(python=_PYTHON)}
    )
    assert configuration["targets"]["api-python"] == {
        "source": "api",
        "language": "python",
        "output": ".",
        "options": {
            "preset": "speakeasy",
            "httpClient": "httpx",
            "sdkClassName": "ShopAPI",
            "usageSnippets": {"optionalPropertyRendering": "withExample"},
            "version": "1.4.2",
            "packageName": "shop-sdk",
            "enumFormat": "union",
            "envVarPrefix": "SHOP",
            "asyncMode": "split",
            "flattenRequests": False,
            "methodTimeoutArgument": "timeout",
            "methodTimeoutUnits": "seconds",
            "maxMethodParams": 999,
            "responseFormat": "envelope-http",
            "requestBodyFieldName": "body",
            "imports": {"errors": "errors", "shared": ""},
        },
    }
    assert not actions
    assert not _texts(migration, Outcome.IMPOSSIBLE)
    assert not _texts(migration, Outcome.UNKNOWN)


def test_the_reference_packages_options_come_from_a_gen_yaml(
    tmp_path: Path, repository: Path
) -> None:
    """What only our configuration says are the looks of pages, which theirs don't decide."""
    committed = yaml.safe_load((repository / "sdkwright.yaml").read_text())
    for target in committed["targets"].values():
        options = dict(target["options"])
        ours = {key: options.pop(key, None) for key in ("preset", "docs")}
        imports = {"option": "openapi", "paths": options.pop("imports")}
        client = options.pop("sdkClassName")
        snippets = options.pop("usageSnippets")
        generation = {"sdkClassName": client, "usageSnippets": snippets}
        section = {**options, "imports": imports}
        language = target["language"]
        gen = {"generation": generation, language: section}
        _, configuration, _ = _migrated(tmp_path, {".speakeasy/gen.yaml": gen})
        made = configuration["targets"][f"api-{language}"]["options"]
        shown = {
            key: value
            for key, value in target["options"].items()
            if key not in ("docs", "usageSnippets")
        }
        assert {key: made[key] for key in shown} == shown
        assert ours["preset"] == "speakeasy"


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("responseFormat", "parcel"),
        ("asyncMode", "sync-only"),
        ("constFieldCasing", "kebab"),
        ("moduleName", "pydantic.shop"),
        ("enumFormat", "something"),
        ("version", "no version"),
        ("additionalDependencies", {"dev": {"pandas": ">=2"}}),
        ("additionalDependencies", {"main": {"pandas": "^2"}}),
        ("license", "no license of SPDX"),
    ],
)
def test_what_we_lack_is_said_with_what_users_will_see(
    tmp_path: Path, option: str, value: Any
) -> None:
    gen = _gen(python={**_PYTHON, option: value})
    migration, configuration, _ = _migrated(tmp_path, {".speakeasy/gen.yaml": gen})
    (name,) = _texts(migration, Outcome.IMPOSSIBLE)
    assert name.startswith(f"python.{option}")
    assert option not in configuration["targets"]["api-python"]["options"] or (
        configuration["targets"]["api-python"]["options"][option] != value
    )


def test_what_a_gen_yaml_says_of_the_package_is_its_metadata(tmp_path: Path) -> None:
    python = {
        **_PYTHON,
        "authors": ["Ada Ash"],
        "description": "",
        "license": "MIT",
        "homepage": "https://shop.example",
        "projectUrls": {"docs": "https://shop.example/docs"},
        "additionalDependencies": {"main": {"pandas": ">=2", "rich": "*"}, "dev": {}},
    }
    typescript = {
        "author": "Ada Ash",
        "additionalDependencies": {"dependencies": {"ky": "^1"}},
        "additionalPackageJSON": {"browserslist": ["defaults"]},
    }
    gen = _gen(python=python, typescript=typescript)
    migration, configuration, _ = _migrated(tmp_path, {".speakeasy/gen.yaml": gen})
    options = {
        key: target["options"] for key, target in configuration["targets"].items()
    }
    assert options["api-python"]["package"] == {
        "authors": ["Ada Ash"],
        "license": "MIT",
        "urls": {"homepage": "https://shop.example", **python["projectUrls"]},
        "dependencies": ["pandas>=2", "rich"],
    }
    assert options["api-typescript"]["package"] == {
        "authors": ["Ada Ash"],
        "dependencies": {"ky": "^1"},
    }
    json_options = options["api-typescript"]["packageJson"]
    assert json_options == typescript["additionalPackageJSON"]
    assert _texts(migration, Outcome.UNNEEDED)["python.description"] == "it is empty"


_NO_ERRORS = {"clientServerStatusCodesAsErrors": False}


def test_statuses_that_are_no_errors_are_so_in_the_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A described 404 is an answer then, as the overlay's extension has it."""
    gen = _gen(python={**_PYTHON, **_NO_ERRORS})
    described = _DOCUMENT.replace(
        "components:",
        """        "404": {description: none, content: {application/json: {schema: {type: string}}}}
components:""",
        1,
    )
    files = {".speakeasy/gen.yaml": gen, "openapi.yaml": described}
    migration, _, actions = _migrated(tmp_path, files)
    errors = {"x-speakeasy-errors": {"override": True}}
    assert actions == [{"target": "$", "update": errors}]
    assert not _texts(migration, Outcome.IMPOSSIBLE)
    monkeypatch.chdir(tmp_path)
    for command in (["migrate"], ["generate", "--overwrite"]):
        with pytest.raises(SystemExit) as ended:
            run(command)
        assert ended.value.code == 0
    (client,) = tmp_path.glob("src/*/sdk.py")
    answers = '{"200": (Json(lambda: models.Order),), "404": (Json(lambda: str),)}'
    assert f"responses={answers}" in client.read_text()


def test_statuses_are_errors_in_all_packages_of_a_document_or_none(
    tmp_path: Path,
) -> None:
    gen = _gen(python={**_PYTHON, **_NO_ERRORS}, typescript={"version": "1.0.0"})
    migration, _, actions = _migrated(tmp_path, {".speakeasy/gen.yaml": gen})
    assert not actions
    named = _texts(migration, Outcome.IMPOSSIBLE)
    assert "python.clientServerStatusCodesAsErrors" in named


@pytest.mark.parametrize(
    ("language", "file", "mark"),
    [("python", "src/shop/sdk.py", "# "), ("typescript", "src/sdk/sdk.ts", "// #")],
)
def test_code_in_regions_is_listed(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    language: str,
    file: str,
    mark: str,
) -> None:
    inside = {"imports": "", "sdk-class-body": "one\n\n  two"}
    text = "".join(
        f"  {mark}region {name}\n{code}\n  {mark}endregion {name}\n"
        for name, code in inside.items()
    )
    section = {"enableCustomCodeRegions": True, "packageName": "shop"}
    gen = _gen(**{language: section})
    _written(tmp_path, {".speakeasy/gen.yaml": gen, file: f"before\n{text}after\n"})
    with pytest.raises(SystemExit) as ended:
        run(["migrate", str(tmp_path)])
    assert ended.value.code == 0
    printed = capsys.readouterr().out
    assert f"{file}:5: region sdk-class-body -> there is no client" in printed
    page = (tmp_path / "MIGRATION.md").read_text()
    row = page.partition("## Your own code")[2].partition("## ")[0]
    assert "sdk-class-body | 2 |" in row.replace("\\", "")
    assert "imports |" not in row


def test_an_option_that_nobody_knows_is_named(tmp_path: Path) -> None:
    gen = _gen(python={**_PYTHON, "fresh": {"a": [1]}})
    migration, _, _ = _migrated(tmp_path, {".speakeasy/gen.yaml": gen})
    assert list(_texts(migration, Outcome.UNKNOWN)) == ["python.fresh"]


def test_a_workflow_names_sources_and_targets(tmp_path: Path) -> None:
    workflow = {
        "sources": {
            "Shop API": {
                "inputs": [
                    {"location": "./openapi.yaml"},
                    {"location": "b.yaml", "modelNamespace": "b"},
                ],
                "overlays": [{"location": "fix.yaml"}],
                "transformations": [{"cleanup": True}],
            },
            "hosted": {
                "inputs": [{"location": "registry.speakeasyapi.dev/a/b/c:main"}],
                "output": "out.yaml",
            },
        },
        "targets": {
            "all": {"target": "python", "source": "Shop API", "output": "."},
            "web": {"target": "typescript", "source": "hosted", "output": "web"},
            "go": {"target": "go", "source": "Shop API"},
        },
    }
    files = {
        ".speakeasy/workflow.yaml": workflow,
        ".speakeasy/gen.yaml": _gen(python=_PYTHON),
        "web/.speakeasy/gen.yaml": _gen(typescript={"packageName": "@shop/web"}),
    }
    migration, configuration, _ = _migrated(tmp_path, files)
    assert configuration["sources"] == {
        "Shop API": {
            "documents": [
                "./openapi.yaml",
                {"document": "b.yaml", "namespace": "b"},
            ],
            "overlays": ["fix.yaml"],
        },
        "hosted": {"document": "out.yaml"},
    }
    outputs = {key: one["output"] for key, one in configuration["targets"].items()}
    assert outputs == {"all": "all", "web": "web"}
    assert sorted(_texts(migration, Outcome.IMPOSSIBLE)) == [
        "sources.Shop API.transformations",
        "sources.hosted.inputs",
        "targets.all.output",
        "targets.go.target",
    ]


_STAINLESS: Mapping[str, Any] = {
    "organization": {"name": "shop"},
    "targets": {
        "python": {"package_name": "shop_sdk"},
        "node": {"package_name": "@shop/sdk"},
        "go": {"package_name": "shop"},
        "ruby": {"skip": True},
    },
    "environments": {"production": "https://api.shop.test"},
    "security_schemes": {"Key": {"type": "apiKey", "in": "header", "name": "k"}},
    "security": [{"Key": []}],
    "openapi": {
        "transforms": [
            {"command": "remove", "args": {"target": "$..x"}},
            {
                "command": "merge",
                "args": {"target": "$.info", "value": {"title": "T"}},
            },
            {"command": "rename", "args": {"target": "$.a"}},
        ]
    },
    "resources": {
        "$client": {"methods": {"ping": "get /it's"}},
        "orders": {
            "models": {"order": "#/components/schemas/OrderV2"},
            "methods": {"list": {"endpoint": "GET /orders"}},
            "subresources": {"refunds": {"methods": {"list": "get /refunds"}}},
        },
    },
    "pagination": [],
    "client_settings": {},
    "fresh": 1,
}


def test_groups_methods_and_models_of_a_stainless_yml_go_into_an_overlay(
    tmp_path: Path,
) -> None:
    migration, configuration, actions = _migrated(
        tmp_path, {"stainless.yml": _STAINLESS}
    )
    options = {key: one["options"] for key, one in configuration["targets"].items()}
    assert options == {
        "python": {"packageName": "shop-sdk", "sdkClassName": "Shop"},
        "node": {"packageName": "@shop/sdk", "sdkClassName": "Shop"},
    }
    named = {one["target"]: one.get("update") for one in actions}
    group, override = "x-speakeasy-group", "x-speakeasy-name-override"
    assert named["$['paths']['/it\\'s']['get']"] == {group: "", override: "ping"}
    assert named["$['paths']['/orders']['get']"] == {group: "orders", override: "list"}
    refunds = {group: "orders.refunds", override: "list"}
    assert named["$['paths']['/refunds']['get']"] == refunds
    order = {override: "Order"}
    assert named["$['components']['schemas']['OrderV2']"] == order
    assert named["$..x"] is None
    assert named["$.info"] == {"title": "T"}
    assert sorted(_texts(migration, Outcome.IMPOSSIBLE)) == [
        "openapi.transforms[2]",
        "pagination",
        "targets.go",
    ]
    assert list(_texts(migration, Outcome.UNKNOWN)) == ["fresh"]


def test_a_generators_yml_of_fern_is_read_in_each_of_its_places(tmp_path: Path) -> None:
    packages = {
        "py": {
            "generators": [
                {
                    "name": "fernapi/fern-python-sdk",
                    "output": {"location": "pypi", "package-name": "shop_sdk"},
                    "config": {"client_class_name": "Shop", "fresh": 1},
                },
                {"name": "fernapi/fern-go-sdk"},
            ]
        },
        "ts": {
            "generators": [
                {
                    "name": "fernapi/fern-typescript-sdk",
                    "output": {"location": "local-file-system", "path": "../../../ts"},
                    "config": {"namespaceExport": "Shop"},
                }
            ]
        },
    }
    spec = {"openapi": "../a.yml", "overrides": "more.yml"}
    files = {
        "fern/apis/shop/generators.yml": {"api": {"specs": [spec]}, "groups": packages},
        "fern/apis/shop/more.yml": {"paths": {"/orders": {}}},
    }
    migration, configuration, actions = _migrated(tmp_path, files)
    assert configuration["sources"]["shop"]["document"] == "fern/apis/a.yml"
    made = configuration["targets"]
    assert made["py"]["options"] == {"packageName": "shop-sdk", "sdkClassName": "Shop"}
    assert made["ts"]["output"] == "ts"
    assert made["ts"]["options"] == {"sdkClassName": "ShopClient"}
    assert actions[1]["update"] == {"paths": {"/orders": {}}}
    assert list(_texts(migration, Outcome.IMPOSSIBLE)) == ["fernapi/fern-go-sdk"]
    assert list(_texts(migration, Outcome.UNKNOWN)) == ["config.fresh"]


def test_packages_of_an_openapitools_json_share_their_documents(tmp_path: Path) -> None:
    generators = {
        "py": {
            "generatorName": "python",
            "inputSpec": "#{cwd}/api.yml",
            "output": "#{cwd}/py",
            "additionalProperties": {"packageName": "shop_client", "library": "x"},
        },
        "ts": {
            "generatorName": "typescript-axios",
            "inputSpec": "api.yml",
            "additionalProperties": {"npmName": "@shop/web", "npmVersion": "1.0.0"},
        },
        "java": {"generatorName": "java"},
    }
    migration, configuration, _ = _migrated(
        tmp_path, {"openapitools.json": {"generator-cli": {"generators": generators}}}
    )
    assert configuration["sources"] == {"api": {"document": "api.yml"}}
    made = configuration["targets"]
    assert made["py"]["options"] == {"packageName": "shop-client"}
    assert made["ts"]["options"] == {"packageName": "@shop/web", "version": "1.0.0"}
    assert sorted(_texts(migration, Outcome.IMPOSSIBLE)) == ["generatorName", "library"]


def test_classes_named_for_openapi_python_client_are_named_in_the_overlay(
    tmp_path: Path,
) -> None:
    written = {
        "project_name_override": "shop-client",
        "class_overrides": {"Foo": {"class_name": "Bar", "module_name": "b"}},
        "literal_enums": True,
    }
    _, configuration, actions = _migrated(
        tmp_path, {"openapi-python-client.yaml": written}
    )
    made = configuration["targets"]["python"]
    assert made["options"] == {"packageName": "shop-client", "enumFormat": "union"}
    assert actions == [
        {
            "target": "$['components']['schemas']['Foo']",
            "update": {"x-speakeasy-name-override": "Bar"},
        }
    ]


@pytest.mark.parametrize(
    "files",
    [
        {".speakeasy/gen.yaml": _gen(python=_PYTHON)},
        {"stainless.yml": _STAINLESS},
        {
            "fern/generators.yml": {
                "api": "../openapi.yaml",
                "groups": {"py": {"generators": [{"name": "fernapi/fern-python-sdk"}]}},
            }
        },
        {"openapi-generator.yaml": {"generatorName": "python"}},
        {"openapi-python-client.yaml": {"literal_enums": False}},
    ],
    ids=lambda files: next(iter(files)),
)
def test_what_is_written_generates(
    tmp_path: Path, files: Mapping[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    _written(tmp_path, {**files, "openapi.yaml": _DOCUMENT})
    monkeypatch.chdir(tmp_path)
    for command in (["migrate"], ["generate", "--overwrite"]):
        with pytest.raises(SystemExit) as ended:
            run(command)
        assert ended.value.code == 0
    assert open_root("sdkwright.yaml").reason is None


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "no configuration that is known"),
        ({"stainless.yml": "a: ["}, "stainless.yml:2:1: error"),
        ({"stainless.yml": {}, "sdkwright.yaml": "version: 1"}, "--overwrite"),
    ],
    ids=["nothing there", "no YAML", "one is there"],
)
def test_what_cant_be_migrated_is_one_line_and_nothing_is_written(
    tmp_path: Path,
    files: Mapping[str, Any],
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    _written(tmp_path, files)
    before = {one: one.read_bytes() for one in tmp_path.rglob("*") if one.is_file()}
    with pytest.raises(SystemExit) as ended:
        run(["migrate", str(tmp_path)])
    assert ended.value.code == 2
    assert said in capsys.readouterr().err
    after = {one: one.read_bytes() for one in tmp_path.rglob("*") if one.is_file()}
    assert after == before


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ({"respnseFormat": "flat"}, "unknown option respnseFormat (did you mean resp"),
        ({"maxRetries": 1}, "unknown option maxRetries"),
        (
            {"sdkHooksConfigAccess": True},
            "an option of Speakeasy: it isn't needed, hooks",
        ),
        (
            {"imports": {"paths": {"shared": ""}}},
            "of Speakeasy: here it is `imports.shared",
        ),
        ({"smart-casing": True}, "smart-casing is an option of Fern: it isn't needed"),
        ({"pydantic_config": {"a": 1}}, "pydantic_config is an option of Fern"),
        ({"pagination": []}, "of Stainless: there is none here, in the document, `x-"),
        (
            {"additionalProperties": {"a": 1}},
            "of OpenAPI Generator: there is none here",
        ),
        ({"projectName": "a"}, "of OpenAPI Generator: here it is `packageName`"),
    ],
)
def test_an_option_of_another_tool_is_told_by_its_name(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    option: Mapping[str, Any],
    message: str,
) -> None:
    target = {"source": "a", "language": "python", "output": "o", "options": option}
    configuration = {
        "version": 1,
        "sources": {"a": {"document": "api.yaml"}},
        "targets": {"p": target},
    }
    _written(tmp_path, {"api.yaml": _DOCUMENT, "sdkwright.yaml": configuration})
    with pytest.raises(SystemExit) as ended:
        run(["generate", "--config", str(tmp_path / "sdkwright.yaml")])
    assert ended.value.code == 2
    assert message in capsys.readouterr().err
