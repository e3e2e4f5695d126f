"""Validation: a document held against its specification.

It runs in a process of its own beside the rest of the run. A document decides how long it takes (a pattern may
need exponential time) and how much memory; here it can neither stop the run nor take it down, nor outlive it.
"""

from __future__ import annotations

import json
import marshal
import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import Any, Self

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.pointer import ROOT
from sdkwright.frontend.document import Document

MAXIMUM_SECONDS = 180.0
"""Time a validation may take; the largest real documents need a sixth of it."""

_MODULE = "sdkwright.frontend.validate_apart"
_PACKAGES = Path(__file__).resolve().parents[2]
_RULES = {
    rule.code: rule
    for name, rule in vars(rules).items()
    if name.startswith("VALIDATE_")
}


def validate(
    document: Document, *, seconds: float = MAXIMUM_SECONDS
) -> tuple[Diagnostic, ...]:
    """Everything that the specification's own rules find wrong, as warnings.

    References are looked up among the files that are loaded already; nothing is read or fetched.
    """
    with Validation(document, seconds=seconds) as validation:
        return validation.findings()


class Validation:
    """A validation under way. Leaving the context ends it, finished or not."""

    def __init__(self, document: Document, *, seconds: float = MAXIMUM_SECONDS) -> None:
        self._seconds = seconds
        self._deadline = time.monotonic() + seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._failure = ""
        try:
            self._process = _started(document, seconds)
        except OSError as error:
            self._failure = f"it can't be started: {error.strerror}"

    def findings(self) -> tuple[Diagnostic, ...]:
        """What was found; waits for the end."""
        if self._process is None:
            return (_crashed(self._failure),)
        left = max(self._deadline - time.monotonic(), 0.0)
        try:
            output, _ = self._process.communicate(timeout=left)
        except subprocess.TimeoutExpired:
            return (_crashed(f"it took more than {self._seconds:.0f} seconds"),)
        if self._process.returncode:
            return (_crashed("it ended early, probably for want of memory"),)
        entries: list[dict[str, Any]] = json.loads(output)
        return tuple(
            Diagnostic(rule=_RULES[one["code"]], at=one["at"], values=one["values"])
            for one in entries
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        process = self._process
        if process is None:
            return
        if process.poll() is None:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()


def _started(document: Document, seconds: float) -> subprocess.Popen[bytes]:
    """The other process, with the document on its standard input. Raises OSError."""
    order = {
        "version": document.version,
        "name": document.name,
        "trees": document.trees,
    }
    paths = [str(_PACKAGES), os.environ.get("PYTHONPATH", "")]
    with TemporaryFile() as file:
        # Of values alone, as JSON is; but what is shared, by aliases or overlays, isn't written out.
        marshal.dump(order, file)
        file.seek(0)
        return subprocess.Popen(  # noqa: S603 - our own interpreter and module
            # -P: the working directory is no place to import from.
            [sys.executable, "-P", "-m", _MODULE, str(seconds), str(os.getpid())],
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
        )


def _crashed(reason: str) -> Diagnostic:
    return Diagnostic(rule=rules.VALIDATE_CRASHED, at=ROOT, values={"reason": reason})
