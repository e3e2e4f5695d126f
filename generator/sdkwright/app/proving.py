"""Rules put to the proof: programs that use all of the old packages, checked beside the new ones.

Nothing is run of either package: checkers read. The new package is made in a folder that is gone afterwards.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from sdkwright.app.compare import Compared, Comparison
from sdkwright.app.config import TargetConfig
from sdkwright.app.config_place import folders_above
from sdkwright.app.order import MAXIMUM_MEGABYTES
from sdkwright.app.pipeline import (
    Progress,
    build_api,
    make_tree,
    read_document,
    with_old_names,
)
from sdkwright.core.permissions import Permissions
from sdkwright.diff.proof import Proof
from sdkwright.emit.tree import Tree
from sdkwright.targets.contract.probe import Checker, Probe, felt
from sdkwright.targets.contract.surface import Surface
from sdkwright.targets.contract.target import Target


class NoProof(ValueError):
    """A checker that gave no report; the text says which, and what it said instead."""


def proofs_of(
    comparison: Comparison,
    languages: Mapping[str, Target],
    permitted: Permissions,
    progress: Progress,
) -> Mapping[str, Proof]:
    """What checkers say of each target, by its name. Raises NoProof."""
    proofs: dict[str, Proof] = {}
    for compared in comparison.compared:
        proofs |= _of_source(compared, languages, permitted, progress)
    return proofs


def _of_source(
    compared: Compared,
    languages: Mapping[str, Target],
    permitted: Permissions,
    progress: Progress,
) -> Mapping[str, Proof]:
    proofs: dict[str, Proof] = {}
    trees = _trees(compared.targets, languages, permitted, progress)
    for target, tree in trees:
        language = languages[target.language]
        choice = _checker_of(language.checkers, target.output)
        if choice is None:
            proofs[target.name] = Proof()
            continue
        checker, program = choice
        progress(f"checking {target.name} with {checker.name}")
        surface = compared.old_surfaces[target.name]
        proofs[target.name] = _proof(
            checker, program, language.probe(surface), surface, tree
        )
    return proofs


def _trees(
    targets: Iterable[TargetConfig],
    languages: Mapping[str, Target],
    permitted: Permissions,
    progress: Progress,
) -> Iterator[tuple[TargetConfig, Tree]]:
    """The new packages, without code of people: what they may have in them is no part of what is compared."""
    every = list(targets)
    document = read_document(every[0].source, permitted=permitted, progress=progress)
    if document.document is None:
        return
    built = build_api(document.document, progress=progress)
    api, _ = with_old_names(built.value, every[0].source)
    limit = MAXIMUM_MEGABYTES * 1_000_000
    for target in every:
        result = make_tree(target, api, languages, progress, maximum_bytes=limit)
        if result.value is None:
            reasons = ", ".join(one.rule.code for one in result.diagnostics)
            raise NoProof(f"{target.name} can't be made for its proof: {reasons}")
        yield target, result.value


def _checker_of(
    checkers: Iterable[Checker], output: Path
) -> tuple[Checker, str] | None:
    """The first checker that is installed: in the project's `node_modules`, beside this program, or on the path."""
    here, there = Path().absolute(), Path(os.path.abspath(output))
    folders = dict.fromkeys((*folders_above(there), *folders_above(here)))
    places = (
        *(str(one / "node_modules" / ".bin") for one in folders),
        os.path.dirname(sys.executable),
        *os.get_exec_path(),
    )
    for checker in checkers:
        program = shutil.which(checker.name, path=os.pathsep.join(places))
        if program is not None:
            return checker, program
    return None


def _proof(
    checker: Checker, program: str, probe: Probe, surface: Surface, tree: Tree
) -> Proof:
    with TemporaryDirectory(prefix="sdkwright-") as name:
        folder = Path(name)
        lay_out(checker, probe, surface, tree, folder)
        finished = subprocess.run(  # noqa: S603 - a checker that people installed
            [program, *checker.arguments],
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    try:
        errors = list(checker.errors(finished.stdout))
    except (ValueError, KeyError, TypeError) as error:
        lines = (finished.stderr or finished.stdout).strip().splitlines()
        why = lines[0] if lines else f"it ended with {finished.returncode}"
        raise NoProof(f"{checker.name} gave no report: {why}") from error
    plain = [(line, _first_line(text, name)) for line, text in errors]
    return Proof(checker=checker.name, felt=felt(probe, plain))


def _first_line(message: str, folder: str) -> str:
    """What a checker says first, without the folder that is gone when people read it."""
    for place in (os.path.realpath(folder), folder):
        message = message.replace(f"{place}{os.sep}", "")
    return message.strip().partition("\n")[0]


def lay_out(
    checker: Checker, probe: Probe, surface: Surface, tree: Tree, folder: Path
) -> None:
    """Write what a checker reads: the new package's sources, the probe of the old one, the checker's settings."""
    sources = {
        path: one.content for path, one in tree.items() if path.startswith("src/")
    }
    files = {
        path: text.encode()
        for path, text in checker.files(probe, surface.package, tree).items()
    }
    for path, content in {**sources, **files}.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
