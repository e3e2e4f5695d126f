"""Configurations of Speakeasy: ``gen.yaml`` of each package, and ``workflow.yaml``, which names sources and targets."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.migrate.gathering import Gathering
from sdkwright.migrate.migration import (
    Change,
    MigratedSource,
    MigratedTarget,
    Migration,
    Outcome,
)
from sdkwright.migrate.on_purpose import differences_of
from sdkwright.migrate.option_rules import OptionRules, decided
from sdkwright.migrate.reading import (
    Folder,
    locations,
    object_in,
    text_in,
)
from sdkwright.migrate.speakeasy_options import (
    GENERATION,
    PYTHON,
    STATUSES,
    TYPESCRIPT,
)

T = TypeVar("T")

_RULES: Mapping[str, OptionRules] = {"python": PYTHON, "typescript": TYPESCRIPT}
# Sections of a gen.yaml that are of no language.
_OTHER_SECTIONS = ("configVersion", "generation", "management", "features")
# What packages need to be what their users know: people give clients of httpx, and catch its errors.
_OF_LANGUAGES: Mapping[str, JsonObject] = {
    "python": {"preset": "speakeasy", "httpClient": "httpx"},
    "typescript": {"preset": "speakeasy"},
}
_SOURCE_OPTIONS: Mapping[str, tuple[Outcome, str]] = {
    "registry": (Outcome.UNNEEDED, "nothing is published to a registry of documents"),
    "ruleset": (Outcome.UNNEEDED, "`sdkwright validate` has its own rules"),
    "transformations": (
        Outcome.IMPOSSIBLE,
        "the document is taken as it is: write what they do as an overlay, and list it in `overlays`",
    ),
}
_REGISTRY = "registry.speakeasyapi.dev"
_DOCUMENT = "openapi.yaml"


def read_speakeasy(folder: Folder) -> Migration | None:
    """What a folder's files come to; None where it has none of them."""
    reading = _Reading(folder)
    workflow = folder.first(".speakeasy/workflow.yaml", "workflow.yaml")
    if workflow is not None:
        reading.workflow(workflow)
    else:
        reading.package("", ".", None, None)
    reading.targets = reading.apart()
    reading.errors()
    reading.changes = _once(reading.changes)
    reading.notes = _once(reading.notes)
    migration = reading.migration("Speakeasy")
    if migration is None:
        return None
    languages = [target.language for target in migration.targets.values()]
    return replace(migration, on_purpose=differences_of(languages))


