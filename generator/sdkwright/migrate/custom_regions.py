"""Code of people's own in files that another generator made: what stands between the marks of a region."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sdkwright.migrate.migration import Region

_MARK = re.compile(r"\s*(?:#|//)\s*#?(region|endregion)\s+([A-Za-z0-9_-]+)\s*")


def regions_of(file: str, text: str) -> Iterator[Region]:
    """The regions of a file that aren't empty."""
    name = ""
    count = 0
    for line in text.splitlines():
        mark = _MARK.fullmatch(line)
        if mark is None:
            count += bool(line.strip())
        elif mark[1] == "region":
            name, count = mark[2], 0
        elif mark[2] == name:
            if count:
                yield Region(file=file, name=name, lines=count)
            name = ""
