"""What a repository can hold where an SDK is generated into: attempts to have files written or removed elsewhere.

Each attack gets the output folder, which has a sound package of an earlier run, and a home folder beside it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

Plant = Callable[[Path, Path], None]
ATTACKS: dict[str, Plant] = {}

SECRET = b"ssh-ed25519 mine"
FILES = ".sdkwright/files"
MANIFEST = ".sdkwright/manifest.json"
STALE = ".sdkwright/run-7-0123456789abcdef"


def _attack(plant: Plant) -> Plant:
    ATTACKS[plant.__name__] = plant
    return plant


def furnish(out: Path, home: Path) -> None:
    """A home with things to lose, and a repository at the output."""
    for path in (home / "keys", out / ".git" / "config", out / ".env", out / "notes"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(SECRET)
    (home / "empty").mkdir()


def _journal(out: Path, **steps: Any) -> None:
    pending = out / ".sdkwright" / "pending"
    for name in ("old", "new"):
        (pending / name).mkdir(parents=True)
    (pending / "old" / "0").write_bytes(b"#!/bin/sh\nevil\n")
    (pending / "old" / "0").chmod(0o755)
    whole: dict[str, Any] = {
        "removed": [],
        "written": [],
        "replaced": [],
        "made": [],
        **steps,
    }
    (pending / "journal.json").write_text(json.dumps(whole))


def _record(out: Path, files: Mapping[str, Any] = {}, **members: Any) -> None:
    """Lists ``files`` in the record, and in one of the form that earlier versions had; the hash of each is right unless
    one is given. ``members`` are the earlier form's.
    """
    hashes = {
        name: sha256(SECRET).hexdigest() if digest is None else digest
        for name, digest in files.items()
    }
    with (out / FILES).open("a") as record:
        record.writelines(f"{digest}  {name}\n" for name, digest in hashes.items())
    text = json.dumps({"files": hashes, **members})
    (out / MANIFEST).write_text(text)


def _link(path: Path, target: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        for inner in path.iterdir():
            inner.unlink()
        path.rmdir()
    path.unlink(missing_ok=True)
    path.symlink_to(target)


# A journal: orders for the recovery of earlier versions


@_attack
def a_journal_restores_over_a_file_behind_a_link(out: Path, home: Path) -> None:
    (out / "d2").symlink_to(home)
    _journal(out, written=["d2/keys"], replaced=["d2/keys"])


@_attack
def a_journal_takes_back_a_file_behind_a_link(out: Path, home: Path) -> None:
    (out / "d2").symlink_to(home)
    _journal(out, written=["d2/none", "d2/keys"])


@_attack
def a_journal_makes_a_hook(out: Path, _: Path) -> None:
    _journal(out, removed=[".git/hooks/pre-commit"])


@_attack
def a_journal_replaces_the_configuration_of_git(out: Path, _: Path) -> None:
    _journal(out, written=[".git/config"], replaced=[".git/config"])


@_attack
def a_journal_removes_empty_folders_elsewhere(out: Path, home: Path) -> None:
    (out / "d2").symlink_to(home)
    _journal(out, made=["d2/empty"])


@_attack
def a_journal_climbs(out: Path, _: Path) -> None:
    _journal(out, written=["../home/keys"], replaced=["../home/keys"])


@_attack
def a_journal_names_an_absolute_path(out: Path, home: Path) -> None:
    _journal(out, written=[str(home / "keys")], replaced=[str(home / "keys")])


@_attack
def a_journal_of_wrong_types(out: Path, _: Path) -> None:
    _journal(out, removed=3, written={"a": [None]}, made=[[]])


@_attack
def a_journal_nested_too_deeply(out: Path, _: Path) -> None:
    _journal(out)
    (out / ".sdkwright/pending/journal.json").write_text("[" * 300_000)


@_attack
def a_journal_that_never_ends(out: Path, _: Path) -> None:
    _journal(out)
    (out / ".sdkwright/pending/journal.json").unlink()
    os.mkfifo(out / ".sdkwright/pending/journal.json")


@_attack
def a_journals_folder_that_is_a_link(out: Path, home: Path) -> None:
    (out / ".sdkwright/pending").symlink_to(home)


# The record: what counts as generated


@_attack
def a_record_climbs(out: Path, _: Path) -> None:
    _record(out, {"../home/keys": None, "d/../../home/keys": None})


@_attack
def a_record_names_an_absolute_path(out: Path, home: Path) -> None:
    _record(out, {str(home / "keys"): None, "C:/keys": None, "\\\\h\\keys": None})


@_attack
def a_record_claims_the_repository(out: Path, _: Path) -> None:
    _record(out, {".git/config": None, ".GIT/config": None, ".git\u200c/config": None})


@_attack
def a_record_claims_the_repository_by_its_short_name(out: Path, _: Path) -> None:
    (out / "git~1").mkdir()
    (out / "git~1" / "config").write_bytes(SECRET)
    _record(out, {"git~1/config": None, "GIT~1/config": None})


@_attack
def a_record_claims_hidden_files(out: Path, _: Path) -> None:
    _record(out, {".env": None})


@_attack
def a_record_claims_a_file_with_another_hash(out: Path, _: Path) -> None:
    _record(out, {"notes": "0" * 64})


@_attack
def a_record_claims_a_file_behind_a_link(out: Path, home: Path) -> None:
    (out / "d2").symlink_to(home)
    _record(out, {"d2/keys": None})


@_attack
def a_record_claims_a_link(out: Path, home: Path) -> None:
    (out / "keys").symlink_to(home / "keys")
    _record(out, {"keys": None})


@_attack
def a_record_of_an_unfinished_run_claims_what_it_never_had(out: Path, _: Path) -> None:
    digest = sha256(SECRET).hexdigest()
    paths = ("../home/keys", ".git/config", ".env")
    _record(out, replaced={path: [digest] for path in paths})


@_attack
def a_record_claims_what_lies_beside_it(out: Path, _: Path) -> None:
    (out / ".sdkwright" / "mine").write_bytes(SECRET)
    _record(out, {".sdkwright/mine": None})


@_attack
def a_record_of_wrong_types(out: Path, _: Path) -> None:
    _record(out, {"notes": [3], "": None, "x": {}}, replaced=[[1]])


@_attack
def a_record_of_conflict_marks(out: Path, _: Path) -> None:
    text = (out / FILES).read_text()
    (out / FILES).write_text(f"<<<<<<< HEAD\n{text}=======\n>>>>>>> other\n")


@_attack
def a_record_of_no_text(out: Path, _: Path) -> None:
    (out / FILES).write_bytes(b"\xff\xfe\x00" * 1000)


@_attack
def an_earlier_record_nested_too_deeply(out: Path, _: Path) -> None:
    (out / FILES).unlink()
    (out / MANIFEST).write_text('{"files":' * 300_000)


@_attack
def a_record_that_never_ends(out: Path, _: Path) -> None:
    (out / FILES).unlink()
    os.mkfifo(out / FILES)


@_attack
def an_earlier_record_that_never_ends(out: Path, _: Path) -> None:
    os.mkfifo(out / MANIFEST)


@_attack
def a_record_without_measure(out: Path, _: Path) -> None:
    os.truncate(out / FILES, 1 << 40)


@_attack
def a_record_that_is_a_link(out: Path, home: Path) -> None:
    _link(out / FILES, home / "keys")


@_attack
def a_patch_of_edits_that_is_a_link(out: Path, home: Path) -> None:
    (out / "a").write_text("edited")
    _link(out / ".sdkwright/edits.patch", home / "keys")


@_attack
def a_patch_of_edits_that_is_a_folder(out: Path, _: Path) -> None:
    (out / "a").write_text("edited")
    (out / ".sdkwright/edits.patch").mkdir()
    (out / ".sdkwright/edits.patch/mine").write_bytes(SECRET)


@_attack
def the_records_folder_is_a_link(out: Path, home: Path) -> None:
    (out / ".sdkwright").rename(home / "record")
    _link(out / ".sdkwright", home)


# What a run staged


@_attack
def a_staging_folder_that_is_a_link(out: Path, home: Path) -> None:
    (home / "new").mkdir()
    (home / "new" / "0").write_bytes(SECRET)
    (out / STALE).symlink_to(home)


@_attack
def a_part_of_a_staging_folder_that_is_a_link(out: Path, home: Path) -> None:
    (home / "0").write_bytes(SECRET)
    (out / STALE).mkdir()
    (out / STALE / "new").symlink_to(home)
    (out / STALE / "old").symlink_to(out / ".git")


@_attack
def a_staged_file_that_is_a_link(out: Path, home: Path) -> None:
    (out / STALE / "old").mkdir(parents=True)
    (out / STALE / "old" / "0").symlink_to(home / "keys")
    (out / STALE / "old" / "keys").write_bytes(SECRET)


# Links where files are generated


@_attack
def a_file_that_is_a_link(out: Path, home: Path) -> None:
    _link(out / "a", home / "keys")


@_attack
def a_file_that_is_a_link_to_nothing(out: Path, home: Path) -> None:
    _link(out / "a", home / "new-keys")


@_attack
def a_new_file_that_is_a_link_to_nothing(out: Path, home: Path) -> None:
    (out / "new").mkdir()
    (out / "new" / "c").symlink_to(home / "new-keys")


@_attack
def a_folder_that_is_a_link(out: Path, home: Path) -> None:
    _link(out / "d", home)


@_attack
def a_folder_that_is_a_link_into_the_repository(out: Path, _: Path) -> None:
    _link(out / "d", out / ".git")


@_attack
def a_folder_that_is_a_link_to_its_parent(out: Path, _: Path) -> None:
    _link(out / "d", out)


@_attack
def a_new_folder_that_is_a_link(out: Path, home: Path) -> None:
    (out / "new").symlink_to(home)


@_attack
def a_file_that_never_ends(out: Path, _: Path) -> None:
    (out / "a").unlink()
    os.mkfifo(out / "a")


@_attack
def a_file_that_is_a_folder_of_others(out: Path, _: Path) -> None:
    (out / "a").unlink()
    (out / "a").mkdir()
    (out / "a" / "mine").write_bytes(SECRET)
