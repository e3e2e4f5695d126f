"""Configurations of openapi-python-client."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from sdkwright.core.json import JsonObject
from sdkwright.core.overlays import query
from sdkwright.migrate.migration import (
    Change,
    MigratedSource,
    MigratedTarget,
    Migration,
)
from sdkwright.migrate.option_rules import (
    Impossible,
    OptionRules,
    Taken,
    Unneeded,
    decided,
)
from sdkwright.migrate.reading import Folder, object_in, text_in

_FILES = (
    "openapi-python-client.yaml",
    "openapi-python-client.yml",
    "openapi-python-client.json",
    ".openapi-python-client.yaml",
    ".openapi-python-client.yml",
)
_USUAL: Final = "usual"

OPTIONS: Final[OptionRules] = {
    "project_name_override": Taken(name="packageName"),
    "package_name_override": Impossible(
        otherwise="what is imported is called after the distribution"
    ),
    "package_version_override": Taken(name="version"),
    "class_overrides": Unneeded(
        why="in the overlay, `x-speakeasy-name-override` of schemas"
    ),
    "use_path_prefixes_for_title_model_names": Unneeded(
        why="titles name types where they are the only ones of that name"
    ),
    "post_hooks": Unneeded(
        why="what is made is formatted",
        values=([],),
        otherwise="what is made is formatted; run others behind `sdkwright generate`",
    ),
    "field_prefix": Impossible(
        otherwise="names that the language has get a `_` behind"
    ),
    "content_type_overrides": Impossible(
        otherwise="say it in the document: its media types decide"
    ),
    "http_timeout": Unneeded(why="`timeout_ms`, of the client or of a call"),
    "generate_all_tags": Unneeded(
        why=_USUAL,
        values=(False,),
        otherwise="an operation is in the group of its first tag",
    ),
    "literal_enums": Taken(
        name="enumFormat", spell=lambda value: "union" if value is True else "enum"
    ),
    "docstrings_on_attributes": Unneeded(why="fields are described where they stand"),
}


def read_openapi_python_client(folder: Folder) -> Migration | None:
    """What a folder's file comes to; None where it has none."""
    written = folder.first(*_FILES)
    if written is None:
        return None
    options = decided(written, OPTIONS, folder.accepts["python"])
    package = text_in(written, "package_name_override")
    name = text_in(written, "project_name_override") or package
    output = name.replace("_", "-") if name else "client"
    return Migration(
        tool="openapi-python-client",
        files=tuple(folder.read),
        sources={"api": MigratedSource(document="openapi.yaml")},
        targets={
            "python": MigratedTarget(
                source="api",
                language="python",
                output=output,
                options={"packageName": output, **options.options},
            )
        },
        changes=tuple(_class_names(object_in(written, "class_overrides"))),
        notes=options.notes,
    )


def _class_names(overrides: JsonObject) -> Iterator[Change]:
    for schema, override in overrides.items():
        name = (
            text_in(override, "class_name") if isinstance(override, Mapping) else None
        )
        if name is not None:
            target = query("components", "schemas", schema)
            yield Change(target=target, update={"x-speakeasy-name-override": name})
