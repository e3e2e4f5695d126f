"""Where an error's body says in words what went wrong: what errors of every language say first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from sdkwright.ir.declarations import Declaration, Field, ObjectDeclaration
from sdkwright.ir.types import Ref, Scalar, ScalarKind, Type, TypeId, without_null
from sdkwright.targets.naming.casing import name_words
from sdkwright.targets.reading.json_path import Path

USUAL_PLACES: tuple[Path, ...] = (
    ("error", "message"),
    ("message",),
    ("detail",),
    ("title",),
    ("error_description",),
    ("error",),
    ("errors", 0, "message"),
    ("errors", 0, "detail"),
    ("errors", 0, "title"),
    ("errors", 0),
    ("detail", 0, "msg"),
)
"""Where servers usually say it; the first place with a text counts. Runtimes look there, whatever the document says."""

_MARK = "x-speakeasy-error-message"
# What properties are called that hold such a text, by the last word of their names, the best first.
_WORDS = ("message", "msg", "detail", "description", "reason")


Declarations: TypeAlias = Mapping[TypeId, Declaration]


def message_place(declarations: Declarations, declaration: Declaration) -> Path | None:
    """Where bodies of a type have their message; None where it is a usual place, or the document doesn't tell.

    The property that the document marks counts, else one of text that is called what messages are called: the body's
    own, or those of an object in it.
    """
    texts = tuple(_texts(declarations, declaration))
    for path, field in texts:
        if field.extensions.get(_MARK) is True:
            return path
    paths = [path for path, _ in texts]
    if any(place in paths for place in USUAL_PLACES):
        return None
    for word in _WORDS:
        for path, field in texts:
            if name_words(field.name)[-1].lower() == word:
                return path
    return None


def _texts(
    declarations: Declarations, declaration: Declaration
) -> Iterator[tuple[Path, Field]]:
    """The properties of text, each with the way to it: first the object's own, then those of objects in it."""
    inner: list[tuple[Path, Field]] = []
    if not isinstance(declaration, ObjectDeclaration):
        return
    for field in declaration.fields:
        path = (field.name.source,)
        if _is_text(field.type):
            yield path, field
        bare = without_null(field.type)
        found = declarations.get(bare.target) if isinstance(bare, Ref) else None
        if isinstance(found, ObjectDeclaration):
            inner += [
                ((*path, one.name.source), one)
                for one in found.fields
                if _is_text(one.type)
            ]
    yield from inner


def _is_text(type_: Type) -> bool:
    bare = without_null(type_)
    return isinstance(bare, Scalar) and bare.kind is ScalarKind.STRING
