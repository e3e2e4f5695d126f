"""The command ``bundle``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import PurePath

from sdkwright.app.bundle import bundle
from sdkwright.app.config import read_config
from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.config_writing import yaml_text
from sdkwright.app.findings import Findings, Verdict
from sdkwright.cli.formats import json_text
from sdkwright.cli.ordering import found_configuration
from sdkwright.cli.printing import print_findings
from sdkwright.cli.progress import Progress
from sdkwright.cli.usage import Usage, permissions
from sdkwright.cli.writing import write_file
from sdkwright.core.words import suggestion
from sdkwright.targets.languages import LANGUAGES


def run_bundle(arguments: argparse.Namespace) -> int:
    """Write one document, or print it; the exit status. Raises Usage."""
    source, findings = _source(arguments)
    if source is None:
        print_findings((findings,), verbose=True)
        return int(Verdict.UNREADABLE)
    with Progress(sys.stderr) as progress:
        done = bundle(source, progress, permissions(arguments))
    print_findings((done.findings,), verbose=arguments.verbose)
    if done.document is None:
        return int(Verdict.UNREADABLE)
    out: str | None = arguments.out
    is_json = out is not None and PurePath(out).suffix.lower() == ".json"
    text = json_text(done.document) if is_json else yaml_text(done.document)
    if out is None:
        sys.stdout.write(text)
    else:
        write_file(out, text)
        sys.stdout.write(f"{' + '.join((source.document, *source.further))} -> {out}\n")
    return int(done.findings.verdict(strict=arguments.strict))


def _source(arguments: argparse.Namespace) -> tuple[SourceConfig | None, Findings]:
    """What to write: the documents that are named, or a source of the configuration."""
    nothing = Findings(diagnostics=())
    if arguments.spec:
        if arguments.config or arguments.source:
            raise Usage("give SPEC, or --source of a configuration, not both")
        document, *further = arguments.spec
        namespaces = ("",) * len(arguments.spec) if further else ()
        return (
            SourceConfig(
                document=document,
                further=tuple(further),
                namespaces=namespaces,
                overlays=tuple(arguments.overlay),
            ),
            nothing,
        )
    if arguments.overlay:
        raise Usage("--overlay goes with SPEC; a configuration has it inside")
    location = arguments.config or found_configuration()
    read = read_config(location, LANGUAGES)
    if read.value is None:
        return None, Findings(diagnostics=read.diagnostics, sources=read.sources)
    return _named(read.value.sources, arguments.source), nothing


def _named(sources: Mapping[str, SourceConfig], name: str | None) -> SourceConfig:
    known = ", ".join(sources)
    if name is None and len(sources) == 1:
        return next(iter(sources.values()))
    if name is None:
        raise Usage(f"there are several sources; name one with --source ({known})")
    if name not in sources:
        close = suggestion(name, tuple(sources))
        raise Usage(f"there is no source {name}{close} ({known})")
    return sources[name]
