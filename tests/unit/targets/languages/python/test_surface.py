"""The surface of a package's types: one line for everything a user can name."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.emit.job import CopyJob, RenderJob
from sdkwright.targets.languages.python.surface import model_surface
from sdkwright.targets.languages.python.views_models import (
    AliasView,
    ClassView,
    FieldView,
    ModelModule,
)


def test_types_are_listed_with_their_members() -> None:
    field = FieldView(lines=Code("size: int"), member=".size: int")
    plain = FieldView(lines=Code("data_type = Thing"))
    thing = ClassView(
        name="Thing", heading=Code("Thing(Model)"), doc=None, fields=(field, plain)
    )
    size = AliasView(
        name="Size", lines=Code("Size = ..."), doc=None, members=(': "s"',)
    )
    jobs = (
        RenderJob(
            path="src/pkg/models/thing.py",
            template="",
            view=ModelModule(imports=Code(""), classes=(thing,)),
        ),
        RenderJob(
            path="src/pkg/models/size.py",
            template="",
            view=ModelModule(imports=Code(""), aliases=(size,)),
        ),
        CopyJob(path="src/pkg/py.typed", resource=""),
    )

    assert model_surface(jobs) == (
        "models.Size",
        'models.Size: "s"',
        "models.Thing",
        "models.Thing.size: int",
    )
