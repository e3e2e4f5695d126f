"""Names of operations whose ids say no more than their method and path: made up by a program, or missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdkwright.ir.api import Api
from sdkwright.ir.names import Name
from sdkwright.ir.operation import Operation
from sdkwright.targets.naming.lists import gives_list
from sdkwright.targets.naming.path_words import PathPart, path_parts, without_prefix
from sdkwright.targets.naming.plurals import is_same
from sdkwright.targets.naming.verbs import is_verb

Words = tuple[str, ...]

_VERBS = {"POST": "create", "PUT": "update", "PATCH": "patch", "DELETE": "delete"}


def made_up_names(api: Api, operation: Operation) -> tuple[Words, ...]:
    """What such an operation may be called, the shortest first; nothing where somebody chose its id."""
    words = Name.of(operation.id).words
    parts = path_parts(operation.path)
    # People, too, call what stands at /photo "putPhoto".
    is_short = len(parts) < 2 and not operation.group
    # Nobody writes a variable into an id: that is the path as a framework has it.
    is_template = "{" in operation.id and "}" in operation.id
    if is_short or not (is_template or is_made_up(words, parts, operation.method)):
        return ()
    verb = _verb(api, operation)
    group = [name.words for name in operation.group]
    return tuple(dict.fromkeys(_names(verb, without_prefix(parts), group)))


def is_made_up(words: Words, parts: Sequence[PathPart], method: str) -> bool:
    """Whether an id has the words of a method and a path, in front or behind, and no others.

    Of a variable there may be all words, or the last, and a ``by`` in front; what paths begin with may be missing.
    """
    if not any(not part.is_variable for part in parts):
        return False
    text = "".join(words).lower()
    verb = method.lower()
    rests = (
        text[len(verb) :] if text.startswith(verb) else None,
        text[: -len(verb)] if text.endswith(verb) else None,
    )
    return any(rest and _spells(rest, parts) for rest in rests)


def _spells(text: str, parts: Sequence[PathPart]) -> bool:
    prefix = len(parts) - len(without_prefix(tuple(parts)))
    ends = {0}
    for number, part in enumerate(parts):
        spelled = set(_spellings(part))
        if number < prefix:
            spelled.add("")
        ends = {
            end + len(one)
            for end in ends
            for one in spelled
            if text.startswith(one, end)
        }
    return len(text) in ends


def _spellings(part: PathPart) -> Iterator[str]:
    whole = "".join(part.words).lower()
    yield whole
    if part.is_variable:
        last = part.words[-1].lower()
        yield from (last, f"by{whole}", f"by{last}")


def _verb(api: Api, operation: Operation) -> str:
    if operation.method == "GET":
        ends_in_one = path_parts(operation.path)[-1].is_variable
        return "list" if gives_list(api, operation) and not ends_in_one else "get"
    if operation.method == "POST" and path_parts(operation.path)[-1].is_variable:
        return "update"
    return _VERBS.get(operation.method, operation.method.lower())


def _names(
    verb: str, parts: Sequence[PathPart], group: Sequence[Words]
) -> Iterator[Words]:
    """The verb, the last literals, and ``by`` what a variable behind them holds; then with all literals in front."""
    by: Words = ()
    rest = list(parts)
    if rest and rest[-1].is_variable:
        while len(rest) > 1 and rest[-2].is_variable:
            rest.pop(-2)
        above = rest[-2].words if len(rest) > 1 else ()
        by = ("by", *_other_words(rest.pop().words, above))
    last: list[Words] = []
    while rest and not rest[-1].is_variable:
        last.insert(0, rest.pop().words)
    literals = [part.words for part in rest if not part.is_variable]
    short = _without_group(last, group)
    yield _called(verb, short, by)
    if short != last:
        yield _called(verb, last, by)
    yield _called(verb, [*literals, *last], by)
    everything = [part.words for part in parts]
    yield (verb, *(word for words in everything for word in words))


def _called(verb: str, literals: Sequence[Words], by: Words) -> Words:
    words = tuple(word for one in literals for word in one)
    # A path that ends in a verb says itself what happens there.
    if words and not by and is_verb(words[0]):
        return words
    return (verb, *words, *by)


def _other_words(variable: Words, above: Words) -> Words:
    """A variable's words without those of the literal in front: ``{file_id}`` and ``{file}`` behind ``files`` are ids."""
    if is_same(variable, above):
        return ("id",)
    for number in range(len(variable) - 1, 0, -1):
        if is_same(variable[:number], above):
            return variable[number:]
    return variable


def _without_group(last: Sequence[Words], group: Sequence[Words]) -> list[Words]:
    """Literals behind, or in front of, those that are the group's name."""
    parts = list(last)
    whole = tuple(word for words in group for word in words)
    names = [whole[start:] for start in range(len(whole))] + list(group)
    for number in range(len(parts), 0, -1):
        joined = tuple(word for words in parts[:number] for word in words)
        if any(is_same(joined, name) for name in names):
            return parts[number:]
    if parts and any(is_same(parts[-1], name) for name in names):
        return parts[:-1]
    return parts
