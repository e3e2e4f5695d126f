"""Code of people's own in files that another generator made: what stands between the marks of a region."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sdkwright.migrate.migration import Region

IMPORTS, BODY = "imports", "sdk-class-body"
"""The regions that there are: of a file's imports, and of the class that it has."""

_MARK = re.compile(r"\s*(?:#|//)\s*#?(region|endregion)\s+([A-Za-z0-9_-]+)\s*")


def regions_of(file: str, text: str) -> Iterator[Region]:
    """The regions of a file that aren't empty."""
    name, start = "", 0
    code: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        mark = _MARK.fullmatch(line)
        if mark is None:
            code.append(line)
        elif mark[1] == "region":
            name, start, code = mark[2], number, []
        elif mark[2] == name:
            count = sum(bool(one.strip()) for one in code)
            if count:
                yield Region(
                    file=file,
                    name=name,
                    lines=count,
                    line=start,
                    code="\n".join(code).strip("\n"),
                )
            name = ""


def without_regions(text: str) -> str:
    """A file's own code: what stands between marks is left out, its lines are empty."""
    name = ""
    lines: list[str] = []
    for line in text.splitlines():
        mark = _MARK.fullmatch(line)
        if mark is not None:
            name = mark[2] if mark[1] == "region" else ""
        lines.append("" if name or mark else line)
    return "\n".join(lines)
