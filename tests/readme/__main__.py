"""Writes README's tables of options and the guide's page of them again: ``python -m tests.readme``."""

from __future__ import annotations

from tests.readme.option_tables import OPTIONS, README, options_page, with_tables

if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    README.write_text(with_tables(text), encoding="utf-8")
    OPTIONS.write_text(options_page(), encoding="utf-8")
