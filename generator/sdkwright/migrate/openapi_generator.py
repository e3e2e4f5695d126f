"""Configurations of OpenAPI Generator: one package in a file for its ``--config``, or several in ``openapitools.json``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sdkwright.core.json import JsonObject
from sdkwright.migrate.gathering import Gathering
from sdkwright.migrate.migration import (
    MigratedSource,
    MigratedTarget,
    Migration,
)
from sdkwright.migrate.option_rules import (
    Impossible,
    OptionRules,
    Taken,
    Unneeded,
    decided,
)
from sdkwright.migrate.reading import Folder, object_in, text_in

_FILES = (
    "openapitools.json",
    "openapi-generator-config.yaml",
    "openapi-generator-config.yml",
    "openapi-generator-config.json",
    "openapi-generator.yaml",
    "openapi-generator.yml",
    "openapi-generator.json",
)
# Their generators of clients, by the language of ours.
_LANGUAGES: Final = {
    "python": "python",
    "python-legacy": "python",
    "python-prior": "python",
    "python-pydantic-v1": "python",
    "typescript": "typescript",
    "typescript-angular": "typescript",
    "typescript-axios": "typescript",
    "typescript-fetch": "typescript",
    "typescript-node": "typescript",
    "typescript-redux-query": "typescript",
    "typescript-rxjs": "typescript",
}
_TOOLS = "it is about the other generator's own tools"
_FORMATTED = "what is made is formatted"

OPTIONS: Final[OptionRules] = {
    "generatorName": Unneeded(why="the target's `language`"),
    "inputSpec": Unneeded(why="the source's `document`"),
    "input-spec": Unneeded(why="the source's `document`"),
    "glob": Impossible(otherwise="a source is one document: name each"),
    "output": Unneeded(why="the target's `output`"),
    "outputDir": Unneeded(why="the target's `output`"),
    "packageName": Unneeded(why="what is imported is called after the distribution"),
    "projectName": Taken(name="packageName"),
    "npmName": Taken(name="packageName"),
    "packageVersion": Taken(name="version"),
    "npmVersion": Taken(name="version"),
    "packageUrl": Impossible(otherwise="say it by the option `package`"),
    "npmRepository": Impossible(otherwise="say it by the option `package`"),
    "library": Impossible(otherwise="one client has each method and its `_async` twin"),
    "stringEnums": Taken(
        name="enumFormat",
        spell=lambda value: "enum" if value in (True, "true") else "union",
    ),
    "enumUnknownDefaultCase": Unneeded(why="enums take values that they don't list"),
    "hideGenerationTimestamp": Unneeded(why="no file has one"),
    "useSingleRequestParameter": Unneeded(
        why="arguments are one object in TypeScript, and keywords in Python"
    ),
    "sortParamsByRequiredFlag": Unneeded(why="arguments are given by name"),
    "ensureUniqueParams": Unneeded(why="names of arguments are always unique"),
    "supportsES6": Unneeded(why="packages are ES modules"),
    "withInterfaces": Unneeded(why="types are types, not classes"),
    "withoutRuntimeChecks": Unneeded(
        why="nothing is checked unless `validate` says so"
    ),
    "modelPropertyNaming": Unneeded(
        why="usual", values=("camelCase",), otherwise="properties are camelCase"
    ),
    "templateDir": Impossible(otherwise="templates can't be replaced"),
    "globalProperty": Unneeded(why=_TOOLS),
    "enablePostProcessFile": Unneeded(why=_FORMATTED),
    "skipValidateSpec": Unneeded(why="what can be understood is generated anyway"),
    "legacyDiscriminatorBehavior": Unneeded(
        why="what tells members apart is always found"
    ),
    "gitHost": Unneeded(why=_TOOLS),
    "gitUserId": Unneeded(why=_TOOLS),
    "gitRepoId": Unneeded(why=_TOOLS),
}


def read_openapi_generator(folder: Folder) -> Migration | None:
    """What a folder's file comes to; None where it has none."""
    written = folder.first(*_FILES)
    if written is None:
        return None
    several = object_in(object_in(written, "generator-cli"), "generators")
    reading = _Reading(folder)
    for name, package in several.items():
        if isinstance(package, Mapping):
            reading.package(name, package, prefix=f"{name}: ")
    if not several:
        reading.package(text_in(written, "generatorName") or "client", written)
    return reading.migration("OpenAPI Generator")


_INNER = ("additionalProperties", "additional-properties")


class _Reading(Gathering):
    """Gathers what the file says."""

    def package(self, name: str, written: JsonObject, prefix: str = "") -> None:
        """A package; notes call its options with ``prefix`` before their names."""
        generator = text_in(written, "generatorName") or ""
        language = _LANGUAGES.get(generator)
        if language is None:
            self.other_language(f"{name}: generatorName", generator)
            return
        flat = {
            **{key: value for key, value in written.items() if key not in _INNER},
            **object_in(written, "additionalProperties"),
            **object_in(written, "additional-properties"),
        }
        options = decided(flat, OPTIONS, self.folder.accepts[language], prefix=prefix)
        self.notes += options.notes
        self.targets[name] = MigratedTarget(
            source=self._source(_document(written)),
            language=language,
            output=_output(written, name),
            options={**_package(flat), **options.options},
        )

    def _source(self, document: str) -> str:
        """The source of a document, which several packages may be made of."""
        for name, source in self.sources.items():
            if source.document == document:
                return name
        name = f"api{len(self.sources) + 1}" if self.sources else "api"
        self.sources[name] = MigratedSource(document=document)
        return name


def _document(package: JsonObject) -> str:
    path = text_in(package, "inputSpec") or text_in(package, "input-spec")
    return (path or "openapi.yaml").replace("#{cwd}/", "")


def _output(package: JsonObject, name: str) -> str:
    path = text_in(package, "output") or text_in(package, "outputDir")
    return (path or name).replace("#{cwd}/", "")


def _package(options: JsonObject) -> JsonObject:
    """The name of a distribution whose configuration has only what is imported."""
    name = text_in(options, "packageName")
    return {"packageName": name.replace("_", "-")} if name else {}
