"""The two validators, and what their findings are here.

Both are imported when first needed: they cost more than everything else that starts up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Rule
from sdkwright.core.json import JsonValue
from sdkwright.core.pointer import ROOT, Pointer
from sdkwright.frontend.document import Document
from sdkwright.frontend.map_references import with_entries
from sdkwright.frontend.validate_patterns import without_slow_patterns
from sdkwright.frontend.validate_places import LibraryFinding, Places
from sdkwright.frontend.validate_references import without_dead_references

Found = tuple[Rule, Pointer, str]
"""A rule, where it is broken, and what the library says of it."""

_Find = Callable[[Document], "list[LibraryFinding]"]
_SCHEME = "sdkwright-document"


def findings_in(document: Document, *, is_alone: bool) -> list[Found]:
    """All findings in a document; ``is_alone`` says that it refers to no other file.

    A reference that leads nowhere would end a validator: it is a finding, and the rest is looked at without it.
    """
    document = with_entries(document)
    crash: Found = _crashed("it has no validator")
    validators = [fast, thorough] if is_alone else [thorough]
    for find in validators:
        try:
            return _findings_of(document, find)
        except ImportError:
            continue
        except Exception as error:  # noqa: BLE001 - it may stumble over anything
            crash = _crashed(_reason(error))
    return [crash]


def _findings_of(document: Document, find: _Find) -> list[Found]:
    try:
        return _placed(document, find(document))
    except ImportError:
        raise
    except Exception:
        cleaned = without_dead_references(document)
        if not cleaned.dead:
            raise
    dead = [
        (rules.VALIDATE_REFERENCE, one.at, one.reason)
        for one in cleaned.dead
        if one.reason
    ]
    return [*dead, *_placed(cleaned.document, find(cleaned.document))]


def _placed(document: Document, findings: list[LibraryFinding]) -> list[Found]:
    places = Places(document)
    return [(*places.place(one), one.message) for one in findings]


def _crashed(reason: str) -> Found:
    return rules.VALIDATE_CRASHED, ROOT, reason


def _reason(error: Exception) -> str:
    if isinstance(error, RecursionError) or "recursion" in str(error):
        return "its schemas are nested too deeply, or in a circle"
    return f"{type(error).__name__}: {error}"


def fast(document: Document) -> list[LibraryFinding]:
    """The fast validator's findings. Raises ImportError where it isn't installed."""
    import openapi_spec_validator_rs as library

    kind: Any = library.get_validator_cls(document.root)
    return list(kind(document.root).iter_errors())


def thorough(document: Document) -> list[LibraryFinding]:
    """The findings of the validator that can follow references to other files of the document."""
    from openapi_spec_validator import (
        OpenAPIV30SpecValidator,
        OpenAPIV31SpecValidator,
        OpenAPIV32SpecValidator,
    )

    bounded = without_slow_patterns(document)

    def load(uri: str) -> JsonValue:
        name = uri.removeprefix(f"{_SCHEME}:///").partition("#")[0]
        if name not in document.trees:
            raise LookupError(f"{name} isn't part of the document")
        return bounded.trees[name]

    kinds: Mapping[str, Any] = {
        "3.0": OpenAPIV30SpecValidator,
        "3.1": OpenAPIV31SpecValidator,
        "3.2": OpenAPIV32SpecValidator,
    }
    kind = kinds.get(document.version[:3], OpenAPIV32SpecValidator)
    schemes = ("", "file", "http", "https", _SCHEME)
    handlers = dict.fromkeys(schemes, load)
    confined = type("ConfinedValidator", (kind,), {"resolver_handlers": handlers})
    validator: Any = confined(
        bounded.root, base_uri=f"{_SCHEME}:///{document.name or 'document'}"
    )
    findings: Iterator[LibraryFinding] = validator.iter_errors()
    return list(findings)
