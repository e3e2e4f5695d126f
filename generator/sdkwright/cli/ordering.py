"""Arguments to an order: a document, or the targets of a configuration that are wanted."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from sdkwright.app.config import Config, TargetConfig, read_config
from sdkwright.app.config_place import NAMES, configurations
from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.findings import Findings
from sdkwright.app.order import MAXIMUM_MEGABYTES, Order
from sdkwright.app.selection import in_shard, made_from_any, named
from sdkwright.cli.usage import Usage, permissions
from sdkwright.core.processes import cores
from sdkwright.core.words import suggestion
from sdkwright.site.options import DOCS
from sdkwright.targets.languages import LANGUAGES

_OUTPUT = "sdk"
_SHARD = re.compile(r"([1-9][0-9]{0,5})/([1-9][0-9]{0,5})")


def read_order(arguments: argparse.Namespace) -> tuple[Order | None, Findings]:
    """What to work on, None where the configuration can't be used, and what was found in it. Raises Usage."""
    if arguments.spec is not None:
        return _of_document(arguments), Findings(diagnostics=())
    for option in ("package", "overlay"):
        if getattr(arguments, option):
            raise Usage(f"--{option} goes with SPEC; a configuration has it inside")
    location = arguments.config or found_configuration()
    read = read_config(location, LANGUAGES)
    findings = Findings(diagnostics=read.diagnostics, sources=read.sources)
    if read.value is None:
        return None, findings
    wanted = _wanted(arguments.command, read.value)
    targets = _selected(arguments, wanted, location)
    order = _order(arguments, targets)
    return replace(order, config_sources=read.sources), findings


def _wanted(command: str, config: Config) -> tuple[TargetConfig, ...]:
    """What a command is about: packages, docs, or whatever is written."""
    match command:
        case "docs":
            if not config.docs:
                raise Usage(
                    "the configuration has no docs; add a section: docs: {NAME: {source: NAME, output: FOLDER}}"
                )
            return config.docs
        case "check":
            return (*config.targets, *config.docs)
        case _:
            return config.targets


def found_configuration(*, instead: str = "SPEC") -> str:
    """Where the configuration is that belongs to this folder. Raises Usage, which says what to give ``instead``."""
    places = configurations(Path())
    if not places:
        raise Usage(
            f"there is no {NAMES[0]} here; give {instead} or --config, or run: sdkwright init"
        )
    first, *others = places
    if others:
        raise Usage(f"there are {' and '.join(places)}; name one with --config")
    return first


def _of_document(arguments: argparse.Namespace) -> Order:
    if arguments.config:
        raise Usage("give SPEC or --config, not both")
    refuse_selection(arguments)
    languages = tuple(dict.fromkeys(arguments.target)) or LANGUAGES
    for language in languages:
        if language not in LANGUAGES:
            close = suggestion(language, LANGUAGES)
            known = ", ".join(LANGUAGES)
            raise Usage(f"there is no target {language}{close} ({known})")
    # One that was asked for is what the folder has; several lie in it side by side.
    is_only = bool(arguments.out) and len(languages) == 1
    folder = Path(arguments.out or _OUTPUT)
    targets = tuple(
        TargetConfig(
            name=language,
            source=SourceConfig(
                document=arguments.spec, overlays=tuple(arguments.overlay)
            ),
            language=language,
            output=folder if is_only else folder / language,
            options={"packageName": arguments.package} if arguments.package else {},
            product=arguments.package.rpartition("/")[2] if arguments.package else None,
        )
        for language in languages
    )
    if arguments.command == "docs":
        targets = (_docs_of_document(arguments, targets),)
    return _order(arguments, targets)


def refuse_selection(arguments: argparse.Namespace) -> None:
    """Documents that are given have no targets to choose among. Raises Usage."""
    for option in ("shard", "changed_since"):
        if getattr(arguments, option):
            raise Usage(
                f"--{option.replace('_', '-')} is for a configuration's targets"
            )


def _docs_of_document(
    arguments: argparse.Namespace, packages: tuple[TargetConfig, ...]
) -> TargetConfig:
    """The site of a document that no configuration names."""
    asked = {"site": arguments.site, "base": arguments.base}
    return TargetConfig(
        name=DOCS,
        source=packages[0].source,
        language=DOCS,
        output=Path(arguments.out or DOCS),
        options={name: value for name, value in asked.items() if value is not None},
        documents=packages,
    )


def _order(arguments: argparse.Namespace, targets: tuple[TargetConfig, ...]) -> Order:
    return Order(
        targets=targets,
        permitted=permissions(arguments),
        strict=arguments.strict,
        maximum_megabytes=arguments.max_output or MAXIMUM_MEGABYTES,
        processes=_processes(arguments),
    )


def _processes(arguments: argparse.Namespace) -> int:
    """How many processes are to be at work at once: as many as jobs were asked for, or as can be."""
    jobs: int | None = getattr(arguments, "jobs", None)
    return cores() if jobs is None else max(jobs, 1)


def chosen_targets(
    arguments: argparse.Namespace, targets: Sequence[TargetConfig]
) -> tuple[TargetConfig, ...]:
    """Those that `--target` and `--shard` leave. Raises Usage."""
    names = tuple(target.name for target in targets)
    for pattern in arguments.target:
        if not named(targets, (pattern,)):
            close = suggestion(pattern, names)
            raise Usage(f"there is no target {pattern}{close} ({', '.join(names)})")
    return left_targets(arguments, targets)


def left_targets(
    arguments: argparse.Namespace, targets: Sequence[TargetConfig]
) -> tuple[TargetConfig, ...]:
    """The same, though a name or a pattern may fit none. Raises Usage."""
    chosen = named(targets, arguments.target)
    if arguments.shard:
        return in_shard(chosen, *_shard(arguments.shard))
    return chosen


def _selected(
    arguments: argparse.Namespace, targets: Sequence[TargetConfig], location: str
) -> tuple[TargetConfig, ...]:
    chosen = chosen_targets(arguments, targets)
    if arguments.out and len(named(targets, arguments.target)) != 1:
        raise Usage("--out takes one target: name it with --target")
    chosen = changed_targets(arguments, chosen, location)
    if arguments.out:
        return tuple(replace(one, output=Path(arguments.out)) for one in chosen)
    return chosen


def _shard(text: str) -> tuple[int, int]:
    matched = _SHARD.fullmatch(text)
    if matched is None or int(matched[1]) > int(matched[2]):
        raise Usage(f"--shard is {text}; it takes a shard and how many, as 3/8")
    return int(matched[1]), int(matched[2])


def changed_targets(
    arguments: argparse.Namespace, targets: tuple[TargetConfig, ...], location: str
) -> tuple[TargetConfig, ...]:
    """Those that `--changed-since` leaves; ``location`` is the configuration's. Raises Usage."""
    from sdkwright.app.changed_files import NotComparable, changed_files

    if not arguments.changed_since:
        return targets
    place = Path(location).resolve()
    try:
        changed = changed_files(arguments.changed_since, place.parent)
    except NotComparable as error:
        raise Usage(f"--changed-since: {error}") from error
    # Whatever the configuration says may be different.
    return targets if place in changed else made_from_any(targets, changed)
