"""The languages have the same files for the same jobs, so that who knows one finds their way in the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.sources import PROGRAM

_LANGUAGES = PROGRAM / "targets" / "languages"

_JOBS = frozenset(
    (
        # What is read and decided before anything is printed.
        *("options", "package", "names", "type_names", "client_names", "member_names"),
        *("casing", "reserved"),
        # How anything is spelled.
        *("literals", "layout", "imports", "scalars", "types"),
        # Types.
        *("models", "fields", "enums", "unions", "errors"),
        # Calls.
        *("client", "credentials", "groups", "methods", "arguments", "operations"),
        *("signatures", "parameters", "bodies", "responses", "envelopes", "paging"),
        "webhooks",
        # Everything around the code.
        *(
            "project",
            "custom",
            "readme",
            "skill",
            "metadata",
            "manifest",
            "published",
            "suite",
            "reference",
            "clean_reference",
            "cells",
            "snippets",
            "sample_code",
        ),
        *("surface", "probes", "checkers", "target", "accept_enums"),
        # What templates are given.
        *("views_models", "views_operations", "views_project"),
    )
)
# What one language has alone, and why the other has no use for it.
_ALONE: dict[str, dict[str, str]] = {
    "python": {
        "call_options": "calls take their options as arguments; in TypeScript they are a type of the runtime",
        "constructor": "clients take arguments one by one; in TypeScript they take one object",
        "defaults": "models hold their defaults; TypeScript's objects are plain, and the server fills them in",
        "docstrings": "texts stand in docstrings; in TypeScript in comments",
        "method_docs": "a docstring tells of arguments, options and errors; in TypeScript types tell",
        "named_types": "modules that import each other have to be ordered; TypeScript's types may be circular",
        "type_index": "packages of types load what is touched; TypeScript's index lists what it exports",
        "unknown_members": "what no member of a union knows is of a class with its tag; in TypeScript it is a type of the runtime",
        "published_members": "models are classes with members; TypeScript's are types",
        "sample_layout": "samples are laid out in two ways; those of TypeScript in one",
        "toml": "the package's metadata is TOML; TypeScript's is JSON",
    },
    "typescript": {
        "call_code": "a sample's arguments are one object or stand in order; Python's are keywords",
        "codecs": "types have no values at run time, so codecs say how JSON becomes one; Python's models know",
        "coded_types": "which types have a codec",
        "comments": "texts stand in comments; in Python in docstrings",
        "exact_numbers": "the option `bigints`; Python's numbers have all their digits",
        "flat_requests": "functions take the one object of a call apart; Python's methods have arguments",
        "functions": "every method is a function of its own too, for small bundles",
        "json_functions": "functions that make JSON of plain values; Python's models have methods",
        "model_samples": "pages of types show a value; Python's published pages show none",
        "pages_answers": "the types of operations' pages; in Python those are in the runtime",
        "schemas": "the option `validate`: checks are schemas of zod; Python's models always check",
        "shared_codecs": "which types have one codec together",
        "validators": "the option `validate`",
    },
}


def _files(language: str) -> set[str]:
    folder: Path = _LANGUAGES / language
    return {path.stem for path in folder.glob("*.py")} - {"__init__"}


@pytest.mark.parametrize("language", _ALONE)
def test_a_language_has_a_file_for_every_job_and_few_of_its_own(language: str) -> None:
    assert _files(language) == _JOBS | set(_ALONE[language])


def test_every_language_is_looked_at() -> None:
    languages = {path.parent.name for path in _LANGUAGES.glob("*/target.py")}
    assert languages == set(_ALONE)


def test_no_file_that_a_language_has_alone_is_in_the_other() -> None:
    assert not set(_ALONE["python"]) & set(_ALONE["typescript"])
