"""Which group an operation belongs to, where its tag or its path says more than the tag's name.

A group that the document gives itself stays as it is. An operation without a tag belongs to
the group that its id has in front. By path are grouped only documents that
have no groups: those whose one tag is called like the whole API, and those without tags that are too large for one class.
The first tag of another name makes such a document one with groups, so that step alone renames what was there before.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from sdkwright.ir.api import Api, Group
from sdkwright.ir.names import Name, split_words
from sdkwright.ir.operation import Operation
from sdkwright.targets.contract.presets import NameRule
from sdkwright.targets.naming.group_paths import group_key
from sdkwright.targets.naming.path_words import PathPart, path_parts, without_prefix
from sdkwright.targets.naming.plurals import is_same
from sdkwright.targets.naming.tag_words import without_kinds
from sdkwright.targets.naming.titles import product_words
from sdkwright.targets.naming.verbs import is_verb

Path = tuple[Name, ...]

# Neither "2.0" nor "I/O" has levels.
_LEVEL = re.compile(r"(?<=\w{2})\s*/\s*(?=\w{2})|(?<=\w)\.(?=[^\W\d])")
_GROUP_AND_METHOD = re.compile(r"([A-Z][A-Za-z\d]*)_[A-Z][A-Za-z\d]*")
# A tag of an API that has a date for its version: "Api20100401Account".
_DATED = re.compile(r"api\d{4,8}", re.IGNORECASE)
# What tells operations of one path apart is no thing.
_FURTHER = re.compile(r"[?#]")
# How many methods a person still finds in one class.
_MOST_METHODS = 20


def with_groups(api: Api, rules: Collection[NameRule]) -> Api:
    """The API with the groups that people would make."""
    paths = {operation.origin: operation.group for operation in api.operations}
    fixed = {group_key(one.group) for one in api.operations if one.has_own_group}
    if NameRule.TAG_WORDS in rules:
        paths = {
            origin: () if _is_default(path) and group_key(path) not in fixed else path
            for origin, path in paths.items()
        }
    if NameRule.ID_GROUPS in rules and () not in fixed:
        for operation in api.operations:
            paths[operation.origin] = paths[operation.origin] or _by_id(operation)
    has_none = not fixed and _has_no_groups(api, set(paths.values()))
    if NameRule.PATH_GROUPS in rules and has_none:
        paths = {one.origin: group for one, group in _by_path(api.operations)}
    elif NameRule.TAG_LEVELS in rules:
        paths = {
            origin: path if group_key(path) in fixed else _levels(path)
            for origin, path in paths.items()
        }
        paths = _shortened(paths, _without_date, fixed)
    if NameRule.TAG_WORDS in rules:
        paths = _shortened(paths, _without_kinds, fixed)
    return _regrouped(api, _unified(paths))


def _is_default(path: Path) -> bool:
    """Whether a tag is the one that programs give to what has none."""
    return len(path) == 1 and path[0].source.casefold() == "default"


def _by_id(operation: Operation) -> Path:
    """What an id has in front as AutoRest reads it: ``Zones_List``."""
    match = _GROUP_AND_METHOD.fullmatch(operation.id)
    if match is None or match[1].isupper() or is_verb(split_words(match[1])[0]):
        return ()
    return (Name.of(match[1]),)


def _has_no_groups(api: Api, paths: set[Path]) -> bool:
    is_large = len(api.operations) > _MOST_METHODS
    if paths == {()}:
        return is_large
    return len(paths) == 1 and all(
        len(path) == 1 and _is_title(api, path[0], is_large=is_large) for path in paths
    )


def _is_title(api: Api, tag: Name, *, is_large: bool) -> bool:
    """Whether a lone tag is called like the API, whose paths have things of other names; of a large one like a part of it."""
    title, words = api.info.title, tag.words
    named = (product_words(title), split_words(title), ("api",))
    is_whole = any(is_same(words, one) for one in named)
    whole = {word.casefold() for word in split_words(title)}
    is_part = is_large and {word.casefold() for word in words} <= whole
    if not is_whole and not is_part:
        return False
    things = {path[0].words for _, path in _by_path(api.operations) if path}
    return len(things) > 1 and not any(is_same(words, thing) for thing in things)


def _levels(path: Path) -> Path:
    return tuple(
        Name.of(part) for name in path for part in _LEVEL.split(name.source) if part
    )


def _shortened(
    paths: dict[str, Path],
    shorten: Callable[[Path], Path],
    fixed: Collection[tuple[str, ...]],
) -> dict[str, Path]:
    """The groups as they are shorter, unless that makes two of them one; those that are fixed stay."""
    plain = {group_key(path): path for path in paths.values()}
    short = {
        key: path if key in fixed else shorten(path) for key, path in plain.items()
    }
    claims = Counter(map(_folded, short.values()))
    chosen = {
        key: path if claims[_folded(path)] == 1 else plain[key]
        for key, path in short.items()
    }
    return {origin: chosen[group_key(path)] for origin, path in paths.items()}


def _folded(path: Path) -> tuple[object, ...]:
    """What paths have in common that are one group."""
    return tuple(
        tuple(word.casefold() for word in name.words) or name.source for name in path
    )


def _without_kinds(path: Path) -> Path:
    """A group without the words of a program's classes: ``pet-controller``."""
    words = [(name, without_kinds(name.words)) for name in path]
    return tuple(
        name if short == name.words else Name.of("_".join(short))
        for name, short in words
    )


