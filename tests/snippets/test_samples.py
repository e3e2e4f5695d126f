"""Samples on pages do what a reader expects of them: they run, reach the operation and type-check."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.snippets.extract import Sample, samples_of
from tests.snippets.packages import (
    Package,
    configured_packages,
    default_package,
    generated_package,
)
from tests.snippets.program import Outcome, SampleProgram, program_text
from tests.support.documents import REPOSITORY
from tests.support.mock_api import MockApi
from tests.support.pyright import pyright_report

_COMMITTED = configured_packages(REPOSITORY / "sdkwright.yaml")
_SEEDS = REPOSITORY.parent / "shared" / "seeds"

# What a client rightly says when a document's own example doesn't fit its schema.
_WRONG_EXAMPLE = "ResponseValidationError"

# Hand-written samples may know more than types can say: this one asked for Base64, so it is there.
_ACCEPTED = {("r9s-python-edit", "Example with Mask (Inpainting)", "b64decode")}


@pytest.fixture(scope="session", params=["001", "004"])
def published(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Package:
    """A package generated from an API owner's own document."""
    config = _SEEDS / request.param / "sdkwright.yaml"
    if not config.is_file():
        pytest.skip("no ../shared beside the repository")
    return generated_package(config, tmp_path_factory.mktemp("published"))


def _run_all(
    package: Package, folder: Path, *, lenient: bool
) -> Iterator[tuple[Sample, Outcome, tuple[str, ...], tuple[str | None, ...]]]:
    """Each sample with its outcome, the problems of its requests and the operations they reached."""
    with (
        MockApi(package.read_document(), lenient=lenient) as api,
        SampleProgram(package, api.origin, folder) as program,
    ):
        for index, sample in enumerate(samples_of(package.folder)):
            api.forget()
            api.prefer_stream = sample.streams
            outcome = program.run(sample, f"sample_{index}.py")
            reached = tuple(request.operation for request in api.requests)
            yield sample, outcome, api.problems, reached


def _complaints(package: Package, folder: Path, *, lenient: bool) -> list[str]:
    complaints: list[str] = []
    for sample, outcome, problems, reached in _run_all(
        package, folder, lenient=lenient
    ):
        if outcome.error is not None and not (
            lenient and _WRONG_EXAMPLE in outcome.error
        ):
            complaints.append(f"{sample.label} failed:\n{outcome.error}")
            continue
        if problems and not lenient:
            complaints.append(f"{sample.label} sent a wrong request: {problems}")
        if not sample.calls_operation:
            continue
        expected = sample.operation or (reached[0] if reached else None)
        if expected is None or set(reached) != {expected}:
            complaints.append(f"{sample.label} called {reached}, not {expected}")
        printed = outcome.output.strip() or outcome.error
        if "print(" in sample.code and not printed:
            complaints.append(f"{sample.label} printed nothing")
    return complaints


@pytest.mark.slow
@pytest.mark.parametrize("package", _COMMITTED, ids=lambda package: package.name)
def test_every_sample_runs_and_sends_what_the_document_allows(
    package: Package, tmp_path: Path
) -> None:
    assert samples_of(package.folder), "the pages hold no samples"
    assert _complaints(package, tmp_path, lenient=False) == []


@pytest.mark.slow
def test_every_sample_of_a_published_document_runs(
    published: Package, tmp_path: Path
) -> None:
    # Example values in published documents need not fit their own schemas.
    assert _complaints(published, tmp_path, lenient=True) == []


@pytest.mark.slow
def test_every_sample_of_a_default_package_runs(tmp_path: Path) -> None:
    package = default_package(tmp_path / "made", "python")
    pages = {sample.page for sample in samples_of(package.folder)}
    assert "src/r9s_default/SKILL.md" in pages
    assert _complaints(package, tmp_path, lenient=False) == []


def _type_check(
    packages: tuple[Package, ...], folder: Path
) -> Iterator[tuple[Package, Sample, str]]:
    """pyright's findings in the samples of all packages, in one run."""
    samples: dict[Path, tuple[Package, Sample]] = {}
    environments: list[dict[str, object]] = []
    for package in packages:
        root = folder / package.name.replace(" ", "_")
        root.mkdir()
        environments.append(
            {"root": root.name, "extraPaths": [str(package.source_root)]}
        )
        for index, sample in enumerate(samples_of(package.folder)):
            path = root / f"sample_{index}.py"
            path.write_text(program_text(package, sample), encoding="utf-8")
            samples[path] = (package, sample)
    config = {"executionEnvironments": environments, "typeCheckingMode": "standard"}
    report = pyright_report(folder, config)
    assert report["summary"]["filesAnalyzed"] == len(samples)
    for finding in report["generalDiagnostics"]:
        package, sample = samples[Path(finding["file"])]
        yield package, sample, finding["message"]


@pytest.mark.slow
def test_every_sample_type_checks(tmp_path: Path) -> None:
    accepted: set[tuple[str, str, str]] = set()
    complaints: list[str] = []
    for package, sample, message in _type_check(_COMMITTED, tmp_path):
        known = next(
            (
                one
                for one in _ACCEPTED
                if (package.name, sample.heading) == one[:2] and one[2] in message
            ),
            None,
        )
        if known is None:
            complaints.append(f"{package.name} {sample.label}: {message}")
        else:
            accepted.add(known)
    assert complaints == []
    assert accepted == _ACCEPTED


@pytest.mark.slow
def test_every_sample_of_a_published_document_type_checks(
    published: Package, tmp_path: Path
) -> None:
    found = [
        f"{sample.label}: {message}"
        for _, sample, message in _type_check((published,), tmp_path)
    ]
    assert found == []
