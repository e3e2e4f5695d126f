"""Findings as people and programs read them: the only place that asks for lines and columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sdkwright.core.diagnostics import Diagnostic, Position
from sdkwright.core.json import JsonObject
from sdkwright.core.locate import Locator
from sdkwright.core.look import PLAIN, Look
from sdkwright.core.pointer import uri_of
from sdkwright.core.source import Source, place_in_text
from sdkwright.core.unseen import is_shown


def finding_lines(
    finding: Diagnostic,
    sources: Mapping[str, Source],
    locator: Locator,
    more: str = "",
    look: Look = PLAIN,
) -> tuple[str, ...]:
    """The lines of one finding, two and those of an excerpt between them; ``more`` is said behind its place.

    ``label:line:column: severity[code]: message (pointer)``, then the advice indented by four. Control and
    direction-changing characters of the document come out escaped, so a report can't steer a terminal.
    """
    position = _position(finding, locator)
    severity = finding.rule.severity
    place = f":{position.line}:{position.column}" if position else ""
    place = printable(_label(finding, sources)) + place
    kind = f"{severity.value}[{finding.rule.code}]"
    rest = printable(f"{finding.message} ({_shown_pointer(finding)})") + more
    source = sources.get(uri_of(place_in_text(finding.at, sources)))
    excerpt: tuple[str, ...] = ()
    if position is not None and source is not None:
        excerpt = look.excerpt(source.text, position, severity)
    advice = "    " + printable(finding.advice)
    return look.head(place, kind, rest, severity), *excerpt, advice


def json_report(
    diagnostics: Iterable[Diagnostic], sources: Mapping[str, Source]
) -> tuple[JsonObject, ...]:
    """One object a finding: code, severity, fate, message, advice, file, pointer, line, column (null when unknown)."""
    locator = Locator(sources)
    entries: list[JsonObject] = []
    for finding in diagnostics:
        position = _position(finding, locator)
        entries.append(
            {
                "code": finding.rule.code,
                "severity": finding.rule.severity.value,
                "fate": finding.rule.fate.value,
                "message": finding.message,
                "advice": finding.advice,
                "file": _label(finding, sources),
                "pointer": _shown_pointer(finding),
                "line": position.line if position else None,
                "column": position.column if position else None,
            }
        )
    return tuple(entries)


def printable(text: str) -> str:
    """``text`` on one line, with what isn't printable escaped by its number."""
    if is_shown(text):
        return text
    return "".join(
        character if is_shown(character) else _escaped(character)
        for character in " ".join(text.split())
    )


def printable_line(line: str) -> str:
    """The same of a line whose margin and columns, two spaces apart, stay."""
    plain = line.lstrip(" ")
    margin = " " * (len(line) - len(plain))
    return margin + "  ".join(printable(part) for part in plain.split("  "))


def _escaped(character: str) -> str:
    number = ord(character)
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def _position(finding: Diagnostic, locator: Locator) -> Position | None:
    return finding.position or locator.position(finding.at)


def _shown_pointer(finding: Diagnostic) -> str:
    """The pointer as people read it: an overlay's URI is its path."""
    return finding.at.removeprefix("overlay:")


def _label(finding: Diagnostic, sources: Mapping[str, Source]) -> str:
    uri = uri_of(place_in_text(finding.at, sources))
    source = sources.get(uri)
    return source.label if source else uri or "document"
