"""Writes what people are told of every wrong document again."""

from __future__ import annotations

from tests.wrong_documents.telling import FINDINGS, FOLDERS, told

if __name__ == "__main__":
    for folder in FOLDERS:
        if not folder.name.startswith("_"):
            (folder / FINDINGS).write_text(told(folder), encoding="utf-8")
