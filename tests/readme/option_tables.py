"""The tables of options as README has them: a row an option, and of further languages only what differs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from sdkwright.site.options import DOCS, SiteOptions
from sdkwright.targets.contract.option import declared_options
from sdkwright.targets.contract.option_table import table_head, table_rows
from sdkwright.targets.contract.registry import TARGETS

README = Path(__file__).parents[2] / "README.md"
OPTIONS = README.with_name("docs") / "options.md"
_FULL = "python"
_PAGE_HEAD = """\
# Options

`sdkwright options LANGUAGE` prints these tables, which are made from the options' declarations. `options` of a target in
[sdkwright.yaml](configuration.md) has them; those of `docs` stand in its sections. Names with a dot are nested:
`package: {license: MIT}`.
"""


def with_tables(readme: str) -> str:
    """README's text, its tables of options replaced by those of the declarations."""
    full = table_rows(TARGETS[_FULL].options)
    for language in TARGETS:
        rows = table_rows(TARGETS[language].options)
        if language != _FULL:
            lacking = ", ".join(f"`{name}`" for name in full if name not in rows)
            sentence = f"Those of `{language}` are the same without {lacking}, and:"
            readme = re.sub(rf"Those of `{language}` are .*", sentence, readme)
            rows = {name: row for name, row in rows.items() if full.get(name) != row}
        head = table_head(language)
        readme = _with_table(readme, language, head, rows)
    rows = table_rows(SiteOptions)
    return _with_table(readme, DOCS, table_head(DOCS), rows)


def options_page() -> str:
    """The guide's page of options: a whole table for each language, and for sites."""
    parts = [_PAGE_HEAD]
    for name, record in (
        *((language, target.options) for language, target in TARGETS.items()),
        (DOCS, SiteOptions),
    ):
        parts += (f"\n## {name}\n\n", table_head(name), *table_rows(record).values())
    return "".join(parts)


def _with_table(readme: str, name: str, head: str, rows: Mapping[str, str]) -> str:
    table = re.compile(re.escape(head) + r"(?:\|.*\n)*")
    assert len(table.findall(readme)) == 1, f"README has no table of {name}"
    text = head + "".join(rows.values())
    return table.sub(lambda _: text, readme)


def options_without_a_meaning() -> Iterator[str]:
    """The options of all languages that nobody has explained, by language and name."""
    records = {name: target.options for name, target in TARGETS.items()}
    for language, record in {**records, DOCS: SiteOptions}.items():
        for name, option, _ in declared_options(record):
            if not option.meaning:
                yield f"{language}: {name}"
