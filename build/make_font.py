"""Makes the bundled Thai font from the web font Sarabun. Run by hand when the font changes; never part of set-up.

Sarabun (SIL Open Font License 1.1, no reserved font name) is published for the web in subsets, and its declared line
box (1068/-232) is smaller than what it draws (1297/-559), so that Qt cuts lower vowels and stacked tone marks. This
recipe joins the subsets, declares an honest line box, gives every drawn variant of a Thai letter a code of its own in the
private area (Qt writes into a PDF only the codes that a font knows, and would lose the tone marks; what the codes mean
is said in `moi_desktop/desktop/papers/pdf_text.py`), and names the result anew, because a changed font must not pass for
the original.

    npm pack @fontsource/sarabun@5.3.0
    tar xzf fontsource-sarabun-5.3.0.tgz
    python -m pip install fonttools==4.68.0
    python build/make_font.py package resources/fonts

The second argument receives MOISarabun-Regular.ttf, MOISarabun-Bold.ttf and OFL.txt; equal input gives equal bytes.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

FAMILY = "MOI Sarabun"
WEIGHTS = {"Regular": 400, "Bold": 700}
SUBSETS = ("thai", "latin", "latin-ext")
KINDS = ("less", "short", "small", "narrow")
"""How the font names its variants of a Thai letter; the place in the row is the second digit of the private code."""

WORDED = {
    "yoYingthai": 0x0E0D,
    "doChadathai": 0x0E0E,
    "toPatakthai": 0x0E0F,
    "thoThanthai": 0x0E10,
    "loChulathai": 0x0E2C,
}
"""Letters whose variants the font names with a word and not with their code."""

LATIN_PAIRS = {"fi": 0xFB01, "fl": 0xFB02}
ASCENT, DESCENT = 1300, 567
"""The line box in font units (1,000 to the em): room for every stack that Thai writes, in both weights."""


def main(arguments: list[str]) -> int:
    """Make both weights and the licence from an unpacked @fontsource/sarabun; return the exit code."""
    if len(arguments) != 2:
        print(__doc__)
        return 2
    package, target = Path(arguments[0]), Path(arguments[1])
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1735689600")  # fontTools writes this as the time of the last change
    for style, weight in WEIGHTS.items():
        font = joined(package / "files", weight)
        set_line_box(font)
        name_variants(font)
        rename(font, style)
        path = target / f"MOISarabun-{style}.ttf"
        font.save(path)
        print(f"{path}: {path.stat().st_size} bytes, {len(font.getGlyphOrder())} glyphs")
    write_licence(package / "LICENSE", target / "OFL.txt")
    return 0


def joined(files: Path, weight: int) -> Any:  # noqa: ANN401 - fontTools is not installed where this is type-checked
    """Return one font made of the Thai and Latin subsets of `weight`."""
    from fontTools.merge import Merger
    from fontTools.ttLib import TTFont

    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for subset in SUBSETS:
            part = TTFont(files / f"sarabun-{subset}-{weight}-normal.woff")
            part.flavor = None
            parts.append(str(Path(folder) / f"{subset}.ttf"))
            part.save(parts[-1])
        return Merger().merge(parts)


def set_line_box(font: Any) -> None:  # noqa: ANN401 - see joined
    """Declare what the font really draws, in all three places that systems read; refuse if the drawing has grown."""
    glyphs = font["glyf"]
    drawn = [glyphs[name] for name in font.getGlyphOrder() if glyphs[name].numberOfContours]
    highest, lowest = max(glyph.yMax for glyph in drawn), min(glyph.yMin for glyph in drawn)
    if highest > ASCENT or lowest < -DESCENT:
        message = f"the font draws {highest}/{lowest}, outside the line box {ASCENT}/-{DESCENT}"
        raise ValueError(message)
    header, metrics = font["hhea"], font["OS/2"]
    header.ascent = metrics.sTypoAscender = metrics.usWinAscent = ASCENT
    header.descent = metrics.sTypoDescender = -DESCENT
    metrics.usWinDescent = DESCENT
    header.lineGap = metrics.sTypoLineGap = 0


def name_variants(font: Any) -> None:  # noqa: ANN401 - see joined
    """Give variants of Thai letters private codes: E000-E3FF by kind for one letter, E800-EAFF for joined ones."""
    known = {name: code for code, name in font.getBestCmap().items()}
    tables = [table.cmap for table in font["cmap"].tables if table.isUnicode()]
    for name in font.getGlyphOrder():
        code = variant_code(name, known)
        for table in tables if code else ():
            table[code] = name


def variant_code(name: str, known: dict[str, int]) -> int:
    """Return the private code of a glyph, 0 where it needs none. `known` are the codes of the plain glyphs."""
    plain, _, kind = name.partition(".")
    if name in LATIN_PAIRS:
        return LATIN_PAIRS[name]
    if re.fullmatch("uni0E[0-9A-F]{2}0E[0-9A-F]{2}", plain):
        first, second = int(plain[5:7], 16), int(plain[9:11], 16)
        if second == 0x45:  # a vowel letter with its long stroke: ฤๅ
            return 0xE900 + first
        return (0xEA00 if kind else 0xE800) + second
    letter = known.get(plain) or WORDED.get(plain, 0)
    if kind in KINDS and 0x0E00 < letter < 0x0E60:
        return 0xE000 + KINDS.index(kind) * 0x100 + letter % 0x100
    return 0


def rename(font: Any, style: str) -> None:  # noqa: ANN401 - see joined
    """Give the font its own family name; the copyright and licence entries stay."""
    names = font["name"]
    plain = FAMILY.replace(" ", "")
    for number, text in {
        1: FAMILY,
        2: style,
        3: f"{plain}-{style}",
        4: f"{FAMILY} {style}",
        6: f"{plain}-{style}",
    }.items():
        names.removeNames(nameID=number)
        names.setName(text, number, 3, 1, 0x409)
    for number in (16, 17, 18, 21, 22, 25):
        names.removeNames(nameID=number)


def write_licence(source: Path, target: Path) -> None:
    """Write the licence with one copyright line instead of the package's line for every weight."""
    first, _, rest = source.read_text(encoding="utf-8").partition("\n")
    owner = first.split(" Sarabun-")[0].strip()
    change = f"Changes: joined from web subsets, line box {ASCENT}/{DESCENT}, family renamed to {FAMILY!r}."
    target.write_text(f"{owner}\n{change}\n{rest}", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
