"""The samples of Markdown pages, in one language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FENCES = {
    language: re.compile(rf"^( *)```{language}\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
    for language in ("python", "typescript")
}
_FILE = re.compile(r"open\(\"([^\"]+)\", \"rb\"\)|openAsBlob\(\"([^\"]+)\"\)")
_MARKER = re.compile(r"<!-- UsageSnippet [^>]*operationID=\"([^\"]*)\"[^>]*-->\n\s*\Z")
_HEADING = re.compile(r"^#+ +(.+?)\s*$", re.MULTILINE)
_PLACEHOLDER = re.compile(r"\A(value: .+) = /\* values here \*/\n\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A fenced sample. ``operation`` is the id its marker names; ``page`` is relative to the package."""

    page: str
    heading: str
    line: int
    code: str
    operation: str | None

    @property
    def label(self) -> str:
        """Where the sample stands, for people."""
        return f"{self.page}:{self.line} ({self.heading})"

    @property
    def declaration(self) -> str | None:
        """The bare declaration of a union page's sample, which shows a type and has no value."""
        found = _PLACEHOLDER.match(self.code)
        return found.group(1) if found else None

    @property
    def streams(self) -> bool:
        """Whether the sample reads its answer event by event."""
        return "event_stream" in self.code or "for await" in self.code

    @property
    def calls_operation(self) -> bool:
        """Whether the sample is on an operation's page, so that it has to reach the server."""
        return self.page.startswith("docs/sdks/")

    @property
    def files(self) -> tuple[str, ...]:
        """The files the sample opens to read."""
        return tuple(one or other for one, other in _FILE.findall(self.code))


def samples_of(package: Path, language: str = "python") -> tuple[Sample, ...]:
    """Every sample in a language of a generated package's pages, by page, in order."""
    names = ("README.md", "USAGE.md", "FUNCTIONS.md", "RUNTIMES.md", "SKILL.md")
    pages = [package / name for name in names]
    pages += sorted((package / "src").glob("*/SKILL.md"))
    pages += sorted((package / "docs").rglob("*.md"))
    return tuple(
        sample
        for page in pages
        if page.is_file()
        for sample in _read(package, page, _FENCES[language])
    )


def _read(package: Path, page: Path, fences: re.Pattern[str]) -> Iterator[Sample]:
    text = page.read_text(encoding="utf-8")
    for found in fences.finditer(text):
        before = text[: found.start()]
        indent = found.group(1)
        lines = found.group(2).splitlines(keepends=True)
        headings = _HEADING.findall(before)
        marker = _MARKER.search(before)
        yield Sample(
            page=page.relative_to(package).as_posix(),
            heading=headings[-1] if headings else "",
            line=before.count("\n") + 2,
            code="".join(line.removeprefix(indent) for line in lines),
            operation=marker.group(1) if marker else None,
        )
