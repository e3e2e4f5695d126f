"""Many documents in one repository: two processes beside one, shards, and one document that is broken."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

DOCUMENTS = 200
_SHARDS = 4
_SHOP = Path(__file__).parents[1] / "changes" / "shop.yaml"
_CONFIG = """\
version: 1
sources: {glob: specs/*.json}
targets:
  python: {language: python, output: "sdk/{source}-python", options: {packageName: "{source}-sdk"}}
  typescript: {language: typescript, output: "sdk/{source}-typescript", options: {packageName: "{source}-sdk"}}
"""


def report(folder: Path, documents: int = DOCUMENTS) -> Iterator[str]:
    """Each figure as a line, as it is there."""
    root = folder / "monorepo"
    _write(root, documents)
    yield f"{documents} documents, {2 * documents} packages"
    seconds = {}
    for jobs in (1, 2):
        shutil.rmtree(root / "sdk", ignore_errors=True)
        seconds[jobs], done = _run(root, "generate", "--jobs", str(jobs))
        files = sum(len(names) for _, _, names in os.walk(root / "sdk"))
        yield f"generate --jobs {jobs}: {seconds[jobs]:.1f} s, {files} files, exit {done.returncode}"
    yield f"two jobs are {seconds[1] / seconds[2]:.2f} times as fast as one"
    took, done = _run(root, "check")
    yield f"check, nothing changed: {took:.1f} s, exit {done.returncode}"
    yield from _shards(root)
    yield from _broken(root, documents)


def _write(root: Path, documents: int) -> None:
    (root / "specs").mkdir(parents=True)
    (root / "sdkwright.yaml").write_text(_CONFIG, encoding="utf-8")
    shop: dict[str, Any] = yaml.safe_load(_SHOP.read_text(encoding="utf-8"))
    for number in range(documents):
        document = {**shop, "info": {**shop["info"], "title": f"Shop {number}"}}
        path = root / "specs" / f"shop{number:03}.json"
        path.write_text(json.dumps(document, indent=1), encoding="utf-8")


def _run(root: Path, *arguments: str) -> tuple[float, subprocess.CompletedProcess[str]]:
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "sdkwright", *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    return time.perf_counter() - begun, done


def _shards(root: Path) -> Iterator[str]:
    """Each shard from nothing: together they make what one run makes, and none makes what another does."""
    whole = root / "whole"
    (root / "sdk").rename(whole)
    names: list[str] = []
    for shard in range(1, _SHARDS + 1):
        share = f"{shard}/{_SHARDS}"
        took, _ = _run(root, "generate", "--shard", share, "--jobs", "2")
        _, listing = _run(root, "list", "--shard", share, "--format", "json")
        own = [one["name"] for one in json.loads(listing.stdout)]
        names += own
        yield f"generate --shard {share} --jobs 2: {took:.1f} s, {len(own)} packages"
    ran = subprocess.run(["diff", "-r", "sdk", "whole"], cwd=root, check=False)
    same = "the same files" if ran.returncode == 0 else "OTHER FILES"
    yield f"all shards: {len(names)} packages, {len(set(names))} of them distinct, {same} as one run's"


def _broken(root: Path, documents: int) -> Iterator[str]:
    """A document that doesn't parse, and all others changed."""
    for path in sorted((root / "specs").iterdir()):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace('"Shop ', '"Store '), encoding="utf-8")
    broken = root / "specs" / f"shop{documents // 2:03}.json"
    broken.write_text('{"openapi": ', encoding="utf-8")
    took, done = _run(root, "generate", "--jobs", "2", "--keep-going")
    written = sum(" written" in line for line in done.stdout.splitlines())
    yield f"one broken document, --keep-going: {took:.1f} s, {written} packages written, exit {done.returncode}"
    yield from (f"    {line}" for line in done.stderr.splitlines()[:2])
