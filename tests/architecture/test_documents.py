"""What is written for maintainers is true: rooms exist, every room is on the map, links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.sources import PROGRAM, REPOSITORY

_DOCUMENTS = (
    REPOSITORY / "README.md",
    REPOSITORY / "CONTRIBUTING.md",
    REPOSITORY / "SECURITY.md",
    *sorted((REPOSITORY / "docs").rglob("*.md")),
)
_MAP = REPOSITORY / "docs" / "maintaining.md"


def _rooms() -> set[str]:
    folders = {path.parent for path in PROGRAM.rglob("__init__.py")} - {PROGRAM}
    return {folder.relative_to(PROGRAM).as_posix() for folder in folders}


def _mapped() -> list[str]:
    text = _MAP.read_text(encoding="utf-8").partition("## The map")[2]
    return [room.rstrip("/") for room in re.findall(r"^\| `([a-z/]+)`", text, re.M)]


def test_every_room_is_on_the_map_or_in_one_that_is() -> None:
    mapped = _mapped()
    lost = [
        room
        for room in _rooms() - {"targets"}
        if not any(room == one or room.startswith(f"{one}/") for one in mapped)
    ]
    assert lost == []


def test_the_map_names_no_room_that_there_is_not() -> None:
    assert [room for room in _mapped() if room not in _rooms()] == []


@pytest.mark.parametrize("path", _DOCUMENTS, ids=lambda path: path.name)
def test_files_that_a_document_names_exist(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)", text)
    assert [link for link in links if not (path.parent / link).exists()] == []
    named = re.findall(
        r"`((?:generator|templates|tests|spec|docs)/[\w./-]+)(?:/)?`", text
    )
    assert [name for name in named if not (REPOSITORY / name).exists()] == []


def test_the_readme_leads_to_every_document_beside_it() -> None:
    text = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    beside = {path.name for path in REPOSITORY.glob("*.md")} - {"README.md"}
    linked = set(re.findall(r"\]\((\w+\.md)\)", text))
    assert beside - {"CHANGELOG.md"} <= linked
