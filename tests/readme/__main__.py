"""Writes README's tables of options again: ``python -m tests.readme``."""

from __future__ import annotations

from tests.readme.option_tables import README, with_tables

if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    README.write_text(with_tables(text), encoding="utf-8")
