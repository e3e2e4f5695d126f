"""What all readers of other generators' configurations need: files by their paths, options by their languages."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.migrate.option_rules import Accepts

OpenFile = Callable[[str], JsonObject | None]
"""The object that a file of YAML or JSON holds; the path is relative. None where there is no such file, or no object."""

ListFolder = Callable[[str], tuple[str, ...]]
"""The names of what is in a folder, sorted; none where there is no such folder."""


@dataclass(slots=True, kw_only=True)
class Folder:
    """A folder that is looked through; ``read`` lists what was found in it.

    ``accepts`` says, by language, whether an option of ours takes a value.
    """

    open_file: OpenFile
    list_folder: ListFolder
    accepts: Mapping[str, Accepts]
    read: list[str] = field(default_factory=list[str])

    def first(self, *paths: str) -> JsonObject | None:
        """What the first of several files holds that is there."""
        for path in paths:
            contents = self.open_file(posixpath.normpath(path))
            if contents is not None:
                self.read.append(posixpath.normpath(path))
                return contents
        return None


def object_in(value: JsonObject, key: str) -> JsonObject:
    """The object at a key; an empty one where there is none."""
    inner = value.get(key)
    return inner if isinstance(inner, Mapping) else {}


def text_in(value: JsonObject, key: str) -> str | None:
    """The text at a key."""
    inner = value.get(key)
    return inner if isinstance(inner, str) and inner else None


def locations(value: JsonValue) -> tuple[str, ...]:
    """Paths, each as it is or as the ``location`` of an object."""
    items = value if isinstance(value, list) else []
    paths = [one.get("location") if isinstance(one, Mapping) else one for one in items]
    return tuple(one for one in paths if isinstance(one, str))


def class_name(value: JsonValue) -> JsonValue:
    """A name of a class: what is between signs begins with a capital."""
    if not isinstance(value, str):
        return value
    words = re.split(r"[^A-Za-z0-9]+", value)
    return "".join(f"{word[:1].upper()}{word[1:]}" for word in words)
