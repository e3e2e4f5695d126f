"""TypeScript packages pack by their own script, pass the judges of npm, and work where nothing else is installed."""

from __future__ import annotations

import json
import tarfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.published.documents import NAMES, Published, generated
from tests.published.judges import links_of, run
from tests.support.mock_api import MockApi
from tests.typescript import tools

pytestmark = pytest.mark.slow

_CALLS = {
    "r9s": """
import { R9S } from "r9s";
const client = new R9S({ apiKey: "secret", serverURL: process.argv[2] });
console.log(await client.images.create({ prompt: "a cat" }));
""",
    "pages": """
import { Things } from "pages";
const client = new Things({ key: "secret", serverURL: process.argv[2] });
console.log(await client.list());
""",
}


@dataclass(frozen=True, slots=True)
class _Packed:
    package: Published
    tarball: Path


@pytest.fixture(scope="module", params=NAMES)
def packed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> _Packed:
    tools.install()
    folder = tmp_path_factory.mktemp("typescript")
    package = generated("typescript", request.param, folder)
    # What `npm install` brings for its script: the compiler.
    (package.folder / "node_modules").symlink_to(tools.MODULES)
    run("npm", "pack", "--silent", "--pack-destination", "..", folder=package.folder)
    (tarball,) = folder.glob("*.tgz")
    return _Packed(package, tarball)


def test_judges_have_nothing_to_complain_of(packed: _Packed) -> None:
    programs = tools.MODULES / ".bin"
    folder = packed.tarball.parent
    run(programs / "publint", "run", packed.tarball, "--strict", folder=folder)
    profile = ("--profile", "esm-only", "--no-definitely-typed", "--format", "ascii")
    said = run(programs / "attw", *profile, packed.tarball, folder=folder)
    assert "node16 (from ESM): \N{LARGE GREEN CIRCLE}" in said


def test_a_package_ships_the_pages_it_names_or_links_to_them(packed: _Packed) -> None:
    with tarfile.open(packed.tarball) as archive:
        names = {one.partition("/")[2] for one in archive.getnames()}
        member = archive.extractfile("package/README.md")
        assert member is not None
        readme = member.read().decode()
    links = links_of(readme)
    assert [link for link in links if not link.startswith("https://")] == []
    linked = [link for link in links if "/blob/v0.1.0/sdk/docs/sdks/" in link]
    assert bool(linked) == (packed.package.name == "r9s")
    named = {"FUNCTIONS.md", "RUNTIMES.md", "docs/lib/utils/retryconfig.md"}
    shipped = set[str]() if linked else named
    assert names & named == shipped
    # A page for each type is for those who have the sources.
    assert [
        name for name in names if name.startswith(("docs/sdks", "docs/models"))
    ] == []
    assert {"package.json", "dist/index.js", "surface.json", "SKILL.md"} <= names


def test_metadata_names_the_repository_that_provenance_is_held_against(
    packed: _Packed,
) -> None:
    described = json.loads((packed.package.folder / "package.json").read_text())
    if packed.package.name != "r9s":
        assert "repository" not in described
        return
    assert described["repository"] == {
        "type": "git",
        "url": "git+https://github.com/r9s/sdks.git",
        "directory": "sdk",
    }
    assert described["license"] == "MIT OR Apache-2.0"
    assert described["bugs"] == {"url": "https://github.com/r9s/sdks/issues"}


def test_its_own_tests_call_every_operation(packed: _Packed) -> None:
    folder = packed.package.folder
    described = json.loads((folder / "package.json").read_text())
    script = (
        "npm run build && tsc --project tests && node --test tests/dist/calls.test.js"
    )
    assert described["scripts"]["test"] == script
    # The package was built when it was packed.
    assert tools.compile_package(folder / "tests", compiler="typescript") == []
    said = run("node", "--test", "tests/dist/calls.test.js", folder=folder)
    skipped = packed.package.skipped
    plain = said.replace("\u2139", "#")
    assert f"# pass {len(packed.package.operations) - skipped}\n" in plain
    assert f"# skipped {skipped}\n" in plain


def test_an_installed_package_calls_its_api(packed: _Packed, tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text('{"type": "module"}')
    quiet = ("--offline", "--no-audit", "--no-fund", "--silent")
    run("npm", "install", *quiet, packed.tarball, folder=tmp_path)
    program = tmp_path / "call.mjs"
    program.write_text(_CALLS[packed.package.name])
    with MockApi(packed.package.document) as api:
        assert tools.run_node(program, packed.package.server(api.origin)).strip()
    assert len(api.requests) == 1