class _Reading(Gathering):
    """Gathers what the files say; ``statuses`` are where packages say whether 4XX and 5XX are errors, and what."""

    def __init__(self, folder: Folder) -> None:
        super().__init__(folder)
        self.statuses: dict[str, JsonValue] = {}

    def workflow(self, workflow: JsonObject) -> None:
        """Sources and targets of a ``workflow.yaml``."""
        for name, source in object_in(workflow, "sources").items():
            if isinstance(source, Mapping):
                self.sources[name] = self._source(name, source)
        for name, target in object_in(workflow, "targets").items():
            if not isinstance(target, Mapping):
                continue
            language = text_in(target, "target")
            if language in _RULES:
                source = text_in(target, "source") or next(iter(self.sources), "api")
                output = text_in(target, "output") or "."
                self.package(name, posixpath.normpath(output), language, source)
            else:
                self.other_language(f"targets.{name}.target", language)

    def _source(self, name: str, source: JsonObject) -> MigratedSource:
        """A source; several inputs are joined by the rules that they were joined by there."""
        inputs = [*locations(source.get("inputs"))] or [_DOCUMENT]
        remote = [one for one in inputs if one.startswith(_REGISTRY)]
        if remote:
            written = text_in(source, "output") or _DOCUMENT
            self._impossible(
                f"sources.{name}.inputs",
                remote[0] if len(remote) == 1 else remote,
                f"documents aren't had from that registry: put it at {written}",
            )
            places = (written if one in remote else one for one in inputs)
            inputs = [*dict.fromkeys(places)]
        if len(inputs) > 1:
            text = "`documents`, joined in their order; `sdkwright bundle` prints what they come to"
            self.note(f"sources.{name}.inputs", list(inputs), Outcome.TAKEN, text)
        for key, (outcome, why) in _SOURCE_OPTIONS.items():
            if key in source:
                self.note(f"sources.{name}.{key}", source[key], outcome, why)
        document, *further = inputs
        namespaces = dict(_namespaces(source.get("inputs")))
        if namespaces:
            text = "`namespace`: in front of names of components that other documents use for others, and of no other names"
            option = f"sources.{name}.inputs.modelNamespace"
            self.note(option, list(namespaces.values()), Outcome.TAKEN, text)
        return MigratedSource(
            document=document,
            further=tuple(further),
            namespaces=namespaces,
            overlays=locations(source.get("overlays")),
        )

    def package(
        self, name: str, output: str, language: str | None, source: str | None
    ) -> None:
        """A package, of one language or of each that its ``gen.yaml`` has a section of."""
        written = self.folder.first(
            f"{output}/.speakeasy/gen.yaml", f"{output}/gen.yaml"
        )
        if written is None:
            return
        file = self.folder.read[-1]
        if source is None:
            source = "api"
            self.sources.setdefault(source, MigratedSource(document=_DOCUMENT))
        sections = tuple(self._sections(written, file, language))
        for one in sections:
            called = name if len(sections) == 1 and name else f"{name or source}-{one}"
            shared = object_in(written, "generation")
            general = decided(
                shared,
                GENERATION,
                self.folder.accepts[one],
                prefix=f"{file}: generation.",
            )
            own = decided(
                object_in(written, one),
                _RULES[one],
                self.folder.accepts[one],
                prefix=f"{file}: {one}.",
            )
            self.targets[called] = MigratedTarget(
                source=source,
                language=one,
                output=output,
                options={**_OF_LANGUAGES[one], **general.options, **own.options},
            )
            self.notes += [*general.notes, *own.notes]
            self.changes += _servers(shared)
            language_options = object_in(written, one)
            self.statuses[f"{file}: {one}.{STATUSES}"] = language_options.get(STATUSES)

    def errors(self) -> None:
        """What the document has to say where statuses are no errors; it says so to all packages."""
        off = [name for name, value in self.statuses.items() if value is False]
        if off and len(off) == len(self.statuses):
            update: JsonObject = {"x-speakeasy-errors": {"override": True}}
            self.changes.append(Change(target="$", update=update))
            return
        text = "4XX and 5XX are errors in all packages, since they are in another one"
        for name in off:
            self._impossible(name, False, text)

    def _sections(
        self, written: JsonObject, file: str, language: str | None
    ) -> Iterator[str]:
        """The languages of a ``gen.yaml`` that are asked for, and made here."""
        for section in written:
            if section in _RULES and language in (None, section):
                yield section
            elif section not in (*_OTHER_SECTIONS, *_RULES) and language is None:
                self.other_language(f"{file}: {section}", section)

    def apart(self) -> dict[str, MigratedTarget]:
        """The targets, those in a folder that holds another's one level deeper: no output lies in another here."""
        outputs = [target.output for target in self.targets.values()]
        moved: dict[str, MigratedTarget] = {}
        for name, target in self.targets.items():
            moved[name] = target
            holds = [one for one in outputs if _is_inside(one, target.output)]
            if len(holds) > 1:
                output = posixpath.normpath(f"{target.output}/{name}")
                text = f"no package lies in another's folder: it is made in {output}"
                self._impossible(f"targets.{name}.output", target.output, text)
                moved[name] = replace(target, output=output)
        return moved

    def _impossible(self, name: str, value: JsonValue, text: str) -> None:
        self.note(name, value, Outcome.IMPOSSIBLE, text)


def _namespaces(inputs: JsonValue) -> Iterator[tuple[str, str]]:
    for one in inputs if isinstance(inputs, list) else []:
        if isinstance(one, Mapping):
            path, namespace = text_in(one, "location"), text_in(one, "modelNamespace")
            if path is not None and namespace is not None:
                yield path, namespace


def _is_inside(path: str, folder: str) -> bool:
    return folder in (".", path) or path.startswith(f"{folder}/")


def _once(items: Sequence[T]) -> list[T]:
    """Each once: packages in one file share a part of it. What JSON holds can't be hashed."""
    return [one for number, one in enumerate(items) if one not in items[:number]]


def _servers(generation: JsonObject) -> Iterator[Change]:
    """What the document has to say where the configuration names the server."""
    for key in ("baseServerUrl", "baseServerURL"):
        url = text_in(generation, key)
        if url is not None:
            yield Change(target="$.servers")
            yield Change(target="$", update={"servers": [{"url": url}]})
