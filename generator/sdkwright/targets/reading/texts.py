"""What is said in code of arguments and properties: their text, and what else the document says of them, each once."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sdkwright.core.json import JsonValue
from sdkwright.targets.reading.arguments import Argument
from sdkwright.targets.reading.prose import joined_sentences, says_default, sentences

_LONGEST_EXAMPLE = 60

_spelled = json.JSONEncoder(ensure_ascii=False).encode


def notice(note: str) -> str:
    """What follows the word "deprecated": `` since 2.1``, ``: Use `b`.``, or nothing."""
    if note.startswith(("Since ", "Until ")):
        return f" {note[0].lower()}{note[1:]}"
    return f": {note}" if note else ""


def deprecation_news(text: str, note: str | None) -> str | None:
    """The sentence that tells of something being deprecated, as far as ``text`` doesn't; None where that says it all."""
    plain = " ".join(text.split()).casefold()
    news = " ".join(
        sentence
        for sentence in sentences(" ".join((note or "").split()))
        if sentence.casefold() not in plain
    )
    if not news and "deprecat" in plain:
        return None
    sentence = f"Deprecated{notice(news)}"
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."


def with_deprecation(text: str | None, *, deprecated: bool, note: str | None) -> str:
    """A text behind what is told of its being deprecated."""
    text = (text or "").strip()
    news = deprecation_news(text, note) if deprecated else None
    return text if news is None else joined_sentences(news, text)


def argument_text(argument: Argument, default: str) -> str:
    """What is said of an argument; ``default`` is its default as code, empty where it has none."""
    return whole_text(
        argument.description,
        deprecation=(argument.deprecation or "") if argument.deprecated else None,
        default=default,
        examples=argument.examples,
    )


def whole_text(
    text: str | None,
    *,
    deprecation: str | None,
    default: str,
    examples: Sequence[JsonValue],
) -> str:
    """A text with all that is said besides: ``deprecation`` (None for what isn't deprecated), a default as code, an
    example.
    """
    text = with_deprecation(
        text, deprecated=deprecation is not None, note=deprecation or None
    )
    if default and not says_default(text, default):
        text = joined_sentences(text, f"Default: `{default}`")
    return with_example(text, examples)


def with_example(text: str, examples: Sequence[JsonValue]) -> str:
    """A text and the first example, where that is short and the text doesn't have it."""
    shown = example_in_code(examples, text)
    return text if shown is None else joined_sentences(text, f"Example: `{shown}`")


def example_in_code(examples: Sequence[JsonValue], text: str) -> str | None:
    """The first example as JSON on a line; None where it is longer, says nothing, or ``text`` has it."""
    if not examples or examples[0] in (None, "", [], {}):
        return None
    shown = _spelled(examples[0])
    is_plain = len(shown) <= _LONGEST_EXAMPLE and "`" not in shown
    return shown if is_plain and shown.strip('"') not in text else None
