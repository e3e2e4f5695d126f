"""Words that say what an operation does."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_VERBS = _words(
    "accept acknowledge activate add adjust allow apply approve archive assign associate attach authorize block"
    " cancel capture check clear clone close compare complete configure confirm convert copy count create"
    " deactivate decline delete deny deploy describe detach disable dismiss download downvote duplicate edit eject"
    " enable escalate evaluate evict execute expire export extend fetch filter finalize find follow forward"
    " generate get hide ignore import insert install invite invoke join leave link list lock login logout mark"
    " merge migrate modify move notify open parse patch pause pay permit ping post preview process promote publish"
    " purge put query quit read reassign rebuild reconcile recover recycle refresh refund register"
    " reject release reload remove rename render renew reorder replace reschedule reset resize resolve restart"
    " restore resume retrieve retry reveal revert revoke rollback rotate run sanitize save search seed send set"
    " share sign split start stop stream submit subscribe suspend switch sync terminate test touch transfer"
    " trigger unassign unblock uncancel undo unfollow unhide uninstall unlink unlock unmute unpublish"
    " unsubscribe update upgrade upload upsert upvote validate verify void watch"
)
# Things, too, in an id or where a path is read.
_DEEDS = _words(
    "ban bookmark change commit fail favorite favourite fix flush grant kick kill mute override park pin poweroff"
    " poweron pull push reboot return shutdown simulate skip snooze transition trim vote wake wipe"
)
# Nobody calls a thing so.
_PLAIN = _words(
    "accept activate add apply approve associate attach authorize cancel complete confirm create deactivate decline"
    " delete deploy describe destroy detach disable enable execute finalize generate get install invoke join leave list migrate"
    " modify notify publish purge read reject remove rename replace resolve restore retrieve revoke send set submit"
    " subscribe sync terminate unassign unsubscribe update validate verify"
)
# Nothing is undone or repeated by these.
_THINGS = _words("design discount research")
_PREFIXES = ("un", "re", "de", "dis")


def is_verb(word: str) -> bool:
    """Whether a word is one of those that operations are named by, or undoes or repeats one."""
    return word.lower() in _VERBS or _undoes(word, _VERBS)


def is_plain_verb(word: str) -> bool:
    """Whether a word is a verb and never a thing's name, as "transfer" is both."""
    return word.lower() in _PLAIN


def is_deed(word: str) -> bool:
    """Whether a word at the end of a path that something is sent to says what happens there."""
    return is_verb(word) or word.lower() in _DEEDS or _undoes(word, _DEEDS)


def _undoes(word: str, verbs: frozenset[str]) -> bool:
    lower = word.lower()
    return lower not in _THINGS and any(
        lower.startswith(prefix) and lower[len(prefix) :] in verbs
        for prefix in _PREFIXES
    )
