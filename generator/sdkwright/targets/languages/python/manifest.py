"""``pyproject.toml``: the package's metadata, and what people add to it."""

from __future__ import annotations

from sdkwright.core.json import JsonObject
from sdkwright.emit.job import RenderJob
from sdkwright.targets.contract.additions import merged
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.languages.python.toml import toml_document
from sdkwright.targets.pages.views import text_job
from sdkwright.targets.reading.metadata import read_metadata

# What the package's own tests need, and where they are.
_TESTED: JsonObject = {
    "dependency-groups": {"test": ["pytest>=8"]},
    "tool": {
        "pytest": {"ini_options": {"testpaths": ["tests"], "pythonpath": ["src"]}}
    },
}
_TYPED = "Typing :: Typed"
_CLASSIFIERS = (
    "Intended Audience :: Developers",
    "Operating System :: OS Independent",
    "Programming Language :: Python :: 3 :: Only",
    "Programming Language :: Python :: 3.11",
    "Programming Language :: Python :: 3.12",
    "Programming Language :: Python :: 3.13",
    "Programming Language :: Python :: 3.14",
    _TYPED,
)


def manifest_job(package: Package) -> RenderJob:
    """The file."""
    generated: JsonObject = {
        "build-system": {
            "requires": ["hatchling"],
            "build-backend": "hatchling.build",
        },
        "project": _project(package),
        "tool": {"hatch": {"build": {"targets": _distributions(package)}}},
    }
    if package.options.tests:
        generated = merged(generated, _TESTED)
    text = toml_document(merged(generated, dict(package.options.pyproject)))
    return text_job("pyproject.toml", text)


def _distributions(package: Package) -> JsonObject:
    """What is built: a wheel of the code, and, without the record of the run, everything."""
    # The outermost: what lies within a namespace keeps its place there.
    wheel = {"packages": [f"src/{package.names.package.partition('.')[0]}"]}
    if not package.options.rules.describes_packages:
        return {"wheel": wheel}
    return {"wheel": wheel, "sdist": {"exclude": ["/.sdkwright"]}}


def _project(package: Package) -> JsonObject:
    """What PEP 621 knows, without what there is nothing of."""
    options = package.options
    metadata = read_metadata(package.api.info, options, "Python")
    library = "httpx2>=2,<3" if options.http_client == "httpx2" else "httpx>=0.27"
    own = _CLASSIFIERS if options.rules.describes_packages else (_TYPED,)
    project: JsonObject = {
        "name": package.names.distribution,
        "version": options.version,
        "description": metadata.description,
        "readme": "README.md",
        "requires-python": ">=3.11",
        "license": metadata.license,
        "authors": [person.fields for person in metadata.authors],
        "keywords": metadata.keywords,
        "dependencies": [
            library,
            "pydantic>=2.13,<3",
            "typing-extensions>=4.12",
            *options.package.dependencies,
        ],
        "classifiers": tuple(dict.fromkeys((*own, *options.package.classifiers))),
        "urls": dict(metadata.urls),
        "optional-dependencies": dict(options.package.optional_dependencies),
        "scripts": dict(options.package.scripts),
    }
    return {key: value for key, value in project.items() if value}
