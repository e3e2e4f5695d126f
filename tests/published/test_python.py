"""Python packages build, pass the judges of PyPI, and work where nothing else is installed."""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.published.documents import NAMES, Published, generated
from tests.published.environment import BIN, installed
from tests.published.judges import links_of, metadata_of, run
from tests.published.suites import suite_run
from tests.support.mock_api import MockApi

pytestmark = pytest.mark.slow

_CALLS = {
    "r9s": """
from r9s import R9S

with R9S(api_key="secret", server_url=URL) as client:
    image = client.images.create(prompt="a cat")
    print(type(image).__name__)
""",
    "pages": """
from pages import Things

with Things(key="secret", server_url=URL) as client:
    print(type(client.list()).__name__)
""",
}


@dataclass(frozen=True, slots=True)
class _Built:
    package: Published
    wheel: Path
    sources: Path
    bin: Path


@pytest.fixture(scope="module", params=NAMES)
def built(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> _Built:
    folder = tmp_path_factory.mktemp("python")
    package = generated("python", request.param, folder)
    build = (sys.executable, "-m", "build", "--no-isolation", "--outdir", "../dist")
    run(*build, folder=package.folder)
    (wheel,), (sources,) = (
        (folder / "dist").glob(pattern) for pattern in ("*.whl", "*.tar.gz")
    )
    return _Built(package, wheel, sources, installed(wheel, folder))


def test_judges_have_nothing_to_complain_of(built: _Built) -> None:
    folder, paths = built.package.folder, (built.wheel, built.sources)
    said = run(BIN / "twine", "check", "--strict", *paths, folder=folder)
    assert said.count("PASSED") == 2
    run(BIN / "check-wheel-contents", built.wheel, folder=folder)


def test_a_wheel_says_what_the_package_is(built: _Built) -> None:
    with zipfile.ZipFile(built.wheel) as archive:
        names = archive.namelist()
    assert f"{built.package.name}/SKILL.md" in names
    (name,) = (one for one in names if one.endswith("/METADATA"))
    parts = {one.partition("/")[0] for one in names}
    assert parts == {built.package.name, name.partition("/")[0]}
    metadata = metadata_of(built.wheel)
    if built.package.name == "r9s":
        assert metadata["License-Expression"] == "MIT OR Apache-2.0"
        assert metadata["Author-email"] == "R9S <sdk@r9s.example>"
        assert "Repository, https://github.com/r9s/sdks" in metadata.get_all(
            "Project-URL", []
        )
    links = links_of(metadata.get_payload())
    assert [link for link in links if not link.startswith("https://")] == []
    base = "https://github.com/r9s/sdks/blob/v0.1.0/sdk/"
    pages = [link.removeprefix(base) for link in links if link.startswith(base)]
    assert bool(pages) == (built.package.name == "r9s")
    for page in pages:
        assert (built.package.folder / page.partition("#")[0]).is_file(), page


def test_sources_have_the_pages_and_no_record_of_the_run(built: _Built) -> None:
    with tarfile.open(built.sources) as archive:
        names = [one.partition("/")[2] for one in archive.getnames()]
    assert any(name.startswith("docs/sdks/") for name in names)
    assert [name for name in names if name.startswith(".sdkwright")] == []


def test_its_own_tests_call_every_operation(built: _Built) -> None:
    done = suite_run(built.package.folder)
    skipped = built.package.skipped
    assert f"{len(built.package.operations) - skipped} passed" in done.stdout
    assert (f"{skipped} skipped" in done.stdout) == (skipped > 0)
    assert done.returncode == 0
    checkers = [
        ("black", "--check"),
        ("ruff", "check", "--isolated", "--select", "E4,E7,E9,F,I,UP,PYI"),
    ]
    if built.package.name == "pages":
        checkers.append(("mypy", "--strict"))
    for checker in checkers:
        command = (sys.executable, "-m", *checker, "tests")
        run(*command, folder=built.package.folder, MYPYPATH="src")


def test_its_own_tests_ask_a_server_that_is_named(built: _Built) -> None:
    if built.package.name != "r9s":
        pytest.skip("its document has no examples that such a server could answer with")
    with MockApi(built.package.document, lenient=True) as api:
        url = built.package.server(api.origin)
        assert suite_run(built.package.folder, SDK_TEST_URL=url).returncode == 0
        assert {one.operation for one in api.requests} == built.package.operations


def test_its_own_tests_fail_where_the_api_answers_something_else(built: _Built) -> None:
    path = built.package.folder / "tests" / "routes.json"
    text = path.read_text()
    routes = json.loads(text)
    for route in routes.values():
        route["status"] = 418
    path.write_text(json.dumps(routes))
    try:
        done = suite_run(built.package.folder)
    finally:
        path.write_text(text)
    assert f"{len(routes) - built.package.skipped} failed" in done.stdout


def test_an_installed_package_calls_its_api(built: _Built) -> None:
    with MockApi(built.package.document) as api:
        program = (
            f"URL = {built.package.server(api.origin)!r}\n{_CALLS[built.package.name]}"
        )
        ran = subprocess.run(
            [built.bin / "python", "-I", "-c", program],
            capture_output=True,
            text=True,
            check=False,
        )
    assert (ran.returncode, ran.stderr) == (0, ""), ran.stderr
    assert ran.stdout.strip()
    assert len(api.requests) == 1
