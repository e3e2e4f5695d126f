"""The commands: arguments to an order, a use case's result to a record, lines and an exit status."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Container, Sequence
from dataclasses import replace

from sdkwright.app.config import TargetConfig
from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.findings import Verdict
from sdkwright.app.freshness import fresh_targets
from sdkwright.app.order import Order, file_counts
from sdkwright.cli.given import given_again
from sdkwright.cli.ordering import read_order
from sdkwright.cli.outcome import Outcome, deliver, unusable
from sdkwright.cli.printing import complain
from sdkwright.cli.progress import Progress
from sdkwright.cli.usage import Usage, permissions
from sdkwright.core.processes import EndedEarly
from sdkwright.core.report import json_report, printable


def run_command(arguments: argparse.Namespace) -> int:
    """Run the command that was asked for; its exit status."""
    try:
        match arguments.command:
            case "generate":
                return _run(arguments, _generate)
            case "check":
                return _run(arguments, _check)
            case "docs":
                return _docs(arguments)
            case "validate":
                return _run(arguments, _validate)
            case "watch":
                from sdkwright.cli.watching import run_watch

                return run_watch(arguments, _generate)
            case "diff":
                from sdkwright.cli.diff_command import diff

                return _run(arguments, diff)
            case "changelog" | "version":
                from sdkwright.cli.diff_command import run_release

                return run_release(arguments)
            case _:
                return _set_up(arguments)
    except Usage as wrong:
        complain(f"sdkwright: {wrong}")
        return 2
    except EndedEarly as error:
        complain(f"sdkwright: {error}; each output is as it was, or complete")
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except Exception as error:  # noqa: BLE001 - people get a line, never a traceback
        complain(
            f"sdkwright: internal error: {type(error).__name__}: {error}\n"
            "    This is a bug. Please report it with the document that shows it."
        )
        return 2


def _set_up(arguments: argparse.Namespace) -> int:
    from sdkwright.cli.setting_up import run_set_up

    return run_set_up(arguments)


def _run(
    arguments: argparse.Namespace,
    command: Callable[[argparse.Namespace], Outcome],
) -> int:
    """Run a command and say how it ended, as text or otherwise, also when it couldn't begin."""
    try:
        outcome = command(arguments)
    except Usage as wrong:
        deliver(arguments, unusable(str(wrong)))
        raise
    deliver(arguments, outcome)
    return int(outcome.verdict)


def _docs(arguments: argparse.Namespace) -> int:
    if arguments.samples and not arguments.check:
        raise Usage("--samples checks: give it with --check")
    if not arguments.serve:
        return _run(arguments, _check if arguments.check else _generate)
    from sdkwright.cli.serving import run_serve

    return run_serve(arguments, lambda: _run(arguments, _generate))


def _generate(arguments: argparse.Namespace) -> Outcome:
    order, findings = read_order(arguments)
    if order is None:
        return Outcome(verdict=Verdict.UNREADABLE, findings=(findings,))
    # Whoever wants to know what is found in a document wants it looked at.
    is_text = arguments.format == "text"
    is_asked = arguments.verbose or arguments.report or not is_text
    fresh = {} if is_asked else _fresh(arguments, order)
    counts = {name: file_counts(0, 0, number) for name, number in fresh.items()}
    outcome = Outcome(verdict=Verdict.DONE)
    rest = _without(order, fresh)
    if rest.targets:
        from sdkwright.app.reading_ahead import reading_ahead

        with reading_ahead(rest) as rest, Progress(sys.stderr) as progress:
            from sdkwright.app.many_documents import Manner, generate_many
            from sdkwright.targets.contract.registry import TARGETS

            manner = Manner(
                jobs=max(arguments.jobs or 1, 1),
                keep_going=arguments.keep_going,
                overwrite=arguments.overwrite,
                recorded=bool(arguments.report) or not is_text,
            )
            done = generate_many(rest, TARGETS, progress, manner)
        counts |= done.summaries
        outcome = Outcome(
            verdict=done.verdict, findings=done.findings, targets=done.targets
        )
    lines = tuple(
        f"{target.name}: {counts[target.name]} -> {target.output}"
        for target in order.targets
        if target.name in counts
    )
    return replace(outcome, lines=lines)


def _check(arguments: argparse.Namespace) -> Outcome:
    order, findings = read_order(arguments)
    if order is None:
        return Outcome(verdict=Verdict.UNREADABLE, findings=(findings,))
    fresh = _fresh(arguments, order)
    rest = replace(_without(order, fresh), validate=False)
    is_text = arguments.format == "text"
    if not rest.targets and is_text and not arguments.report:
        return Outcome(verdict=Verdict.DONE)
    from sdkwright.app.check import check, check_report
    from sdkwright.app.checking import NoReport
    from sdkwright.app.samples import check_with_samples
    from sdkwright.cli.check_lines import check_lines
    from sdkwright.targets.contract.registry import TARGETS

    asks_samples = arguments.command == "docs" and arguments.samples
    try:
        with Progress(sys.stderr) as progress:
            done = (check_with_samples if asks_samples else check)(
                rest, TARGETS, progress
            )
    except NoReport as error:
        raise Usage(str(error)) from error
    fix = _fix(arguments, order, [drift.built.target for drift in done.drifts])
    lines = check_lines(done, fix, with_files=arguments.verbose)
    return Outcome(
        verdict=done.verdict,
        findings=done.findings,
        lines=tuple(map(printable, lines)),
        record=check_report(order, done),
    )


def _fresh(arguments: argparse.Namespace, order: Order) -> dict[str, int]:
    """The targets of which their records tell that nothing is to do; none for who doesn't go by records, as links are in
    none.
    """
    asks_links = arguments.command == "docs" and arguments.check
    is_thorough = arguments.strict or arguments.thorough or asks_links
    return {} if is_thorough else fresh_targets(order)


def _without(order: Order, fresh: Container[str]) -> Order:
    """What of an order is left to look at."""
    rest = tuple(target for target in order.targets if target.name not in fresh)
    return replace(order, targets=rest)


def _fix(
    arguments: argparse.Namespace, order: Order, differing: Sequence[TargetConfig]
) -> str:
    """The commands that write what check compared, for a shell: with the flags that were given."""
    commands: list[str] = []
    has_docs = any(target.is_docs for target in order.targets)
    for command, is_docs in (("generate", False), ("docs", True)):
        names = [one.name for one in differing if one.is_docs is is_docs]
        if names:
            # What was chosen may be of both kinds, and each command takes but its own.
            chosen = names if has_docs and arguments.target else arguments.target
            commands.append(given_again(arguments, command, chosen))
    return " && ".join(commands)


def _validate(arguments: argparse.Namespace) -> Outcome:
    from sdkwright.app.validate import validate

    source = SourceConfig(document=arguments.spec, overlays=tuple(arguments.overlay))
    with Progress(sys.stderr) as progress:
        done = validate(source, progress, permitted=permissions(arguments))
    findings = done.findings
    is_sound = not findings.diagnostics
    return Outcome(
        verdict=done.verdict,
        findings=(findings,),
        lines=(f"{arguments.spec}: no findings",) if is_sound else (),
        record={
            "verdict": done.verdict.name.lower(),
            "targets": (),
            "findings": json_report(findings.diagnostics, findings.sources),
        },
    )
