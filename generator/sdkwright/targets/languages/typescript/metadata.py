"""What people say of a TypeScript package: options of its metadata, and what they may add to ``package.json``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sdkwright.targets.contract.additions import Additions
from sdkwright.targets.contract.metadata_values import LINE, URL, WORDS, Expression
from sdkwright.targets.contract.option import (
    Choice,
    Flag,
    Matching,
    Texts,
    TextsByName,
    option,
    section,
)
from sdkwright.targets.contract.shared_metadata import SharedMetadata

# What npm publishes; a scope may be before it.
NAME = Matching(
    re.compile(r"(?:@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*"),
    "an npm name: small letters, digits, - . _ ~, after @scope/ or not",
)
_RANGES = TextsByName(NAME.pattern, "ranges of versions by npm names: {lodash: ^4.17}")
_SCRIPT = r"[A-Za-z0-9_][A-Za-z0-9_:.-]*"
# A published package is built and packed by scripts of its own.
_SCRIPTS = TextsByName(
    re.compile(rf"(?!(?:build|prepack)$){_SCRIPT}"),
    "commands by names, but for build and prepack: {test: node --test}",
)
_TAG = Matching(re.compile(r"(?:[a-z][a-z0-9._-]*)?"), "a tag: next")
_REGISTRY = Matching(re.compile(rf"(?:{URL.pattern})?"), "the URL of a registry")
_GENERATED = "it is generated"

PACKAGE_JSON = Additions(
    kept={
        ("name",): "it is the option `packageName`",
        ("version",): "it is the option `version`",
        **{
            (key,): _GENERATED
            for key in ("type", "sideEffects", "exports", "main", "module", "types")
        },
        ("scripts", "build"): _GENERATED,
        ("scripts", "prepack"): _GENERATED,
    },
    known={
        ("description",): LINE,
        ("license",): Expression(),
        ("keywords",): WORDS,
        ("files",): Texts(),
        ("private",): Flag(),
        ("scripts",): TextsByName(re.compile(_SCRIPT), "commands by names"),
        ("engines",): _RANGES,
        ("dependencies",): _RANGES,
        ("devDependencies",): _RANGES,
        ("optionalDependencies",): _RANGES,
        ("peerDependencies",): _RANGES,
        ("publishConfig",): Additions(kept={}, known={}),
    },
)
"""What ``package.json`` takes besides what is generated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishConfig:
    """How npm publishes."""

    access: str = option(
        "access",
        Choice(("", "public", "restricted")),
        "",
        "who may install the package: `public` or `restricted`",
        default_text="as npm has it",
    )
    registry: str = option(
        "registry", _REGISTRY, "", "where the package goes", default_text="npm's own"
    )
    provenance: bool = option(
        "provenance", Flag(), False, "publishing proves what the package was built from"
    )
    tag: str = option(
        "tag", _TAG, "", "the tag that a version gets", default_text="`latest`"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata(SharedMetadata):
    """What the package's metadata says beside what every package has."""

    dependencies: tuple[tuple[str, str], ...] = option(
        "dependencies",
        _RANGES,
        (),
        "what code in `custom/` needs: ranges of versions by npm names (`{lodash: ^4.17}`)",
    )
    optional_dependencies: tuple[tuple[str, str], ...] = option(
        "optionalDependencies",
        _RANGES,
        (),
        "the same of what it can do without",
    )
    scripts: tuple[tuple[str, str], ...] = option(
        "scripts",
        _SCRIPTS,
        (),
        "commands of npm besides `build` and `prepack` (`{test: node --test}`)",
    )
    publish_config: PublishConfig = field(
        default=PublishConfig(), metadata=section("publishConfig", PublishConfig)
    )
