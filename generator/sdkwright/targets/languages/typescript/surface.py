"""The public surface of a package, one line a name: what two versions differ in is what users feel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.emit.job import FileJob, RenderJob
from sdkwright.targets.languages.typescript.views_models import ModelModule
from sdkwright.targets.languages.typescript.views_operations import (
    ArgumentView,
    ClassModule,
    CoreModule,
    FunctionModule,
)


def surface(jobs: Iterable[FileJob]) -> tuple[str, ...]:
    """The lines of functions, classes and types, sorted: ``imagesCreate(request: models.Image)``."""
    lines = (
        line
        for job in jobs
        if isinstance(job, RenderJob)
        for line in _lines(job.path, job.view)
    )
    return tuple(sorted(lines))


def _lines(path: str, view: object) -> Iterator[str]:
    match view:
        case FunctionModule():
            yield str(view.name)
            for argument in view.arguments:
                yield f"{view.name}({_argument(argument)})"
            failures = " | ".join(view.failures)
            yield f"{view.name}: {view.result}<{view.value}, {failures}>"
        case ClassModule():
            yield str(view.name)
            for group in view.subgroups:
                yield f"{view.name}.{group.attribute}: {group.class_name}"
            for method in view.methods:
                yield f"{view.name}.{method.name}: {method.promise}<{method.value}>"
                for argument in method.arguments:
                    yield f"{view.name}.{method.name}({_argument(argument)})"
        case CoreModule():
            yield from (f"SDKOptions: {one.line}" for one in view.options)
        case ModelModule():
            folder = path.removeprefix("src/").rpartition("/")[0]
            owner = f"{folder}.{view.type.name}"
            yield owner
            yield from (f"{owner}{member}" for member in view.type.members)
            yield from (f"{folder}.{error.name}" for error in view.errors)
        case _:
            return


def _argument(view: ArgumentView) -> str:
    return f"{view.name}{view.mark}: {view.type}"
