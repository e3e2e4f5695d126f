"""How many names of the packages that are there the packages to come will have."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sdkwright.app.build_targets import BuiltTarget, build_targets
from sdkwright.app.config import TargetConfig, read_config
from sdkwright.app.laid_out import lay_out, sources_of
from sdkwright.app.order import Order
from sdkwright.app.read_document import Progress
from sdkwright.emit.tree import Tree
from sdkwright.migrate.inner_workings import INNER_WORKINGS, NONE
from sdkwright.migrate.public_names import NotRead, PublicNames, Share, share_of
from sdkwright.targets.contract.target import Target

NamesReader = Callable[[Path, str], PublicNames]
"""Reads the names of a package in a folder, by what it is imported by. Raises NotRead."""

_OURS = ".sdkwright"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A target: the share of its older package's names that stay, or why that isn't known."""

    target: str
    share: Share | None = None
    reason: str = ""


def measured(
    location: str,
    tool: str,
    languages: Mapping[str, Target],
    readers: Mapping[str, NamesReader],
    progress: Progress,
) -> tuple[Measured, ...]:
    """Measure each target of a configuration against what lies in its output; nothing is written."""
    read = read_config(location, tuple(languages))
    if read.value is None:
        return ()
    order = Order(targets=read.value.targets, validate=False)
    built = {
        one.target.name: one
        for one in build_targets(order, languages, progress).targets
    }
    result: list[Measured] = []
    for target in read.value.targets:
        progress(f"reading the names of {target.output}")
        try:
            share = _share(target, built.get(target.name), tool, readers)
        except NotRead as error:
            result.append(Measured(target=target.name, reason=str(error)))
        else:
            result.append(Measured(target=target.name, share=share))
    return tuple(result)


def _share(
    target: TargetConfig,
    built: BuiltTarget | None,
    tool: str,
    readers: Mapping[str, NamesReader],
) -> Share:
    if not target.output.is_dir():
        raise NotRead(f"{target.output} isn't there")
    if (target.output / _OURS).exists():
        raise NotRead(f"{target.output} was made by sdkwright")
    if built is None:
        raise NotRead("its package can't be made: sdkwright generate says why")
    read, module = readers[target.language], _module_of(built.tree)
    old = read(target.output, module)
    with TemporaryDirectory() as folder:
        lay_out(sources_of(built.tree), Path(folder))
        new = read(Path(folder), module)
    return share_of(old, new, INNER_WORKINGS.get((tool, target.language), NONE))


def _module_of(tree: Tree) -> str:
    """What a Python package is imported by: the folder of its client."""
    clients = [path for path in tree if path.endswith("/sdk.py")]
    shortest = min(clients, key=len, default="src//sdk.py")
    return ".".join(shortest.split("/")[1:-1])
