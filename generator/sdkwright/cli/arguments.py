"""What commands there are, and the arguments that each takes."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Protocol

from sdkwright.cli.shared_arguments import (
    add_choice,
    add_reading,
    add_saying,
    add_selection,
)

EXITS = "exit status: 0 done, 1 findings or drift, 2 wrong usage or unreadable input"


class _Commands(Protocol):
    """What argparse has no public name for."""

    @property
    def add_parser(self) -> Callable[..., argparse.ArgumentParser]:
        """Makes a command's own parser."""
        ...


def add_commands(commands: _Commands) -> None:
    """Add every command."""
    _add_generate(commands)
    _add_check(commands)
    _add_docs(commands)
    _add_validate(commands)
    _add_bundle(commands)
    _add_migrate(commands)
    _add_diff(commands)
    _add_setting_up(commands)


def _add_generate(commands: _Commands) -> None:
    generate = commands.add_parser(
        "generate",
        help="write every target of sdkwright.yaml, or one package from SPEC",
        epilog=EXITS,
    )
    add_selection(generate)
    _add_writing(generate)
    watch = commands.add_parser(
        "watch", help="generate again whenever a document changes", epilog=EXITS
    )
    add_selection(watch)
    _add_writing(watch)


def _add_writing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--overwrite",
        action="store_true",
        help="give up files in the output folder that sdkwright did not make",
    )
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=int,
        help="work with N processes at once, each with documents of its own where there are several"
        " (default: one document after the other, its packages with as many as there are cores)",
    )
    parser.add_argument(
        "--keep-going",
        action="store_true",
        help="let a document that can't be used keep back its own packages alone",
    )


def _add_check(commands: _Commands) -> None:
    check = commands.add_parser(
        "check",
        help="say which files generate would change, and write nothing",
        epilog=EXITS,
    )
    add_selection(check)


def _add_docs(commands: _Commands) -> None:
    docs = commands.add_parser(
        "docs",
        help="write the docs of all packages of a document, for a site generator",
        epilog=EXITS,
    )
    add_selection(docs)
    _add_writing(docs)
    docs.add_argument(
        "--check",
        action="store_true",
        help="say which files would change and which links lead nowhere, and write nothing",
    )
    docs.add_argument(
        "--samples",
        action="store_true",
        help="with --check: have the samples checked by pyright or mypy, tsc and sh",
    )
    docs.add_argument(
        "--site",
        metavar="NAME",
        help="with SPEC: the site generator (default: zensical)",
    )
    docs.add_argument(
        "--base", metavar="URL", help="with SPEC: where the docs are published"
    )
    docs.add_argument(
        "--serve",
        action="store_true",
        help="show the docs by the server of their site generator, once they are written",
    )
    docs.add_argument(
        "--port",
        metavar="N",
        type=int,
        default=8000,
        help="the port to show them on (default: 8000)",
    )


def _add_validate(commands: _Commands) -> None:
    validate = commands.add_parser(
        "validate", help="say everything that is wrong with SPEC", epilog=EXITS
    )
    validate.add_argument("spec", metavar="SPEC", help="a path, a URL, or - for stdin")
    add_reading(validate)
    add_saying(validate)


def _add_bundle(commands: _Commands) -> None:
    bundle = commands.add_parser(
        "bundle",
        help="write the document that packages are made from as one file",
        epilog=EXITS,
    )
    bundle.add_argument(
        "spec",
        nargs="*",
        metavar="SPEC",
        help="a path or a URL; several are joined in their order (default: a source of the configuration)",
    )
    bundle.add_argument(
        "--config", metavar="FILE", help="the configuration (default: ./sdkwright.yaml)"
    )
    bundle.add_argument(
        "--source", metavar="NAME", help="which of the configuration's sources"
    )
    bundle.add_argument(
        "--out",
        metavar="FILE",
        help="the file to write: JSON if it ends in .json, else YAML (default: print it)",
    )
    bundle.add_argument(
        "--strict", action="store_true", help="fail on warnings and degraded nodes"
    )
    add_reading(bundle)


def _add_migrate(commands: _Commands) -> None:
    migrate = commands.add_parser(
        "migrate",
        help="write sdkwright.yaml from another generator's configuration",
        epilog=EXITS,
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


def _add_diff(commands: _Commands) -> None:
    diff = commands.add_parser(
        "diff",
        help="say what users of a package feel of another version of its document",
        epilog="exit status: 0 nothing breaks, or all is accepted, 1 something does, 2 there was no way to compare",
    )
    _add_sides(diff)
    add_saying(diff)
    diff.add_argument(
        "--prove",
        action="store_true",
        help="have the checkers that are installed (pyright or mypy, tsc) look at programs that use all of the old package",
    )
    diff.add_argument(
        "--strict",
        action="store_true",
        help="fail on accepted entries that match nothing",
    )
    diff.add_argument(
        "--write-overlay",
        metavar="FILE",
        help="write an overlay that gives everything renamed its old name",
    )
    changelog = commands.add_parser(
        "changelog",
        help="print what changed as the section of a changelog",
        epilog=EXITS,
    )
    _add_sides(changelog)
    version = commands.add_parser(
        "version", help="say the next version of each package, and why", epilog=EXITS
    )
    _add_sides(version)
    version.add_argument(
        "--write", action="store_true", help="set `version` in the configuration"
    )


def _add_sides(diff: argparse.ArgumentParser) -> None:
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
    add_choice(diff, "documents")
    diff.add_argument(
        "--package", metavar="NAME", help="the package's name, with documents"
    )
    add_reading(diff)


def _add_setting_up(commands: _Commands) -> None:
    listing = commands.add_parser(
        "list", help="name the targets of the configuration", epilog=EXITS
    )
    add_selection(listing)
    options = commands.add_parser(
        "options",
        help="print the options of a language, or of docs, as a table",
        epilog=EXITS,
    )
    options.add_argument("language", metavar="LANGUAGE")
    init = commands.add_parser(
        "init", help="write a sdkwright.yaml for the document here", epilog=EXITS
    )
    init.add_argument(
        "spec", nargs="?", metavar="SPEC", help="the document, if there are several"
    )
    ci = commands.add_parser(
        "ci", help="write workflows that check, regenerate and release", epilog=EXITS
    )
    ci.add_argument("host", choices=("github",), help="where they run")
    ci.add_argument(
        "--overwrite", action="store_true", help="replace those that are there"
    )
    commands.add_parser(
        "schema", help="print the JSON Schema of sdkwright.yaml", epilog=EXITS
    )
