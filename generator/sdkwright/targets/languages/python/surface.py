"""The public surface of a package, one line a name: what two versions differ in is what users feel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.emit.job import FileJob, RenderJob
from sdkwright.targets.languages.python.views_models import (
    AliasView,
    ClassView,
    ModelModule,
)
from sdkwright.targets.languages.python.views_operations import (
    ArgumentView,
    ClientModule,
    GroupModule,
    MethodView,
)


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


def client_surface(jobs: Iterable[FileJob]) -> tuple[str, ...]:
    """The lines of the client and its groups, sorted: ``Images.create``, ``Images.create(prompt: str)``,
    ``Images.create -> models.Image``, ``Pixel.images -> Images``.
    """
    lines: list[str] = []
    for job in jobs:
        view = job.view if isinstance(job, RenderJob) else None
        if isinstance(view, GroupModule):
            lines.append(view.name)
            nested = view.subgroups
        elif isinstance(view, ClientModule):
            lines.append(view.name)
            arguments = (*view.positional, *view.named)
            lines += (f"{view.name}({_argument(one)})" for one in arguments)
            nested = view.groups
        else:
            continue
        lines += (
            f"{view.name}.{group.attribute} -> {group.class_name}" for group in nested
        )
        for method in view.methods:
            lines += _method_lines(view.name, method)
    return tuple(sorted(lines))


def _method_lines(owner: str, method: MethodView) -> Iterator[str]:
    name = f"{owner}.{method.name}"
    yield name
    yield f"{name} -> {method.result}"
    yield from (f"{name}({_argument(one)})" for one in method.arguments)


def _argument(view: ArgumentView) -> str:
    line = f"{view.name}: {view.annotation}"
    return line if view.default is None else f"{line} = {view.default}"
