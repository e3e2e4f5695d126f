"""Gates for what stands on a line, in any dialect of Markdown."""

from __future__ import annotations

import json
import re
from urllib.parse import quote, urlsplit

from sdkwright.targets.pages.markup import clean, data

# What CommonMark escapes by a backslash and another dialect doesn't, or what means something in one alone.
_APART = re.compile(r"\\?([{}<>~$]|:(?=\w+:))")
_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_MARKUP = re.compile(r'([&"<>{}])')
_SCHEMES = ("http", "https", "mailto")


def plain(text: str) -> str:
    """Data on one line, which shows as it is written in every dialect: by entities where escapes differ."""
    return _APART.sub(_entity, data(_line(text)))


def quoted(text: str) -> str:
    """Data on one line as a quoted scalar of YAML, TOML or JavaScript."""
    return json.dumps(_line(text), ensure_ascii=False)


def html_text(text: str) -> str:
    """Data on one line as the text of an element of HTML and JSX."""
    return _MARKUP.sub(_entity, _line(text))


def attribute(text: str) -> str:
    """Data on one line as the value of an attribute of HTML and JSX, with its quotes."""
    return f'"{html_text(text)}"'


def destination(url: str) -> str | None:
    """Where a link out of the site leads; None for a URL that no page leads to."""
    try:
        scheme = urlsplit(url).scheme
    except ValueError:
        return None
    if scheme not in _SCHEMES:
        return None
    return quote(url, safe="%/:?#[]@!$&'*+,;=-._~")


def outside_code(text: str, pattern: re.Pattern[str], written: str) -> str:
    """Markdown with ``pattern`` replaced outside of its pieces of code."""
    parts: list[str] = []
    place = 0
    for span in _SPAN.finditer(text):
        parts += (pattern.sub(written, text[place : span.start()]), span.group())
        place = span.end()
    return "".join((*parts, pattern.sub(written, text[place:])))


def _line(text: str) -> str:
    return " ".join(clean(text).split())


def _entity(mark: re.Match[str]) -> str:
    return f"&#{ord(mark.group(1))};"
