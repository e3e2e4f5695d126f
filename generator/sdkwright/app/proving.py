"""Rules put to the proof: programs that use all of the old packages, checked beside the new ones.

Nothing is run of either package: checkers read. The new package is made in a folder that is gone afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.app.checking import NoReport, checker_of, errors_in
from sdkwright.app.compare import Compared, Comparison
from sdkwright.app.config import TargetConfig
from sdkwright.app.order import MAXIMUM_MEGABYTES
from sdkwright.app.pipeline import make_tree
from sdkwright.app.read_document import Progress
from sdkwright.diff.proof import Proof
from sdkwright.emit.tree import Tree
from sdkwright.targets.contract.probe import felt
from sdkwright.targets.contract.target import Target

_PROBE = "probe"


def proofs_of(
    comparison: Comparison,
    languages: Mapping[str, Target],
    progress: Progress,
) -> Mapping[str, Proof]:
    """What checkers say of each target, by its name. Raises NoReport."""
    proofs: dict[str, Proof] = {}
    for compared in comparison.compared:
        proofs |= _of_source(compared, languages, progress)
    return proofs


def _of_source(
    compared: Compared,
    languages: Mapping[str, Target],
    progress: Progress,
) -> Mapping[str, Proof]:
    proofs: dict[str, Proof] = {}
    trees = _trees(compared, languages, progress)
    for target, tree in trees:
        language = languages[target.language]
        choice = checker_of(language.checkers, target.output)
        if choice is None:
            proofs[target.name] = Proof()
            continue
        checker, program = choice
        progress(f"checking {target.name} with {checker.name}")
        surface = compared.old_surfaces[target.name]
        probe = language.probe(surface)
        programs = {_PROBE: probe.text}
        errors = errors_in(checker, program, programs, surface.package, tree)
        plain = [(one.line, one.message) for one in errors]
        proofs[target.name] = Proof(
            checker=checker.name,
            felt=felt(probe, plain),
            names={one.key: one.path for one in surface.symbols if one.path},
        )
    return proofs


def _trees(
    compared: Compared,
    languages: Mapping[str, Target],
    progress: Progress,
) -> Iterator[tuple[TargetConfig, Tree]]:
    """The new packages, without code of people: what they may have in them is no part of what is compared."""
    limit = MAXIMUM_MEGABYTES * 1_000_000
    for target in compared.targets:
        result = make_tree(
            target, compared.new_api, languages, progress, maximum_bytes=limit
        )
        if result.value is None:
            reasons = ", ".join(one.rule.code for one in result.diagnostics)
            raise NoReport(f"{target.name} can't be made for its proof: {reasons}")
        yield target, result.value
