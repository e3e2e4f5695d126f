"""What ``migrate`` says of names: how many of a published package's stay, and what differs."""

from __future__ import annotations

import os.path
import sys
from collections.abc import Mapping
from pathlib import Path

from sdkwright.app.published_names import Measured, NamesReader, measured
from sdkwright.cli.progress import Progress
from sdkwright.migrate.files_written import PAGE
from sdkwright.migrate.public_names import NotRead, PublicNames
from sdkwright.migrate.typescript_names import read_typescript_names
from sdkwright.targets.contract.registry import TARGETS

_MOST_LINES = 20


def measure(location: str, tool: str) -> tuple[Measured, ...]:
    """Measure the packages of a configuration, and print what comes of it."""
    with Progress(sys.stderr) as progress:
        results = measured(location, tool, TARGETS, _readers(location), progress)
    for one in results:
        sys.stdout.writelines(f"{line}\n" for line in _lines(one))
    return results


def _readers(location: str) -> Mapping[str, NamesReader]:
    beside = Path(location).parent

    def of_typescript(folder: Path, module: str) -> PublicNames:
        del module
        return read_typescript_names(folder, (folder, beside, Path(os.path.curdir)))

    return {"python": _of_python, "typescript": of_typescript}


def _of_python(folder: Path, module: str) -> PublicNames:
    try:
        from sdkwright.migrate.python_names import read_python_names
    except ImportError as error:
        raise NotRead("griffe reads names: pip install 'sdkwright[migrate]'") from error
    return read_python_names(folder, module)


def _lines(one: Measured) -> list[str]:
    share = one.share
    if share is None:
        return [f"{one.target}: its names weren't measured: {one.reason}"]
    counts = (
        f"{share.same} of {share.total} public names are the same ({share.percent} %)"
    )
    if not share.differences:
        return [f"{one.target}: {counts}"]
    lines = [f"{one.target}: {counts}; {len(share.differences)} differ:"]
    shown = share.differences[:_MOST_LINES]
    lines += [f"  {difference.name}: {difference.fix}" for difference in shown]
    if len(shown) < len(share.differences):
        lines.append(f"  and {len(share.differences) - len(shown)} more: {PAGE}")
    return lines
