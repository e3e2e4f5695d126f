"""Blocks of CommonMark, written again: what begins a block begins one in every dialect, and nothing else does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sdkwright.targets.pages.commonmark import Node
from sdkwright.targets.pages.markup import cell, fence
from sdkwright.targets.pages.prose_inline import BREAK, InlineWriter, shown_code

LINE_BREAK = "<br/>"
"""A line break that CommonMark and MDX know."""

# Behind a line break comes a new line, unless that would part a mark from what it marks.
_BREAKS = re.compile(rf"[ \t\n]*{BREAK}[\s{BREAK}]*")
_LINE_AFTER = re.compile(rf"{BREAK}(?![*_~])")
_DEEPEST = 6
_LAST_NUMBER = 999_999_999
_LANGUAGE = re.compile(r"[\w+#.-]+")
_LISTS = ("bullet_list", "ordered_list")
# What some dialect takes for the beginning of a block, where text was meant: marks of lists and headings, lines under
# headings and tables, directives, admonitions, tabs, tables of contents, modules of MDX.
_STARTS: Sequence[tuple[re.Pattern[str], str]] = (
    (re.compile(r"(?=#{1,6}(?:\s|$))"), "\\\\"),
    (re.compile(r"(?=[-+](?:\s|$)|>|!!!|\[TOC\]$)"), "\\\\"),
    (re.compile(r"(\d{1,9})(?=[.)](?:\s|$))"), r"\1\\"),
    (re.compile(r"([ |:]*)(?=-[ |:-]*$)"), r"\1\\"),
    (re.compile(r":(?=::)"), "&#58;"),
    (re.compile(r"=(?==*\s*$|==)"), "&#61;"),
    (re.compile(r"/(?=//)"), "&#47;"),
    (re.compile(r"\?(?=\?\?)"), "&#63;"),
    (re.compile(r"i(?=mport\b)"), "&#105;"),
    (re.compile(r"e(?=xport\b)"), "&#101;"),
)


class BlockWriter:
    """Writes blocks; the shallowest heading of a text gets the ``level`` and the others theirs below it."""

    def __init__(self, inline: InlineWriter) -> None:
        self._inline = inline

    def text(self, root: Node, level: int) -> str:
        """All blocks of a text, a blank line between them."""
        levels = [int(one.tag[1:]) for one in root.walk() if one.type == "heading"]
        shift = level - min(levels, default=level)
        return self._joined(root.children, shift, "\n\n")

    def _joined(self, nodes: Iterable[Node], shift: int, between: str) -> str:
        blocks: list[str] = []
        before = ""
        for node in nodes:
            mark = _list_mark(node, before)
            block = self._block(node, shift, mark)
            if block:
                blocks.append(block)
                before = mark
        return between.join(blocks)

    def _block(self, node: Node, shift: int, mark: str) -> str:
        match node.type:
            case "paragraph":
                return _paragraph(self._inline.text(node.children[0]))
            case "heading":
                return self._heading(node, shift)
            case "fence" | "code_block":
                language = _LANGUAGE.match(node.info.strip())
                return str(fence(language.group() if language else "", node.content))
            case "blockquote":
                inner = self._joined(node.children, shift, "\n\n")
                lines = inner.split("\n") if inner else ()
                return "\n".join(f"> {line}".rstrip() for line in lines)
            case "bullet_list" | "ordered_list":
                return self._list(node, shift, mark)
            case "table":
                return self._table(node)
            case "hr":
                # No list has this mark, and no heading this line below it.
                return "___"
            case _:
                return node.content.strip("\n")

    def _heading(self, node: Node, shift: int) -> str:
        text = self._inline.text(node.children[0]) if node.children else ""
        text = " ".join(text.strip(BREAK).replace(BREAK, LINE_BREAK).split())
        if text.endswith("#"):
            text = f"{text[:-1]}\\#"
        level = min(int(node.tag[1:]) + shift, _DEEPEST)
        return f"{'#' * level} {text}" if text else ""

    def _list(self, node: Node, shift: int, mark: str) -> str:
        is_plain = all(len(item.children) < 2 for item in node.children)
        between = "\n" if _is_tight(node) else "\n\n"
        items: list[str] = []
        is_empty = True
        number = int(node.attrs.get("start", 1))
        for place, item in enumerate(node.children):
            is_number = node.type == "ordered_list"
            count = str(min(number + place, _LAST_NUMBER)) if is_number else ""
            head = f"{count}{mark}"
            # Blocks inside an item are set in by four blanks in every dialect.
            width = len(head) + 1 if is_plain else max(len(head) + 1, 4)
            inner = self._joined(item.children, shift, between)
            items.append(_hanging(head, inner, width))
            is_empty = is_empty and not inner
        # Marks alone could look like a line across the page.
        return "" if is_empty else between.join(items)

    def _table(self, node: Node) -> str:
        head, *others = (
            f"| {' | '.join(cell(LINE_BREAK.join(filter(None, self.lines(one)))) for one in row.children)} |"
            for part in node.children
            for row in part.children
        )
        rules = map(_rule, node.children[0].children[0].children)
        return "\n".join((head, f"| {' | '.join(rules)} |", *others))

    def lines(self, node: Node) -> Iterator[str]:
        """A text as lines without blocks, as a table's cell has them."""
        match node.type:
            case "inline":
                text = self._inline.text(node).replace("\n", " ")
                yield from map(str.strip, text.split(BREAK))
            case "heading":
                text = " ".join(
                    one for part in node.children for one in self.lines(part)
                )
                # What is bold in it would end what is around it.
                yield f"**{text}**" if text and not re.search(r"[*_]", text) else text
            case "fence" | "code_block":
                yield from map(shown_code, filter(str.strip, node.content.splitlines()))
            case "html_block":
                yield " ".join(node.content.split())
            case "list_item":
                first, *others = self._lines_within(node) or [""]
                yield f"{_item_mark(node)} {first}"
                yield from others
            case "tr":
                yield " | ".join(" ".join(self.lines(one)) for one in node.children)
            case _:
                yield from self._lines_within(node)

    def _lines_within(self, node: Node) -> list[str]:
        return [line for child in node.children for line in self.lines(child)]


