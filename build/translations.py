"""The round trip of translations: collect the Thai texts of the program, list what has no English, fill it in.

make.py translations                  collect into i18n/moi_desktop_en.ts
make.py translations missing          print the texts without English as JSON, ready to be filled in
make.py translations fill FILE.json   put {thai: english} into the file; plurals take a list [one, many]
make.py translations check            everything collected, everything translated, same places to fill in
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path

import qt_tools
import translation_files
from qt_tools import ToolError
from translation_files import Message

ROOT = Path(__file__).resolve().parents[1]
ENGLISH = ROOT / "i18n" / "moi_desktop_en.ts"
QT_THAI = ROOT / "i18n" / "qtbase_th.ts"


def main(arguments: list[str]) -> int:
    """Run one of the four actions above; return 0, or 1 when something is missing or was refused, 2 for wrong use."""
    match arguments:
        case []:
            collect(ENGLISH)
            return _report(ENGLISH)
        case ["missing"]:
            print(json.dumps(unanswered(ENGLISH), ensure_ascii=False, indent=1))
            return 0
        case ["fill", path]:
            return fill(Path(path))
        case ["check"]:
            problems = complaints()
            print(*problems, sep="\n", end="\n" if problems else "")
            return 1 if problems else 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2


def collect(target: Path) -> None:
    """Bring `target` up to date with the texts of the program; texts that are gone leave it.

    Raises ToolError when the tool fails. Python files are named one by one, because the tool finds nothing in
    folders of them.
    """
    files = sorted((*(ROOT / "moi_desktop").rglob("*.py"), *(ROOT / "ui").glob("*.ui")))
    wanted = [path.relative_to(ROOT).as_posix() for path in files if "generated" not in path.parts]
    options = ["-silent", "-no-obsolete", "-sort-messages", "-locations", "none", "-disable-heuristic", "similartext"]
    languages = ["-source-language", "th", "-target-language", "en"]
    qt_tools.run("lupdate", *wanted, *options, *languages, "-ts", target)
    translation_files.write(translation_files.read(target), target)  # the same bytes on every system


def unanswered(path: Path) -> dict[str, str | list[str]]:
    """Return the sources without a translation, each with what there is so far, in the shape that `fill` takes."""
    messages = translation_files.missing(translation_files.read(path))
    return {
        message.source: list(message.translations) if message.plural else message.translations[0]
        for message in messages
    }


def fill(answers: Path) -> int:
    """Put the translations in `answers` into the English file and say what is left."""
    file = translation_files.read(ENGLISH)
    given = {key: value for key, value in json.loads(answers.read_text(encoding="utf-8")).items() if value}
    changed, refused = translation_files.filled(file, given)
    translation_files.write(changed, ENGLISH)
    for source in refused:
        print(f"refused (unknown text, or other places to fill in): {source!r}")
    return max(_report(ENGLISH), 1 if refused else 0)


def complaints() -> list[str]:
    """Return one line for every text that is not collected, not translated, or has other places to fill in."""
    lines = [f"not collected (run: make.py translations): {message}" for message in uncollected()]
    for path in (ENGLISH, QT_THAI):
        file = translation_files.read(path)
        lines += [f"{path.name}: no translation: {_shown(message)}" for message in translation_files.missing(file)]
        lines += [
            f"{path.name}: other places to fill in: {_shown(message)}" for message in translation_files.misplaced(file)
        ]
    return lines


def uncollected() -> list[str]:
    """Return the texts in which the program and the English file differ."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / ENGLISH.name
        shutil.copy(ENGLISH, fresh)
        collect(fresh)
        now = translation_files.sources(translation_files.read(fresh).messages)
    kept = translation_files.sources(translation_files.read(ENGLISH).messages)
    return [f"[{context}] {source!r}" for context, source, _ in sorted(now ^ kept)]


def _report(path: Path) -> int:
    file = translation_files.read(path)
    left = len(translation_files.missing(file))
    print(f"{path.name}: {len(file.messages)} texts, {left} without a translation")
    return 0


def _shown(message: Message) -> str:
    return f"[{message.context}] {message.source!r}"


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except ToolError as problem:
        sys.exit(str(problem))
