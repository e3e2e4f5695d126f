"""Configurations of Fern: ``generators.yml`` names the documents and, in groups, the packages made of them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import Final

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.migrate.gathering import Gathering
from sdkwright.migrate.migration import (
    Change,
    MigratedSource,
    MigratedTarget,
    Migration,
    Outcome,
)
from sdkwright.migrate.option_rules import (
    Impossible,
    OptionRules,
    Taken,
    Unneeded,
    decided,
)
from sdkwright.migrate.reading import Folder, object_in, text_in

_LANGUAGES: Final = {
    "fernapi/fern-python-sdk": "python",
    "fernapi/fern-typescript-sdk": "typescript",
    "fernapi/fern-typescript-node-sdk": "typescript",
    "fernapi/fern-typescript-browser-sdk": "typescript",
}
_DEPENDENCIES = "say them by the options `package`, `pyproject` and `packageJson`"
# What the document may say in words of theirs, by the words that are understood.
_EXTENSIONS: Final = {
    "x-speakeasy-group": "x-fern-sdk-group-name",
    "x-speakeasy-ignore": "x-fern-ignore",
    "x-speakeasy-name-override": "x-fern-sdk-method-name",
}

_PYTHON: Final[OptionRules] = {
    "client_class_name": Taken(name="sdkClassName"),
    "client.class_name": Unneeded(why="the client has one name"),
    "client.exported_class_name": Taken(name="sdkClassName"),
    "client.filename": Unneeded(why="the client is imported from the package"),
    "client.exported_filename": Unneeded(why="the client is imported from the package"),
    "package_name": Unneeded(why="what is imported is called after the distribution"),
    "inline_request_params": Unneeded(why="arguments are given one by one"),
    "pydantic_config.*": Unneeded(why="models are as they are by default"),
    "timeout_in_seconds": Unneeded(why="`timeout_ms`, of the client or of a call"),
    "extra_dependencies": Impossible(otherwise=_DEPENDENCIES),
    "extra_dev_dependencies": Impossible(otherwise=_DEPENDENCIES),
    "additional_init_exports": Impossible(
        otherwise="your own code lives beside what is generated"
    ),
    "pyproject_python_version": Unneeded(why="packages run on Python 3.9 and later"),
    "should_generate_websocket_clients": Impossible(
        otherwise="OpenAPI describes no sockets"
    ),
}
_TYPESCRIPT: Final[OptionRules] = {
    "namespaceExport": Taken(name="sdkClassName", spell=lambda name: f"{name}Client"),
    "allowCustomFetcher": Unneeded(why="clients take any `fetch`"),
    "includeApiReference": Unneeded(why="packages have their reference"),
    "includeCredentialsOnCrossOriginRequests": Unneeded(why="`fetchOptions` of a call"),
    "skipResponseValidation": Unneeded(
        why="nothing is checked unless `validate` says so"
    ),
    "noSerdeLayer": Impossible(otherwise="properties are camelCase, dates are `Date`"),
    "omitUndefined": Unneeded(why="what is undefined isn't sent"),
    "enableInlineTypes": Unneeded(why="types lie where they are used first"),
    "defaultTimeoutInSeconds": Unneeded(why="`timeoutMs`, of the client or of a call"),
    "retainOriginalCasing": Impossible(otherwise="properties are camelCase"),
    "packageJson": Impossible(otherwise=_DEPENDENCIES),
    "extraDependencies": Impossible(otherwise=_DEPENDENCIES),
    "extraDevDependencies": Impossible(otherwise=_DEPENDENCIES),
}
OPTIONS: Final = {"python": _PYTHON, "typescript": _TYPESCRIPT}
"""Of each language's packages."""


