from __future__ import annotations

from typing import Literal

from .._runtime.model import Model


class DoneEvent(Model):
    data: Literal["[DONE]"] = "[DONE]"
