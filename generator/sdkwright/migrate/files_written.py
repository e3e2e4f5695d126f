"""What a migration writes: a configuration, an overlay, and a page that says what became of each option."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.markdown import plain
from sdkwright.core.overlays import overlay
from sdkwright.core.words import shown
from sdkwright.migrate.migration import (
    Change,
    MigratedSource,
    Migration,
    OptionNote,
    Outcome,
)
from sdkwright.migrate.public_names import Share

CONFIGURATION = "sdkwright.yaml"
OVERLAY = "migrate.overlay.yaml"
PAGE = "MIGRATION.md"

_HEADINGS = {
    Outcome.IMPOSSIBLE: ("Not possible", "What users of the package see"),
    Outcome.UNKNOWN: ("Unknown", "What to do"),
    Outcome.TAKEN: ("Taken over", "As"),
    Outcome.UNNEEDED: ("Not needed", "Because"),
}


def configuration_of(migration: Migration) -> JsonObject:
    """The contents of ``sdkwright.yaml``."""
    last = (OVERLAY,) if migration.changes else ()
    sources: dict[str, JsonValue] = {}
    for name, source in migration.sources.items():
        overlays = [*source.overlays, *last]
        written: dict[str, JsonValue] = _documents(source)
        sources[name] = {**written, "overlays": overlays} if overlays else written
    targets: dict[str, JsonValue] = {
        name: {
            "source": target.source,
            "language": target.language,
            "output": target.output,
            "options": target.options,
        }
        for name, target in migration.targets.items()
    }
    return {"version": 1, "sources": sources, "targets": targets}


def _documents(source: MigratedSource) -> dict[str, JsonValue]:
    if not source.further:
        return {"document": source.document}
    return {
        "documents": [
            (
                {"document": one, "namespace": source.namespaces[one]}
                if one in source.namespaces
                else one
            )
            for one in (source.document, *source.further)
        ]
    }


def overlay_of(migration: Migration) -> JsonObject | None:
    """The contents of the overlay (Overlay Specification 1.0.0); None where the document stays as it is."""
    if not migration.changes:
        return None
    title = f"What the configuration of {migration.tool} said of the document"
    return overlay(title, [_action(change) for change in migration.changes])


def _action(change: Change) -> JsonObject:
    if change.update is None:
        return {"target": change.target, "remove": True}
    return {"target": change.target, "update": change.update}


def page_of(migration: Migration, shares: Mapping[str, Share] | None = None) -> str:
    """The page ``MIGRATION.md``, in Markdown; ``shares`` of names by their targets, as far as they were measured."""
    lines = [*_page(migration), *_regions(migration), *_on_purpose(migration)]
    for target, share in (shares or {}).items():
        lines += _names(target, share)
    return "\n".join(lines) + "\n"


def counts_of(migration: Migration) -> str:
    """How many options there were, and what became of them."""
    counts = dict.fromkeys(_HEADINGS, 0)
    for note in migration.notes:
        counts[note.outcome] += 1
    parts = [f"{count} {one.value}" for one, count in counts.items() if count]
    return f"{len(migration.notes)} options: {', '.join(parts)}"


def _page(migration: Migration) -> Iterator[str]:
    files = ", ".join(f"`{one}`" for one in migration.files)
    yield f"# From {migration.tool} to sdkwright"
    yield ""
    yield f"Read were {files}. Written were `{CONFIGURATION}`"
    if migration.changes:
        yield f"and `{OVERLAY}`, with what the document has to say from now on,"
    yield "and this page."
    yield ""
    yield counts_of(migration) + "."
    yield ""
    yield "Next: `sdkwright generate --overwrite`, then run your own tests with what it makes."
    for outcome, (heading, column) in _HEADINGS.items():
        notes = [one for one in migration.notes if one.outcome is outcome]
        if notes:
            yield ""
            yield f"## {heading}"
            yield ""
            yield f"| Option | Value | {column} |"
            yield "| --- | --- | --- |"
            yield from (_row(note) for note in notes)


def _regions(migration: Migration) -> Iterator[str]:
    if migration.regions:
        yield ""
        yield "## Your own code"
        yield ""
        yield "Generated files keep no regions. What could be moved by rule is in `custom/` already, in classes that extend the"
        yield "generated ones: look through it, then generate."
        yield ""
        yield "| Region | Lines | Where it went |"
        yield "| --- | --- | --- |"
        for one in migration.regions:
            place = f"{one.file}:{one.line}: {one.name}"
            yield f"| {plain(place)} | {one.lines} | {plain(one.outcome)} |"


def _on_purpose(migration: Migration) -> Iterator[str]:
    if migration.on_purpose:
        yield ""
        yield "## Different on purpose"
        yield ""
        yield from (f"- {text}" for text in migration.on_purpose)


def _names(target: str, share: Share) -> Iterator[str]:
    yield ""
    yield f"## Names of {target}"
    yield ""
    yield f"{share.same} of {share.total} public names are the same ({share.percent} %)."
    if share.inner:
        yield f"{share.inner} more aren't counted: only the generated code itself used them."
    if share.handwritten:
        yield (
            f"{share.handwritten} more aren't counted: they are of files without a generator's mark, which people wrote:"
            " keep those in `custom/`."
        )
    if share.differences:
        yield ""
        yield "| Name | Names lost with it | What to do |"
        yield "| --- | --- | --- |"
        for one in share.differences:
            yield f"| {plain(one.name)} | {one.lost} | {plain(one.fix)} |"


def _row(note: OptionNote) -> str:
    return f"| {plain(note.name)} | {plain(_value(note.value))} | {plain(note.text)} |"


def _value(value: JsonValue) -> str:
    if isinstance(value, list):
        return ", ".join(_value(one) for one in value) or "none"
    return value if isinstance(value, str) and value else shown(value)