def read_fern(folder: Folder) -> Migration | None:
    """What a folder's files come to; None where it has none."""
    reading = _Reading(folder, changes=[_rewrite()])
    places = [f"fern/apis/{name}" for name in folder.list_folder("fern/apis")]
    for place in ("fern", "fern/api", *places):
        written = folder.first(f"{place}/generators.yml", f"{place}/generators.yaml")
        if written is not None:
            called = (
                "api" if place in ("fern", "fern/api") else posixpath.basename(place)
            )
            reading.file(called, place, written)
    return reading.migration("Fern")


def _rewrite() -> Change:
    return Change(target="$", update={"x-speakeasy-extension-rewrite": _EXTENSIONS})


class _Reading(Gathering):
    """Gathers what the files say."""

    def file(self, source: str, place: str, written: JsonObject) -> None:
        """A ``generators.yml``."""
        specs = tuple(_specs(written)) or ({"openapi": "openapi/openapi.yml"},)
        paths = [
            text_in(spec, "openapi") or text_in(spec, "path") or "openapi.yml"
            for spec in specs
        ]
        document, *further = (_joined(place, path) for path in dict.fromkeys(paths))
        if further:
            text = "`documents`, joined in their order; `sdkwright bundle` prints what they come to"
            self.note("api.specs", paths, Outcome.TAKEN, text)
        overlays = [text_in(spec, "overlays") for spec in specs]
        self.sources[source] = MigratedSource(
            document=document,
            further=tuple(further),
            overlays=tuple(_joined(place, one) for one in overlays if one),
        )
        for spec in specs:
            self._overrides(place, text_in(spec, "overrides"))
        for group, content in object_in(written, "groups").items():
            inner = content.get("generators") if isinstance(content, Mapping) else None
            for one in inner if isinstance(inner, list) else []:
                if isinstance(one, Mapping):
                    self._package(source, group, place, one)

    def _overrides(self, place: str, path: str | None) -> None:
        """A document merged into the other: an action of the overlay."""
        if path is None:
            return
        overrides = self.folder.open_file(_joined(place, path))
        if overrides is None:
            text = "it can't be read: write it as an overlay"
            self.note("api.overrides", path, Outcome.IMPOSSIBLE, text)
            return
        self.changes.append(Change(target="$", update=overrides))
        text = "in the overlay; lists get longer there, where they were replaced"
        self.note("api.overrides", path, Outcome.TAKEN, text)

    def _package(
        self, source: str, group: str, place: str, written: JsonObject
    ) -> None:
        generator = text_in(written, "name") or ""
        language = _LANGUAGES.get(generator)
        if language is None:
            self.other_language(f"groups.{group}: {generator}", generator)
            return
        output = object_in(written, "output")
        package = text_in(output, "package-name")
        options: dict[str, JsonValue] = {}
        if package is not None:
            is_python = language == "python"
            options["packageName"] = package.replace("_", "-") if is_python else package
            name = f"groups.{group}: output.package-name"
            self.note(name, package, Outcome.TAKEN, "`packageName`")
        config = decided(
            object_in(written, "config"),
            OPTIONS[language],
            self.folder.accepts[language],
            prefix=f"groups.{group}: config.",
        )
        self.notes += config.notes
        path = text_in(output, "path")
        self.targets[group] = MigratedTarget(
            source=source,
            language=language,
            output=_joined(place, path) if path else f"sdks/{group}",
            options={**options, **config.options},
        )


def _specs(written: JsonObject) -> Iterator[JsonObject]:
    """The documents, in each of the forms that they were written in over the years."""
    api = written.get("api")
    if isinstance(api, str):
        yield {"openapi": api}
    elif isinstance(api, Mapping):
        specs = api.get("specs")
        if isinstance(specs, list):
            yield from (one for one in specs if isinstance(one, Mapping))
        elif "path" in api:
            yield api
    elif isinstance(api, list):
        yield from (
            one if isinstance(one, Mapping) else {"openapi": one} for one in api
        )


def _joined(place: str, path: str) -> str:
    if "://" in path:
        return path
    return posixpath.normpath(posixpath.join(place, path))
