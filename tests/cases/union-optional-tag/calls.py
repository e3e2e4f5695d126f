# pyright: strict, reportUnnecessaryTypeIgnoreComment=true
"""A tag that the document doesn't ask for needs no saying; the others do."""

from case_union_optional_tag import models
from case_union_optional_tag.sdk import Shop


def sent(client: Shop) -> None:
    client.send(item={"text": "hi"})
    client.send(item={"type": "message", "text": "hi"})
    client.send(item=models.Message(text="hi"))
    client.send(item={"name": "now"})  # type: ignore
