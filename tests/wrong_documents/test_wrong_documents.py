"""Whatever is wrong, people get sentences with exact places, each once, and no program's insides."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.wrong_documents.telling import FINDINGS, FOLDERS, told

_FOLDERS = tuple(one for one in FOLDERS if not one.name.startswith("_"))
_HEAD = re.compile(
    r"(\S+?)(:\d+:\d+)?: (error|warning)\[([a-z0-9/-]+)\]: (.+) \(([^ ]*#.*)\)(?: and at .*)?"
)


@pytest.mark.parametrize("folder", _FOLDERS, ids=lambda folder: folder.name)
def test_what_is_wrong_is_said(folder: Path) -> None:
    said = told(folder)
    assert said == (folder / FINDINGS).read_text(encoding="utf-8")
    *lines, status = said.splitlines()
    assert status in ("exit status 1", "exit status 2")
    heads = [line for line in lines if not line.startswith("    ")]
    found = [match for line in heads if (match := _HEAD.fullmatch(line))]
    assert found
    assert [line for line in heads if not _HEAD.fullmatch(line)] == []


@pytest.mark.parametrize("folder", _FOLDERS, ids=lambda folder: folder.name)
def test_findings_have_a_place_and_are_no_programs_insides(folder: Path) -> None:
    said = (folder / FINDINGS).read_text(encoding="utf-8")
    found = [match for line in said.splitlines() if (match := _HEAD.fullmatch(line))]
    placeless = [match[4] for match in found if match[2] is None]
    assert set(placeless) <= {"load/unreadable", "load/empty"}
    facts = [(match[1], match[2], match[5]) for match in found]
    assert len(set(facts)) == len(facts)
    assert not re.search(
        r"Traceback|internal error|\{'|(?<!\$)\['|\bNone\b|\bTrue\b|\bFalse\b", said
    )
