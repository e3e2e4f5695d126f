"""Markdown for comments on pull requests and summaries of jobs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sdkwright.cli.formats.changes import markdown_lines
from sdkwright.cli.formats.outcome import remarks_beside_changes
from sdkwright.cli.formats.remark import Remark
from sdkwright.core.json import JsonObject
from sdkwright.core.markdown import plain

MOST = 50
"""Findings that are written out; comments have an end."""
_LONGEST = 300


def printed(record: JsonObject) -> str:
    """A heading, a table of targets, a table of findings, what changed between two versions."""
    return "\n".join((*_lines(record), ""))


def _lines(record: Mapping[str, Any]) -> Iterator[str]:
    every = remarks_beside_changes(record)
    yield f"### sdkwright {record['command']}: {record['verdict']}"
    if record["targets"]:
        yield from ("", "| Target | Language | Outcome |", "| --- | --- | --- |")
        for target in record["targets"]:
            outcome = target.get("state") or target.get("summary") or ""
            cells = (target["name"], target["language"], outcome)
            yield f"| {' | '.join(map(_text, cells))} |"
    if every:
        yield from ("", "| | Where | What |", "| --- | --- | --- |")
        yield from map(_row, every[:MOST])
    if len(every) > MOST:
        yield from ("", f"And {len(every) - MOST} more.")
    if "sources" in record:
        yield ""
        yield from markdown_lines(record)


def _row(remark: Remark) -> str:
    places = (remark.file, remark.line, remark.column)
    place = ":".join(str(part) for part in places if part is not None)
    text = " ".join(filter(None, (remark.message, remark.advice)))
    kind = f"{remark.severity} {_text(remark.code)}"
    return f"| {kind} | {_text(place)} | {_text(text)} |"


def _text(text: str) -> str:
    """A document's text that is nothing but text, and not too long for a comment."""
    return plain(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}...")
