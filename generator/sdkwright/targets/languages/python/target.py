"""The Python target: an Api to the files of a package, its surface and its reference."""

from __future__ import annotations

from sdkwright.emit.job import FileJob
from sdkwright.ir.api import Api
from sdkwright.targets.contract.target import Lowered, Target
from sdkwright.targets.languages.python.arguments import with_required_bodies
from sdkwright.targets.languages.python.client import client_jobs
from sdkwright.targets.languages.python.models import model_jobs
from sdkwright.targets.languages.python.named_types import type_names
from sdkwright.targets.languages.python.names import allocate
from sdkwright.targets.languages.python.options import PythonOptions, parse_options
from sdkwright.targets.languages.python.project import project_jobs
from sdkwright.targets.languages.python.readme import readme_jobs
from sdkwright.targets.languages.python.reference import reference
from sdkwright.targets.languages.python.surface import client_surface, model_surface
from sdkwright.targets.languages.python.webhooks import webhook_jobs
from sdkwright.targets.reading.body_alternatives import with_alternatives
from sdkwright.targets.reading.paging_inference import with_inferred_pages


def lower(api: Api, options: object) -> Lowered:
    """All files of the package."""
    if not isinstance(options, PythonOptions):
        raise TypeError("the Python target takes options of its own")
    api = with_alternatives(api)
    if options.infer_pagination:
        api = with_inferred_pages(api)
    api = with_required_bodies(api, options)
    names = allocate(api, options)
    types = type_names(api, names)
    models = model_jobs(api, names, options)
    client = client_jobs(api, types, options)
    jobs: list[FileJob] = [
        *project_jobs(api, names, options),
        *readme_jobs(api, types, options),
        *models,
        *client,
        *webhook_jobs(api, types),
    ]
    return Lowered(
        jobs=tuple(jobs),
        surface=(*client_surface(client), *model_surface(models)),
        reference=reference(api, names, options),
    )


TARGET = Target(name="python", parse_options=parse_options, lower=lower)
