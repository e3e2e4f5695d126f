"""People's code inside a package: the folder `custom`, which no run touches and the package exports from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sdkwright.core.catalogue import target as rules
from sdkwright.core.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomModule:
    """What one such folder exports. ``path`` is its entry; ``names`` are sorted; ``bases`` are those of them that are
    classes without a base. ``problem`` says why nothing is known of it.
    """

    path: str
    names: tuple[str, ...] = ()
    bases: frozenset[str] = frozenset()
    problem: str | None = None

    def line(self) -> str:
        """What a record says of it."""
        names = (f"{name}!" if name in self.bases else name for name in self.names)
        return f"{self.path}: {' '.join(names)}".rstrip()

    def client(self, name: str) -> bool:
        """Whether it has the package's client: a class called ``name``, made of the generated one."""
        return name in self.names and name not in self.bases

    def findings(self, *clients: str) -> Iterator[Diagnostic]:
        """What is wrong with it, in a package whose clients are called so."""
        at = f"{self.path}#"
        if self.problem is not None:
            values = {"path": self.path, "problem": self.problem}
            yield Diagnostic(rule=rules.CUSTOM_UNREADABLE, at=at, values=values)
        for client in clients:
            if client in self.bases:
                values = {"path": self.path, "client": client}
                yield Diagnostic(rule=rules.CUSTOM_CLIENT, at=at, values=values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Custom:
    """The modules of people's code in an output, by the paths of their entries."""

    modules: Mapping[str, CustomModule] = field(default_factory=dict[str, CustomModule])


NO_CUSTOM = Custom()
