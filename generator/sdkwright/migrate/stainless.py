"""Configurations of Stainless: ``stainless.yml`` names targets, groups and methods, and changes the document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.overlays import query
from sdkwright.migrate.gathering import Gathering
from sdkwright.migrate.migration import (
    Change,
    MigratedSource,
    MigratedTarget,
    Migration,
    Outcome,
)
from sdkwright.migrate.option_rules import Impossible, OptionRules, Unneeded
from sdkwright.migrate.reading import (
    Folder,
    class_name,
    object_in,
    text_in,
)

_FILES = (
    "stainless.yml",
    "stainless.yaml",
    ".stainless/stainless.yml",
    ".stainless/stainless.yaml",
    "openapi.stainless.yml",
)
_LANGUAGES: Final = {
    "python": "python",
    "typescript": "typescript",
    "node": "typescript",
}
_SCHEMAS = "#/components/schemas/"
_OVERRIDE, _GROUP = "x-speakeasy-name-override", "x-speakeasy-group"
_UNNEEDED: Final = {
    "client_settings": "credentials are options of the client, called after their schemes",
    "diagnostics": "it is about the other generator's own tools",
    "edition": "it is about the other generator's own tools",
    "multipart_settings": "fields of forms are named as the document says",
    "readme": "the README has samples of its own",
    "streaming": "streams of events are read as the document describes them",
}
_IMPOSSIBLE: Final = {
    "pagination": "in the document, `x-speakeasy-pagination` of an operation describes its pages",
    "query_settings": "arrays and objects in queries go as the document's `style` and `explode` say",
    "settings": "say it by the options `package`, `pyproject` and `packageJson`",
}

OPTIONS: Final[OptionRules] = {
    **{name: Unneeded(why=text) for name, text in _UNNEEDED.items()},
    **{name: Impossible(otherwise=text) for name, text in _IMPOSSIBLE.items()},
}
"""Sections that say nothing which is taken over."""


def read_stainless(folder: Folder) -> Migration | None:
    """What a folder's file comes to; None where it has none."""
    written = folder.first(*_FILES)
    if written is None:
        return None
    reading = _Reading(folder, written=written)
    reading.sources["api"] = MigratedSource(document="openapi.yaml")
    reading.targets_of()
    reading.environments()
    reading.security()
    reading.transforms()
    for name, resource in object_in(written, "resources").items():
        if isinstance(resource, Mapping):
            reading.resource(name, resource, ())
    reading.rest()
    return reading.migration("Stainless")


