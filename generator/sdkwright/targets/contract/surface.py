"""A package's public surface as data: all that its users can name, and what travels where they do.

It is made of the call model and the names, never of printed text, so that two of them can be held against each other by
a program: origins and keys come of the document, paths are what a language calls things.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from sdkwright.core.numerous import KeyEnum, numerous
from sdkwright.core.pointer import Pointer
from sdkwright.ir.declarations import Default
from sdkwright.ir.types import Type


class Kind(Enum):
    """What a symbol is to who writes a program."""

    MODULE = "module"
    CLASS = "class"
    METHOD = "method"
    PARAMETER = "parameter"
    FIELD = "field"
    VALUE = "value"
    VARIANT = "variant"
    ERROR = "error"
    CLIENT_OPTION = "client-option"
    ENV_VARIABLE = "env-variable"


class Way(Enum):
    """Which way values of a symbol travel: programs make what is sent, and read what is received."""

    IN = "in"
    OUT = "out"
    BOTH = "both"

    @property
    def is_sent(self) -> bool:
        """Whether programs make such values."""
        return self is not Way.OUT

    @property
    def is_received(self) -> bool:
        """Whether programs read such values."""
        return self is not Way.IN


class Form(KeyEnum):
    """What a class is made of, or what else a symbol of its kind is beside others."""

    PLAIN = ""
    OBJECT = "object"
    ENUM = "enum"
    UNION = "union"
    ALIAS = "alias"
    FILE = "file"
    CLIENT = "client"
    PAGE = "page"  # of a method: it gives pages


_NOTHING: Mapping[str, str] = {}


@numerous(kw_only=True)
class Symbol:
    """Something that users can name.

    ``key`` tells it from others of the package or of the symbol it is a ``member`` of: an operation's method and path,
    a declaration's pointer, a name on the wire with its place. ``path`` is what users type, of a member without that of
    its owner, empty where they can't name it; ``aliases`` are further paths of the same, ``former`` those that it had
    under a name that is kept, deprecated. ``origin`` leads to the node of
    the document, ``called`` is what that calls it, empty where it is the key.

    ``type`` is structure, its references the keys of other symbols; ``native`` a type of the language or the runtime.
    ``required``: whoever makes a value, or calls, has to give it. ``present``: whoever reads may rely on it.
    ``keyword``: it is given by its name. ``opens``: there may be more than the listed members. ``raises`` has the errors
    of a method, ``401 #/components/schemas/Problem``; ``wire`` what travels, by the document's words for it.
    """

    kind: Kind
    key: str
    path: str
    aliases: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    origin: Pointer = ""
    called: str = ""
    form: Form = Form.PLAIN
    type: Type | None = None
    native: str = ""
    required: bool = False
    present: bool = False
    default: Default | None = None
    keyword: bool = True
    deprecated: bool = False
    way: Way = Way.BOTH
    opens: bool = False
    raises: tuple[str, ...] = ()
    wire: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    members: tuple[Symbol, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """What a language makes of structural types, as far as two versions of a package may differ in it.

    ``scalars`` has what each kind is spelled as; ``forms`` of other types, ``{}`` for what is within: ``List[{}]``.
    ``widens`` has the spellings of which values are of another one too. ``is_nominal``: a class is no other one that has
    the same members. ``is_invariant``: a list of something is none of something wider. ``takes_any_text``: programs may
    give an open list of values any other one. ``passes_anything``: what may be any value stands for any type.
    ``compares_strictly``: checkers refuse comparisons with what a value never is. ``null_is_absent``: what needn't be
    given may be given as null, which says as much.
    """

    scalars: Mapping[str, str]
    forms: Mapping[str, str]
    widens: Mapping[str, tuple[str, ...]]
    is_nominal: bool
    is_invariant: bool
    takes_any_text: bool
    passes_anything: bool
    compares_strictly: bool
    null_is_absent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """All symbols of a package, sorted by kind and key. ``package`` is what programs import; ``texts`` has a digest of the
    texts of each operation, declaration and of the document itself.
    """

    language: str
    package: str
    texts: Mapping[str, str] = field(default_factory=dict[str, str])
    spelling: Spelling
    symbols: tuple[Symbol, ...]
