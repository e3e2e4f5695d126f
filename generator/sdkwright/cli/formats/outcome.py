"""What a record says, as every format wants it: each thing once, the worst first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sdkwright.cli.formats.changes import change_remarks
from sdkwright.cli.formats.remark import Remark

_WEIGHT = {"error": 0, "warning": 1, "note": 2}


def remarks(record: Mapping[str, Any]) -> tuple[Remark, ...]:
    """All there is to say, what changed between two versions with it."""
    return _ordered((*_beside_changes(record), *change_remarks(record)))


def remarks_beside_changes(record: Mapping[str, Any]) -> tuple[Remark, ...]:
    """All there is to say but for what changed between two versions."""
    return _ordered(_beside_changes(record))


def _ordered(every: Iterable[Remark]) -> tuple[Remark, ...]:
    """Each once, the worst first."""
    return tuple(sorted(dict.fromkeys(every), key=lambda one: _WEIGHT[one.severity]))


def _beside_changes(record: Mapping[str, Any]) -> Iterator[Remark]:
    """Why the run couldn't begin, what was found, then targets that aren't as they should be."""
    yield from _wrong_usage(record)
    yield from _findings(record)
    yield from _drifts(record)


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
