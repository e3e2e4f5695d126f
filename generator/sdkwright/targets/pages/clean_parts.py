"""Parts of clean pages, from a reference: an operation, a type, a sample. Each is Markdown that is right in CommonMark and MDX."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sdkwright.core.unseen import is_shown
from sdkwright.emit.code import Code
from sdkwright.targets.contract.reference import (
    ErrorRow,
    FieldsSection,
    Link,
    OperationReference,
    OutcomeRow,
    Row,
    Section,
    Snippet,
    TypeReference,
    ValuesSection,
    VariantsSection,
)
from sdkwright.targets.pages.cells import clean_cell
from sdkwright.targets.pages.clean_prose import CleanProse
from sdkwright.targets.pages.markup import cell, clean, fence
from sdkwright.targets.pages.prose_inline import escaped, shown_code

_SECTIONS = {
    FieldsSection: "Fields",
    ValuesSection: "Values",
    VariantsSection: "One of",
}


class CleanParts:
    """Writes the parts of one page, ``page`` from the docs root; texts of the document by ``prose``."""

    def __init__(self, page: str, prose: CleanProse) -> None:
        self._page = page
        self._prose = prose

    def operation(self, operation: OperationReference, level: int) -> Iterator[Code]:
        """An operation without its own heading; those of its parts have the ``level``."""
        yield shown(f"{operation.verb} {operation.path}")
        if operation.deprecated:
            note = operation.deprecation
            text = f" {self._prose.line(note)!s}" if note else ""
            yield Code(f"> **Deprecated.**{text}")
        description = operation.description or operation.summary
        yield from self.prose(description, level + 1)
        for number, snippet in enumerate(operation.snippets):
            yield from self._sample(snippet, level if number else None)
        if operation.parameters:
            yield title("Parameters", level)
            yield self.rows("Parameter", operation.parameters)
        if operation.response is not None:
            yield title("Returns", level)
            yield Code(clean_cell(operation.response, self._page))
        if operation.outcomes:
            yield Code("\n".join(map(self._outcome, operation.outcomes)))
        yield title("Errors", level)
        yield self._errors(operation.errors)

    def type(self, reference: TypeReference, level: int | None) -> Iterator[Code]:
        """A type without its own heading; ``level`` is that of its sections' headings, None for none."""
        yield from self.prose(reference.description, 3 if level is None else level + 1)
        if reference.usage is not None:
            code = reference.usage.code.rstrip("\n")
            yield fence(reference.usage.language, code)
        section = reference.section
        if section is not None:
            if level is not None:
                yield title(_SECTIONS[type(section)], level)
            yield from self._section(section)

    def prose(self, text: str | None, level: int) -> Iterator[Code]:
        """A text of the document whose headings begin at a level; nothing where it says nothing."""
        if text and text.strip():
            yield self._prose.block(text, level)

    def listed(self, operation: OperationReference) -> Code:
        """An operation in a list."""
        place = (Link(operation.method_name, operation.place),)
        text = clean_cell(place, self._page)
        if operation.deprecated:
            text = f"{text} (deprecated)"
        if operation.summary:
            text = f"{text}: {self._prose.line(operation.summary)!s}"
        return Code(f"* {text}")

    def rows(self, name: str, rows: Iterable[Row]) -> Code:
        """A table of parameters or fields."""
        cells = [
            (
                shown_code(row.name),
                clean_cell(row.type, self._page),
                "yes" if row.required else "no",
                str(self._prose.cell(row.description)) if row.description else "",
            )
            for row in rows
        ]
        return compact_table((name, "Type", "Required", "Description"), cells)

    def _sample(self, snippet: Snippet, level: int | None) -> Iterator[Code]:
        """A sample; the first one of an operation needs no heading."""
        if level is not None:
            yield title(snippet.heading, level)
        if snippet.lead:
            yield from self.prose(snippet.lead, 6)
        yield fence(snippet.language, snippet.code.rstrip("\n"))

    def _outcome(self, row: OutcomeRow) -> str:
        """What comes where an argument is as a condition says."""
        condition = shown_code(row.condition)
        where = f"{condition}, or without it" if row.by_default else condition
        responses = (clean_cell(one, self._page) for one in row.responses)
        return f"* {where}: {' or '.join(responses)}"

    def _errors(self, rows: Sequence[ErrorRow]) -> Code:
        cells = [
            (
                (
                    clean_cell((Link(row.type, row.page),), self._page)
                    if row.page
                    else shown_code(row.type)
                ),
                ", ".join(row.statuses),
                shown_code(row.media_type),
            )
            for row in rows
        ]
        return compact_table(("Error", "Status", "Content type"), cells)

    def _section(self, section: Section) -> Iterator[Code]:
        match section:
            case FieldsSection():
                yield self.rows("Field", section.rows)
            case ValuesSection():
                yield from self._values(section)
            case VariantsSection():
                cells = (clean_cell(one.cell, self._page) for one in section.variants)
                yield Code("\n".join(f"* {one}" for one in cells))

    def _values(self, section: ValuesSection) -> Iterator[Code]:
        yield from self.prose(section.note, 6)
        if section.literals is not None:
            yield fence(section.language or "", section.literals)
        names = [name for name, _ in section.rows]
        texts = [(value, self._prose.cell(text)) for value, text in section.texts]
        is_described = any(str(text) for _, text in texts)
        if section.literals is not None and not is_described:
            return
        head = ["Name"] if names else []
        head += ["Value", "Description"] if is_described else ["Value"]
        lines: list[list[str]] = []
        for number, (value, text) in enumerate(texts):
            line = [shown_code(names[number])] if names else []
            line.append(shown_code(value))
            lines.append([*line, str(text)] if is_described else line)
        yield compact_table(head, lines)


def title(text: str, level: int) -> Code:
    """A heading of data."""
    return Code(f"{'#' * level} {escaped(' '.join(clean(text).split()))}")


def shown(text: str) -> Code:
    """Data as code."""
    return Code(shown_code(" ".join(clean(text).split())))


def anchor(name: str) -> Code:
    """A place that links lead to, whatever a renderer makes of headings."""
    return Code(f'<a id="{name}"></a>')


def compact_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Code:
    """A table without blanks that only look well in its source."""
    lines = [" | ".join(head), " | ".join("---" for _ in head), *map(_line, rows)]
    return Code("\n".join(f"| {line} |" for line in lines))


def _line(cells: Sequence[str]) -> str:
    line = " | ".join(cells)
    is_plain = is_shown(line) and line.count("|") < len(cells) and "<!--" not in line
    return line if is_plain else " | ".join(cell(clean(one)) for one in cells)