def _without_date(path: Path) -> Path:
    words = path[0].words if path else ()
    if len(words) < 2 or _DATED.fullmatch(words[0]) is None:
        return path
    return (Name.of("_".join(words[1:])), *path[1:])


def _by_path(operations: Sequence[Operation]) -> Iterator[tuple[Operation, Path]]:
    """The first literal behind what all paths share; none where it is what the operation is called."""
    behind = [
        without_prefix(path_parts(_FURTHER.split(one.path)[0])) for one in operations
    ]
    shared = _shared(behind)
    for operation, parts in zip(operations, behind, strict=True):
        literals = [part.words for part in parts[shared:] if not part.is_variable]
        is_whole = len(literals) == 1 and is_same(operation.name.words, literals[0])
        path = () if is_whole else literals[:1]
        yield operation, tuple(Name.of("_".join(words)) for words in path)


def _shared(paths: Sequence[tuple[PathPart, ...]]) -> int:
    """How many literals all paths begin with, the last part of none among them."""
    first, *others = paths
    count = 0
    while count < len(first) - 1 and not first[count].is_variable:
        if any(len(one) <= count + 1 or one[count] != first[count] for one in others):
            break
        count += 1
    return count


def _unified(paths: dict[str, Path]) -> dict[str, Path]:
    """Every level spelled as where it was first met: those that differ in case alone are one."""
    spelled: dict[tuple[object, ...], Path] = {}
    unified: dict[tuple[str, ...], Path] = {}
    for path in {group_key(path): path for path in paths.values()}.values():
        known: Path = ()
        for name in path:
            key = (group_key(known), *_folded((name,)))
            known = spelled.setdefault(key, (*known, name))
        unified[group_key(path)] = known
    return {origin: unified[group_key(path)] for origin, path in paths.items()}


def _regrouped(api: Api, paths: dict[str, Path]) -> Api:
    if all(one.group == paths[one.origin] for one in api.operations):
        return api
    operations = tuple(replace(one, group=paths[one.origin]) for one in api.operations)
    described = {
        paths[group.operations[0].origin]: group.description
        for group in api.groups
        if group.operations and len(group.path) > 0
    }
    members: dict[Path, list[Operation]] = {}
    for operation in operations:
        members.setdefault(operation.group, []).append(operation)
    is_by_path = len(api.groups) == 1
    groups = tuple(
        Group(
            path=path,
            description=None if is_by_path else described.get(path),
            operations=tuple(inside),
        )
        for path, inside in members.items()
    )
    return replace(api, operations=operations, groups=groups)
