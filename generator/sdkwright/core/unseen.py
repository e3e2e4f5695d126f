"""Characters that a reader doesn't see, and by which a text can say something else than it shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

# Unicode's default ignorable code points and its blank letters: soft hyphen, joiners, marks of direction, fillers,
# selectors, tags.
_BLANK = (
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    r"\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# Behind a symbol these two choose how it looks, as of emoji; anywhere else they show nothing.
_LOOKS = r"\ufe0e\ufe0f"

UNSEEN = re.compile(rf"[{_BLANK}]|(?:^|(?<=[\s{_LOOKS}]))[{_LOOKS}]")
"""One such character. Controls and half characters are not among them: each place has its own way with those."""


def escaped(
    text: str, escapes: Mapping[str, str], spelled: Callable[[int], str]
) -> str:
    """A text for between the quotes of a literal: by ``escapes``, what isn't seen as ``spelled`` by its code point."""
    return "".join(
        escapes.get(character)
        or (character if is_shown(character) else spelled(ord(character)))
        for character in text
    )


def is_shown(text: str) -> bool:
    """Whether every character of a text is printable and seen, or a plain space."""
    return text.isprintable() and (text.isascii() or UNSEEN.search(text) is None)
