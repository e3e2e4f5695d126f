"""What becomes of what a ``gen.yaml`` says of a package's metadata."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sdkwright.core.json import JsonValue
from sdkwright.migrate.option_rules import OptionRules, Spell, Taken, as_it_is

NO_METADATA: Final = "say it by the options `package`, `pyproject` and `packageJson`"
EMPTY: Final[tuple[JsonValue, ...]] = ("", [], {}, None)


def metadata(name: str, spell: Spell = as_it_is) -> Taken:
    """The option of `package` that has it."""
    return Taken(
        name=f"package.{name}", spell=spell, otherwise=NO_METADATA, empty=EMPTY
    )


METADATA: Final[OptionRules] = {
    "author": metadata("authors", lambda value: [value]),
    "authors": metadata("authors"),
    "classifiers": metadata("classifiers"),
    "description": metadata("description"),
    "homepage": metadata("urls", lambda value: {"homepage": value}),
    "keywords": metadata("keywords"),
    "license": metadata("license"),
    "optionalDependencies": metadata("optionalDependencies"),
    "projectUrls": metadata("urls"),
    "repoURL": metadata("repository"),
    "urls": metadata("urls"),
}
"""Of each language's section."""


def requirements(value: JsonValue) -> JsonValue:
    """Distributions with their versions, as pip takes them; what only Poetry knows (`^2`) is left to be refused."""
    if not isinstance(value, Mapping):
        return value
    return [f"{name}{_range(version)}" for name, version in value.items()]


def _range(version: JsonValue) -> str:
    text = str(version)
    if text == "*":
        return ""
    return f"=={text}" if text[:1].isdigit() else text
