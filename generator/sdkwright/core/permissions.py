"""What reading a document may reach beside the files in the root document's folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Permissions:
    """Nothing more, by default.

    ``remote``: http and https URLs of public addresses are fetched; those of other addresses when ``hosts`` has the
    URL's host, as it is written there, in lower case. ``folders``: files below these may be referred to as well.
    """

    remote: bool = False
    hosts: frozenset[str] = field(default_factory=frozenset[str])
    folders: tuple[str, ...] = ()

    def with_folders(self, folders: Iterable[str]) -> Permissions:
        """These, and more folders."""
        return Permissions(
            remote=self.remote, hosts=self.hosts, folders=(*self.folders, *folders)
        )
