"""The types of unions."""

from __future__ import annotations

from collections.abc import Iterator


def union_text(texts: Iterator[str]) -> str:
    """One of several types, a line each where they are too long for one; repeats left out."""
    distinct = list(dict.fromkeys(texts))
    line = " | ".join(distinct)
    if len(line) <= 70 or len(distinct) == 1:
        return line or "never"
    return "".join(f"\n  | {text}" for text in distinct)
