"""The one place for colours, sizes and type.

A colour has a name that says what it means and two values, one for each scheme. `resources/style.qss` is written in those
names; pages and widgets ask here and never hold a colour or a pixel of their own.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import QFile, QIODevice, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from moi_desktop.desktop.generated import rc_moi_desktop

STYLE_FILE = ":/style/style.qss"
FONT_FAMILY = "MOI Sarabun"
FALLBACK_FAMILIES = ("Loma", "Laksaman", "Leelawadee UI", "Tahoma", "Garuda", "Waree", "Noto Sans Thai")
"""Thai fonts that are looked for when the bundled one cannot be loaded, best first."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """One colour per meaning, as #rrggbb. A *soft* colour is the background on which its strong one is readable.

    `part_1` to `part_5` tell the parts of a whole apart in a chart; each part has its name and figure beside it.
    """

    ink: str
    muted: str
    paper: str
    page: str
    line: str
    edge: str
    grid: str
    head: str
    track: str
    accent: str
    accent_strong: str
    accent_soft: str
    on_accent: str
    good: str
    good_soft: str
    warning: str
    warning_soft: str
    bad: str
    bad_soft: str
    part_1: str
    part_2: str
    part_3: str
    part_4: str
    part_5: str


LIGHT = Scheme(
    ink="#1b2733",
    muted="#566575",
    paper="#ffffff",
    page="#f4f6f8",
    line="#d9dfe5",
    edge="#b9c4cf",
    grid="#e8ecf0",
    head="#eef1f4",
    track="#e3e8ed",
    accent="#1f5fa8",
    accent_strong="#174a86",
    accent_soft="#e6eff9",
    on_accent="#ffffff",
    good="#1e7b4f",
    good_soft="#e8f5ee",
    warning="#945400",
    warning_soft="#fdf5e6",
    bad="#b3261e",
    bad_soft="#fcedeb",
    part_1="#1f5fa8",
    part_2="#4a9bd1",
    part_3="#1e7b4f",
    part_4="#b98a2f",
    part_5="#7d6a9c",
)
DARK = Scheme(
    ink="#e6ebf0",
    muted="#a3b2c0",
    paper="#1d252d",
    page="#141a20",
    line="#33404c",
    edge="#506070",
    grid="#2b3640",
    head="#253039",
    track="#36434f",
    accent="#84b8f2",
    accent_strong="#a9cef7",
    accent_soft="#1f3a57",
    on_accent="#0f1720",
    good="#74cba1",
    good_soft="#173527",
    warning="#e8b066",
    warning_soft="#3a2c12",
    bad="#f4958c",
    bad_soft="#43201d",
    part_1="#84b8f2",
    part_2="#4f88bd",
    part_3="#74cba1",
    part_4="#d9b36b",
    part_5="#b3a2d4",
)
SCHEMES = {"light": LIGHT, "dark": DARK}


@dataclass(slots=True)
class Sizes:
    """Lengths in device-independent pixels, type in points. `set_text_size` alone changes them."""

    space_inside: int = 4
    space: int = 8
    space_between: int = 12
    space_card: int = 16
    radius: int = 4
    radius_card: int = 6
    top_bar: int = 52
    navigation: int = 176
    navigation_row: int = 40
    list_width: int = 248
    details_width: int = 252
    search_width: int = 200
    grid_row: int = 27
    grid_head: int = 32
    row_head: int = 40
    form_row: int = 32
    field_label: int = 122
    half_form: int = 270
    cell_padding: int = 6
    cell_mark: int = 7
    code_column: int = 64
    popup_width: int = 420
    money_column: int = 120
    chart_bar: int = 24
    month_least: int = 11
    month_names: int = 184
    month_head: int = 48
    control: int = 25
    meter: int = 6
    chip: int = 22
    icon: int = 16
    icon_large: int = 32
    scroll_bar: int = 12
    dialog_width: int = 460
    choice_width: int = 560
    window_width: int = 1024
    window_height: int = 520
    popup_rows: int = 10
    body: float = 10.0
    small: float = 9.0
    heading: float = 11.0
    title: float = 14.0
    headline: float = 18.0


SIZES = Sizes()

_WITH_TEXT = (
    "top_bar", "navigation", "navigation_row", "grid_row", "grid_head", "row_head", "form_row", "field_label", "half_form", "code_column",
    "money_column", "chart_bar", "month_least", "month_names", "month_head", "control", "chip", "body", "small", "heading", "title",
    "headline",
)  # fmt: skip
"""What grows with the text."""


def set_text_size(percent: int) -> None:
    """Make text larger than usual, and what holds it. Takes effect on widgets made afterwards, so: before the first."""
    usual = Sizes()
    for name in _WITH_TEXT:
        value = getattr(usual, name)
        setattr(SIZES, name, value * percent / 100 if isinstance(value, float) else value * percent // 100)


class _Chosen(QObject):
    """The scheme in force, and word of its change for those who draw themselves."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = "light"


