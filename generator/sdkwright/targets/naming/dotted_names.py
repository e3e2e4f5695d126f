"""Components whose names are paths: ``api.v2010.account.call`` is a ``Call``."""

from __future__ import annotations

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
    parts = name.source.split(".")
    if name.override is not None or len(parts) < _FEWEST_PARTS or not all(parts):
        return ()
    words = split_words(parts[-1])
    is_thing = words and words[0][0].isalpha() and not is_version(parts[-1])
    return words if is_thing and not is_verb(words[0]) else ()