def _paragraph(text: str) -> str:
    """Lines of running text that begin nothing else."""
    single = _BREAKS.sub(BREAK, text.strip(f" \t\n{BREAK}"))
    lines = _LINE_AFTER.sub(f"{BREAK}\n", single).split("\n")
    written = filter(None, (_line(line.strip(" \t")) for line in lines))
    return "\n".join(written).replace(BREAK, LINE_BREAK)


def _line(line: str) -> str:
    for pattern, replacement in _STARTS:
        if pattern.match(line):
            return pattern.sub(replacement, line, count=1)
    return line


def _list_mark(node: Node, before: str) -> str:
    """The mark of a list's items, another one than that of a list right ``before`` it; empty for other blocks."""
    if node.type not in _LISTS:
        return ""
    first, second = ("-", "*") if node.type == "bullet_list" else (".", ")")
    return second if before == first else first


def _is_tight(node: Node) -> bool:
    """Whether no blank lines are needed between what a list holds."""
    return all(_is_tight_item(item.children) for item in node.children)


def _is_tight_item(blocks: Sequence[Node]) -> bool:
    match [one.type for one in blocks]:
        case [] | ["paragraph"]:
            return all(one.hidden for one in blocks)
        case ["paragraph", "bullet_list" | "ordered_list"]:
            # Else the list would be taken for a line of the paragraph.
            first = blocks[1].children[0].children
            starts_with_text = bool(first) and first[0].type == "paragraph"
            is_first = int(blocks[1].attrs.get("start", 1)) == 1
            return blocks[0].hidden and starts_with_text and is_first
        case _:
            return False


def _hanging(head: str, text: str, width: int) -> str:
    """A list's item: its mark, and its lines set in."""
    first, *others = text.split("\n")
    margin = " " * width
    lines = [head.ljust(width) + first, *(margin + line for line in others)]
    return "\n".join(line.rstrip() for line in lines)


def _rule(cell: Node) -> str:
    match str(cell.attrs.get("style", "")):
        case "text-align:center":
            return ":-:"
        case "text-align:right":
            return "--:"
        case "text-align:left":
            return ":--"
        case _:
            return "---"


def _item_mark(item: Node) -> str:
    """What stands before an item where no list is."""
    number = item.info if item.parent and item.parent.type == "ordered_list" else ""
    return f"{number}." if number else "•"
