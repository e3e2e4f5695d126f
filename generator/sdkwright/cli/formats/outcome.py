"""What a record says, as every format wants it: each thing once, the worst first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_WEIGHT = {"error": 0, "warning": 1, "note": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing to say. ``file`` is a path as people know it; line and column count from 1."""

    code: str
    severity: str
    message: str
    advice: str = ""
    file: str | None = None
    line: int | None = None
    column: int | None = None
    pointer: str | None = None


def remarks(record: Mapping[str, Any]) -> tuple[Remark, ...]:
    """Why the run couldn't begin, what was found, then targets that aren't as they should be."""
    every = dict.fromkeys((*_wrong_usage(record), *_findings(record), *_drifts(record)))
    return tuple(sorted(every, key=lambda one: _WEIGHT[one.severity]))


def _wrong_usage(record: Mapping[str, Any]) -> Iterator[Remark]:
    if record.get("error"):
        yield Remark(code="usage", severity="error", message=record["error"])


def _findings(record: Mapping[str, Any]) -> Iterator[Remark]:
    for finding in record["findings"]:
        yield Remark(
            code=finding["code"],
            severity=finding["severity"],
            message=finding["message"],
            advice=finding["advice"],
            file=finding["file"],
            line=finding["line"],
            column=finding["column"],
            pointer=finding["pointer"],
        )


def _drifts(record: Mapping[str, Any]) -> Iterator[Remark]:
    for target in record["targets"]:
        state: str = target.get("state", "")
        causes: Sequence[Mapping[str, Any]] = target.get("causes", ())
        for cause in causes:
            yield Remark(
                code="check/" + cause["state"].replace(" ", "-"),
                severity="error",
                message=f"{target['name']} is {state}: {cause['text']}",
                advice="Run: sdkwright generate",
                file=cause["file"],
                line=cause["line"],
            )
