"""The window. The only room that imports PySide6."""

import sys

if sys.version_info < (3, 12):
    # From Python 3.12 on these live for ever. PySide6 6.12 counts on that in every Python: a call that returns nothing, and
    # a signal that is sent, take a reference away that was never given, and some thousand calls later the process ends.
    import ctypes

    for lasting in (None, True, False, NotImplemented, ...):
        ctypes.c_ssize_t.from_address(id(lasting)).value += 1 << 30
