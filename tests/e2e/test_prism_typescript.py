"""Every operation of real documents, called by TypeScript packages, against an independent mock."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e import prism
from tests.e2e.real_documents import REAL, Accepted, base_path, generate, unexplained
from tests.snippets.extract import samples_of
from tests.typescript.samples import Workspace

_ACCEPTED: dict[str, Accepted] = {
    "r9s.yaml": (),
    "atoma.yaml": (
        ("logit_bias", "the document's own example doesn't fit its schema"),
        ("NOT_ACCEPTABLE", "two operations share a URL (`#stream`), Prism knows one"),
    ),
    "openai.yaml": (
        ("does not match the HTTP/1.1 protocol", "Prism's answer is no valid HTTP"),
    ),
    "adyen_checkout.json": (),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", _ACCEPTED)
def test_no_request_is_rejected_and_every_response_is_read(
    name: str, tmp_path: Path
) -> None:
    document = REAL / name
    if not document.is_file():
        pytest.skip("no ../shared beside the repository")
    prism.install()
    package = tmp_path / "package"
    generate(document, "typescript", package)
    samples = [one for one in samples_of(package, "typescript") if one.calls_operation]
    workspace = Workspace(package, "mocked", tmp_path / "work")
    workspace.write(samples)
    assert workspace.compile() == []
    complaints: list[str] = []
    with prism.prism(document) as origin:
        outcomes = workspace.run(range(len(samples)), origin, base_path(document))
        for sample, outcome in zip(samples, outcomes, strict=True):
            output = outcome.output if "failed:" in outcome.output else None
            failed = outcome.error or output
            if failed or outcome.violations or not outcome.requests:
                said = failed or "sent nothing"
                complaints.append(f"{sample.label}: {outcome.violations} {said}")
    assert unexplained(complaints, _ACCEPTED[name]) == []
