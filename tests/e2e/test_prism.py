"""Every operation of real documents, called with values made from the schema, against an independent mock."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e import prism
from tests.e2e.real_documents import REAL, Accepted, base_path, generate, unexplained
from tests.snippets.extract import Sample, samples_of

_DOCUMENTS = (
    "r9s.yaml",
    "atoma.yaml",
    "openai.yaml",
    "adyen_checkout.json",
    "twilio_api_v2010.json",
)
# What is not the client's: by document, a pattern of the complaint and why it stands.
_WRONG_EXAMPLE = "the document's own example of the response doesn't fit its schema"
_ONE_ITEM = "Prism takes a form array of one item for a text"
_ACCEPTED: dict[str, Accepted] = {
    "r9s.yaml": (),
    "atoma.yaml": (
        ("logit_bias", "the document's own example doesn't fit its schema"),
        ("The response isn't what was promised", _WRONG_EXAMPLE),
        ("NOT_ACCEPTABLE", "two operations share a URL (`#stream`), Prism knows one"),
    ),
    "openai.yaml": (
        ("The response isn't what was promised", _WRONG_EXAMPLE),
        ("Only Transfer-Encoding: chunked", "Prism's answer is no valid HTTP"),
    ),
    "adyen_checkout.json": (),
    "twilio_api_v2010.json": (
        ("must match format", "the document's own example doesn't fit its schema"),
        ("must be array", _ONE_ITEM),
        ("Status 307", "a redirect without a place to go to"),
    ),
}
_PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(64))


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """What came of one sample."""

    sample: Sample
    error: str | None
    violations: tuple[str, ...]
    requests: int


def _calls(
    samples: Sequence[Sample], package: Path, origin: str, base: str, folder: Path
) -> Iterator[Called]:
    program = Path(__file__).with_name("calling.py")
    paths: list[Path] = []
    for number, sample in enumerate(samples):
        path = folder / f"sample_{number}.py"
        path.write_text(sample.code, encoding="utf-8")
        paths.append(path)
        for file in sample.files:
            (folder / file).write_bytes(_PNG)
    finished = subprocess.run(
        [sys.executable, "-B", str(program), origin, base],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(package / "src")},
        input="".join(f"{path}\n" for path in paths),
        capture_output=True,
        text=True,
        check=True,
    )
    answers = map(json.loads, finished.stdout.splitlines())
    for sample, answer in zip(samples, answers, strict=True):
        yield Called(
            sample=sample,
            error=answer["error"],
            violations=tuple(answer["violations"]),
            requests=answer["requests"],
        )


@pytest.mark.slow
@pytest.mark.parametrize("name", _DOCUMENTS)
def test_no_request_is_rejected_and_every_response_decodes(
    name: str, tmp_path: Path
) -> None:
    document = REAL / name
    if not document.is_file():
        pytest.skip("no ../shared beside the repository")
    prism.install()
    package = tmp_path / "package"
    generate(document, "python", package)
    samples = [one for one in samples_of(package) if one.calls_operation]
    with prism.prism(document) as origin:
        called = list(_calls(samples, package, origin, base_path(document), tmp_path))
    complaints = [
        f"{one.sample.label}: {one.violations} {one.error or 'sent nothing'}"
        for one in called
        if one.violations or one.error or not one.requests
    ]
    assert unexplained(complaints, _ACCEPTED[name]) == []
