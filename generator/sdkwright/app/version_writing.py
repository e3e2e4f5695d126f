"""The versions of packages in a configuration's text: changed where they stand, with all else as people wrote it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sdkwright.app.config import TargetConfig
from sdkwright.core.locate import Locator, Side
from sdkwright.core.pointer import child
from sdkwright.core.source import Source

_VALUE = re.compile(r"""(["']?)([0-9A-Za-z.+-]+)\1""")


class NoVersion(ValueError):
    """A target whose configuration says no version; the text says what to write."""


def with_versions(
    source: Source, targets: Sequence[TargetConfig], versions: Mapping[str, str]
) -> str:
    """The text with the ``versions`` of targets, by their names. Raises NoVersion."""
    lines = source.text.splitlines(keepends=True)
    locator = Locator({"": source})
    places: dict[tuple[int, int], str] = {}
    for target in targets:
        if "version" not in target.options or target.origin is None:
            raise NoVersion(
                f"{target.name} has no version in {source.label}: add `version` to its options"
            )
        position = locator.position(child(target.origin, "version"), Side.VALUE)
        if position is not None:
            place = (position.line - 1, position.column - 1)
            places[place] = versions[target.name]
    # From the end, so that what stands in front stays where it is.
    for (line, column), version in sorted(places.items(), reverse=True):
        match = _VALUE.match(lines[line], column)
        if match is not None:
            quote = match[1]
            lines[line] = (
                f"{lines[line][:column]}{quote}{version}{quote}{lines[line][match.end() :]}"
            )
    return "".join(lines)
