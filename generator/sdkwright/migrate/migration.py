"""What another generator's configuration comes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from sdkwright.core.json import JsonObject, JsonValue


class Outcome(Enum):
    """What became of an option of another generator."""

    TAKEN = "taken over"
    UNNEEDED = "not needed"
    IMPOSSIBLE = "not possible"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionNote:
    """One option: its ``name`` in the other configuration, dotted, the ``value`` it has there, and what became of it.

    ``text`` says as what it was taken over, why nothing is needed, or what users of the package will see.
    """

    name: str
    value: JsonValue
    outcome: Outcome
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MigratedSource:
    """A source of ``sdkwright.yaml``; paths are relative to the folder that was looked through.

    ``further`` documents are joined to the first one; ``namespaces`` are by their paths.
    """

    document: str
    further: tuple[str, ...] = ()
    namespaces: Mapping[str, str] = field(default_factory=dict[str, str])
    overlays: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MigratedTarget:
    """A target of ``sdkwright.yaml``; ``output`` is also where the package of the other generator is."""

    source: str
    language: str
    output: str
    options: JsonObject


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """An action of an overlay: what to merge into the nodes that ``target``, a JSONPath query, leads to.

    Without an ``update`` they are removed.
    """

    target: str
    update: JsonObject | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """So many ``lines``, blank ones left out, that people wrote into a generated ``file``, in a region of this name.

    ``code`` is what they wrote, below the mark in ``line``; ``outcome`` says where it went, or why it stays to be moved.
    """

    file: str
    name: str
    lines: int
    line: int
    code: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """What a folder's configurations of one ``tool`` come to; ``changes`` are what the document has to say from now on."""

    tool: str
    files: tuple[str, ...]
    sources: Mapping[str, MigratedSource] = field(
        default_factory=dict[str, MigratedSource]
    )
    targets: Mapping[str, MigratedTarget] = field(
        default_factory=dict[str, MigratedTarget]
    )
    changes: tuple[Change, ...] = ()
    notes: tuple[OptionNote, ...] = ()
    regions: tuple[Region, ...] = ()
    on_purpose: tuple[str, ...] = ()
    """How packages will behave otherwise than those of the tool."""
