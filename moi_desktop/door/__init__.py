"""Bytes from outside come in here: the child process that reads them, and e-mails and archives. Parses nothing in this process."""

from typing import Final

CELLS: Final = "cells"
"""Asks for the cells of a workbook."""

ENVELOPE: Final = "envelope"
"""Asks for what an e-mail or an archive holds."""

SIGNATURES: Final = "signatures"
"""Asks what the Office signatures of a workbook are worth."""
