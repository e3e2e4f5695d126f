"""Where an error's body says in words what went wrong: what errors of every language say first."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.ir.declarations import Declaration, Field, ObjectDeclaration
from sdkwright.ir.json_path import Path
from sdkwright.ir.objects_of import Declarations, objects_of
from sdkwright.ir.types import Nullable, Ref, Scalar, ScalarKind, Type, without_null
from sdkwright.targets.naming.casing import name_words

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


def message_place(
    declarations: Declarations, declaration: Declaration, *, marked_alone: bool = False
) -> Path | None:
    """Where bodies of a type have their message; None where it is a usual place, or the document doesn't tell.

    With ``marked_alone`` no property counts for what it is called, as in published packages.

    The property that the document marks counts, else one of text that is called what messages are called: the body's
    own, or those of an object in it, first those that are never missing or null. Of several types the first one's counts that has one.
    """
    places = (
        _place(declarations, one, marked_alone=marked_alone)
        for one in objects_of(declarations, Ref(declaration.id))
    )
    return next((place for place in places if place is not None), None)


def _place(
    declarations: Declarations, declaration: ObjectDeclaration, *, marked_alone: bool
) -> Path | None:
    texts = tuple(_texts(declarations, declaration))
    for path, field in texts:
        if field.extensions.get(_MARK) is True:
            return path
    paths = [path for path, _ in texts]
    if marked_alone or any(place in paths for place in USUAL_PLACES):
        return None
    for word in _WORDS:
        called = [one for one in texts if name_words(one[1].name)[-1].lower() == word]
        if called:
            # What every body has says more than what may be null.
            return min(called, key=lambda one: not _is_always_there(one[1]))[0]
    return None


def _is_always_there(field: Field) -> bool:
    return field.required and not isinstance(field.type, Nullable)


def _texts(
    declarations: Declarations, declaration: ObjectDeclaration
) -> Iterator[tuple[Path, Field]]:
    """The properties of text, each with the way to it: first the object's own, then those of objects in it."""
    inner: list[tuple[Path, Field]] = []
    for field in declaration.fields:
        path = (field.name.source,)
        if _is_text(field.type):
            yield path, field
        inner += [
            ((*path, one.name.source), one)
            for error in objects_of(declarations, field.type)
            for one in error.fields
            if _is_text(one.type)
        ]
    yield from inner


def _is_text(type_: Type) -> bool:
    bare = without_null(type_)
    return isinstance(bare, Scalar) and bare.kind is ScalarKind.STRING
