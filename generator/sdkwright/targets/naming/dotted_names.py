"""Components whose names are paths: ``api.v2010.account.call`` is a ``Call``, ``Api.Page_Api.Models.Role_`` a ``PageRole``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from sdkwright.ir.declarations import Declaration
from sdkwright.ir.names import split_words
from sdkwright.ir.types import TypeId
from sdkwright.targets.naming.path_words import is_version
from sdkwright.targets.naming.verbs import is_verb

Words = tuple[str, ...]

# With fewer parts the first may be the thing, and the last what is done to it: "Pet.Summary".
_FEWEST_PARTS = 3
# A generic class with its arguments, as .NET and Java have them: "Page_Role_", "Page<Role>".
_GENERIC = re.compile(r"[\w.]+_[\w.]+_|[\w.]+[<\[\u00ab].*[>\]\u00bb]")
_ARGUMENTS = re.compile(r"[\[\]<>,_\s\u00ab\u00bb]+")


def last_parts(
    components: Sequence[Declaration], case: Callable[[Sequence[str]], str]
) -> Mapping[TypeId, Words]:
    """The last parts of dotted names by component, each of a single one."""
    last = {one.id: _last_part(one) for one in components}
    claims = Counter(
        name
        for one in components
        for name in {
            case(words).casefold()
            for words in (last[one.id], one.naming.own.words)
            if words
        }
    )
    return {
        identifier: words
        for identifier, words in last.items()
        if words and claims[case(words).casefold()] == 1
    }


def _last_part(component: Declaration) -> Words:
    name = component.naming.own
    if _GENERIC.fullmatch(name.source) and name.override is None:
        return _generic_words(name.source)
    parts = name.source.split(".")
    if name.override is not None or len(parts) < _FEWEST_PARTS or not all(parts):
        return ()
    words = split_words(parts[-1])
    is_thing = words and words[0][0].isalpha() and not is_version(parts[-1])
    return words if is_thing and not _is_done(words) else ()


def _is_done(words: Words) -> bool:
    """Whether words say what is done with the part in front; a class may be called "CreateOrder"."""
    first, *others = words
    is_class = bool(others) and first[0].isupper()
    return is_verb(first) and not is_class


def _generic_words(source: str) -> Words:
    """The words of a class and its arguments without what each is in; nothing where they are in nothing."""
    classes = [one for one in _ARGUMENTS.split(source) if one]
    if not any("." in one.strip(".") for one in classes):
        return ()
    last = (split_words(one.strip(".").rpartition(".")[2]) for one in classes)
    words = tuple(word for one in last for word in one)
    return words if words and words[0][0].isalpha() else ()
