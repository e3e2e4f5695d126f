"""Running text of CommonMark, written again so that it is valid MDX too, and shows the same in both."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from sdkwright.targets.pages.commonmark import Node
from sdkwright.targets.pages.markup import code_span

BREAK = "\x00"
"""A line break; no clean text has this character, so that every place can write its own."""

# What begins something in running text: an underscore does not within a word, nor brackets without a target. Braces are
# code in MDX, and attributes in some dialects.
_ACTIVE = re.compile(r"[\\`*<{}]|(?<![^\W_])_|_(?![^\W_])|\](?=[(\[:])|&(?=#?\w+;)|~")
_ENTITIES = {"<": "&lt;", "&": "&amp;", "{": "&#123;", "}": "&#125;", "~": "&#126;"}
_BREAK_TAG = re.compile(r"<br ?/?>")
_IN_TITLE = re.compile(r'["&<>{}\\|`\n]')
# A link's target is written between parentheses.
_IN_TARGET = re.compile(r"[()<>\\{}|`\s]")
_ADDRESS = re.compile(r"(?:://|www\.)\S*$")
_ENTITY = re.compile(r"&(?=#?\w+;)")


class InlineWriter:
    """Writes nodes of running text.

    ``resolve`` gives what a link or an image leads to, None where that is nothing: then its text is left.
    """

    def __init__(self, resolve: Callable[[str], str | None]) -> None:
        self._resolve = resolve

    def text(self, node: Node) -> str:
        """The text of a node of inline content; a hard break is BREAK, a soft one a line break."""
        # One tilde alone strikes nothing through.
        return self._all(node.children, tildes=node.content.count("~") > 1)

    def _all(self, nodes: Iterable[Node], *, tildes: bool) -> str:
        return "".join(self._one(node, tildes=tildes) for node in nodes)

    def _one(self, node: Node, *, tildes: bool) -> str:
        match node.type:
            case "text":
                return _plain(node, tildes=tildes)
            case "code_inline":
                return shown_code(node.content)
            case "softbreak":
                return "\n"
            case "hardbreak":
                return BREAK
            case "em" | "strong" | "s":
                inner = self._all(node.children, tildes=tildes)
                return f"{node.markup}{inner}{node.markup}"
            case "link":
                return self._linked(node, tildes=tildes)
            case "image":
                return self._image(node)
            case _:
                # HTML, where the parser looks for it.
                return node.content

    def _linked(self, node: Node, *, tildes: bool) -> str:
        written = str(node.attrs.get("href", ""))
        target = self._resolve(written)
        inner = self._all(node.children, tildes=tildes)
        if target is not None:
            return _link(inner or escaped(written), target, node)
        kinds = {one.type for one in node.children} - {"text", "code_inline"}
        beside = (node.previous_sibling, node.next_sibling)
        if inner and not kinds and all(_is_text(one) for one in beside):
            return inner
        # Its marks and those of its neighbours could be taken for each other.
        texts = (one.content for one in node.walk() if not one.children)
        return escaped(" ".join("".join(texts).split()) or written)

    def _image(self, node: Node) -> str:
        written = str(node.attrs.get("src", ""))
        target = self._resolve(written)
        text = escaped(" ".join(node.content.split()) or written)
        return text if target is None else f"!{_link(text, target, node)}"


def escaped(text: str, *, tildes: bool = True) -> str:
    """Text that shows as it is written, in the middle of a line; ``tildes``, too, where there are several."""

    def written(special: re.Match[str]) -> str:
        mark = special.group()
        if mark == "~" and not tildes:
            return mark
        return _ENTITIES.get(mark) or f"\\{mark}"

    return _ACTIVE.sub(written, text)


@lru_cache(maxsize=16_384)
def shown_code(text: str) -> str:
    """Code in running text; where a table's cell would end within, plain text."""
    return escaped(text) if "\\|" in text else str(code_span(text))


def _is_text(node: Node | None) -> bool:
    return node is None or node.type == "text"


def _plain(node: Node, *, tildes: bool) -> str:
    pieces = _BREAK_TAG.split(node.content.replace("\n", " "))
    written = BREAK.join(escaped(piece, tildes=tildes) for piece in pieces)
    after = node.next_sibling
    # Before a link an exclamation mark would make an image of it.
    if after is not None and after.type == "link" and written.endswith("!"):
        written = f"{written[:-1]}\\!"
    # Where addresses are links, one would go on in what follows it.
    is_followed = after is not None and after.type not in ("softbreak", "hardbreak")
    return f"{written} " if is_followed and _ADDRESS.search(written) else written


def _link(text: str, target: str, node: Node) -> str:
    place = _IN_TARGET.sub(lambda one: f"%{ord(one.group()):02X}", target)
    place = _ENTITY.sub("&amp;", place)
    title = str(node.attrs.get("title", ""))
    if title:
        shown = _IN_TITLE.sub(lambda one: f"&#{ord(one.group())};", title)
        place = f'{place} "{shown}"'
    return f"[{text}]({place})"
