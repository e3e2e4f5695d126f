"""How a command ended, and how that is said: to people, to programs, to a file."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import dataclass
from typing import TextIO

from sdkwright import __version__
from sdkwright.app.findings import Findings, Verdict
from sdkwright.cli.printing import report_lines
from sdkwright.cli.writing import write_file
from sdkwright.core.json import JsonObject
from sdkwright.core.look import Look
from sdkwright.core.report import json_report


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a command found and did. ``lines`` are for people; ``record`` for programs, made of the findings and
    ``targets`` where the command has no more to say.
    """

    verdict: Verdict
    findings: tuple[Findings, ...] = ()
    lines: tuple[str, ...] = ()
    record: JsonObject | None = None
    targets: tuple[JsonObject, ...] = ()


def unusable(reason: str) -> Outcome:
    """The outcome of a command whose arguments can't be used."""
    record: JsonObject = {
        "verdict": Verdict.UNREADABLE.name.lower(),
        "error": reason,
        "targets": (),
        "findings": (),
    }
    return Outcome(verdict=Verdict.UNREADABLE, record=record)


def deliver(arguments: argparse.Namespace, outcome: Outcome) -> None:
    """Print an outcome as it was asked for, and write its record where it is wanted. Raises Usage where that fails."""
    if arguments.format == "text":
        _print_text(arguments, outcome)
    else:
        from sdkwright.cli.formats import formatted

        record = _record(arguments, outcome)
        sys.stdout.write(formatted(record, arguments.format))
    if arguments.report:
        from sdkwright.cli.formats import json_text

        write_file(arguments.report, json_text(_record(arguments, outcome)))


def _record(arguments: argparse.Namespace, outcome: Outcome) -> JsonObject:
    record = outcome.record or {
        "verdict": outcome.verdict.name.lower(),
        "targets": outcome.targets,
        "findings": [
            entry
            for group in outcome.findings
            for entry in json_report(group.diagnostics, group.sources)
        ],
    }
    return {"generator": __version__, "command": arguments.command, **record}


def _print_text(arguments: argparse.Namespace, outcome: Outcome) -> None:
    """Findings, the worst first; then the lines. What validate finds is what it is asked for."""
    is_validate = arguments.command == "validate"
    stream = sys.stdout if is_validate else sys.stderr
    notes = is_validate or arguments.verbose
    look = look_of(arguments, stream)
    findings = report_lines(
        outcome.findings, verbose=arguments.verbose, notes=notes, look=look
    )
    for line in findings:
        stream.write(f"{line}\n")
    for line in outcome.lines:
        sys.stdout.write(f"{line}\n")


def look_of(arguments: argparse.Namespace, stream: TextIO) -> Look:
    """How a command's text looks where it goes to."""
    return Look(excerpts=True, colour=_is_coloured(arguments.color, stream))


def _is_coloured(wanted: str, stream: TextIO) -> bool:
    """Whether findings have colours; by https://no-color.org where nobody says."""
    if wanted != "auto":
        return wanted == "always"
    is_plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return stream.isatty() and not is_plain
