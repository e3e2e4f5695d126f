"""Rules of the walk from a document to an Api: schemas, operations, security, names."""

from __future__ import annotations
