"""How properties of forms and multipart bodies travel (OAS 3.1.1, 4.8.15), and what is declared and can't be sent."""

from __future__ import annotations

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, child
from sdkwright.core.words import listed, shown
from sdkwright.frontend.build.reading import flag_at, object_at, text_at
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.grammar import STYLES
from sdkwright.ir.media_types import essence_of
from sdkwright.ir.operation import Encoding

_AS_PARAMETERS = frozenset(("style", "explode", "allowReserved"))
_STYLES = STYLES["query"]
_FORM = "application/x-www-form-urlencoded"
# What describes parts by their positions, in a body or in a part (OAS 3.2, 4.14 and 4.15).
_BY_POSITION = ("itemSchema", "prefixEncoding", "itemEncoding")
_IN_PARTS = ("headers", "encoding", "prefixEncoding", "itemEncoding")


def encodings_of(node: JsonObject) -> tuple[Encoding, ...]:
    """How the properties of a form or multipart body travel."""
    return tuple(
        _encoding(name, written)
        for name, written in object_at(node, "encoding").items()
        if isinstance(written, dict)
    )


def _encoding(name: str, written: JsonObject) -> Encoding:
    """Any of three words makes a property travel as a parameter would, in no media type (OAS 3.1.1, 4.8.15.1)."""
    headers = object_at(written, "headers")
    explode = written.get("explode")
    if _AS_PARAMETERS.isdisjoint(written):
        content_type = text_at(written, "contentType")
        # Of several, or a range, the value's own counts.
        is_one = content_type is not None and not set("*,") & set(content_type)
        return Encoding(
            property_name=name,
            content_type=content_type if is_one else None,
            headers=headers,
        )
    style = text_at(written, "style")
    return Encoding(
        property_name=name,
        style=style if style in _STYLES else "form",
        explode=explode if isinstance(explode, bool) else None,
        allow_reserved=flag_at(written, "allowReserved"),
        headers=headers,
    )


def report_unsent(walk: Walk, media_type: str, media: JsonObject, at: Pointer) -> None:
    """Name what the request body ``media`` at ``at`` declares of its parts that isn't sent, or not so."""
    essence = essence_of(media_type)
    is_multipart = essence.startswith("multipart/")

    def report(place: Pointer, what: str, instead: str) -> None:
        walk.report(rules.OPERATION_UNSENT, place, what=what, instead=instead)

    if is_multipart:
        for keyword in _BY_POSITION:
            if keyword in media:
                instead = "parts are the properties of `schema`"
                report(child(at, keyword), f"`{keyword}` of {media_type}", instead)
    if not is_multipart and essence != _FORM:
        return
    for name, written in object_at(media, "encoding").items():
        if not isinstance(written, dict):
            continue
        place = child(at, "encoding", name)
        style: JsonValue = written.get("style", "form")
        if style not in _STYLES:
            what = f"the style {shown(style)} of {name}, none of {listed(_STYLES)},"
            report(child(place, "style"), what, "it travels in the style `form`")
        for keyword in _IN_PARTS if is_multipart else ():
            if written.get(keyword):
                what = f"`{keyword}` of the part {name}"
                report(child(place, keyword), what, "the part goes without")
