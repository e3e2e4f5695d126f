"""Samples on TypeScript pages do what a reader expects of them: they type-check, run and reach the operation."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.snippets.extract import Sample, samples_of
from tests.snippets.packages import (
    Package,
    configured_packages,
    default_package,
    generated_package,
)
from tests.support.documents import REPOSITORY
from tests.support.mock_api import MockApi
from tests.typescript.samples import Outcome, Workspace

_COMMITTED = configured_packages(REPOSITORY / "sdkwright.yaml", "typescript")
_SEEDS = REPOSITORY.parent / "shared" / "seeds"
# What a client rightly says when a document's own example doesn't fit its schema.
_WRONG_EXAMPLE = "The response isn't what was promised"
# What `fetch` refuses, which the run that generated the package reported.
_BODY_ON_GET = "fetch sends no body with GET or HEAD"


def _complaints(package: Package, folder: Path, *, lenient: bool) -> list[str]:
    samples = samples_of(package.folder, "typescript")
    assert samples, "the pages hold no samples"
    workspace = Workspace(package.folder, package.module, folder)
    workspace.write(samples)
    findings = [
        f"{_label(line, samples)}: {line}" for line in workspace.compile() if line
    ]
    if findings:
        return findings
    complaints: list[str] = []
    with MockApi(package.read_document(), lenient=lenient) as api:
        numbers = [
            number for number, one in enumerate(samples) if _is_program(one, samples)
        ]
        outcomes = workspace.run(numbers, api.origin)
        for number in numbers:
            sample = samples[number]
            api.forget()
            api.prefer_stream = sample.streams
            outcome = next(outcomes)
            complaints += _problems(sample, outcome, api, lenient=lenient)
    return complaints


def _is_program(sample: Sample, samples: Sequence[Sample]) -> bool:
    return "run();" in sample.code


def _problems(
    sample: Sample, outcome: Outcome, api: MockApi, *, lenient: bool
) -> list[str]:
    failed = outcome.error or (outcome.output if "failed:" in outcome.output else None)
    if failed is not None:
        accepted = (_WRONG_EXAMPLE, _BODY_ON_GET)
        if lenient and any(text in failed for text in accepted):
            return []
        return [f"{sample.label} failed:\n{failed}"]
    complaints: list[str] = []
    if api.problems and not lenient:
        complaints.append(f"{sample.label} sent a wrong request: {api.problems}")
    reached = {request.operation for request in api.requests}
    expected = {sample.operation} if sample.operation else reached
    if sample.calls_operation and (reached != expected or not reached):
        complaints.append(f"{sample.label} called {reached}, not {expected}")
    if "console.log(" in sample.code and not outcome.output and not outcome.error:
        complaints.append(f"{sample.label} printed nothing")
    return complaints


def _label(line: str, samples: Sequence[Sample]) -> str:
    number = line.rpartition("sample_")[2].partition(".")[0]
    return samples[int(number)].label if number.isdigit() else "the package"


@pytest.mark.slow
@pytest.mark.parametrize("package", _COMMITTED, ids=lambda package: package.name)
def test_every_sample_compiles_runs_and_sends_what_the_document_allows(
    package: Package, tmp_path: Path
) -> None:
    assert _complaints(package, tmp_path, lenient=False) == []


@pytest.mark.slow
def test_every_sample_of_a_default_package_compiles_and_runs(tmp_path: Path) -> None:
    package = default_package(tmp_path / "made", "typescript")
    pages = {sample.page for sample in samples_of(package.folder, "typescript")}
    assert "SKILL.md" in pages
    assert _complaints(package, tmp_path / "work", lenient=False) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", ["000", "002"])
def test_every_sample_of_a_published_document_compiles_and_runs(
    seed: str, tmp_path: Path
) -> None:
    config = _SEEDS / seed / "sdkwright.yaml"
    if not config.is_file():
        pytest.skip("no ../shared beside the repository")
    package = generated_package(config, tmp_path / "package", "typescript")
    # Example values in published documents need not fit their own schemas.
    assert _complaints(package, tmp_path / "work", lenient=True) == []
