"""Marks text that people read.

Thai is the source language; `i18n/moi_desktop_en.ts` holds the English. The translation tool reads words, not
types, so this function only has to bear the name that it looks for; no Qt is needed to call it.
"""

CONTEXT = "moi"
"""The translation context of all text that stands outside the window code."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001 - the name and shape the translation tool looks for
    """Return `text` unchanged; its presence in a call makes `text` translatable in `context`."""
    return text
