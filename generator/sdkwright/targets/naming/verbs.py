"""Words that say what an operation does."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_VERBS = _words(
    "accept activate add adjust apply approve archive assign associate attach authorize block cancel capture check"
    " clear clone close compare complete confirm convert copy count create deactivate decline delete"
    " deploy describe detach disable download duplicate edit enable execute export fetch filter finalize find"
    " follow forward generate get import insert install invite invoke join leave link list lock login"
    " logout mark merge modify move notify open parse patch pause pay ping post preview process publish"
    " purge put query read rebuild refresh refund register reject release reload remove rename render"
    " renew replace reset resize resolve restart restore resume retrieve retry reveal revoke rotate run"
    " save search seed send set share sign split start stop stream submit subscribe suspend switch sync terminate"
    " test touch transfer trigger unassign unblock unfollow uninstall unlink unlock unpublish unsubscribe"
    " update upgrade upload upsert validate verify void watch"
)
_PREFIXES = ("un", "re", "de", "dis")


def is_verb(word: str) -> bool:
    """Whether a word is one of those that operations are named by, or undoes or repeats one."""
    lower = word.lower()
    return lower in _VERBS or any(
        lower.startswith(prefix) and lower[len(prefix) :] in _VERBS
        for prefix in _PREFIXES
    )
