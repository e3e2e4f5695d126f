"""A case: its folder, what it expects, and what the generator makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile, copytree

import yaml

from sdkwright.app.build_targets import Order, build_targets
from sdkwright.app.config import TargetConfig
from sdkwright.app.config_sources import SourceConfig
from sdkwright.emit.write import write
from sdkwright.ir.renamed import Renamed
from sdkwright.targets.contract.registry import TARGETS
from tests.support.reports import text_report

HERE = Path(__file__).parent
FINDINGS = "findings.txt"
_SOURCES = {"python": "src/{package}", "typescript": "src"}
"""Where a package has its code, by language."""
_CALLS = {
    "python": ("calls.py", "src/{package}_calls.py"),
    "typescript": ("calls.ts", "src/calls.ts"),
}
"""What callers of a case's package may write, if the case has any of it, and where checkers of the package find it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """``shows`` is the rule in a sentence; ``files`` are those that matter, by language, in a package or below
    its sources."""

    folder: Path
    shows: str
    files: Mapping[str, tuple[str, ...]]
    options: Mapping[str, Mapping[str, object]]
    renamed: Mapping[str, str]

    @property
    def name(self) -> str:
        """The folder's name."""
        return self.folder.name

    @property
    def package(self) -> str:
        """What its packages are called."""
        return f"case_{self.name.replace('-', '_').replace('.', '_')}"

    def expected(self) -> dict[str, str]:
        """The files that the case has, by their path in its folder."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_text(encoding="utf-8")
            for language in TARGETS
            for path in sorted((self.folder / language).rglob("*"))
            if path.is_file()
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What the generator makes of a case: packages by language, files that matter by path, findings."""

    packages: Mapping[str, Path]
    files: Mapping[str, str]
    findings: str


def cases() -> Iterator[Case]:
    """Every case, by name."""
    for path in sorted(HERE.glob("*/case.yaml")):
        said = yaml.safe_load(path.read_text(encoding="utf-8"))
        yield Case(
            folder=path.parent,
            shows=said["shows"],
            files={name: tuple(listed) for name, listed in said["files"].items()},
            options=said.get("options", {}),
            renamed=said.get("renamed", {}),
        )


def made(case: Case, root: Path) -> Made:
    """Generate the packages of a case below ``root``, ``<language>/<package>``."""
    document = (case.folder / "openapi.yaml").as_posix()
    targets = tuple(
        TargetConfig(
            name=language,
            source=SourceConfig(
                document=document,
                renamed=tuple(
                    Renamed(new=new, old=old) for new, old in case.renamed.items()
                ),
            ),
            language=language,
            output=root / language / case.package,
            options={"packageName": case.package, **case.options.get(language, {})},
        )
        for language in TARGETS
    )
    for target in targets:
        written = case.folder / "custom" / target.language
        source = _SOURCES[target.language].format(package=case.package)
        if written.is_dir():
            copytree(written, target.output / source / "custom")
    build = build_targets(Order(targets=targets), TARGETS, lambda _: None)
    lines = [
        line.removeprefix(f"{case.folder.as_posix()}/")
        for found in build.findings
        for line in text_report(found.diagnostics, found.sources)
    ]
    packages: dict[str, Path] = {}
    for one in build.targets:
        write(one.tree, one.target.output)
        packages[one.target.language] = one.target.output
        written, place = _CALLS[one.target.language]
        if (case.folder / written).exists():
            copyfile(
                case.folder / written,
                one.target.output / place.format(package=case.package),
            )
    files = {
        f"{language}/{path}": _source(case, language, packages[language], path)
        for language, listed in case.files.items()
        if language in packages
        for path in listed
    }
    findings = "".join(f"{line}\n" for line in lines)
    return Made(packages=packages, files=files, findings=findings)


def _source(case: Case, language: str, package: Path, path: str) -> str:
    source = package / _SOURCES[language].format(package=case.package)
    beside = package / path
    return (beside if beside.is_file() else source / path).read_text(encoding="utf-8")