@dataclass(slots=True)
class _Reading(Gathering):
    """Gathers what the file says, ``written``."""

    written: JsonObject = field(kw_only=True)

    def targets_of(self) -> None:
        """The packages; the organization's name is the client's."""
        client = class_name(text_in(object_in(self.written, "organization"), "name"))
        for name, target in object_in(self.written, "targets").items():
            if not isinstance(target, Mapping) or target.get("skip") is True:
                continue
            language = _LANGUAGES.get(name)
            if language is None:
                self.other_language(f"targets.{name}", name)
                continue
            package = text_in(target, "project_name") or text_in(target, "package_name")
            options: dict[str, JsonValue] = {}
            if package is not None:
                is_python = language == "python"
                spelled = package.replace("_", "-") if is_python else package
                options["packageName"] = spelled
                self._taken(f"targets.{name}.package_name", package, "`packageName`")
            if client:
                options["sdkClassName"] = client
            self.targets[name] = MigratedTarget(
                source="api",
                language=language,
                output=f"sdk-{language}",
                options=options,
            )
        if client:
            self._taken("organization.name", client, "`sdkClassName`")

    def environments(self) -> None:
        """Servers by name."""
        urls = object_in(self.written, "environments")
        servers = [
            {"url": url, "x-speakeasy-server-id": name}
            for name, url in urls.items()
            if isinstance(url, str)
        ]
        if servers:
            self.changes.append(Change(target="$.servers"))
            self.changes.append(Change(target="$", update={"servers": servers}))
            self._taken("environments", ", ".join(urls), "`servers`, in the overlay")

    def security(self) -> None:
        """Credentials, and which of them all operations ask for."""
        schemes = object_in(self.written, "security_schemes")
        if schemes:
            update: JsonObject = {"components": {"securitySchemes": schemes}}
            self.changes.append(Change(target="$", update=update))
            what = "`securitySchemes`, in the overlay"
            self._taken("security_schemes", ", ".join(schemes), what)
        security = self.written.get("security")
        if isinstance(security, list) and security:
            self.changes.append(Change(target="$.security"))
            self.changes.append(Change(target="$", update={"security": security}))
            self._taken("security", "a list", "`security`, in the overlay")

    def transforms(self) -> None:
        """Changes of the document: `merge`, `update` and `remove` are what overlays do."""
        transforms = object_in(self.written, "openapi").get("transforms")
        for number, one in enumerate(
            transforms if isinstance(transforms, list) else []
        ):
            name = f"openapi.transforms[{number}]"
            written: JsonObject = one if isinstance(one, Mapping) else {}
            command = written.get("command")
            changes = tuple(_changes(command, object_in(written, "args")))
            self.changes += changes
            text = "in the overlay" if changes else "change the document yourself"
            outcome = Outcome.TAKEN if changes else Outcome.IMPOSSIBLE
            self.note(name, command, outcome, text)

    def resource(self, name: str, written: JsonObject, above: tuple[str, ...]) -> None:
        """A group with its methods, models and groups inside; ``$client`` and ``$shared`` are none."""
        group = above if name.startswith("$") else (*above, name)
        for method, value in object_in(written, "methods").items():
            endpoint = value.get("endpoint") if isinstance(value, Mapping) else value
            if isinstance(endpoint, str) and " " in endpoint:
                verb, _, path = endpoint.partition(" ")
                target = query("paths", path.strip(), verb.lower())
                update = {_GROUP: ".".join(group), _OVERRIDE: method}
                self.changes.append(Change(target=target, update=update))
        for model, reference in object_in(written, "models").items():
            if isinstance(reference, str) and reference.startswith(_SCHEMAS):
                component, called = reference.removeprefix(_SCHEMAS), class_name(model)
                if called != component:
                    target = query("components", "schemas", component)
                    self.changes.append(
                        Change(target=target, update={_OVERRIDE: called})
                    )
        for inner, resource in object_in(written, "subresources").items():
            if isinstance(resource, Mapping):
                self.resource(inner, resource, group)

    def rest(self) -> None:
        """The other sections."""
        if "resources" in self.written:
            what = f"`{_GROUP}` and `{_OVERRIDE}`, in the overlay"
            names = ", ".join(object_in(self.written, "resources"))
            self._taken("resources", names, what)
        known = (
            "organization",
            "targets",
            "environments",
            "security",
            "security_schemes",
            "openapi",
            "resources",
        )
        for name, value in self.written.items():
            if name in known:
                continue
            text = _UNNEEDED.get(name) or _IMPOSSIBLE.get(name)
            outcome = Outcome.UNKNOWN if text is None else Outcome.IMPOSSIBLE
            if name in _UNNEEDED:
                outcome = Outcome.UNNEEDED
            self.note(name, value, outcome, text or "no option that we know of")

    def _taken(self, name: str, value: JsonValue, text: str) -> None:
        self.note(name, value, Outcome.TAKEN, text)


def _changes(command: JsonValue, arguments: JsonObject) -> Iterator[Change]:
    target, value = text_in(arguments, "target"), arguments.get("value")
    if target is None:
        return
    if command == "remove":
        yield Change(target=target)
    elif command in ("merge", "update") and isinstance(value, Mapping):
        if command == "update":
            yield Change(target=f"{target}.*")
        yield Change(target=target, update=value)
