"""The media types that a call may ask for, where its answers come in several: an enum, and the argument that takes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sdkwright.emit.code import Code
from sdkwright.targets.languages.python.call_options import (
    Annotation,
    CallOption,
)
from sdkwright.targets.languages.python.casing import constant_name
from sdkwright.targets.languages.python.docstrings import docstring
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import assignment, class_heading
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.languages.python.reserved import ACCEPT_OVERRIDE
from sdkwright.targets.languages.python.views_models import ClassView
from sdkwright.targets.naming.scope import Scope
from sdkwright.targets.reading.calls import Call

_ABOUT = "What the answer comes in; by default what the server likes best."
_HEADERS = "http_headers"
_BEFORE = "server_url"


def accept_class(call: Call, name: str, imports: Imports) -> ClassView:
    """The enum of a call's media types."""
    enum = imports.use("enum", "Enum")
    scope = Scope()
    pairs = (
        (scope.take((constant_name((one.replace("*", " any "),)),)), one)
        for one in call.result.media_type_choices
    )
    return ClassView(
        name=name,
        heading=Code(class_heading(name, "str", enum)),
        doc=docstring("Media types that the answer may come in.", indent=4),
        fields=tuple(
            Code(assignment(constant, str(text_literal(one)), indent=4))
            for constant, one in pairs
        ),
    )


def with_override(
    options: Sequence[CallOption], enum: str, imports: Imports
) -> Iterator[CallOption]:
    """The last arguments of a method, with the one that takes a value of that enum behind the server's URL."""
    accepting = imports.use("._runtime.accepting", "accepting")
    headers = f"{_HEADERS}={accepting}({ACCEPT_OVERRIDE}, {_HEADERS})"
    annotation = Annotation("Optional", (Annotation(enum),))
    for one in options:
        if one.name == _HEADERS:
            yield replace(one, handed_on=headers)
        else:
            yield one
        if one.name == _BEFORE:
            yield CallOption(ACCEPT_OVERRIDE, annotation, "None", _ABOUT, None)