_chosen = _Chosen()


def scheme() -> Scheme:
    """Return the colours in force."""
    return SCHEMES[_chosen.name]


def scheme_name() -> str:
    """Return "light" or "dark"."""
    return _chosen.name


def changed() -> _Chosen:
    """Return the object whose `changed` signal tells that the scheme is another one now."""
    return _chosen


def colour(name: str) -> QColor:
    """Return the colour called `name` in the scheme in force; raises AttributeError for a name that does not exist."""
    return QColor(getattr(scheme(), name))


def style_sheet(template: str, chosen: Scheme) -> str:
    """Fill `template` with the colours, the sizes and the scheme's name; raises KeyError for a name that does not exist."""
    name = "dark" if chosen is DARK else "light"
    return Template(template).substitute(asdict(chosen) | asdict(SIZES), scheme=name)


def apply(app: QApplication, name: str = "light") -> None:
    """Give the whole application the named scheme: "light", "dark", or "system" for what the desktop prefers."""
    _chosen.name = _preferred(app) if name == "system" else name
    app.setStyle("Fusion")
    app.setFont(body_font())
    app.setPalette(_palette(scheme()))
    app.setStyleSheet(style_sheet(_read(STYLE_FILE), scheme()))
    _chosen.changed.emit()


def load_fonts() -> str:
    """Load the bundled Thai font and return the family to use: the bundled one, or the best Thai font of the machine."""
    rc_moi_desktop.qInitResources()
    folder = ":/fonts"
    for name in _resource_names(folder):
        QFontDatabase.addApplicationFont(f"{folder}/{name}")
    families = QFontDatabase.families()
    for family in (FONT_FAMILY, *FALLBACK_FAMILIES):
        if family in families:
            return family
    thai = QFontDatabase.families(QFontDatabase.WritingSystem.Thai)
    return thai[0] if thai else QFont().family()


def body_font() -> QFont:
    """Return the font of body text."""
    font = QFont(_family())
    font.setPointSizeF(SIZES.body)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font


def font(points: float | None = None, *, bold: bool = False) -> QFont:
    """Return the application's font in another size or weight, for text that is painted by hand."""
    made = body_font()
    made.setPointSizeF(points or SIZES.body)
    made.setBold(bold)
    return made


def line_height(points: float | None = None) -> int:
    """Return the height in pixels of one line in which no Thai mark is cut."""
    return QFontMetrics(font(points)).lineSpacing()


def mark(widget: QWidget, **properties: str | bool) -> None:
    """Set properties that the style sheet looks at, such as role="title" or state="problem", and show their effect."""
    changed_one = False
    for name, value in properties.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed_one = True
    if changed_one:
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
        widget.update()


_families: list[str] = []


def _family() -> str:
    if not _families:
        _families.append(load_fonts())
    return _families[0]


def _preferred(app: QApplication) -> str:
    return "dark" if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"


def _resource_names(folder: str) -> list[str]:
    from PySide6.QtCore import QDir

    return QDir(folder).entryList(["*.ttf", "*.otf"])


def _read(path: str) -> str:
    rc_moi_desktop.qInitResources()
    file = QFile(path)
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(path)
    return bytes(file.readAll().data()).decode("utf-8")


def _palette(chosen: Scheme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, value in (
        (role.Window, chosen.page),
        (role.WindowText, chosen.ink),
        (role.Base, chosen.paper),
        (role.AlternateBase, chosen.page),
        (role.Text, chosen.ink),
        (role.Button, chosen.paper),
        (role.ButtonText, chosen.ink),
        (role.BrightText, chosen.bad),
        (role.ToolTipBase, chosen.paper),
        (role.ToolTipText, chosen.ink),
        (role.PlaceholderText, chosen.muted),
        (role.Highlight, chosen.accent),
        (role.HighlightedText, chosen.on_accent),
        (role.Link, chosen.accent),
        (role.LinkVisited, chosen.accent),
        (role.Accent, chosen.accent),
        (role.Mid, chosen.edge),
        (role.Dark, chosen.edge),
        (role.Light, chosen.paper),
    ):
        palette.setColor(which, QColor(value))
    for which in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(chosen.muted))
    return palette
