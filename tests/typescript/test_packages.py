"""The committed TypeScript packages are what a careful person would publish."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.migration.answers import Answers
from tests.snippets.packages import Package, configured_packages
from tests.support.documents import REPOSITORY
from tests.support.http_server import HttpServer
from tests.typescript import tools

_PACKAGES = configured_packages(REPOSITORY / "sdkwright.yaml", "typescript")
# Packages are for module loaders of today: CommonJS has `import()`.
_ATTW = ("--profile", "esm-only", "--no-definitely-typed")


@pytest.fixture(scope="module", params=_PACKAGES, ids=lambda package: package.name)
def built(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A package as it is published: compiled with its own settings, by the compiler most people have."""
    tools.install()
    package: Package = request.param
    folder = tmp_path_factory.mktemp("built") / "package"
    ignored = shutil.ignore_patterns("node_modules", "dist")
    shutil.copytree(package.folder, folder, ignore=ignored)
    assert tools.compile_package(folder, compiler="typescript") == []
    tools.finish_build(folder)
    return folder


@pytest.mark.parametrize("compiler", tools.COMPILERS)
@pytest.mark.parametrize("package", _PACKAGES, ids=lambda package: package.name)
def test_every_compiler_takes_the_sources(package: Package, compiler: str) -> None:
    tools.install()
    found = tools.compile_package(package.folder, "--noEmit", compiler=compiler)
    assert found == []


@pytest.mark.parametrize("compiler", tools.COMPILERS)
def test_the_types_of_node_will_do_in_place_of_a_browser_s(compiler: str) -> None:
    tools.install()
    without_dom = ("--lib", "es2022,es2024.string")
    types = ("--types", "node", "--typeRoots", str(tools.MODULES / "@types"))
    options = ("--noEmit", *without_dom, *types)
    folder = _PACKAGES[0].folder
    assert tools.compile_package(folder, *options, compiler=compiler) == []


