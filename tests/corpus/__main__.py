"""``python -m tests.corpus [python|typescript] [NAME...]``: take the corpus through every check.

With names, only documents whose names have one of them.
"""

from __future__ import annotations

import resource
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from time import perf_counter

from sdkwright.core.processes import cores
from tests.corpus.documents import corpus_documents
from tests.corpus.languages import LANGUAGES
from tests.corpus.survey import Survey, batches, survey, table


def main(parts: list[str]) -> int:
    """Print complaints as they are found, then the table; 1 when there was any complaint."""
    language = LANGUAGES["python"]
    if parts and parts[0] in LANGUAGES:
        language = LANGUAGES[parts.pop(0)]
    documents = [
        document
        for document in corpus_documents()
        if not parts or any(part in document.name for part in parts)
    ]
    surveys: list[Survey] = []
    styled: set[bytes] = set()
    started = perf_counter()
    with (
        tempfile.TemporaryDirectory() as folder,
        ThreadPoolExecutor(cores()) as pool,
    ):
        running = []
        for number, batch in enumerate(batches(documents)):
            root = Path(folder) / str(number)
            root.mkdir()
            running.append(pool.submit(survey, batch, root, styled, language))
        for done in as_completed(running):
            surveys.append(done.result())
            for complaint in surveys[-1].complaints:
                sys.stdout.write(complaint + "\n")
            for one in surveys[-1].ended:
                if one.folder is None:
                    sys.stdout.write(f"{one.document.name}: refused\n")
            sys.stdout.flush()
    sys.stdout.write(table(surveys) + "\n")
    sys.stdout.write(_cost(perf_counter() - started) + "\n")
    return int(any(one.complaints for one in surveys))


def _cost(seconds: float) -> str:
    """How long it took, and how much of that was work rather than waiting for other programs on the machine."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    work = children.ru_utime + children.ru_stime
    return (
        f"took {seconds / 60:.1f} minutes, {work / 60:.1f} minutes of processor time"
        f" on {cores()} processors"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
