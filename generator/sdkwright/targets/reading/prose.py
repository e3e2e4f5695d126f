"""Texts of a document laid out for code: lines of a width, with the paragraphs, lists and code that they have.

The texts are CommonMark (OAS 3.1, 4.5), read as far as line ends matter. What means something as it stands keeps its
lines: code, tables, headings. So do paragraphs that fit; others are filled anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sdkwright.targets.reading.html_texts import without_html

_LINE_ENDS = ("\r\n", "\r", "\x0b", "\x0c")
_ITEM = re.compile(r" *(?:[-*+\u2022]|\d{1,9}[.)])[ \t]+(?=\S)")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_AS_IT_IS = re.compile(r"[ \t]*(?:\||#{1,6} |(?:[-*_=][ \t]*){3,}$)")
_HEADING = re.compile(r" {0,3}#{1,6}(?: |$)")
_QUOTE = re.compile(r"[ \t]*> ?")
# The first line of a quotation that is an alert on GitHub.
_ALERT = re.compile(r"\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n\s*\n")
_BREAK_TAG = re.compile(r"<br ?/?>\n?")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_NOTE = re.compile(r"[^\w\s]*(?:note|important|warning)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w']+")
_ARTICLES = frozenset(("a", "an", "the", "all"))
_LONG_ENTRY = 120
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_CODE_MARGIN = 4
# At the start of a line these would be a list, a heading, a quotation, a table, or a tag of the comment.
_BEFORE_MARK = re.compile(
    r" (?=(?:[-*+\u2022>|=]+|#{1,6}|\d{1,9}[.)]|[@:]\S*|[`~]{3,}\S*)(?: |\Z))"
)
# No word has this: it stands between words, as a blank does, where no line may end.
_GLUE = "\x1f"
_NARROWEST = 40
_END_OF_SENTENCE = (".", "!", "?", ":", "…", "。")
_SENTENCE_IN_PARENTHESES = re.compile(r"[.!?…。][)\]\"'”’]$")


@lru_cache(maxsize=8_192)
def laid_out(text: str, width: int, *, hanging: str = "") -> str:
    """A text in lines of at most ``width`` columns where its words allow that; all but the first begin with ``hanging``."""
    text = _BREAK_TAG.sub("\n", without_html(text))
    room = max(width - len(hanging), _NARROWEST)
    if len(text) <= room and text.isprintable():  # a line
        return text.strip()
    lines = _with_own_margin(_lines(text.expandtabs(4)))
    return "\n".join(
        f"{hanging}{line}" if line and number else line
        for number, line in enumerate(_Layout(room).of(lines))
    )


def behind(prefix: str, text: str) -> str:
    """A text behind a prefix, below it where the text begins with something else than words."""
    first = text.strip().partition("\n")[0]
    is_block = not first[:1].isalpha() and any(
        one.match(first) for one in (_ITEM, _FENCE, _AS_IT_IS, _QUOTE)
    )
    return f"{prefix}\n{text.strip()}" if is_block else f"{prefix} {text}".strip()


def joined_sentences(*texts: str) -> str:
    """Texts behind one another, each a sentence of its own; behind a list, code or several paragraphs a new paragraph."""
    whole = ""
    for text in map(str.strip, texts):
        if not text or not whole:
            whole = whole or text
            continue
        last = whole.rpartition("\n")[2]
        if (
            "\n\n" in whole
            or _ITEM.match(last)
            or _AS_IT_IS.match(last)
            or _FENCE.match(last)
        ):
            whole = f"{whole}\n\n{text}"
        else:
            stop = "" if _is_sentence(whole) else "."
            whole = f"{whole}{stop} {text}"
    return whole


def _is_sentence(text: str) -> bool:
    return (
        text.endswith(_END_OF_SENTENCE)
        or _SENTENCE_IN_PARENTHESES.search(text) is not None
    )


def says_default(text: str, value: str) -> bool:
    """Whether a text tells itself that ``value``, as it is written or in quotes, is the default."""
    plain = value.strip("\"'").removesuffix(".0") or "empty"
    about = [_THOUSANDS.sub("", one) for one in sentences_about(text, "default")]
    # To make a pattern takes a thousand times as long as to see that there is no use for it.
    if not any(plain.casefold() in one.casefold() for one in about):
        return False
    pattern = re.compile(rf"(?<!\w){re.escape(plain)}(?!\w)", re.IGNORECASE)
    return any(map(pattern.search, about))


def sentences(text: str) -> Sequence[str]:
    """The sentences of a text, as far as full stops, capitals and blank lines tell."""
    return _SENTENCE_END.split(text)


def first_section(text: str) -> str:
    """A text up to its second heading, or to the first one behind other text, without a heading that it begins with."""
    lines: list[str] = []
    fence = ""
    for line in _lines(text.strip()):
        opening = _FENCE.match(line)
        if opening is not None and (not fence or line.strip().startswith(fence)):
            fence = "" if fence else opening[1]
        is_heading = not fence and _HEADING.match(line) is not None
        if is_heading and any(map(str.strip, lines)):
            break
        if not is_heading:
            lines.append(line)
    return "\n".join(lines).strip() or text


def opening_of(text: str) -> str:
    """The first paragraph of a text that is no note beside it; of a long one the first sentence."""
    paragraphs = _BLANK_LINE.split(text.strip())
    about = (one for one in paragraphs if _NOTE.match(one) is None)
    paragraph = next(about, paragraphs[0])
    return paragraph if len(paragraph) <= _LONG_ENTRY else sentences(paragraph)[0]


def begins_with(text: str, beginning: str) -> bool:
    """Whether a text begins with the words of another, but for articles and the endings of `Lists pets` and `List a pet`."""
    words = _plain_words(beginning)
    return _plain_words(text)[: len(words)] == words


def _plain_words(text: str) -> Sequence[str]:
    words = (word.removesuffix("s") for word in _WORD.findall(text.casefold()))
    return [word for word in words if word not in _ARTICLES]


def sentences_about(text: str, word: str) -> Iterator[str]:
    """The sentences of a text that have a word in them, ``word`` in lower case."""
    return (one for one in sentences(text) if word in one.lower())


def _lines(text: str) -> Sequence[str]:
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    return text.split("\n")


def _with_own_margin(lines: Sequence[str]) -> list[str]:
    """The lines without blank ones around them, their margin reduced to that of the text."""
    stripped = [line.rstrip() for line in lines]
    shown = [number for number, line in enumerate(stripped) if line]
    texts = stripped[shown[0] : shown[-1] + 1] if shown else []
    margins = (len(line) - len(line.lstrip()) for line in texts[1:] if line)
    margin = min(margins, default=0)
    return [
        line[margin:] if number else line.strip() for number, line in enumerate(texts)
    ]


class _Layout:
    """Lays lines out, a block at a time. ``paragraph`` has the lines of the one that is read, ``start`` and ``next`` what its
    first and its further lines begin with.
    """

    def __init__(self, width: int) -> None:
        self._width = width
        self._lines: list[str] = []
        self._paragraph: list[str] = []
        self._start = self._next = ""
        self._content = 0

    def of(self, lines: Sequence[str]) -> Sequence[str]:
        """The lines, laid out."""
        fence = ""
        for line in lines:
            if fence:
                self._lines.append(line)
                if line.strip().startswith(fence) and not line.strip().strip(fence[0]):
                    fence = ""
            elif line[:1].isalpha():  # nothing but words begins so
                self._add(line, 0)
            elif (opening := _FENCE.match(line)) is not None:
                self._flush()
                self._lines.append(line)
                fence = opening[1]
            else:
                self._read(line)
        self._flush()
        return self._lines

    def _read(self, line: str) -> None:
        item, quote = _ITEM.match(line), _QUOTE.match(line)
        margin = len(line) - len(line.lstrip())
        if not line:
            self._flush()
            if self._lines and self._lines[-1]:
                self._lines.append("")
        elif _AS_IT_IS.match(line) or self._is_code(margin):
            self._flush()
            self._lines.append(line)
        elif item is not None:
            self._flush()
            self._content = len(item[0])
            self._begin(item[0], " " * self._content, line[self._content :])
        elif quote is not None and _ALERT.fullmatch(line[len(quote[0]) :]):
            self._flush()
            self._lines.append(line)
        elif quote is not None and self._start != quote[0]:
            self._flush()
            self._begin(quote[0], quote[0], line[len(quote[0]) :])
        elif quote is not None:
            self._paragraph.append(line[len(quote[0]) :])
        else:
            self._add(line, margin)

    def _add(self, line: str, margin: int) -> None:
        """Take a line of words."""
        if self._paragraph:
            self._paragraph.append(line.strip())
        else:
            self._content = self._content if margin else 0
            self._begin(line[:margin], line[:margin], line.strip())

    def _is_code(self, margin: int) -> bool:
        """Whether a line stands as far in as code does, behind what it doesn't continue."""
        return not self._paragraph and margin >= self._content + _CODE_MARGIN

    def _begin(self, start: str, further: str, text: str) -> None:
        self._start, self._next = start, further
        self._paragraph = [text]

    def _flush(self) -> None:
        """End the paragraph: as it is where it fits, else filled anew."""
        if not self._paragraph:
            return
        first, *others = self._paragraph
        lines = [self._start + first, *(self._next + text for text in others)]
        fits = max(map(len, lines)) <= self._width
        self._lines += lines if fits else self._filled()
        self._paragraph, self._start = [], ""

    def _filled(self) -> Iterator[str]:
        words = " ".join(" ".join(self._paragraph).split())
        text = _BEFORE_MARK.sub(_GLUE, words)
        start, prefix = 0, self._start
        while start <= len(text):
            room = max(self._width - len(prefix), 0)
            end = len(text)
            if end - start > room:
                end = text.rfind(" ", start, start + room + 1)
            if end < 0:  # a word is as long as it is
                end = text.find(" ", start + room)
            if end < 0:
                end = len(text)
            yield prefix + text[start:end].replace(_GLUE, " ")
            start, prefix = end + 1, self._next
