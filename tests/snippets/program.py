"""The program that runs samples, kept running, and the folder it works in."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.snippets.extract import Sample
from tests.snippets.packages import Package

_RUNNER = Path(__file__).with_name("run.py")
_PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(64))


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a sample ended: a traceback or None, and what it printed."""

    error: str | None
    output: str


def program_text(package: Package, sample: Sample) -> str:
    """The sample as a module: its own code, or for a bare declaration the imports it is to be read with."""
    if sample.declaration is None:
        return sample.code
    parts = [
        name
        for name in ("errors", "models", "utils")
        if (package.source_root / package.module / name).exists()
    ]
    return "\n".join(
        (
            "from datetime import date, datetime",
            "from typing import Any, Dict, List, Literal, Optional, Union",
            "import httpx2 as httpx",
            f"from {package.module} import {', '.join(parts)}",
            f"from {package.module}.utils import eventstreaming",
            sample.declaration,
            "",
        )
    )


class SampleProgram:
    """Runs a package's samples in one process, with requests redirected to ``origin``."""

    def __init__(self, package: Package, origin: str, folder: Path) -> None:
        self._package = package
        self._folder = folder
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.lower().endswith("_proxy")
        }
        environment["PYTHONPATH"] = str(package.source_root)
        # What samples read from the environment has to be there; the value does not matter.
        environment[f"{package.module.upper().replace('_', '')}_BEARER_AUTH"] = "token"
        self._process = subprocess.Popen(
            [sys.executable, "-B", str(_RUNNER), origin],
            cwd=folder,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.communicate()

    def run(self, sample: Sample, name: str) -> Outcome:
        """Run the sample, saved as ``name``, beside the files it opens."""
        for file in sample.files:
            (self._folder / file).write_bytes(_PNG)
        path = self._folder / name
        path.write_text(program_text(self._package, sample), encoding="utf-8")
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{path}\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            return Outcome("the program that runs samples ended", "")
        read = json.loads(answer)
        return Outcome(read["error"], read["output"])
