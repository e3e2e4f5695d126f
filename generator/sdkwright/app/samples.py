"""Samples put to the proof: every program that a site shows, read by its language's checker beside the package."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from sdkwright.app.check import Checked, check
from sdkwright.app.checking import NoReport, checker_of, errors_in
from sdkwright.app.config import TargetConfig
from sdkwright.app.custom import read_custom
from sdkwright.app.docs import ReadDocs, read_docs
from sdkwright.app.findings import Findings, Verdict
from sdkwright.app.freshness import fresh_targets
from sdkwright.app.order import Order
from sdkwright.app.pipeline import make_tree
from sdkwright.app.read_apis import ReadApi, apis_by_source
from sdkwright.app.read_document import Progress
from sdkwright.core.catalogue.run import DOCS_SAMPLE
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.emit.folder import Folder
from sdkwright.emit.record import read_record
from sdkwright.emit.tree import Artifact, Tree
from sdkwright.ir.api import Api
from sdkwright.site.programs import Program
from sdkwright.targets.contract.checker import Checker, SourceError
from sdkwright.targets.contract.target import Target

_SHELL = "shell"


def check_with_samples(
    order: Order, targets: Mapping[str, Target], progress: Progress
) -> Checked:
    """Check sites, and have a checker read the samples of each. Raises NoReport, also where a checker isn't installed."""
    apis = apis_by_source(order, progress)
    checked = check(order, targets, progress, apis)
    samples = [
        findings
        for target in order.targets
        for findings in [
            _of_site(order, target, targets, progress, apis[target.source])
        ]
        if findings.diagnostics
    ]
    verdict = Verdict.FINDINGS if samples else Verdict.DONE
    return replace(
        checked,
        findings=(*checked.findings, *samples),
        verdict=max(checked.verdict, verdict),
    )


def _of_site(
    order: Order,
    target: TargetConfig,
    targets: Mapping[str, Target],
    progress: Progress,
    read: ReadApi,
) -> Findings:
    nothing = Findings(diagnostics=())
    api = read.api
    if api is None:  # whoever made the pages has told why
        return nothing
    docs = read_docs(target, api, targets, progress).value
    if docs is None:
        return nothing
    checked = _Packages(order, api, targets, progress)
    diagnostics = (
        *checked.errors(docs, target.documents),
        *_shell_errors(target, docs.docs.programs, progress),
    )
    return Findings(diagnostics=diagnostics, sources=read.findings.sources)


class _Packages:
    """Checks the programs of one API's packages."""

    def __init__(
        self,
        order: Order,
        api: Api,
        targets: Mapping[str, Target],
        progress: Progress,
    ) -> None:
        self._order = order
        self._api = api
        self._targets = targets
        self._progress = progress

    def errors(
        self, docs: ReadDocs, targets: Sequence[TargetConfig]
    ) -> Iterator[Diagnostic]:
        """What is wrong with the programs of each target."""
        labels = {name: label for label, name in docs.docs.packages.items()}
        fresh = fresh_targets(replace(self._order, targets=tuple(targets)))
        for target in targets:
            programs = [
                one
                for one in docs.docs.programs
                if one.label == labels[target.name] and one.language != _SHELL
            ]
            tree = self._tree(target, fresh) if programs else None
            if tree is not None:
                checkers = self._targets[target.language].checkers
                package = docs.described[target.name].surface.package
                yield from _checked(
                    target, checkers, programs, package, tree, self._progress
                )

    def _tree(self, target: TargetConfig, fresh: Collection[str]) -> Tree | None:
        """A package as it lies in its folder where that is what would be made, else as it would be."""
        if target.name in fresh:
            return _read_tree(Folder(target.output))
        return make_tree(
            target,
            self._api,
            self._targets,
            self._progress,
            custom=read_custom(target),
            maximum_bytes=self._order.maximum_megabytes * 1_000_000,
        ).value


def _read_tree(folder: Folder) -> Tree:
    record = read_record(folder)
    paths = (one for one in (*record.hashes, *record.once) if not one.endswith(".md"))
    return Tree(
        tuple(Artifact(path=path, content=folder.read(path) or b"") for path in paths)
    )


def _shell_errors(
    target: TargetConfig, programs: Sequence[Program], progress: Progress
) -> Iterator[Diagnostic]:
    """Lines for a shell, in one run of it: each is read, and none is run."""
    lines = [one for one in programs if one.language == _SHELL]
    if lines:
        yield from _checked(target, (_SH,), lines, "", Tree(()), progress)


def _checked(
    target: TargetConfig,
    checkers: Sequence[Checker],
    programs: Sequence[Program],
    package: str,
    tree: Tree,
    progress: Progress,
) -> Iterator[Diagnostic]:
    """A finding for each program that isn't right: its first error."""
    choice = checker_of(checkers, target.output)
    if choice is None:
        names = " or ".join(one.name for one in checkers)
        raise NoReport(
            f"{target.name}: samples are checked by {names}, which isn't installed here: {checkers[0].install}"
        )
    checker, place = choice
    progress(f"checking the samples of {target.name} with {checker.name}")
    named = {f"sample_{number}": one for number, one in enumerate(programs)}
    texts = {name: one.code for name, one in named.items()}
    errors = errors_in(checker, place, texts, package, tree)
    first: dict[str, SourceError] = {}
    for one in errors:
        first.setdefault(one.program, one)
    for name, program in named.items():
        if name in first:
            yield _finding(program, first[name], checker.name)


def _finding(program: Program, error: SourceError, checker: str) -> Diagnostic:
    line = program.code.splitlines()[error.line - 1 : error.line]
    values = {
        "page": program.page,
        "label": program.label,
        "checker": checker,
        "message": error.message,
        "code": "".join(line).strip(),
    }
    return Diagnostic(rule=DOCS_SAMPLE, at=program.operation or "#", values=values)


_SHELL_ERROR = re.compile(r"^(\w+)\.sh: (?:line )?([0-9]+): (.*)", re.MULTILINE)


def _shell_files(programs: Mapping[str, str], _: str, __: Tree) -> Mapping[str, str]:
    return {f"{name}.sh": text for name, text in programs.items()}


def _shell_errors_of(printed: str) -> Iterator[SourceError]:
    for name, line, text in _SHELL_ERROR.findall(printed):
        yield SourceError(name, int(line), text)


_SH = Checker(
    name="sh",
    install="a POSIX shell comes with every system but Windows, and with Git there",
    arguments=("-c", 'for one in *.sh; do sh -n "$one" 2>&1; done'),
    files=_shell_files,
    errors=_shell_errors_of,
)
