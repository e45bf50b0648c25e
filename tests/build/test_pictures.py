"""Pictures come from the program itself; guides show only pictures that exist and name only buttons that exist."""

import ast
import re
import struct
import subprocess
import sys
from pathlib import Path

import picture_scenes
import pytest
from picture_desk import ROOT, SIZE

IMAGES = ROOT / "docs" / "images"
GUIDES = sorted((ROOT / "docs" / "manual").rglob("*.md"))
PAGES = [ROOT / "README.md", *GUIDES]


def pictures_in(page: Path) -> set[Path]:
    return {(page.parent / name).resolve() for name in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page.read_text("utf-8"))}


def test_every_picture_that_is_shown_exists_and_every_one_that_exists_is_shown():
    assert set().union(*map(pictures_in, PAGES)) == set(IMAGES.iterdir())


def test_every_picture_is_of_a_scene_and_every_scene_has_its_pictures():
    names = [name for _, names in picture_scenes.SCENES for name in names]
    assert len(names) == len(set(names))
    assert set(names) == {path.stem for path in IMAGES.iterdir()}


def make(folder, *names):
    command = [sys.executable, str(ROOT / "build" / "pictures.py"), "--out", str(folder), *names]
    return subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8", timeout=120)


def test_a_picture_is_taken_of_the_whole_window_and_is_the_same_each_time(tmp_path):
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        done = make(folder, "start")
        assert done.returncode == 0, done.stderr
        assert [path.name for path in folder.iterdir()] == ["start.png"]
    one, two = ((folder / "start.png").read_bytes() for folder in folders)
    assert one == two
    assert struct.unpack(">II", one[16:24]) == SIZE


def test_a_picture_that_there_is_not_is_told(tmp_path):
    done = make(tmp_path, "moon")
    assert done.returncode == 2
    assert "moon" in done.stderr


def texts_of_the_program() -> set[str]:
    """Every text in the program's source; a menu's text without its shortcut."""
    found = set()
    for file in (ROOT / "moi_desktop").rglob("*.py"):
        if not file.name.startswith("rc_"):
            nodes = ast.walk(ast.parse(file.read_text("utf-8")))
            found |= {one.value for one in nodes if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    return {text.split("\t")[0] for text in found}


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_name_that_a_guide_quotes_stands_in_the_program(guide):
    quoted = set(re.findall("«([^» ][^»]*)»", guide.read_text("utf-8")))
    assert quoted
    assert not quoted - texts_of_the_program()
