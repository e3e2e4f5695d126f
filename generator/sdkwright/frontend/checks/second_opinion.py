"""A second opinion: what openapi-spec-validator finds where the tables of this package find nothing.

The tables know every fault's place and say it in a sentence, so theirs come first; a validator that others keep tells what
they miss. It is asked by `validate` alone: it takes many times as long as all else that a run does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.json import JsonValue
from sdkwright.core.pointer import ROOT, Pointer, child
from sdkwright.frontend.checks.slow_patterns import without_slow_patterns
from sdkwright.frontend.document import Document
from sdkwright.frontend.grammar import Kind
from sdkwright.frontend.objects import objects_of
from sdkwright.frontend.references import value_at

_LONGEST_MESSAGE = 300
_SCHEME = "sdkwright-document"


class _LibraryFinding(Protocol):
    """What the library says of an error."""

    message: str
    instance: object

    @property
    def absolute_path(self) -> Sequence[str | int]:
        """Keys and indexes from the root, or from the default that the error is about."""
        ...


def second_opinion(
    document: Document, known: Sequence[Diagnostic]
) -> Iterator[Diagnostic]:
    """The library's findings at places of which nothing is said yet.

    Its own words, cut at 300 characters. A finding without a place counts only if nothing else is known of the document:
    mostly it is a known one, counted from the schema it is in.
    """
    places = {one.at for one in known}
    # Whatever is known, a finding without a place may be that.
    around = {ROOT} if known else set[Pointer]()
    around.update(outer for at in places for outer in _outward(at))
    for finding in _library_findings(document):
        at = _place(document, finding)
        outer = _outward(at)
        # In or around a place that is known.
        if at in around or not places.isdisjoint(outer):
            continue
        places.add(at)
        around.update(outer)
        message = finding.message
        if len(message) > _LONGEST_MESSAGE:
            message = f"{message[:_LONGEST_MESSAGE]} …"
        values = {
            "reason": f"openapi-spec-validator says: {message}",
            "remedy": "See what the specification says of this object.",
        }
        yield Diagnostic(rule=rules.VALIDATE_RULE, at=at, values=values)


def _place(document: Document, finding: _LibraryFinding) -> Pointer:
    tokens = [str(token) for token in finding.absolute_path]
    if value_at(document.root, tokens) == finding.instance:
        return child(ROOT, *tokens)
    return ROOT


def _outward(at: Pointer) -> list[Pointer]:
    """A place and all that it lies in, the file's root too."""
    places = [at]
    while "/" in at:
        at = at.rpartition("/")[0]
        places.append(at)
    return places


def _library_findings(document: Document) -> list[_LibraryFinding]:
    """Nothing where the library gives up, as it does at a reference that leads nowhere: a finding of the tables."""
    from openapi_spec_validator import (
        OpenAPIV30SpecValidator,
        OpenAPIV31SpecValidator,
        OpenAPIV32SpecValidator,
    )

    kinds: Mapping[str, Any] = {
        "3.0": OpenAPIV30SpecValidator,
        "3.1": OpenAPIV31SpecValidator,
        "3.2": OpenAPIV32SpecValidator,
    }
    schemas = [node for _, node, kind in objects_of(document) if kind is Kind.SCHEMA]
    bounded = without_slow_patterns(document, schemas)

    def load(uri: str) -> JsonValue:
        name = uri.removeprefix(f"{_SCHEME}:///").partition("#")[0]
        if name not in document.trees:
            raise LookupError(f"{name} isn't part of the document")
        return bounded.trees[name]

    schemes = ("", "file", "http", "https", _SCHEME)
    confined = type(
        "ConfinedValidator",
        (kinds.get(document.version[:3], OpenAPIV32SpecValidator),),
        {"resolver_handlers": dict.fromkeys(schemes, load)},
    )
    validator: Any = confined(
        bounded.root, base_uri=f"{_SCHEME}:///{document.name or 'document'}"
    )
    try:
        return list(validator.iter_errors())
    except Exception:  # noqa: BLE001 - it may stumble over anything
        return []
