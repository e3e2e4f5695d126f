"""`sdkwright watch`: generate again whenever a file changes that a package is made from."""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from sdkwright.app.selection import input_files
from sdkwright.cli.ordering import found_configuration, read_order
from sdkwright.cli.outcome import Outcome, deliver
from sdkwright.cli.printing import complain
from sdkwright.cli.usage import Usage
from sdkwright.core.source import STANDARD_INPUT

_PAUSE_SECONDS = 0.3
_NOTHING_CHANGED = ": 0 written, 0 removed, "

Stamps = Mapping[str, tuple[int, int]]
"""Time and size of each file that is there."""


def run_watch(
    arguments: argparse.Namespace, generate: Callable[[argparse.Namespace], Outcome]
) -> int:
    """Generate, then again after every change, until a signal ends it. A document or a configuration that is broken for
    a while is said to be. Raises Usage where there is nothing to watch.
    """
    if arguments.spec == STANDARD_INPUT:
        raise Usage("watch takes files; standard input is read once")
    configuration = (
        [] if arguments.spec else [arguments.config or found_configuration()]
    )
    done: Stamps = {}
    listed: dict[str, list[str]] = {}
    while True:
        stamps = _stamps([*configuration, *_inputs(arguments, listed)])
        if stamps == done:
            time.sleep(_PAUSE_SECONDS)
            continue
        _generate(arguments, generate)
        listed.clear()
        # What was changed meanwhile is another change; what a run first learned of is none.
        now = _stamps([*configuration, *_inputs(arguments, listed)])
        done = {**now, **stamps}
        gc.collect()
        sys.stdout.write(f"watching {len(done)} file{'s' * (len(done) != 1)}\n")
        sys.stdout.flush()


def _generate(
    arguments: argparse.Namespace, generate: Callable[[argparse.Namespace], Outcome]
) -> None:
    try:
        outcome = generate(arguments)
    except Usage as wrong:
        complain(f"sdkwright: {wrong}")
        return
    changed = [line for line in outcome.lines if _NOTHING_CHANGED not in line]
    deliver(arguments, replace(outcome, lines=tuple(changed)))


def _inputs(arguments: argparse.Namespace, listed: dict[str, list[str]]) -> list[str]:
    """The files that packages are made from: those that are named, and those that records list; ``listed`` has what is
    known of these since the last run, by target.
    """
    try:
        order, _ = read_order(arguments)
    except Usage:
        order = None
    files: dict[str, None] = {}
    for target in order.targets if order else ():
        if target.name not in listed:
            paths = input_files(target) or ()
            listed[target.name] = sorted(str(path) for path in paths)
        source = target.source
        named = (source.document, *source.further, *source.overlays)
        files |= dict.fromkeys((*map(os.path.realpath, named), *listed[target.name]))
    return list(files)


def _stamps(files: list[str]) -> Stamps:
    stamps: dict[str, tuple[int, int]] = {}
    for file in files:
        try:
            status = Path(file).stat()
        except OSError:
            continue
        stamps[file] = (status.st_mtime_ns, status.st_size)
    return stamps
