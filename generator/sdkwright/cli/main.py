"""Parse, import one use case, print, exit. Nothing else is imported before it is needed."""

from __future__ import annotations

import argparse
import gc
import io
import sys
from collections.abc import Sequence

from sdkwright.cli.arguments import EXITS, add_commands
from sdkwright.cli.interrupts import Interrupted, interrupt_on_signals


def run(arguments: Sequence[str] | None = None) -> None:
    """The console script: runs a command and ends the process with its status."""
    # A run keeps nearly all it makes, and next to nothing of it is cyclic: looking for garbage took a fifth of it. What
    # the largest document makes isn't looked through; what many make is now and then.
    gc.set_threshold(1_000_000, 2, 10)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Names and texts of documents have characters that not every terminal can show.
            stream.reconfigure(errors="backslashreplace")
    interrupt_on_signals()
    try:
        parsed = _parser().parse_args(arguments)
        from sdkwright.cli.commands import run_command

        status = run_command(parsed)
    except Interrupted as stopped:
        sys.stderr.write("sdkwright: stopped; each output is as it was, or complete\n")
        status = stopped.status
    # Nor is there a need to look for any in the end.
    gc.freeze()
    sys.exit(status)


class _Version(argparse.Action):
    """Prints the version; a class of its own so that nobody pays for it who doesn't ask."""

    def __call__(self, *_: object) -> None:
        from sdkwright import __version__

        sys.stdout.write(f"sdkwright {__version__}\n")
        sys.exit(0)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sdkwright",
        description="Typed client packages and their docs from an OpenAPI document.",
        epilog=EXITS,
    )
    parser.add_argument(
        "--version", action=_Version, nargs=0, help="print the version and exit"
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    add_commands(commands)
    return parser
