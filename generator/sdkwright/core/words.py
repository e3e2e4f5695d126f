"""Values of documents in the words of findings, which people read who know JSON and YAML and no other language."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from sdkwright.core.json import JsonValue

_LONGEST = 60


def what_is(value: JsonValue) -> str:
    """The kind of a value: `a text`, `an object`."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "a boolean"
    if isinstance(value, str):
        return "a text"
    if isinstance(value, int | float):
        return "a number"
    return "an object" if isinstance(value, Mapping) else "a list"


def listed(words: Sequence[str]) -> str:
    """Several words: `a, b or c`."""
    return f"{', '.join(words[:-1])} or {words[-1]}"


def shown(value: JsonValue) -> str:
    """A value itself, as JSON writes it: `the text "x"`, `true`; of objects and lists only what they are."""
    if value is None:
        return "empty (null)"
    if isinstance(value, str):
        return f"the text {quoted(value)}"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"the number {shortened(json.dumps(value))}"
    return what_is(value) if not isinstance(value, bool) else json.dumps(value)


def quoted(text: str) -> str:
    """A text in double quotes, shortened where it is long."""
    return json.dumps(shortened(text), ensure_ascii=False)


def shortened(text: str) -> str:
    """A text of at most some sixty characters."""
    if len(text) <= _LONGEST:
        return text
    half = _LONGEST // 2
    return f"{text[:half]} ... {text[-half:]}"


def suggestion(word: str, known: Iterable[str]) -> str:
    """` (did you mean X?)` with the nearest of ``known``, empty when none is near."""
    folded = {name.casefold(): name for name in known}
    close = get_close_matches(word.casefold(), folded, n=1)
    return f" (did you mean {folded[close[0]]}?)" if close else ""
