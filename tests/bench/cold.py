"""What packages of different sizes cost before their first answer: import, and one call in a new process; and how long a
large answer is read.
"""

from __future__ import annotations

import compileall
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.bench.client import seconds_of, serving
from tests.bench.timing import interleaved

_TIMES = 11
_EXAMPLE = "pull-request-simple-items"
_PATH = "/repos/{owner}/{repo}/issues/{issue_number}"

_IMPORT = """
import time
started = time.perf_counter()
import {package}
print(time.perf_counter() - started)
"""

_CALL = """
import time
started = time.perf_counter()
from cold_github import Cold
with Cold(server_url={url!r}) as client:
    issue = client.issues.get(owner="a", repo="b", issue_number=1)
print(time.perf_counter() - started)
assert issue.number
"""

# Pieces are so small that a busy machine seldom takes the processor away amid one.
_READ = """
import json, sys, time
from typing import List
from cold_github import models
from cold_github._runtime.adapter import adapter_of
text = open(sys.argv[1], "rb").read()
adapter = adapter_of(List[models.PullRequestSimple])
least = {}
for _ in range(300):
    for name, read in (("raw", json.loads), ("typed", adapter.decoded)):
        started = time.perf_counter()
        read(text)
        least[name] = min(least.get(name, 1e9), time.perf_counter() - started)
print(least["typed"] / least["raw"])
"""


def report(small: Path, large: Path, folder: Path) -> Iterator[str]:
    """Lines for people about the packages of two documents, the second of which is GitHub's."""
    packages = {"cold_small": small, "cold_github": large}
    sources = {name: _package(packages[name], name, folder) for name in packages}
    imports = interleaved(
        {
            name: lambda name=name: seconds_of(  # type: ignore[misc]
                _IMPORT.format(package=name), sources[name]
            )
            for name in packages
        },
        _TIMES,
    )
    base = imports["cold_small"]
    for name, document in packages.items():
        yield (
            f"import {document.stem:27} {imports[name] * 1000:7.1f} ms "
            f"{imports[name] / base:7.2f}"
        )
    with serving("issue", _example(large), folder) as url:
        program = _CALL.format(url=url)
        calls = interleaved(
            {"github": lambda: seconds_of(program, sources["cold_github"])}, _TIMES
        )
    yield f"import, client and call of github  {calls['github'] * 1000:7.1f} ms"
    answer = folder / "answer.json"
    for times in (4, 35):
        answer.write_text(json.dumps(_pull_requests(large) * times), encoding="utf-8")
        size = answer.stat().st_size / 1000
        ratio = seconds_of(_READ, sources["cold_github"], str(answer))
        yield f"read {size:.0f} KB, of json.loads {ratio:31.2f}"


def _pull_requests(document: Path) -> list[Any]:
    """The document's own example, with what its schema asks for and the example leaves out."""
    root: Any = json.loads(document.read_text(encoding="utf-8"))
    items: list[Any] = root["components"]["examples"][_EXAMPLE]["value"]
    for item in items:
        for team in item["requested_teams"]:
            team.setdefault("type", "organization")
    return items


def _package(document: Path, name: str, folder: Path) -> Path:
    """The folder to import the package of a document from, compiled as by an installer."""
    config = folder / f"{name}.yaml"
    target = {
        "source": "it",
        "language": "python",
        "output": name,
        "options": {"packageName": name, "sdkClassName": "Cold"},
    }
    config.write_text(
        json.dumps(
            {
                "version": 1,
                "sources": {"it": {"document": str(document)}},
                "targets": {"it": target},
            }
        ),
        encoding="utf-8",
    )
    command = (sys.executable, "-m", "sdkwright", "generate", "--config", str(config))
    subprocess.run(command, check=True, capture_output=True)
    compileall.compile_dir(folder / name / "src", quiet=1, workers=0)
    return folder / name / "src"


def _example(document: Path) -> Mapping[str, Any]:
    """The document's own example of the answer."""
    root: Any = json.loads(document.read_text(encoding="utf-8"))
    content = root["paths"][_PATH]["get"]["responses"]["200"]["content"]
    example, *_ = content["application/json"]["examples"].values()
    examples = root["components"]["examples"]
    # Some of its references stand where the value should.
    while (link := example.get("$ref") or example["value"].get("$ref")) is not None:
        example = examples[link.rpartition("/")[2]]
    found: Mapping[str, Any] = example["value"]
    return found
