"""Validation by openapi-spec-validator, or by its fast twin where the extra ``sdkwright[fast]`` is installed.

It runs in a process of its own beside the rest of the run. A document decides how long a validator takes (a pattern may
need exponential time) and how much memory; here it can neither stop the run nor take it down, nor outlive it.
"""

from __future__ import annotations

import json
import marshal
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import Any, Self

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic, Rule
from sdkwright.core.pointer import ROOT
from sdkwright.frontend.document import Document

MAXIMUM_SECONDS = 180.0
"""Time a validation may take; the largest real documents need a sixth of it."""

_MODULE = "sdkwright.frontend.validate_apart"
_PACKAGES = Path(__file__).resolve().parents[2]
# Whether a text may refer to another file; a hit in prose only costs speed.
_OUTSIDE = re.compile(r"""\$ref["']?\s*:\s*["']?(?![#"'\s])""")
_RULES = {
    rule.code: rule
    for rule in (
        rules.VALIDATE_CRASHED,
        rules.VALIDATE_DEFAULT,
        rules.VALIDATE_OPERATION_ID,
        rules.VALIDATE_PATH_PARAMETER,
        rules.VALIDATE_REFERENCE,
        rules.VALIDATE_SCHEMA,
    )
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
            _finding(_RULES[one["code"]], one["at"], one["reason"]) for one in entries
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
    source = document.sources.get("")
    order = {
        "version": document.version,
        "name": document.name,
        "trees": document.trees,
        "outside": source is None or _OUTSIDE.search(source.text) is not None,
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
    return _finding(rules.VALIDATE_CRASHED, ROOT, reason)


def _finding(rule: Rule, at: str, reason: str) -> Diagnostic:
    return Diagnostic(rule=rule, at=at, values={"reason": reason})
