"""Validation by openapi-spec-validator, or by its fast twin where the extra ``sdkwright[fast]`` is installed.

Both are imported when first needed: they cost more than everything else that starts up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic, Rule
from sdkwright.core.json import JsonValue
from sdkwright.core.pointer import ROOT, child
from sdkwright.frontend.document import Document

_SCHEME = "sdkwright-document"
_LONGEST_REASON = 300
# Whether a text may refer to another file; a hit in prose only costs speed.
_OUTSIDE = re.compile(r"""\$ref["']?\s*:\s*["']?(?![#"'\s])""")

_RULES: Mapping[str, Rule] = {
    "DuplicateOperationIDError": rules.VALIDATE_OPERATION_ID,
    "UnresolvableParameterError": rules.VALIDATE_PATH_PARAMETER,
    "ParameterDuplicateError": rules.VALIDATE_PATH_PARAMETER,
}


class _Finding(Protocol):
    """What both validators say of an error."""

    message: str

    @property
    def absolute_path(self) -> Iterable[str | int]: ...


def validate(document: Document) -> tuple[Diagnostic, ...]:
    """Everything that the specification's own rules find wrong, as warnings.

    References are looked up among the files that are loaded already; nothing is read or fetched.
    """
    crash = _crashed("it has no validator")
    for find in (_fast, _thorough):
        try:
            found = find(document)
        except RecursionError:
            return (_crashed("its schemas are nested too deeply, or in a circle"),)
        except Exception as error:  # noqa: BLE001 - it may stumble over anything
            crash = _crashed(f"{type(error).__name__}: {error}")
            continue
        if found is not None:
            return tuple(found)
    return (crash,)


def _crashed(reason: str) -> Diagnostic:
    values = {"reason": _shortened(reason)}
    return Diagnostic(rule=rules.VALIDATE_CRASHED, at=ROOT, values=values)


def _fast(document: Document) -> list[Diagnostic] | None:
    """The fast validator's findings; None where it isn't installed or would look for other files itself."""
    try:
        import openapi_spec_validator_rs as fast
    except ImportError:
        return None
    if len(document.trees) > 1 or _OUTSIDE.search(document.sources[""].text):
        return None
    kind: Any = fast.get_validator_cls(document.root)
    return list(_diagnostics(kind(document.root).iter_errors()))


def _thorough(document: Document) -> list[Diagnostic]:
    from openapi_spec_validator import (
        OpenAPIV30SpecValidator,
        OpenAPIV31SpecValidator,
        OpenAPIV32SpecValidator,
    )

    def load(uri: str) -> JsonValue:
        name = uri.removeprefix(f"{_SCHEME}:///").partition("#")[0]
        if name not in document.trees:
            raise LookupError(f"{name} isn't part of the document")
        return document.trees[name]

    kinds = {
        "3.0": OpenAPIV30SpecValidator,
        "3.1": OpenAPIV31SpecValidator,
        "3.2": OpenAPIV32SpecValidator,
    }
    kind: Any = kinds.get(document.version[:3], OpenAPIV32SpecValidator)
    schemes = ("", "file", "http", "https", _SCHEME)
    handlers = dict.fromkeys(schemes, load)
    confined = type("ConfinedValidator", (kind,), {"resolver_handlers": handlers})
    validator: Any = confined(
        document.root, base_uri=f"{_SCHEME}:///{document.name or 'document'}"
    )
    return list(_diagnostics(validator.iter_errors()))


def _diagnostics(found: Iterable[_Finding]) -> Iterator[Diagnostic]:
    for error in found:
        rule = _RULES.get(type(error).__name__, rules.VALIDATE_SCHEMA)
        tokens = [str(token) for token in error.absolute_path]
        values = {"reason": _shortened(error.message)}
        yield Diagnostic(rule=rule, at=child(ROOT, *tokens), values=values)


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST_REASON:
        return text
    half = _LONGEST_REASON // 2
    return f"{text[:half]} ... {text[-half:]}"
