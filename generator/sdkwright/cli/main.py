"""Parse, import one use case, print, exit. Nothing else is imported before it is needed."""

from __future__ import annotations

import argparse
import gc
import io
import sys
from collections.abc import Sequence
from typing import TypeAlias

from sdkwright.cli.interrupts import Interrupted, interrupt_on_signals

_Commands: TypeAlias = (
    "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - it has no other name
)
_EXITS = "exit status: 0 done, 1 findings or drift, 2 wrong usage or unreadable input"


def run(arguments: Sequence[str] | None = None) -> None:
    """The console script: runs a command and ends the process with its status."""
    # A run keeps nearly all it makes, and next to nothing of it is cyclic: looking for garbage took a fifth of it.
    gc.set_threshold(100_000, 20, 100)
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
        epilog=_EXITS,
    )
    parser.add_argument(
        "--version", action=_Version, nargs=0, help="print the version and exit"
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    generate = commands.add_parser(
        "generate",
        help="write every target of sdkwright.yaml, or one package from SPEC",
        epilog=_EXITS,
    )
    _add_selection(generate)
    generate.add_argument(
        "--overwrite",
        action="store_true",
        help="give up files in the output folder that sdkwright did not make",
    )
    generate.add_argument(
        "--jobs",
        metavar="N",
        type=int,
        default=1,
        help="work on N documents at once (default: 1)",
    )
    generate.add_argument(
        "--keep-going",
        action="store_true",
        help="let a document that can't be used keep back its own packages alone",
    )
    check = commands.add_parser(
        "check",
        help="say which files generate would change, and write nothing",
        epilog=_EXITS,
    )
    _add_selection(check)
    validate = commands.add_parser(
        "validate", help="say everything that is wrong with SPEC", epilog=_EXITS
    )
    validate.add_argument("spec", metavar="SPEC", help="a path, a URL, or - for stdin")
    _add_reading(validate)
    _add_saying(validate)
    migrate = commands.add_parser(
        "migrate",
        help="write sdkwright.yaml from another generator's configuration",
        epilog=_EXITS,
    )
    migrate.add_argument(
        "folder",
        nargs="?",
        default=".",
        metavar="FOLDER",
        help="where the other configuration is (default: here)",
    )
    migrate.add_argument(
        "--overwrite",
        action="store_true",
        help="replace the files that a migration writes where there are some",
    )
    _add_diff(commands)
    _add_setting_up(commands)
    return parser


def _add_diff(commands: _Commands) -> None:
    diff = commands.add_parser(
        "diff",
        help="say what users of a package feel of another version of its document",
        epilog="exit status: 0 nothing breaks, or all is accepted, 1 something does, 2 there was no way to compare",
    )
    diff.add_argument(
        "documents",
        nargs="*",
        metavar="DOCUMENT",
        help="OLD and NEW, or one beside --against; none: those of the configuration",
    )
    diff.add_argument(
        "--against",
        metavar="REF",
        help="a git ref, or the file of a published package (.whl, .tgz)",
    )
    diff.add_argument(
        "--config", metavar="FILE", help="the configuration (default: ./sdkwright.yaml)"
    )
    diff.add_argument(
        "--target",
        metavar="NAME",
        help="a target of the configuration; with documents, the language",
    )
    diff.add_argument(
        "--package", metavar="NAME", help="the package's name, with documents"
    )
    diff.add_argument(
        "--format",
        choices=("text", "json", "markdown"),
        default="text",
        help="how to say it (default: text)",
    )
    diff.add_argument(
        "--strict",
        action="store_true",
        help="fail on accepted entries that match nothing",
    )
    _add_reading(diff)


def _add_setting_up(commands: _Commands) -> None:
    listing = commands.add_parser(
        "list", help="name the targets of the configuration", epilog=_EXITS
    )
    _add_selection(listing)
    options = commands.add_parser(
        "options", help="print a language's options as a table", epilog=_EXITS
    )
    options.add_argument("language", metavar="LANGUAGE")
    commands.add_parser(
        "schema", help="print the JSON Schema of sdkwright.yaml", epilog=_EXITS
    )


def _add_selection(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "spec", nargs="?", metavar="SPEC", help="a path, a URL, or - for stdin"
    )
    parser.add_argument(
        "--config",
        metavar="FILE",
        help="the configuration (default: sdkwright.yaml here or above, in the same repository)",
    )
    parser.add_argument(
        "--target",
        metavar="NAME",
        action="append",
        default=[],
        help="a target of the configuration, or a pattern of their names; with SPEC, the language; may be given again",
    )
    parser.add_argument(
        "--out",
        metavar="DIR",
        help="the folder to write to (with SPEC: sdk, one folder in it for each language)",
    )
    parser.add_argument(
        "--shard", metavar="N/M", help="the targets of the N-th of M shards, alone"
    )
    parser.add_argument(
        "--changed-since",
        metavar="REF",
        help="the targets whose documents changed since a commit of git, alone",
    )
    parser.add_argument(
        "--package", metavar="NAME", help="the package's name, with SPEC"
    )
    parser.add_argument(
        "--strict", action="store_true", help="fail on warnings and degraded nodes"
    )
    parser.add_argument(
        "--max-output",
        metavar="MB",
        type=int,
        help="the size in megabytes that no package may pass (default: 200)",
    )
    _add_reading(parser)
    _add_saying(parser)


def _add_saying(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format",
        choices=("text", "json", "markdown", "sarif", "github"),
        default="text",
        help="how to say what was found and done (default: text)",
    )
    parser.add_argument(
        "--report", metavar="FILE", help="write the record of the run as JSON, too"
    )
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="colours of text (default: auto, on terminals without NO_COLOR)",
    )


def _add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--verbose",
        action="store_true",
        help="print every finding, notes too, instead of equal ones once",
    )
    parser.add_argument(
        "--overlay",
        metavar="FILE",
        action="append",
        default=[],
        help="an overlay to apply to SPEC; may be given again",
    )
    parser.add_argument(
        "--allow-remote",
        action="store_true",
        help="fetch what references to http and https name",
    )
    parser.add_argument(
        "--allow-host",
        metavar="HOST",
        action="append",
        default=[],
        help="with --allow-remote: fetch from HOST though its address isn't public; may be given again",
    )
    parser.add_argument(
        "--allow-references-outside",
        metavar="DIR",
        action="append",
        default=[],
        help="let references lead to files below DIR, too; may be given again",
    )
