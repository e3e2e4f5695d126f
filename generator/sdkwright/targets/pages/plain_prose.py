"""Texts that clean pages show as they are: those nobody needs to read as Markdown to know what would be written.

Reading is most of what a text costs, and most texts are words with a name in code or a link.
"""

from __future__ import annotations

import re

# Running text without a mark of Markdown, HTML or MDX but code and links, whose lines begin no block.
_WORDS = r"[^\\`*_~\[\]<>{}&|\n\t/ ]++|(?<=[^\W_])_(?=[^\W_])|/(?!/)"
_CODE = r"(?<!`)`[^`\\|\s]++(?: [^`\\|\s]++)*+`(?!`)"
_PATH = r"[A-Za-z0-9/?#.=+:_-]*+"
_URL = rf"https?://(?:[a-z0-9-]{{1,50}}\.){{1,4}}[a-z]{{2,20}}(?:[/?#]{_PATH})?"
_LINK = rf"(?<!!)\[(?:{_WORDS}|{_CODE}| ++)++\]\({_URL}\)"
# A link below some address, whose text could stand there without it.
_RELATIVE = (
    rf"(?<!!)\[((?!(?:import|export)\b)(?=[^\W\d_])(?:{_WORDS}| (?!\]))++)\]"
    rf"\(((?:/(?!/)|#){_PATH})\)"
)


def _running(marks: str, start: str) -> re.Pattern[str]:
    start = rf"(?!(?:import|export)\b)(?=[^\W\d_]{start})"
    return re.compile(rf"(?:{start}(?:{_WORDS}|{marks}| ++(?!\n)|\n\n?{start})*+)?+")


_PLAIN = _running(f"{_CODE}|{_LINK}|{_RELATIVE}", r"|[`\[\"'(]")
# Where cells have one blank for several of the text.
_WIDE = _running(r"(?<!`)`[^`\\|\s]++`(?!`)", "")
# Such links, and code, where none is one.
_RELATIVES = re.compile(f"({_CODE})|{_RELATIVE}")


def plain_prose(text: str) -> str | None:
    """A text that is written as it is, but for relative links; None where that isn't sure.

    Behind an address something could be taken for a part of it.
    """
    if "  " in text:
        return text if _WIDE.fullmatch(text) else None
    lines = text.replace(" \n", "\n")
    return lines if "www." not in lines and _PLAIN.fullmatch(lines) else None


def relative_links(plain: str) -> tuple[str, ...]:
    """Where the relative links of such a text lead to."""
    if "](" not in plain:
        return ()
    return tuple(target for _, _, target in _RELATIVES.findall(plain) if target)


def without_relative_links(plain: str) -> str:
    """Such a text, with the texts of relative links alone."""
    return _RELATIVES.sub(r"\1\2", plain)
