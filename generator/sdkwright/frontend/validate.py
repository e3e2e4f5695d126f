"""Validation: a document held against its specification.

It runs in a process of its own beside the rest of the run: a copy of this one, or another interpreter where there are no copies.
A document decides how long it takes (a pattern may need exponential time) and how much memory; here it can neither stop the
run nor take it down, nor outlive it.
"""

from __future__ import annotations

import json
import marshal
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import Any, BinaryIO, Self

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.pointer import ROOT
from sdkwright.core.process_copy import Copy, can_copy
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
    document: Document, *, seconds: float = MAXIMUM_SECONDS, is_thorough: bool = False
) -> tuple[Diagnostic, ...]:
    """Everything that the specification's own rules find wrong, as warnings.

    A thorough validation asks openapi-spec-validator for a second opinion, which takes many times as long.
    References are looked up among the files that are loaded already; nothing is read or fetched.
    """
    with Validation(document, seconds=seconds, is_thorough=is_thorough) as validation:
        return validation.findings()


class Validation:
    """A validation under way. Leaving the context ends it, finished or not."""

    def __init__(
        self,
        document: Document,
        *,
        seconds: float = MAXIMUM_SECONDS,
        is_thorough: bool = False,
    ) -> None:
        self._seconds = seconds
        self._deadline = time.monotonic() + seconds
        self._process: subprocess.Popen[bytes] | Copy | None = None
        self._failure = ""
        try:
            self._process = _begun(document, seconds, is_thorough=is_thorough)
        except OSError as error:
            self._failure = f"it can't be started: {error.strerror}"

    @property
    def has_ended(self) -> bool:
        """Whether what it found is there; there may be too much of it to say so before somebody asks for it."""
        return self._process is None or self._process.poll() is not None

    def findings(self) -> tuple[Diagnostic, ...]:
        """What is wrong; waits for the end. A process that ends early has told what it knew until then."""
        if self._process is None:
            return (_crashed(self._failure),)
        left = max(self._deadline - time.monotonic(), 0.0)
        try:
            output, _ = self._process.communicate(timeout=left)
        except (subprocess.TimeoutExpired, TimeoutError):
            self._process.kill()
            output, _ = self._process.communicate()
            failure = f"it took more than {self._seconds:.0f} seconds"
            return (*_read(output), _crashed(failure))
        if self._process.returncode:
            failure = "it ended early, probably for want of memory"
            return (*_read(output), _crashed(failure))
        return tuple(_read(output))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end()

    def end(self) -> None:
        """End it, finished or not."""
        process = self._process
        if isinstance(process, Copy):
            process.end()
        elif process is not None:
            process.kill()
            process.wait()
            if process.stdout is not None:
                process.stdout.close()


_earlier: set[int] = set()
"""The processes, this one or one that it is a copy of, that have validated a document."""


def _begun(
    document: Document, seconds: float, *, is_thorough: bool
) -> subprocess.Popen[bytes] | Copy:
    """The other process: a copy of this one, or else another interpreter. Raises OSError."""
    if not can_copy():
        return _started(document, seconds, is_thorough=is_thorough)
    if os.getpid() in _earlier:
        # What validates is loaded once then, and not in each copy. For a single document the run needn't wait for it.
        import_module(_MODULE)
    _earlier.add(os.getpid())
    work = partial(_validate, document, seconds, os.getpid(), is_thorough=is_thorough)
    return Copy(work)


def _validate(
    document: Document,
    seconds: float,
    parent: int,
    output: BinaryIO,
    *,
    is_thorough: bool,
) -> None:
    """What the copy does: the same as the interpreter."""
    with TextIOWrapper(output, encoding="utf-8") as text:
        sys.stdout = text
        apart: Any = import_module(_MODULE)
        apart.work(document, seconds, parent, is_thorough=is_thorough)


def _started(
    document: Document, seconds: float, *, is_thorough: bool
) -> subprocess.Popen[bytes]:
    """The other process, with the document on its standard input. Raises OSError."""
    order = {
        "version": document.version,
        "name": document.name,
        "trees": document.trees,
        "is_thorough": is_thorough,
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


def _read(output: bytes) -> Iterator[Diagnostic]:
    """The findings of each line that was written to its end."""
    for line in output.splitlines(keepends=True):
        if line.endswith(b"\n"):
            entries: list[dict[str, Any]] = json.loads(line)
            for one in entries:
                rule = _RULES[one["code"]]
                yield Diagnostic(rule=rule, at=one["at"], values=one["values"])


def _crashed(reason: str) -> Diagnostic:
    return Diagnostic(rule=rules.VALIDATE_CRASHED, at=ROOT, values={"reason": reason})
