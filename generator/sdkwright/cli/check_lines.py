"""What a check found, a line each target."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.app.causes import State
from sdkwright.app.check import Checked, Drift

_STATE_WIDTH = 11


def check_lines(checked: Checked, fix: str, *, with_files: bool) -> Iterator[str]:
    """Each target that isn't as generate would leave it: what is the matter, and why; then the command that mends it."""
    names = [drift.built.target.name for drift in checked.drifts]
    width = max(map(len, names), default=0)
    earlier: dict[str, str] = {}
    for drift in checked.drifts:
        head = f"{drift.built.target.name:<{width}}  {drift.state:<{_STATE_WIDTH}}"
        yield f"{head}  {_why(drift, earlier)}".rstrip()
        if with_files:
            yield from drift.lines()
    drifted = sum(drift.comparison.drifted for drift in checked.drifts)
    if drifted:
        yield f"fix: {fix}    {drifted} target{'' if drifted == 1 else 's'}"
    elif checked.drifts:
        yield f"their contents are right; {fix} brings the record up to date"


def _why(drift: Drift, earlier: dict[str, str]) -> str:
    """The causes of one target; those that the one before had are said once."""
    shared = "; ".join(
        cause.text for cause in drift.causes if cause.state is State.OUT_OF_DATE
    )
    others = [
        cause.text for cause in drift.causes if cause.state is not State.OUT_OF_DATE
    ]
    source = str(drift.built.target.source)
    is_same = bool(shared) and earlier.get(source) == shared
    if shared:
        earlier[source] = shared
    words = ["same cause" if is_same else shared] if shared else []
    count = sum(len(paths) for paths in drift.paths.values())
    if count:
        added, removed = drift.line_counts()
        files = "1 file" if count == 1 else f"{count} files"
        others.append(f"{files}, +{added} -{removed}")
    return "; ".join((*words, *others))
