"""Markdown for comments on pull requests and summaries of jobs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from sdkwright.cli.formats.outcome import Remark, remarks
from sdkwright.core.json import JsonObject
from sdkwright.core.report import printable

MOST = 50
"""Findings that are written out; comments have an end."""
_LONGEST = 300
# Marks, and what becomes a link without any.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~&#$]|:(?=/)|(?<=www)\.)")
# What keeps a text from calling people.
_AT = "@<!-- -->"


def printed(record: JsonObject) -> str:
    """A heading, a table of targets, a table of findings."""
    return "\n".join((*_lines(record), ""))


def _lines(record: Mapping[str, Any]) -> Iterator[str]:
    every = remarks(record)
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


def _row(remark: Remark) -> str:
    places = (remark.file, remark.line, remark.column)
    place = ":".join(str(part) for part in places if part is not None)
    text = " ".join(filter(None, (remark.message, remark.advice)))
    kind = f"{remark.severity} {_text(remark.code)}"
    return f"| {kind} | {_text(place)} | {_text(text)} |"


def _text(text: str) -> str:
    """A document's text that is nothing but text: on one line, without marks, mentions and links."""
    line = printable(text)
    short = line if len(line) <= _LONGEST else f"{line[:_LONGEST]}..."
    return _SPECIAL.sub(r"\\\1", short).replace("@", _AT)
