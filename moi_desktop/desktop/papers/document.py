"""A paper laid out on A4 pages, the same on every printer and in every PDF.

Pages are measured on a device of their own, whose dots are the pixels of HTML (Qt scales some lengths of a document with
its device and others not), and painted at whatever scale the target has. May be used on any thread, but a `Pages` never
leaves the thread that made it: Qt keeps fonts by thread.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QLineF, QMarginsF, QRectF, QSizeF, Qt, QUuid
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QTextTable,
)

from moi_desktop.desktop import theme
from moi_desktop.desktop.jobs import Progress
from moi_desktop.desktop.papers.page_breaks import page_of, settle
from moi_desktop.desktop.papers.paper import Block, Contents, Paper, Part
from moi_desktop.desktop.papers.paper_html import (
    ANCHOR,
    GREY,
    LINE_HEIGHT,
    MM_PER_INCH,
    RULE,
    dots,
    html_of,
    screen_dpi,
)
from moi_desktop.desktop.papers.pdf_text import readable
from moi_desktop.plan.thai_numbers import to_thai_digits

PAGE = QSizeF(210, 297)
"""A4, in millimetres."""

_PDF_DPI = 600
_HARDLY_ANYTHING = 45.0
"""Millimetres: the head of a table, its sum and a note."""

_TIGHTER = (0.97, 0.94)
"""Sizes of type, as shares of the paper's, in which such a page may be saved."""

_TABLE_EDGES = (1.5, 3.5)
"""Pixels by which Qt draws the outer rules of a table of full width inside the page, at left and right."""

_EDGE = 2.0
"""Pixels at the foot of a page that may hold the highest marks of the line overleaf."""

_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in a paragraph's text where there is a picture."""

SCREEN_DPI = 110
"""How finely pages are drawn to be looked at."""


