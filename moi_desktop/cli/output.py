"""Where the command line speaks: words for people, or one JSON object for scripts with the words on stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from moi_desktop.errors import MoiError

OK, FOUND_WRONG, WRONG_USE, NO_WORKSPACE = 0, 1, 2, 3


@dataclass(slots=True)
class Output:
    """`as_json` sends words to stderr, so that stdout holds exactly one JSON object."""

    as_json: bool = False

    def say(self, text: str) -> None:
        """Tell people something."""
        print(text, file=sys.stderr if self.as_json else sys.stdout, flush=True)

    def result(self, value: Mapping[str, Any]) -> None:
        """Give scripts the result; people do not see it."""
        if self.as_json:
            print(json.dumps(value, ensure_ascii=False, indent=1), flush=True)

    def error(self, error: MoiError) -> None:
        """Tell people on stderr what went wrong; scripts find code, sentence and place in the one JSON object."""
        print(error, file=sys.stderr, flush=True)
        self.result({"error": {"code": error.code, "message": error.sentence, "place": error.place}})


def made_folder(folder: Path) -> Path:
    """The folder that files go to, made when it is not there. Raises OSError as the disk does."""
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def speak_utf8() -> None:
    """Thai Windows consoles use code page 874: always write UTF-8, and never fail on a letter."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
