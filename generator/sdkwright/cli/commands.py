"""The commands: arguments to an order, a use case's result to lines and an exit status."""

from __future__ import annotations

import argparse
import json
import shlex
import sys
from collections.abc import Container, Sequence
from dataclasses import replace
from pathlib import Path

from sdkwright.app.config import (
    DEFAULT_LOCATION,
    SourceConfig,
    TargetConfig,
    read_config,
)
from sdkwright.app.findings import Findings
from sdkwright.app.freshness import fresh_targets
from sdkwright.app.order import MAXIMUM_MEGABYTES, Order, file_counts
from sdkwright.cli.printing import complain, print_findings, report_lines
from sdkwright.cli.progress import Progress
from sdkwright.cli.usage import Usage, permissions
from sdkwright.core.json import JsonObject
from sdkwright.core.report import printable
from sdkwright.core.words import suggestion
from sdkwright.targets.languages import LANGUAGES


def run_command(arguments: argparse.Namespace) -> int:
    """Run the command that was asked for; its exit status."""
    try:
        match arguments.command:
            case "generate":
                return _generate(arguments)
            case "check":
                return _check(arguments)
            case "migrate":
                return _migrate(arguments)
            case "diff":
                from sdkwright.cli.diff_command import run_diff

                return run_diff(arguments)
            case _:
                return _validate(arguments)
    except Usage as wrong:
        complain(f"sdkwright: {wrong}")
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


def _generate(arguments: argparse.Namespace) -> int:
    order = _order(arguments)
    if order is None:
        return 2
    # Whoever wants to know what is found in a document wants it looked at.
    is_asked = arguments.strict or arguments.verbose or arguments.report
    fresh = {} if is_asked else fresh_targets(order)
    counts = {name: file_counts(0, 0, number) for name, number in fresh.items()}
    status = 0
    rest = _without(order, fresh)
    if rest.targets:
        from sdkwright.app.generate import generate, report_of
        from sdkwright.targets.contract.registry import TARGETS

        with Progress(sys.stderr) as progress:
            done = generate(rest, TARGETS, progress, overwrite=arguments.overwrite)
        print_findings(done.findings, verbose=arguments.verbose)
        for written in done.written:
            ledger = written.built.ledger
            name = written.built.target.name
            counts[name] = f"{ledger.summary()}: {written.counts()}"
        if arguments.report:
            _write_report(arguments.report, report_of(done))
        status = int(done.verdict)
    for target in order.targets:
        if target.name in counts:
            line = f"{target.name}: {counts[target.name]} -> {target.output}"
            sys.stdout.write(f"{line}\n")
    return status


def _check(arguments: argparse.Namespace) -> int:
    order = _order(arguments)
    if order is None:
        return 2
    fresh = {} if arguments.strict else fresh_targets(order)
    rest = replace(_without(order, fresh), validate=False)
    if not rest.targets and not arguments.report:
        return 0
    from sdkwright.app.check import check, check_report
    from sdkwright.cli.check_lines import check_lines
    from sdkwright.targets.contract.registry import TARGETS

    with Progress(sys.stderr) as progress:
        done = check(rest, TARGETS, progress)
    print_findings(done.findings, verbose=arguments.verbose)
    for line in check_lines(done, _fix(arguments), with_files=arguments.verbose):
        sys.stdout.write(f"{printable(line)}\n")
    if arguments.report:
        _write_report(arguments.report, check_report(order, done))
    return int(done.verdict)


def _without(order: Order, fresh: Container[str]) -> Order:
    """What of an order is left to look at."""
    rest = tuple(target for target in order.targets if target.name not in fresh)
    return replace(order, targets=rest)


def _fix(arguments: argparse.Namespace) -> str:
    """The command that writes what check compared, for a shell: with the flags that were given."""
    words = ["sdkwright", "generate"]
    if arguments.spec:
        words.append(arguments.spec)
    for option in ("config", "target", "out", "package", "max_output"):
        value = getattr(arguments, option)
        if value:
            words += [f"--{option.replace('_', '-')}", str(value)]
    for option in ("strict", "allow_remote"):
        if getattr(arguments, option):
            words.append(f"--{option.replace('_', '-')}")
    for option in ("overlay", "allow_host", "allow_references_outside"):
        for value in getattr(arguments, option):
            words += [f"--{option.replace('_', '-')}", value]
    return shlex.join(words)