class Pages:
    """The pages of a paper. Painting one needs an active painter on a device that covers the whole sheet."""

    def __init__(self, paper: Paper, progress: Progress | None = None) -> None:
        self.paper = paper
        self._loop = QEventLoop()  # a document sets timers as it grows; on a thread without a loop that warns
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._measure = QPdfWriter(self._buffer)
        self._measure.setResolution(round(screen_dpi()))
        self._documents: list[QTextDocument] = []
        for number, part in enumerate(paper.parts):
            if progress is not None:
                progress(number, 2 * len(paper.parts))
            self._documents.append(self._laid_out(part))
        for _ in range(2):  # the contents themselves may turn out to need another page
            self._lay_out_contents()
        self._places = [
            (one, part, page)
            for one, part in zip(self._documents, paper.parts, strict=True)
            for page in range(one.pageCount())
        ]

    def __len__(self) -> int:
        return len(self._places)

    def paint(self, painter: QPainter, number: int, dpi: float) -> None:
        """Paint page `number`, counted from 0, on a device of `dpi` dots to the inch."""
        painter.save()
        painter.scale(dpi / screen_dpi(), dpi / screen_dpi())
        document, part, page = self._places[number]
        self._paint_mark(painter, part)
        self._paint_edges(painter, number, part)
        edge, size = self.paper.margins, document.pageSize()
        painter.translate(dots(edge.left), dots(edge.top) - page * size.height())
        document.drawContents(painter, QRectF(0, page * size.height(), size.width(), size.height() - _EDGE))
        _close_tables(painter, document, page)
        painter.restore()

    def sheet(self, number: int) -> QPageLayout:
        """How the sheet of page `number`, counted from 0, lies; without margins, which would move everything."""
        lies = self._places[number][1].lying
        way = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
        sheet = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), way, QMarginsF())
        sheet.setMode(QPageLayout.Mode.FullPageMode)
        return sheet

    def _lay_out_contents(self) -> None:
        """Write the pages of the headings into the table of contents, where there is one."""
        if not any(isinstance(block, Contents) for part in self.paper.parts for block in part.blocks):
            return
        found: dict[int, int] = {}
        before = 0
        for document in self._documents:
            found |= {entry: before + page for entry, page in _entries(document).items()}
            before += document.pageCount()
        for place, part in enumerate(self.paper.parts):
            if any(isinstance(block, Contents) for block in part.blocks):
                self._documents[place] = self._laid_out(replace(part, blocks=[_paged(b, found) for b in part.blocks]))

    def _laid_out(self, part: Part) -> QTextDocument:
        """The part on its pages; in slightly smaller type where that saves a last page with hardly anything on it."""
        whole = self._set_in(part, self.paper.points)
        if whole.pageCount() > 1 and _height_of_last_page(whole) < dots(_HARDLY_ANYTHING):
            for smaller in _TIGHTER:
                tight = self._set_in(part, self.paper.points * smaller)
                if tight.pageCount() < whole.pageCount():
                    return tight
        return whole

    def _set_in(self, part: Part, points: float) -> QTextDocument:
        edge = self.paper.margins
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setUseDesignMetrics(True)
        document.setDocumentMargin(0)
        document.setDefaultFont(_font(points))
        document.setDefaultTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        option = document.defaultTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.documentLayout().setPaintDevice(self._measure)  # before there is anything to be laid out twice
        page = _page_of_part(part)
        document.setPageSize(
            QSizeF(dots(page.width() - edge.left - edge.right), dots(page.height() - edge.top - edge.bottom))
        )
        document.setHtml(html_of(part.blocks, points))
        _set_line_heights(document)
        settle(document)
        return document

    def _paint_mark(self, painter: QPainter, part: Part) -> None:
        if not self.paper.mark:
            return
        painter.save()
        page = _page_of_part(part)
        painter.translate(dots(page.width() / 2), dots(page.height() / 2))
        painter.rotate(-52)
        painter.setFont(_device_font(110, bold=True))
        painter.setPen(QColor(0, 0, 0, 16))
        box = QRectF(-dots(150), -dots(60), dots(300), dots(120))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.paper.mark)
        painter.restore()

    def _paint_edges(self, painter: QPainter, number: int, part: Part) -> None:
        paper, edge, page = self.paper, self.paper.margins, _page_of_part(part)
        if paper.covered and number == 0:
            return
        painter.setFont(_device_font(9))
        painter.setPen(QColor(GREY))
        width = page.width() - edge.left - edge.right
        top = QRectF(dots(edge.left), dots(edge.top - 12), dots(width), dots(8))
        bottom = QRectF(dots(edge.left), dots(page.height() - edge.bottom + 4), dots(width), dots(8))
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        if not paper.numbered:
            if number:
                painter.drawText(top, Qt.AlignmentFlag.AlignHCenter | middle, to_thai_digits(f"- {number + 1} -"))
            return
        head_left, head_right = paper.head
        mark = f"{paper.mark} · " if paper.mark else ""
        painter.drawText(top, left | middle, f"{mark}{head_left}")
        painter.drawText(top, right | middle, head_right)
        painter.drawLine(top.bottomLeft(), top.bottomRight())
        painter.drawText(bottom, left | middle, paper.foot)
        pages = f"หน้า {number + 1} จาก {len(self)}"
        painter.drawText(bottom, right | middle, to_thai_digits(pages) if paper.thai_digits else pages)


def pdf_of(paper: Paper, progress: Progress | None = None) -> bytes:
    """The paper as PDF, with the Thai font inside and text that can be searched and copied."""
    pages = Pages(paper, progress)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DPI)
    writer.setTitle(paper.title)
    writer.setCreator("moi-desktop")
    writer.setAuthor(paper.head[0])
    writer.setDocumentId(
        QUuid.createUuidV5(QUuid(), f"{paper.stem} {paper.title} {paper.foot}".encode())
    )  # else a chance one
    paint_all(pages, writer, progress)
    return readable(bytes(buffer.data().data()))


