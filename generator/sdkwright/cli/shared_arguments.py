"""Arguments that several commands take: which targets, how documents are read, and how findings are said."""

from __future__ import annotations

import argparse


def add_selection(parser: argparse.ArgumentParser) -> None:
    """What is worked on, and how."""
    parser.add_argument(
        "spec", nargs="?", metavar="SPEC", help="a path, a URL, or - for stdin"
    )
    parser.add_argument(
        "--config",
        metavar="FILE",
        help="the configuration (default: sdkwright.yaml here or above, in the same repository)",
    )
    add_choice(parser, "SPEC")
    parser.add_argument(
        "--out",
        metavar="DIR",
        help="the folder to write to (with SPEC: sdk, one folder in it for each language)",
    )
    parser.add_argument(
        "--package", metavar="NAME", help="the package's name, with SPEC"
    )
    parser.add_argument(
        "--strict", action="store_true", help="fail on warnings and degraded nodes"
    )
    parser.add_argument(
        "--thorough",
        action="store_true",
        help="make everything anew, though records say that nothing changed",
    )
    parser.add_argument(
        "--max-output",
        metavar="MB",
        type=int,
        help="the size in megabytes that no package may pass (default: 200)",
    )
    add_reading(parser)
    add_saying(parser)


def add_choice(parser: argparse.ArgumentParser, documents: str) -> None:
    """Which targets; ``documents`` is what may be given instead of a configuration."""
    parser.add_argument(
        "--target",
        metavar="NAME",
        action="append",
        default=[],
        help=f"a target of the configuration, or a pattern of their names; with {documents}, the language; may be given again",
    )
    parser.add_argument(
        "--shard", metavar="N/M", help="the targets of the N-th of M shards, alone"
    )
    parser.add_argument(
        "--changed-since",
        metavar="REF",
        help="the targets whose documents changed since a commit of git, alone",
    )


def add_saying(parser: argparse.ArgumentParser) -> None:
    """How a run says what it found."""
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


def add_reading(parser: argparse.ArgumentParser) -> None:
    """How documents are read."""
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