def _validate(arguments: argparse.Namespace) -> int:
    from sdkwright.app.validate import validate

    source = SourceConfig(document=arguments.spec, overlays=tuple(arguments.overlay))
    with Progress(sys.stderr) as progress:
        done = validate(source, progress, permitted=permissions(arguments))
    for line in report_lines((done.findings,), verbose=arguments.verbose, notes=True):
        sys.stdout.write(f"{line}\n")
    count = len(done.findings.diagnostics)
    if not count:
        sys.stdout.write(f"{arguments.spec}: no findings\n")
    return int(done.verdict)


def _migrate(arguments: argparse.Namespace) -> int:
    from sdkwright.cli.migrate import run_migrate

    return run_migrate(arguments)


def _order(arguments: argparse.Namespace) -> Order | None:
    """What to work on; None, and the reasons printed, where the configuration can't be used."""
    if arguments.spec is not None:
        return _order_of_document(arguments)
    return _order_of_config(arguments)


def _order_of_document(arguments: argparse.Namespace) -> Order:
    if arguments.config:
        raise Usage("give SPEC or --config, not both")
    languages = ", ".join(LANGUAGES)
    if not arguments.target:
        raise Usage(f"SPEC needs --target, one of: {languages}")
    if arguments.target not in LANGUAGES:
        close = suggestion(arguments.target, LANGUAGES)
        raise Usage(f"there is no target {arguments.target}{close} ({languages})")
    if not arguments.out:
        raise Usage("SPEC needs --out, the folder to write to")
    target = TargetConfig(
        name=arguments.target,
        source=SourceConfig(document=arguments.spec, overlays=tuple(arguments.overlay)),
        language=arguments.target,
        output=Path(arguments.out),
        options={"packageName": arguments.package} if arguments.package else {},
        product=arguments.package.rpartition("/")[2] if arguments.package else None,
    )
    return Order(
        targets=(target,),
        permitted=permissions(arguments),
        strict=arguments.strict,
        maximum_megabytes=arguments.max_output or MAXIMUM_MEGABYTES,
    )


def _order_of_config(arguments: argparse.Namespace) -> Order | None:
    for option in ("package", "overlay"):
        if getattr(arguments, option):
            raise Usage(f"--{option} goes with SPEC; a configuration has it inside")
    location = arguments.config or DEFAULT_LOCATION
    if not arguments.config and not Path(location).exists():
        raise Usage(
            f"there is no {location} here; give SPEC with --target and --out, or --config"
        )
    read = read_config(location, LANGUAGES)
    if read.value is None:
        findings = Findings(diagnostics=read.diagnostics, sources=read.sources)
        print_findings((findings,), verbose=arguments.verbose)
        return None
    return Order(
        targets=_selected(arguments, read.value.targets),
        permitted=permissions(arguments),
        strict=arguments.strict,
        maximum_megabytes=arguments.max_output or MAXIMUM_MEGABYTES,
        config_sources=read.sources,
    )


def _selected(
    arguments: argparse.Namespace, targets: Sequence[TargetConfig]
) -> tuple[TargetConfig, ...]:
    names = tuple(target.name for target in targets)
    if arguments.target and arguments.target not in names:
        close = suggestion(arguments.target, names)
        known = ", ".join(names)
        raise Usage(f"there is no target {arguments.target}{close} ({known})")
    chosen = tuple(
        target for target in targets if arguments.target in (None, target.name)
    )
    if not arguments.out:
        return chosen
    if len(chosen) != 1:
        raise Usage("--out takes one target: name it with --target")
    return (replace(chosen[0], output=Path(arguments.out)),)


def _write_report(path: str, report: JsonObject) -> None:
    text = json.dumps(report, ensure_ascii=False, indent=2)
    try:
        Path(path).write_text(text + "\n", encoding="utf-8", errors="replace")
    except OSError as error:
        raise Usage(f"{path} can't be written: {error.strerror}") from error
