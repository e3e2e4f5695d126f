"""File jobs in, a tree of finished files out. Reads templates and runtime sources; writes nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from types import TracebackType

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from sdkwright.emit.job import CopyJob, FileJob, RenderJob
from sdkwright.emit.template_root import template_root
from sdkwright.emit.templates import environment
from sdkwright.emit.tree import Artifact, Tree, without_copies


class EmitFailure(RuntimeError):
    """A job couldn't be carried out: a fault of a template or target, never of the document."""


class OutputTooLarge(ValueError):
    """Files that hold more bytes together than a run may write."""


def render_all(jobs: Iterable[FileJob]) -> Tree:
    """Carry out every job.

    Raises EmitFailure as `rendered` does, UnsafePath when two jobs want different files at one path or one wants a file outside the
    output folder.
    """
    return Tree(without_copies(rendered(jobs)))


def rendered(
    jobs: Iterable[FileJob], *, maximum_bytes: int = sys.maxsize
) -> tuple[Artifact, ...]:
    """The files of some jobs.

    Raises EmitFailure, naming the job's path with the template and its line, and OutputTooLarge at ``maximum_bytes`` of
    these files.
    """
    artifacts: list[Artifact] = []
    size = 0
    for job in jobs:
        artifacts.append(_carry_out(job))
        size += len(artifacts[-1].content)
        if size > maximum_bytes:
            raise OutputTooLarge
    return tuple(artifacts)


def _carry_out(job: FileJob) -> Artifact:
    match job:
        case RenderJob():
            content = render(job).encode()
        case CopyJob():
            content = _resource(job.resource)
    return Artifact(path=job.path, content=content, once=job.once)


def render(job: RenderJob) -> str:
    """The text of one file. Raises EmitFailure."""
    try:
        return environment().get_template(job.template).render(view=job.view)
    except TemplateNotFound as error:
        raise EmitFailure(f"{job.path}: no template {error.name}") from error
    except TemplateSyntaxError as error:
        place = f"{error.name}:{error.lineno}"
        raise EmitFailure(f"{job.path}: {place}: {error.message}") from error
    except (TemplateError, TypeError, AttributeError, LookupError) as error:
        place = _template_line(error.__traceback__) or job.template
        raise EmitFailure(f"{job.path}: {place}: {error}") from error


@cache
def _resource(path: str) -> bytes:
    try:
        return (template_root() / path).read_bytes()
    except OSError as error:
        raise EmitFailure(f"{path}: {error.strerror}") from error


def _template_line(traceback: TracebackType | None) -> str | None:
    """``model.py.jinja:12`` for the innermost frame that runs template text."""
    line: str | None = None
    root = str(template_root())
    while traceback is not None:
        file = traceback.tb_frame.f_code.co_filename
        if file.startswith(root):
            line = f"{file[len(root) + 1 :]}:{traceback.tb_lineno}"
        traceback = traceback.tb_next
    return line
