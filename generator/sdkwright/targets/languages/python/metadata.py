"""What people say of a Python package: options of its metadata, and what they may add to ``pyproject.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sdkwright.targets.contract.additions import Additions
from sdkwright.targets.contract.metadata_values import (
    LINE,
    URLS,
    WORDS,
    Expression,
    ListsByName,
    Records,
)
from sdkwright.targets.contract.option import Texts, TextsByName, option
from sdkwright.targets.contract.shared_metadata import SharedMetadata

# Dependency specifiers of the packaging specifications (PEP 508).
_NAME = r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?"
_CLAUSE = r"(?:===|~=|==|!=|<=|>=|<|>)\s*[A-Za-z0-9._*+!-]+"
_REQUIREMENT = re.compile(
    rf"{_NAME}(?:\s*\[\s*{_NAME}(?:\s*,\s*{_NAME})*\s*\])?"
    rf"(?:\s*{_CLAUSE}(?:\s*,\s*{_CLAUSE})*|\s*@\s*\S+)?(?:\s*;[^\x00-\x1f]+)?",
    re.ASCII,
)
_REQUIREMENTS = Texts(_REQUIREMENT, "requirements as pip takes them: 'numpy>=2'")
_EXTRAS = ListsByName(
    re.compile(_NAME), _REQUIREMENT, "lists of requirements by names of extras"
)
# What indexes take as classifiers; a license has an option of its own, which these would contradict.
_CLASSIFIERS = Texts(
    re.compile(r"(?!License ::)[^\s:][^:\x00-\x1f]*(?: :: [^\s:][^:\x00-\x1f]*)+"),
    "classifiers of PyPI, of which `license` has those of licenses: 'Topic :: Internet'",
)
# Entry points (the packaging specifications): a command, and the function it runs.
_IDENTIFIER = r"[^\W\d]\w*"
_DOTTED = rf"{_IDENTIFIER}(?:\.{_IDENTIFIER})*"
_COMMANDS = TextsByName(
    re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?"),
    "functions by names of commands: {shop: 'shop.custom:main'}",
    texts=re.compile(rf"{_DOTTED}:{_DOTTED}"),
)
_PEOPLE = Records(("name", "email"), "a list of people: {name: Ada, email: ada@x.org}")

PYPROJECT = Additions(
    kept={
        ("build-system",): "packages are built by hatchling",
        ("project", "name"): "it is the option `packageName`",
        ("project", "version"): "it is the option `version`",
        ("project", "dynamic"): "everything in `project` is said in the file",
        ("project", "readme"): "README.md is generated",
        ("project", "requires-python"): "the generated code needs Python 3.11",
        (
            *("tool", "hatch", "build", "targets", "wheel"),
            "packages",
        ): "the package is below `src`",
    },
    known={
        ("project", "description"): LINE,
        ("project", "license"): Expression(),
        ("project", "license-files"): Texts(),
        ("project", "authors"): _PEOPLE,
        ("project", "maintainers"): _PEOPLE,
        ("project", "keywords"): WORDS,
        ("project", "classifiers"): _CLASSIFIERS,
        ("project", "urls"): URLS,
        ("project", "scripts"): _COMMANDS,
        ("project", "gui-scripts"): _COMMANDS,
        ("project", "entry-points"): Additions(kept={}, known={}, has_null=False),
        ("project", "dependencies"): _REQUIREMENTS,
        ("project", "optional-dependencies"): _EXTRAS,
    },
    closed=(("project",),),
    has_null=False,
)
"""What ``pyproject.toml`` takes besides what is generated; what ``project`` has (PEP 621) is closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata(SharedMetadata):
    """What the package's metadata says beside what every package has."""

    classifiers: tuple[str, ...] = option(
        "classifiers", _CLASSIFIERS, (), "further classifiers of PyPI"
    )
    dependencies: tuple[str, ...] = option(
        "dependencies",
        _REQUIREMENTS,
        (),
        "what code in `custom/` needs, as pip takes it (`numpy>=2`)",
    )
    optional_dependencies: tuple[tuple[str, tuple[str, ...]], ...] = option(
        "optionalDependencies",
        _EXTRAS,
        (),
        'what extras need (`{frames: ["pandas>=2"]}`)',
    )
    scripts: tuple[tuple[str, str], ...] = option(
        "scripts",
        _COMMANDS,
        (),
        'commands and the functions they run (`{shop: "shop.custom:main"}`)',
    )
