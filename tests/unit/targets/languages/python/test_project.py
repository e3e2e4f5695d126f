"""Files around the code: complete, valid whatever the document says, and careful with what people own."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from sdkwright.emit.job import CopyJob, FileJob, RenderJob
from sdkwright.emit.render import render
from sdkwright.emit.template_root import template_root
from sdkwright.ir.api import Api, Info
from sdkwright.targets.languages.python.client import client_jobs
from sdkwright.targets.languages.python.options import PythonOptions, parse_options
from sdkwright.targets.languages.python.package import read_package
from sdkwright.targets.languages.python.project import project_jobs
from tests.functional.envelope_documents import envelope_document
from tests.support.large_groups import large_group
from tests.support.python_api import python_api


def _jobs(title: str = "Things", **options: Any) -> dict[str, FileJob]:
    api = Api(
        info=Info(title=title, version="1"),
        servers=(),
        tags=(),
        operations=(),
        groups=(),
        declarations={},
    )
    read = parse_options({"packageName": "thing-kit", **options}, api)
    assert isinstance(read, PythonOptions)
    return {job.path: job for job in project_jobs(read_package(api, read), None)}


def _text(job: FileJob) -> str:
    assert isinstance(job, RenderJob)
    return render(job)


@pytest.mark.parametrize("folder", ["runtime", "runtime_public", "runtime_published"])
def test_every_file_of_the_runtime_is_copied(folder: str) -> None:
    root = template_root() / "python" / folder
    there = {
        path.relative_to(template_root()).as_posix()
        for path in root.rglob("*")
        if path.suffix in (".py", ".typed")
    }
    jobs = [*_jobs().values(), *_jobs(preset="speakeasy").values()]
    jobs += _jobs(responseFormat="envelope-http").values()
    for whole in ({}, {"flattenRequests": False}):
        jobs += client_jobs(python_api(large_group(), **whole).package)
    published = python_api(envelope_document(), preset="speakeasy")
    jobs += client_jobs(published.package)
    copied = {job.resource for job in jobs if isinstance(job, CopyJob)}
    assert there == {one for one in copied if one.startswith(f"python/{folder}/")}


@pytest.mark.parametrize("title", ['a "b" \\', "é\n\x00\u2028", "]\n[tool.x]\ny=1"])
def test_metadata_is_valid_whatever_the_title(title: str) -> None:
    read = tomllib.loads(_text(_jobs(title, version="2.0.0")["pyproject.toml"]))
    assert read["project"]["name"] == "thing-kit"
    assert read["project"]["version"] == "2.0.0"
    assert read["tool"]["hatch"]["build"]["targets"]["wheel"] == {
        "packages": ["src/thing_kit"]
    }
    assert set(read) == {"build-system", "project", "tool"}


@pytest.mark.parametrize("library", ["httpx2", "httpx"])
def test_the_package_depends_on_the_http_library_of_choice(library: str) -> None:
    read = tomllib.loads(_text(_jobs(httpClient=library)["pyproject.toml"]))
    names = [one.partition(">")[0] for one in read["project"]["dependencies"]]
    assert names[0] == library


def test_hooks_belong_to_people() -> None:
    once = [job.path for job in _jobs().values() if job.once]
    assert once == ["src/thing_kit/hooks.py"]
    once = [job.path for job in _jobs(preset="speakeasy").values() if job.once]
    published = "src/thing_kit/_hooks/registration.py"
    assert once == ["src/thing_kit/hooks.py", published]


def test_errors_are_a_module_only_where_options_say_so() -> None:
    path = "src/thing_kit/__init__.py"
    assert '"errors"' in _text(_jobs()[path])
    assert '"errors"' not in _text(_jobs(imports={"errors": ""})[path])
