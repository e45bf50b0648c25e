import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

import moi_desktop.desktop
from moi_desktop.desktop import icons, theme

ROOM = Path(moi_desktop.desktop.__file__).parent
STYLE = ROOM.parents[1] / "resources" / "style.qss"

READ_ON = {
    "ink": ("paper", "page", "head", "accent_soft", "bad_soft", "warning_soft"),
    "muted": ("paper", "page", "head"),
    "accent": ("paper", "page", "accent_soft"),
    "good": ("paper", "page", "good_soft"),
    "warning": ("paper", "page", "warning_soft"),
    "bad": ("paper", "page", "bad_soft"),
    "on_accent": ("accent", "accent_strong"),
}


def luminance(colour):
    def part(value):
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    made = QColor(colour)
    return 0.2126 * part(made.redF()) + 0.7152 * part(made.greenF()) + 0.0722 * part(made.blueF())


@pytest.mark.parametrize("name", theme.SCHEMES)
def test_all_words_can_be_read_on_what_they_stand_on(name):
    scheme = theme.SCHEMES[name]
    for words, papers in READ_ON.items():
        for paper in papers:
            lighter, darker = sorted(
                (luminance(getattr(scheme, words)), luminance(getattr(scheme, paper))), reverse=True
            )
            assert (lighter + 0.05) / (darker + 0.05) >= 4.5, f"{words} on {paper} in {name}"


@pytest.mark.parametrize("name", theme.SCHEMES)
def test_the_style_sheet_names_only_colours_and_sizes_that_exist(name):
    filled = theme.style_sheet(STYLE.read_text(encoding="utf-8"), theme.SCHEMES[name])
    assert "$" not in filled


def test_colours_stand_in_one_place():
    for path in ROOM.rglob("*.py"):
        if "generated" not in path.parts and path.name not in ("theme.py", "icons.py", "paper_html.py"):
            assert not re.search(r"#[0-9a-fA-F]{6}", path.read_text(encoding="utf-8")), path


def test_the_bundled_font_is_used_and_draws_thai(qapp):
    assert qapp.font().family() == theme.FONT_FAMILY
    assert theme.line_height() < theme.SIZES.grid_row


def test_another_scheme_changes_what_is_asked_for(qapp, qtbot):
    with qtbot.waitSignal(theme.changed().changed):
        theme.apply(qapp, "dark")
    assert theme.colour("paper").name() == theme.DARK.paper
    assert theme.DARK.paper in qapp.styleSheet()
    theme.apply(qapp, "light")
    assert theme.colour("paper").name() == theme.LIGHT.paper


def test_a_role_changes_how_words_look(qtbot):
    label = QLabel("หัวข้อ")
    qtbot.addWidget(label)
    label.ensurePolished()
    before = label.fontMetrics().height()
    theme.mark(label, role="title")
    assert label.fontMetrics().height() > before


def test_every_icon_can_be_drawn(qapp):
    for path in (STYLE.parent / "icons").glob("*.svg"):
        assert not icons.pixmap(path.stem, "accent").isNull()


def test_an_icon_that_is_not_there_is_an_error(qapp):
    with pytest.raises(FileNotFoundError):
        icons.pixmap("nowhere")
