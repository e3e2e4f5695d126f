"""Type cells: pieces become text, and links lead from the page they stand on."""

from __future__ import annotations

import pytest

from sdkwright.targets.contract.reference import ExternalLink, Link
from sdkwright.targets.pages.cells import cell_text


@pytest.mark.parametrize(
    ("page", "link"),
    [
        ("sdks/images/README.md", "../../models/size.md"),
        ("models/image.md", "../models/size.md"),
        ("models/components/image.md", "../../models/size.md"),
        ("README.md", "models/size.md"),
    ],
)
def test_a_link_climbs_from_its_page_to_the_root_of_the_docs(
    page: str, link: str
) -> None:
    cell = (Link("Optional[models.Size]", "models/size.md"),)

    assert cell_text(cell, page) == f"[Optional[models.Size]]({link})"


def test_pieces_stand_side_by_side() -> None:
    cell = ("List[", Link("models.Size", "models/size.md"), "]")

    assert cell_text(cell, "models/a.md") == "List[[models.Size](../models/size.md)]"


def test_a_link_to_another_site_is_absolute() -> None:
    cell = (ExternalLink("date", "https://docs.example/date"),)

    assert cell_text(cell, "models/a.md") == "[date](https://docs.example/date)"


def test_a_link_to_a_part_of_its_own_page_is_a_fragment() -> None:
    cell = (Link("models.Size", "models/thing.md#Size"),)

    assert cell_text(cell, "models/thing.md") == "[models.Size](#Size)"
    assert cell_text(cell, "models/a.md") == "[models.Size](../models/thing.md#Size)"
