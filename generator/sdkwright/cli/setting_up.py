"""Commands around a configuration: what it lists, what it may say."""

from __future__ import annotations

import argparse
import json
import sys

from sdkwright.app.findings import Verdict
from sdkwright.cli.ordering import read_order
from sdkwright.cli.outcome import Outcome, deliver
from sdkwright.cli.usage import Usage
from sdkwright.core.report import printable
from sdkwright.core.words import suggestion
from sdkwright.site.options import DOCS, SiteOptions


def run_set_up(arguments: argparse.Namespace) -> int:
    """Run such a command; its exit status. Raises Usage."""
    match arguments.command:
        case "bundle":
            from sdkwright.cli.bundle import run_bundle

            return run_bundle(arguments)
        case "migrate":
            from sdkwright.cli.migrate import run_migrate

            return run_migrate(arguments)
        case "list":
            return _list(arguments)
        case "options":
            return _options(arguments)
        case "init":
            from sdkwright.cli.starting import run_init

            return run_init(arguments)
        case "ci":
            from sdkwright.cli.starting import run_ci

            return run_ci(arguments)
        case _:
            return _schema()


def _list(arguments: argparse.Namespace) -> int:
    """The targets that a run with these arguments would work on."""
    order, findings = read_order(arguments)
    if order is None:
        deliver(arguments, Outcome(verdict=Verdict.UNREADABLE, findings=(findings,)))
        return int(Verdict.UNREADABLE)
    listed = [
        {
            "name": target.name,
            "language": target.language,
            "document": target.source.document,
            "output": target.output.as_posix(),
        }
        for target in order.targets
    ]
    if arguments.format == "json":
        # On one line, as a matrix of GitHub's workflows takes it.
        sys.stdout.write(json.dumps(listed, separators=(",", ":")) + "\n")
        return 0
    for one in listed:
        line = f"{one['name']}: {one['document']} -> {one['output']}"
        sys.stdout.write(f"{printable(line)}\n")
    return 0


def _options(arguments: argparse.Namespace) -> int:
    from sdkwright.targets.contract.option_table import table_head, table_rows
    from sdkwright.targets.contract.registry import TARGETS

    records = {name: target.options for name, target in TARGETS.items()}
    records[DOCS] = SiteOptions
    if arguments.language not in records:
        close = suggestion(arguments.language, tuple(records))
        known = ", ".join(records)
        raise Usage(f"there is no language {arguments.language}{close} ({known})")
    rows = table_rows(records[arguments.language])
    sys.stdout.write(table_head(arguments.language) + "".join(rows.values()))
    return 0


def _schema() -> int:
    from sdkwright.app.config_schema import config_schema
    from sdkwright.cli.formats import json_text
    from sdkwright.targets.contract.registry import TARGETS

    sys.stdout.write(json_text(config_schema(TARGETS)))
    return 0
