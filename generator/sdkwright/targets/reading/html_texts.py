"""HTML that descriptions have in place of Markdown, as Markdown: paragraphs, lists, links, code, what is strong or stressed.

Other tags, and those without a partner, stay as they are written: `<id>` is more often a word than a tag.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>p|ul|ol|li|b|strong|i|em|code|a)(?P<rest>(?:\s[^<>]*)?)>",
    re.IGNORECASE,
)
# What Markdown shows as it is: code between fences or ticks.
_CODE = re.compile(r"^(?:```|~~~).*?^(?:```|~~~)|``[^`]+``|`[^`]+`", re.M | re.S)
_HREF = re.compile(r"""\shref\s*=\s*(?:"([^"\s()]+)"|'([^'\s()]+)')""", re.IGNORECASE)
_BLANK_LINES = re.compile(r"[ \t]*\n(?:[ \t]*\n)+[ \t]*")
_PARAGRAPH = "\n\n"
# People put a word into two or three; what is deeper is no text for them.
_DEEPEST = 4
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
_BLOCKS = {"p": _PARAGRAPH, "ul": _PARAGRAPH, "ol": _PARAGRAPH}


@lru_cache(maxsize=8_192)
def without_html(text: str) -> str:
    """The text with what Markdown has of its HTML in Markdown's words."""
    if "<" not in text or _TAG.search(text) is None:
        return text
    reader = _Reader()
    # A span of code is no place for tags.
    spans = [*_CODE.finditer(text), None]
    start = 0
    for span in spans:
        reader.read(text[start : span.start() if span else len(text)])
        if span is not None:
            reader.keep(span.group())
            start = span.end()
    return reader.text() if reader.has_changed else text


class _Reader:
    """Pieces of a text, in order; ``open`` are the places of tags that wait for their partner."""

    def __init__(self) -> None:
        self.has_changed = False
        self._pieces: list[str] = []
        self._open: list[tuple[str, int, str]] = []

    def read(self, text: str) -> None:
        """Add text outside of code."""
        start = 0
        for tag in _TAG.finditer(text):
            self.keep(text[start : tag.start()])
            self._tag(tag)
            start = tag.end()
        self.keep(text[start:])

    def keep(self, text: str) -> None:
        """Add text as it is."""
        if text:
            self._pieces.append(text)

    def text(self) -> str:
        """All of it."""
        return _BLANK_LINES.sub(_PARAGRAPH, "".join(self._pieces)).strip()

    def _tag(self, tag: re.Match[str]) -> None:
        name = tag["name"].lower()
        if name in _BLOCKS or name == "li":
            self._open.clear()
            self.has_changed = True
            if name == "li" and self._pieces:
                self._pieces[-1] = self._pieces[-1].rstrip()
            self._pieces.append(_BLOCKS.get(name) or ("" if tag["end"] else "\n- "))
        elif not tag["end"]:
            if len(self._open) < _DEEPEST:
                self._open.append((name, len(self._pieces), tag["rest"]))
            self._pieces.append(tag[0])
        elif self._open and self._open[-1][0] == name:
            _, place, rest = self._open.pop()
            self._close(name, place, rest, tag[0])
        else:
            self._pieces.append(tag[0])

    def _close(self, name: str, place: int, rest: str, tag: str) -> None:
        inner = "".join(self._pieces[place + 1 :])
        written = _written(name, inner, rest)
        if written is None:
            self._pieces.append(tag)
            return
        self.has_changed = True
        self._pieces[place:] = [written]


def _written(name: str, inner: str, rest: str) -> str | None:
    """What stands between a tag and its partner, with Markdown's marks; None where there are none for it."""
    text = inner.strip()
    if not text or _PARAGRAPH in text:
        return text or None
    if name == "code":
        plain = " ".join(unescape(text).split())
        return f"`` {plain} ``" if "`" in plain else f"`{plain}`"
    before = inner[: len(inner) - len(inner.lstrip())]
    after = inner[len(inner.rstrip()) :]
    if name == "a":
        link = _HREF.search(rest)
        target = unescape(link[1] or link[2]) if link else ""
        shown = f"[{text}]({target})" if target and "]" not in text else text
    else:
        shown = f"{_MARKS[name]}{text}{_MARKS[name]}"
    return f"{before}{shown}{after}"
