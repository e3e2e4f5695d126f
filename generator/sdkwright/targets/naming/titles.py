"""What to call a package and its client when nobody says: words of the document's title."""

from __future__ import annotations

import re
import sys

from sdkwright.ir.names import split_words

# Words that say what kind of text the document is, not which product it describes.
_GENERIC = frozenset(
    {"api", "apis", "definition", "definitions", "docs", "documentation", "http"}
    | {"json", "openapi", "public", "reference", "rest", "restful", "schema", "sdk"}
    | {"service", "spec", "specification", "swagger", "the"}
)
_VERSION = re.compile(r"v?\d+([._]\d+)*(alpha|beta|rc)?\d*", re.IGNORECASE)
_PART = re.compile(r"[A-Za-z0-9.]+")
_POSSESSIVE = re.compile(r"(?<=\w)['\u2019]s\b")
_FALLBACK = "Client"
_MOST_WORDS = 4


def product_words(title: str) -> tuple[str, ...]:
    """The words of a title that name the product, in order, at least one."""
    words = tuple(word for part in _parts(title) for word in split_words(part))
    return words if words and not words[0][0].isdigit() else (_FALLBACK, *words)


def package_name(title: str) -> str:
    """A distribution name in lower case with dashes, that hides no module of the standard library."""
    parts = tuple(part.lower().replace(".", "-").strip("-") for part in _parts(title))
    name = "-".join(part for part in parts if part)
    if not name or name[0].isdigit():
        name = f"{_FALLBACK.lower()}-{name}".strip("-")
    return f"{name}-sdk" if name in sys.stdlib_module_names else name


def _parts(title: str) -> tuple[str, ...]:
    # "GitHub's API" is the API of GitHub, not of "GitHub s".
    title = _POSSESSIVE.sub("", title)
    parts = [part.strip(".") for part in _PART.findall(title)]
    telling = [
        part
        for part in parts
        if part and part.lower() not in _GENERIC and not _VERSION.fullmatch(part)
    ]
    return tuple((telling or [part for part in parts if part])[:_MOST_WORDS])
