"""The public surface of a package's types, one line a name: what two versions differ in is what users feel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.emit.job import FileJob, RenderJob
from sdkwright.targets.python.views_models import AliasView, ClassView, ModelModule


def model_surface(jobs: Iterable[FileJob]) -> tuple[str, ...]:
    """The lines of all types, sorted: ``models.Image``, ``models.Image.size: Optional[Size] = None``,
    ``models.Size: "large"``.
    """
    return tuple(
        sorted(
            line
            for job in jobs
            if isinstance(job, RenderJob) and isinstance(job.view, ModelModule)
            for line in _lines(job.path.split("/")[-2], job.view)
        )
    )


def _lines(package: str, module: ModelModule) -> Iterator[str]:
    everything: tuple[ClassView | AliasView, ...] = (*module.classes, *module.aliases)
    for declared in everything:
        owner = f"{package}.{declared.name}"
        yield owner
        yield from (f"{owner}{member}" for member in declared.members)
