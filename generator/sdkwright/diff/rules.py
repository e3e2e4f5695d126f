"""The rules: what may differ between two surfaces, one entry each, with what to do about it.

Who feels a difference is found where it is looked at: an integer that becomes a number is felt by readers of one language
and by none of another. An entry has what is the same wherever it happens.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Final


class Level(Enum):
    """Who feels it: source that calls, source that reads results, the same source with other behaviour, or clients that
    are out there already, once the server is the new one.
    """

    CALL = "call"
    READ = "read"
    RUN = "run"
    WIRE = "wire"


class Bump(IntEnum):
    """Which part of a package's version it moves (semver.org 2.0.0)."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    @property
    def word(self) -> str:
        """As people write it: what is major, loudly."""
        return "MAJOR" if self is Bump.MAJOR else self.name.lower()


class Wire(IntEnum):
    """What it is to released clients."""

    NONE = 0
    ADDITIVE = 1
    BREAK = 2

    @property
    def word(self) -> str:
        """As people write it."""
        return "BREAK" if self is Wire.BREAK else self.name.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A kind of difference. ``bump`` is what it moves in a language where it breaks nothing, ``wire`` what its break
    means to released clients, ``advice`` how to do without, ``member`` what of the node tells it, if it is there.
    """

    code: str
    bump: Bump = Bump.MINOR
    wire: str = ""
    advice: str = ""
    member: str = ""


COMMAND = "sdkwright diff"
"""What compares; an advice has it without the words that say what with what."""

_KEEP_NAME = (
    f"keep the old name: `{COMMAND} --write-overlay FILE` writes the actions that do"
)
_KEEP_BOTH = f"{_KEEP_NAME}; or have both by `renamed`"
_REFUSED = (
    "released clients don't send it: the server refuses them unless it has a default"
)
_UNREAD = "what released clients send is read no longer"
_LACKS = "released clients expect it in every answer"
_ADVICE_REMOVED = "keep it, marked `deprecated`, until nobody calls it: removing is for a next major version"

METHOD_ADDED: Final = Rule(code="method/added")
METHOD_REMOVED: Final = Rule(
    code="method/removed",
    wire="released clients get 404 or 405",
    advice=_ADVICE_REMOVED,
)
METHOD_RENAMED: Final = Rule(
    code="method/renamed", advice=_KEEP_BOTH, member="operationId"
)
METHOD_MOVED: Final = Rule(
    code="method/moved",
    bump=Bump.PATCH,
    wire="released clients ask for the old path",
    advice="let the server answer at both paths for a while",
)
SIGNATURE_RESHAPED: Final = Rule(
    code="signature/reshaped",
    bump=Bump.NONE,
    advice="keep the body's kind, the number of parameters and their order as they were",
)
PAGE_SHAPE: Final = Rule(
    code="page/shape",
    bump=Bump.PATCH,
    advice="keep `x-speakeasy-pagination` as it was: with and without it a call gives different things",
)
PARAMETER_ADDED: Final = Rule(code="parameter/added")
PARAMETER_ADDED_REQUIRED: Final = Rule(
    code="parameter/added-required",
    wire=_REFUSED,
    advice="make it optional, or give it a default: then it is minor in every language and safe on the wire",
)
PARAMETER_REMOVED: Final = Rule(
    code="parameter/removed",
    wire=_UNREAD,
    advice=_ADVICE_REMOVED,
)
PARAMETER_RENAMED: Final = Rule(
    code="parameter/renamed", bump=Bump.NONE, advice=_KEEP_NAME
)
PARAMETER_MOVED: Final = Rule(
    code="parameter/moved",
    bump=Bump.PATCH,
    wire="released clients send it as before",
    advice="let the server read both for a while",
)
PARAMETER_NOW_REQUIRED: Final = Rule(
    code="parameter/now-required",
    wire="released clients may leave it out: the server refuses them unless it has a default",
    advice="leave it optional, or give it a default",
)
PARAMETER_NOW_OPTIONAL: Final = Rule(code="parameter/now-optional")
PARAMETER_DEFAULT: Final = Rule(
    code="parameter/default",
    advice="callers who relied on the old one have to say it themselves now: tell them",
)
FIELD_ADDED: Final = Rule(code="field/added")
FIELD_REMOVED: Final = Rule(
    code="field/removed",
    wire=_LACKS,
    advice=_ADVICE_REMOVED,
)
FIELD_RENAMED: Final = Rule(
    code="field/renamed",
    bump=Bump.NONE,
    advice=_KEEP_NAME,
)
FIELD_NOW_OPTIONAL: Final = Rule(
    code="field/now-optional",
    wire=_LACKS,
    advice="go on answering it always, and leave it required",
)
FIELD_NOW_REQUIRED: Final = Rule(code="field/now-required")
TYPE_ADDED: Final = Rule(code="type/added")
TYPE_REMOVED: Final = Rule(
    code="type/removed",
    bump=Bump.NONE,
    advice="keep the schema: one that no operation leads to stays a type, an alias where something is called by it",
)
TYPE_RENAMED: Final = Rule(code="type/renamed", advice=_KEEP_BOTH)
TYPE_NARROWED_IN: Final = Rule(
    code="type/narrowed-in",
    member="type",
    bump=Bump.PATCH,
    wire="released clients send what the server takes no longer",
    advice="go on taking the old values, by `anyOf` of both",
)
TYPE_WIDENED_IN: Final = Rule(code="type/widened-in", member="type", bump=Bump.MINOR)
TYPE_CHANGED_OUT: Final = Rule(
    code="type/changed-out",
    member="type",
    bump=Bump.PATCH,
    wire="released clients still expect the old type",
    advice="add a property for the new values beside the old one",
)
TYPE_CHANGED: Final = Rule(
    code="type/changed",
    member="type",
    bump=Bump.PATCH,
    wire="released clients still send and expect the old type",
    advice="add a property for the new values beside the old one",
)
VALUE_ADDED: Final = Rule(
    code="value/added",
    wire="released clients know only the old values",
    advice="open the enum first (`x-speakeasy-unknown-values: allow`)",
)
VALUE_REMOVED: Final = Rule(
    code="value/removed",
    wire="released clients may send it",
    advice="keep the value and say in its description that nothing has it any more",
)
VALUE_RENAMED: Final = Rule(code="value/renamed", bump=Bump.NONE, advice=_KEEP_NAME)
ENUM_OPENED: Final = Rule(
    code="enum/opened",
    wire="released clients know only the old values",
    advice="this breaks once; from then on new values don't",
)
ENUM_CLOSED: Final = Rule(
    code="enum/closed",
    wire="released clients may send other values",
    advice="leave the enum open",
)
VARIANT_ADDED: Final = Rule(
    code="variant/added",
    wire="released clients know only the old members",
    advice="answer with the new member only who asked for it",
)
VARIANT_REMOVED: Final = Rule(
    code="variant/removed",
    wire="released clients may send it",
    advice="keep the member: servers need not answer with it",
)
ERROR_ADDED: Final = Rule(code="error/added")
ERROR_REMOVED: Final = Rule(
    code="error/no-longer-raised",
    advice="code that catches it stays silent: go on declaring it where the server may still answer so",
)
RESULT_MEDIA: Final = Rule(
    code="media/changed",
    bump=Bump.PATCH,
    wire="released clients send, or expect, the old media types and statuses",
    advice="keep the old ones beside the new",
)
OPTION_ADDED: Final = Rule(code="option/added")
OPTION_REMOVED: Final = Rule(
    code="option/removed",
    bump=Bump.NONE,
    advice="keep the scheme or the variable under its name",
)
OPTION_RENAMED: Final = Rule(
    code="option/renamed",
    bump=Bump.NONE,
    advice="keep the scheme or the variable under its name",
)
VARIABLE_RENAMED: Final = Rule(
    code="environment/renamed",
    advice="keep the scheme's key and `envVarPrefix`: programs find no credential else",
)
SECURITY_CHANGED: Final = Rule(
    code="security/changed",
    wire="released clients prove themselves in the old way, and get 401",
    advice="accept both for a while: list the old requirement as an alternative",
)
SERVER_CHANGED: Final = Rule(
    code="server/changed",
    advice="calls of new packages go to the new URL; keep the old one alive for released clients",
)
BEHAVIOUR_CHANGED: Final = Rule(
    code="behaviour/changed",
    advice="say so in the changelog: timeouts and retries are felt, though no code changes",
)
CLIENT_RENAMED: Final = Rule(
    code="client/renamed",
    bump=Bump.NONE,
    advice="name the old one in the options (`sdkClassName`, `packageName`, `baseErrorName`)",
)
DEPRECATED: Final = Rule(code="deprecated", member="deprecated")
TEXTS: Final = Rule(code="texts", bump=Bump.PATCH)

RULES: Final = tuple(
    value for value in dict(globals()).values() if isinstance(value, Rule)
)
"""All of them."""