def pictures_of(paper: Paper, progress: Progress | None = None, dpi: int = SCREEN_DPI) -> list[bytes]:
    """Each page as a PNG in grey, to be looked at before printing."""
    pages = Pages(paper, progress)
    pictures = []
    for number in range(len(pages)):
        size = pages.sheet(number).fullRectPixels(dpi).size()
        image = QImage(size, QImage.Format.Format_Grayscale8)
        image.setDotsPerMeterX(round(dpi / MM_PER_INCH * 1000))
        image.setDotsPerMeterY(image.dotsPerMeterX())
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        pages.paint(painter, number, dpi)
        painter.end()
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload] # the stub knows only bytes as the format
        pictures.append(bytes(data.data()))
        if progress is not None:
            progress(len(pages) + number, 2 * len(pages))
    return pictures


def paint_all(
    pages: Pages, device: QPagedPaintDevice, progress: Progress | None = None, chosen: Sequence[int] | None = None
) -> None:
    """Paint pages on a device, a sheet each: all of them, or those whose numbers, counted from 0, are `chosen`."""
    numbers = list(range(len(pages)) if chosen is None else chosen)
    if numbers:
        device.setPageLayout(pages.sheet(numbers[0]))
    painter = QPainter(device)
    try:
        for place, number in enumerate(numbers):
            if place:
                device.setPageLayout(pages.sheet(number))
                device.newPage()
            pages.paint(painter, number, device.logicalDpiX())
            if progress is not None:
                progress(len(pages) + number, 2 * len(pages))
    finally:
        painter.end()


def _close_tables(painter: QPainter, document: QTextDocument, page: int) -> None:
    """Rule off a table that goes on overleaf: Qt leaves its last row on a page open."""
    foot = (page + 1) * document.pageSize().height() - _EDGE
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable) and frame.format().border():
            box = document.documentLayout().frameBoundingRect(frame)
            if box.top() < foot < box.bottom():
                painter.setPen(QColor(RULE))
                left, right = _TABLE_EDGES
                painter.drawLine(QLineF(left, foot, document.pageSize().width() - right, foot))


def _page_of_part(part: Part) -> QSizeF:
    return PAGE.transposed() if part.lying else PAGE


def _paged(block: Block, pages: Mapping[int, int]) -> Block:
    if not isinstance(block, Contents):
        return block
    return replace(block, pages=[pages.get(entry, 0) for entry in range(len(block.entries))])


def _entries(document: QTextDocument) -> dict[int, int]:
    """The pages, counted from 1, on which the entries of the contents stand in a document."""
    found: dict[int, int] = {}
    block = document.begin()
    while block.isValid():
        it = block.begin()
        while not it.atEnd():
            for name in it.fragment().charFormat().anchorNames():
                if name.startswith(ANCHOR):
                    found[int(name.removeprefix(ANCHOR))] = page_of(document, block) + 1
            it += 1
        block = block.next()
    return found


def _set_line_heights(document: QTextDocument) -> None:
    """Give each paragraph the line height of its own type; the font's would leave half a line empty."""
    together = QTextCursor(document)
    together.beginEditBlock()  # else the document is laid out again after every paragraph
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        shape = QTextBlockFormat()
        height = _points_of(block, document) * LINE_HEIGHT / 72 * screen_dpi()
        shape.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if _PICTURE not in block.text():  # a picture is as high as it is
            cursor.mergeBlockFormat(shape)
        block = block.next()
    together.endEditBlock()


def _height_of_last_page(document: QTextDocument) -> float:
    """How much of its last page a document takes, in pixels."""
    bottom = document.documentLayout().blockBoundingRect(document.lastBlock()).bottom()
    return float(bottom - (document.pageCount() - 1) * document.pageSize().height())


def _points_of(block: QTextBlock, document: QTextDocument) -> float:
    it = block.begin()
    size = 0.0
    while not it.atEnd():
        size = max(size, it.fragment().charFormat().fontPointSize())
        it += 1
    return size or block.charFormat().fontPointSize() or document.defaultFont().pointSizeF()


def _font(points: float, *, bold: bool = False) -> QFont:
    font = QFont(theme.body_font())
    font.setPointSizeF(points)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _device_font(points: float, *, bold: bool = False) -> QFont:
    """A font for text that is painted under the scale of the pages: `points` on paper, whatever the device."""
    font = _font(points, bold=bold)
    font.setPixelSize(round(points / 72 * screen_dpi()))
    return font
