"""What tests and lint install: every package of every range, pinned and hashed, from no place in particular."""

from __future__ import annotations

import json
import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.sources import REPOSITORY

_LOCK = (REPOSITORY / "requirements-dev.txt").read_text(encoding="utf-8")
_PINS = [
    Requirement(entry.partition("\\\n")[0].strip())
    for entry in re.split(r"\n(?=[a-z])", _LOCK)
    if not entry.startswith("#")
]
_PYTHONS = ("3.11", "3.12", "3.13", "3.14")
_PLATFORMS = (("linux", "Linux"), ("darwin", "Darwin"), ("win32", "Windows"))


def _ranges() -> list[Requirement]:
    """Every range that pyproject.toml has, but for the project's own extras."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))
    listed = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *(
            requirement
            for extra in project["project"]["optional-dependencies"].values()
            for requirement in extra
        ),
    ]
    read = [Requirement(line) for line in listed]
    return [requirement for requirement in read if requirement.name != "sdkwright"]


@pytest.mark.parametrize("wanted", _ranges(), ids=str)
@pytest.mark.parametrize("python", _PYTHONS)
@pytest.mark.parametrize("platform", _PLATFORMS, ids=lambda platform: platform[1])
def test_every_range_has_one_version_in_the_lock(
    wanted: Requirement, python: str, platform: tuple[str, str]
) -> None:
    environment = {
        "python_version": python,
        "python_full_version": python + ".9",
        "sys_platform": platform[0],
        "platform_system": platform[1],
        "os_name": "nt" if platform[0] == "win32" else "posix",
    }
    pinned = [
        pin
        for pin in _PINS
        if canonicalize_name(pin.name) == canonicalize_name(wanted.name)
        and (pin.marker is None or pin.marker.evaluate(environment))
    ]
    assert len(pinned) == 1, pinned
    version = str(pinned[0].specifier).removeprefix("==")
    assert wanted.specifier.contains(version, prereleases=True)


def test_every_version_in_the_lock_has_hashes() -> None:
    entries = re.split(r"\n(?=[a-z])", _LOCK)
    unhashed = [
        entry
        for entry in entries
        if not entry.startswith("#") and "--hash=sha256:" not in entry
    ]
    assert unhashed == []


def test_the_lock_names_no_machine_and_no_registry() -> None:
    assert re.findall(r"://|^--|^-[a-z]|file:|^\.|/", _LOCK, re.MULTILINE) == []


@pytest.mark.parametrize("folder", ["e2e", "pyright", "typescript"])
def test_every_npm_package_has_a_hash(folder: str) -> None:
    lock = REPOSITORY / "tests" / folder / "package-lock.json"
    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    unhashed = [
        name
        for name, package in packages.items()
        if name and "integrity" not in package and not package.get("inBundle")
    ]
    assert unhashed == []


def test_users_get_ranges_with_a_lowest_version() -> None:
    for wanted in _ranges():
        operators = {clause.operator for clause in wanted.specifier}
        assert operators == {">="}, wanted