def test_publishing_has_nothing_to_complain_of(built: Path) -> None:
    program = tools.MODULES / ".bin" / "publint"
    ran = subprocess.run(
        [str(program), "run", str(built), "--strict", "--pack", "npm"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, ""), ran.stdout + ran.stderr


def test_types_are_found_however_a_project_resolves_modules(built: Path) -> None:
    # The package is compiled already; its own script would want a compiler of its own.
    pack = ["npm", "pack", "--ignore-scripts", "--silent", "--pack-destination", ".."]
    packed = subprocess.run(pack, cwd=built, capture_output=True, text=True, check=True)
    program = tools.MODULES / ".bin" / "attw"
    ran = subprocess.run(
        [str(program), *_ATTW, str(built.parent / packed.stdout.strip())],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "node16 (from ESM): \N{LARGE GREEN CIRCLE}" in ran.stdout, ran.stdout


def test_modules_of_types_alone_ship_declarations_alone(built: Path) -> None:
    dist = built / "dist"
    declared = {path.name.removesuffix(".d.ts") for path in dist.rglob("*.d.ts")}
    programs = [path for path in dist.rglob("*.js") if path.name != "index.js"]
    empty = [path for path in programs if path.read_text().startswith("export {};")]
    assert empty == []
    assert {path.stem for path in programs} < declared
    imported = "".join(f'await import("{path.as_uri()}");\n' for path in programs)
    everything = built / "everything.mjs"
    everything.write_text(imported, encoding="utf-8")
    tools.run_node(everything)


def test_what_is_published_has_neither_maps_nor_sources(built: Path) -> None:
    pack = ["npm", "pack", "--dry-run", "--json", "--ignore-scripts"]
    packed = subprocess.run(pack, cwd=built, capture_output=True, text=True, check=True)
    files = [file["path"] for file in json.loads(packed.stdout)[0]["files"]]
    parts = {path.partition("/")[0] for path in files}
    assert parts == {"README.md", "dist", "package.json"}
    assert [path for path in files if path.endswith(".map")] == []


def test_a_package_depends_on_nothing(built: Path) -> None:
    metadata = json.loads((built / "package.json").read_text(encoding="utf-8"))
    assert metadata.get("dependencies", {}) == {}
    effects = metadata["sideEffects"] or []
    assert effects == [path for path in effects if (built / path).is_file()]
    # What published packages' errors have besides is put in by a module that these import.
    assert all(re.search(r"/(index|published_errors)\.js$", path) for path in effects)
    assert metadata["type"] == "module"


_SAID = {
    "r9s-typescript": {
        "constructorForms": [
            "https://images.example/cat.png",
            ["> Request", "Headers:", "< Response 200", "Headers:"],
            "Error: Invalid server index 9",
        ],
        "hooksOfAnHTTPClient": ["200", "TypeError"],
        "stream": ["Hel", "lo"],
        "streamsOfThePlatform": [True, True, True, [{"n": 1, "told": "told"}]],
        "typedErrors": [429, "application/json", "refuse", "refuse"],
        "messages": [
            "refuse",
            'API error occurred: Status 418. Body: {"short": "and stout"}',
            'mine: Status 500 Content-Type "text/a b". Body: x',
        ],
        "clientErrors": [True, True, True, False, True, True, False],
        "hooksInOrder": [
            *(9, "UnexpectedClientError", "Error: no teapots"),
            [
                *("create true 600000", "send 1", "error 429 null"),
                *("create true 600000", "send 1", "error 418 null"),
            ],
        ],
        "errorsMadeByHand": [
            [
                *("RateLimitError: slow", "R9SError: base"),
                "R9SDefaultError: Status 429. Body: {}",
                *("ResponseValidationError: bad", "SDKValidationError: bad: Error: no"),
                *("ConnectionError: lost: c", "InvalidRequestError: unusable"),
            ],
            [True, "slow", 429, "application/json"],
            [1, "ResponseValidationError: bad", 5, True],
            [False, False, False, False, False, True, True],
        ],
        "otherMediaTypes": "Unexpected Status or Content-Type: Status 200 Content-Type text/plain;charset=UTF-8. Body: <p>",
        "retries": [7, False],
        "names": [
            *("https://api.r9s.ai/v1", "typescript", "/", "x", True),
            *(["x", "Not of the type: TypeError: no text"], 3),
        ],
        "helpers": [
            *(
                [1, "invalid"],
                [1, 2],
                ["w6k=", "\N{LATIN SMALL LETTER E WITH ACUTE}", "AQ=="],
            ),
            *([True, False, True], "/a/b%2Fc", None),
            *(["a=1&a=2&b=c%20d", "k[a][b]=1"], ["a=1", "a=1&b=2"]),
            *([1, {"aB": 1}], ["image/png", False], ["s", "incomplete"], None),
            [True, False],
        ],
    },
    "atoma-typescript": {
        "image": 7,
        "chat": "c1",
        "error": [429, "application/json", True, 429],
        "names": [1, "typescript", True],
    },
}


def test_a_program_of_the_published_package_s_users_runs_as_it_is(built: Path) -> None:
    """`tests/migration/programs` has them."""
    metadata = json.loads((built / "package.json").read_text(encoding="utf-8"))
    program = "r9s" if metadata["name"] == "@r9s/sdk" else "atoma"
    folder = built.parent / "users"
    _write_project(folder, program)
    place = folder / "node_modules" / metadata["name"]
    place.parent.mkdir(parents=True)
    place.symlink_to(built, target_is_directory=True)
    assert tools.compile_package(folder, compiler="typescript") == []
    with HttpServer(Answers()) as server:
        printed = tools.run_node(folder / f"{program}.js", server.url, folder=folder)
        agents = {one.headers["user-agent"] for one in server.requests}
        hooked = [one for one in server.requests if "x-hooked" in one.headers]
        accepted = {one.headers["accept"] for one in server.requests}
    expected = json.dumps(_SAID[f"{program}-typescript"])
    url = f'"{server.url}/"'
    assert json.loads(printed) == json.loads(expected.replace('"/"', url))
    assert ("mine/1" in agents, len(hooked)) == (
        (True, 1) if program == "r9s" else (False, 0)
    )
    assert ("text/event-stream" in accepted) is (program == "r9s")


_REGISTRATION = """
export function initHooks(hooks) {
  hooks.registerSDKInitHook({
    sdkInit: ({ baseURL, client }) => ({
      baseURL: new URL(baseURL.href.replace("127.0.0.1:9", process.argv[2])),
      client: client.clone().addHook("beforeRequest", (request) => {
        const next = new Request(request);
        next.headers.set("x-made", "client");
        return next;
      }),
    }),
  });
  hooks.registerSDKInitHook({ sdkInit: (options) => ({ ...options, timeoutMs: 5_000 }) });
  hooks.registerAfterSuccessHook({
    afterSuccess: async (context, response) => {
      const { data } = await response.json();
      return Response.json({ created: context.operationID.length, data });
    },
  });
}
"""
_USER = """
import { R9SCore } from "./dist/core.js";
import { imagesCreate } from "./dist/funcs/imagesCreate.js";
import { R9S } from "./dist/index.js";
const options = { apiKey: "k", serverURL: "http://127.0.0.1:9" };
const client = new R9S(options);
const called = await client.images.create({ prompt: "x" });
const stood = await imagesCreate(new R9SCore(options), { prompt: "x" });
console.log(JSON.stringify([called.created, stood.value?.created ?? stood.error.name]));
"""


def test_hooks_of_registration_make_clients_and_answer(built: Path) -> None:
    metadata = json.loads((built / "package.json").read_text(encoding="utf-8"))
    if metadata["name"] != "@r9s/sdk":
        return
    folder = built.parent / "hooked"
    shutil.copytree(built, folder)
    registration = folder / "dist" / "hooks" / "registration.js"
    registration.write_text(_REGISTRATION, encoding="utf-8")
    (folder / "user.mjs").write_text(_USER, encoding="utf-8")
    created = len("createImageGeneration")
    # Clients run hooks; standalone functions do where people say so.
    line = 'export { register } from "./hooks/register.js";'
    for is_said, of_function in ((False, "ConnectionError"), (True, created)):
        if is_said:
            (folder / "dist" / "hooks.js").write_text(line, encoding="utf-8")
        with HttpServer(Answers()) as server:
            host = server.url.removeprefix("http://")
            printed = tools.run_node(folder / "user.mjs", host, folder=folder)
            made = [one.headers.get("x-made") for one in server.requests]
        assert made == (["client"] * 2 if is_said else ["client"])
        assert json.loads(printed) == [created, of_function]


def _write_project(folder: Path, program: str) -> None:
    folder.mkdir()
    programs = REPOSITORY / "tests" / "migration" / "programs"
    shutil.copy(programs / f"{program}.ts", folder)
    settings = {
        "compilerOptions": {
            "target": "es2022",
            "module": "nodenext",
            "strict": True,
            "exactOptionalPropertyTypes": True,
            "noUncheckedIndexedAccess": True,
            "lib": ["es2022", "dom", "dom.iterable", "dom.asynciterable"],
            "types": ["node"],
            "typeRoots": [str(tools.MODULES / "@types")],
        },
        "files": [f"{program}.ts"],
    }
    (folder / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")


@pytest.mark.skipif(
    "PUBLISHED_PACKAGES" not in os.environ,
    reason="PUBLISHED_PACKAGES=1 installs published packages from their registries",
)
def test_the_same_program_type_checks_with_the_published_package(
    tmp_path: Path,
) -> None:
    """It doesn't run: the published package needs a native module that npm doesn't build unasked."""
    folder = tmp_path / "users"
    _write_project(folder, "atoma")
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund"]
    packages = ["atoma-sdk@0.1.1", "zod@3"]
    subprocess.run([*command, "--ignore-scripts", *packages], cwd=folder, check=True)
    options = ("--noEmit", "--skipLibCheck")
    assert tools.compile_package(folder, *options, compiler="typescript") == []
