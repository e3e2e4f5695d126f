"""Names as the document spells them, split into words once. How words are cased is each target's business."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from sdkwright.core.numerous import KeyEnum, numerous
from sdkwright.core.pointer import Pointer
from sdkwright.core.unseen import UNSEEN

# A word ends before an upper-case letter that follows a lower-case letter or digit, and before the last
# upper-case letter of a run when a lower-case one follows it: "R9S" is "R9", "S"; "HTTPServer" "HTTP", "Server".
_BOUNDARY = re.compile(
    r"(?<=[^\W\dA-Z_])(?=[A-Z])|(?<=\d)(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"
)
_SEPARATORS = re.compile(r"[\W_]+")


@lru_cache(maxsize=65_536)
def split_words(text: str) -> tuple[str, ...]:
    """The words of an identifier-like text, in order, spelling kept; empty if it has no letter or digit."""
    if not text.isascii():
        # The form in which programs compare identifiers, so that no keyword hides behind letters that look special.
        text = UNSEEN.sub("", unicodedata.normalize("NFKC", text))
    return tuple(
        word
        for part in _SEPARATORS.split(text)
        if part
        for word in _BOUNDARY.split(part)
        if word
    )


@numerous()
class Name:
    """A name exactly as the document spells it, with its words; ``override`` is what code is to call it instead."""

    source: str
    words: tuple[str, ...]
    override: str | None = None

    @classmethod
    def of(cls, source: str) -> Name:
        """The name a document spells ``source``."""
        return cls(source, split_words(source))

    @property
    def called(self) -> str:
        """What code calls it."""
        return self.source if self.override is None else self.override

    def renamed(self, override: str) -> Name:
        """The same name on the wire, called otherwise in code."""
        return Name(self.source, split_words(override), override)


class Role(KeyEnum):
    """Why a declaration exists, which decides the names it may try to take."""

    COMPONENT = "component"  # a schema under components: its own name
    PROPERTY = (
        "property"  # an inline schema of a property (or of its items or map values)
    )
    MERGED_PROPERTY = (
        "merged property"  # the same, of a property that came in through allOf
    )
    VARIANT = "variant"  # an inline member of a union
    PARAMETER = "parameter"  # an inline schema of a parameter
    REQUEST = "request"  # the wrapper of an operation's parameters and body
    REQUEST_BODY = "request body"  # an inline body schema
    RESPONSE = "response"  # the union of an operation's success contents
    RESPONSE_BODY = "response body"  # an inline response schema
    ENVELOPE = "envelope"  # an operation's answer with the exchange around it
    ITEM = "item"  # an inline schema of a component array's items or map's values
    SECURITY = "security"  # the credentials of an operation or of the client


@numerous(kw_only=True)
class Naming:
    """What a target may build a declaration's name from.

    ``own`` is the component's, property's, parameter's or operation's spelling; ``component`` the id of the
    nearest enclosing component declaration, whatever the depth; ``parent`` the declaration directly around
    this one; ``operation`` the operation's name the declaration was first reached from; ``index`` the
    1-based position of a union member; ``title`` the schema's own title. ``is_copy`` says that the schema is another
    one's, copied to its place by `allOf`: then the title is the other one's too. ``sent_form_of`` is the declaration of
    which this is what is sent, where that differs from what is received. Of such two ``is_part`` says which lacks
    properties of the schema, since those travel the other way alone.
    """

    role: Role
    own: Name
    component: Pointer | None = None
    parent: Pointer | None = None
    operation: Name | None = None
    index: int | None = None
    title: Name | None = None
    status: str | None = None
    is_copy: bool = False
    sent_form_of: Pointer | None = None
    is_part: bool = False
