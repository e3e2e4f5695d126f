"""Modules of the errors that every package has."""

from __future__ import annotations

from sdkwright.targets.contract.registry import TARGETS
from tests.support.built_api import built_api
from tests.support.small_documents import document_of_paths


def test_errors_of_a_client_with_a_long_name_have_a_module_each() -> None:
    api = built_api(document_of_paths({})).api
    target = TARGETS["python"]
    options = target.parse_options({"sdkClassName": "Shop" + "Things" * 12}, api)
    jobs = target.lower(api, options).jobs
    paths = [job.path for job in jobs if "/errors/" in job.path]
    assert len(paths) > 4
    assert len({path.casefold() for path in paths}) == len(paths)
