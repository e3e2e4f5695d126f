"""Environments that have nothing but what a wheel asks for, without a network: from wheels of what tests have installed."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from email.parser import Parser
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.published.judges import metadata_of

BIN = Path(sys.executable).parent


def wheelhouse(wheel: Path, folder: Path) -> Path:
    """A folder of wheels: of all that a wheel asks for, and what that asks for."""
    house = folder / "wheelhouse"
    house.mkdir()
    requirements = metadata_of(wheel).get_all("Requires-Dist", [])
    for needed in _needed(requirements, frozenset(), {}):
        _packed(needed, house)
    return house


def installed(wheel: Path, folder: Path) -> Path:
    """The folder of the programs of a new environment, into which a wheel was installed with what it asks for."""
    environment = folder / "environment"
    python = environment / "bin" / "python"
    uv = [str(BIN / "uv"), "--offline", "--quiet"]
    makes = [*uv, "venv", "--python", sys.executable, str(environment)]
    subprocess.run(makes, check=True)
    source = ("--no-index", "--find-links", str(wheelhouse(wheel, folder)))
    fills = [*uv, "pip", "install", "--python", str(python), *source, str(wheel)]
    subprocess.run(fills, check=True)
    return python.parent


def _needed(
    lines: list[str], extras: frozenset[str], known: dict[str, frozenset[str]]
) -> Iterator[Distribution]:
    """What requirements lead to, each once, with what the extras ask for."""
    for line in lines:
        wanted = Requirement(line)
        marker = wanted.marker
        if marker is not None and not any(
            marker.evaluate({"extra": extra}) for extra in extras or {""}
        ):
            continue
        one = distribution(wanted.name)
        before = known.get(one.name)
        inner = frozenset(wanted.extras)
        if before is None:
            yield one
        if before is None or not inner <= before:
            known[one.name] = inner | (before or frozenset())
            yield from _needed(one.requires or [], inner, known)


def _packed(one: Distribution, house: Path) -> None:
    """A distribution that is installed as a wheel again, but for what it has beside its packages."""
    tags = Parser().parsestr(one.read_text("WHEEL") or "").get_all("Tag", [])
    name = canonicalize_name(one.name).replace("-", "_")
    columns = zip(*(tag.split("-") for tag in tags), strict=True)
    tag = "-".join(".".join(dict.fromkeys(column)) for column in columns)
    with zipfile.ZipFile(house / f"{name}-{one.version}-{tag}.whl", "w") as archive:
        for file in one.files or ():
            place = Path(str(one.locate_file(file)))
            if ".." not in file.parts and file.suffix != ".pyc" and place.is_file():
                archive.write(place, str(file))
