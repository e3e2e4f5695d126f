"""Options as a table in Markdown, for README and for whoever asks the program."""

from __future__ import annotations

from typing import cast

from sdkwright.targets.contract.option import OptionsRecord, declared_options


def table_head(language: str) -> str:
    """The first two lines of the table of a language's options."""
    return f"| Option of `{language}` | Default | Meaning |\n| --- | --- | --- |\n"


def table_rows(record: type[OptionsRecord]) -> dict[str, str]:
    """A line for each option, by its name."""
    return {
        name: f"| `{name}` | {option.default_text or _default(value)} | {option.meaning} |\n"
        for name, option, value in declared_options(record)
    }


def _default(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int():
            return str(value)
        case "" | ():
            return "none"
        case tuple():
            return ", ".join(f"`{one}`" for one in cast("tuple[object, ...]", value))
        case _:
            return f"`{value}`"
