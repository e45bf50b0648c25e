"""What values are typed into. All editors have one face, so that a form need not know which it has.

An editor tells a value while typing rests (so that nothing is lost when the power goes, see `resting`) and when the person
leaves the field or presses Enter; only then is the text put into its final shape, so that nothing moves under the caret.
Text that is not a value is kept as it stands and told as `Unparsed`. Esc never loses text.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.values import FieldFormat
from moi_desktop.desktop.widgets.resting import Resting
from moi_desktop.plan.catalogue import Need


class Editor(QWidget):
    """One value on the screen. `committed` carries the new value, an `Unparsed`, or None for empty."""

    committed = Signal(object)
    remarked = Signal(str)
    """What was mended or assumed while reading; empty when the text was taken as typed."""

    entered = Signal()
    """The focus came here."""

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inner = inner
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(inner)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusProxy(inner)
        inner.installEventFilter(self)

    def value(self) -> object:
        """Return the value told last or set last."""
        raise NotImplementedError

    def set_value(self, value: object) -> None:
        """Show `value` and tell nobody."""
        raise NotImplementedError

    def set_locked(self, locked: bool) -> None:  # noqa: FBT001 - a setter, as Qt's
        """Let the value be read but not changed."""
        raise NotImplementedError

    def commit(self) -> None:
        """Tell what has been typed but not told yet."""

    def show_state(self, state: str) -> None:
        """Look normal, changed, warning or problem."""
        theme.mark(self.inner, state=state)

    def name_for_readers(self, name: str, meaning: str = "") -> None:
        """Tell screen readers what this is."""
        self.inner.setAccessibleName(name)
        self.inner.setAccessibleDescription(meaning)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell that the focus came; let Ctrl+Z and Ctrl+Y through to the page where the text has nothing to take back."""
        if watched is self.inner and event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        if watched is self.inner and isinstance(event, QKeyEvent) and self._is_for_the_page(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _is_for_the_page(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.can_take_back()
        is_redo = event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return (is_redo or event.matches(QKeySequence.StandardKey.Redo)) and not self.can_do_again()

    def can_take_back(self) -> bool:
        """Whether typing in this editor itself can be taken back."""
        return False

    def can_do_again(self) -> bool:
        """Whether typing that was taken back in this editor can be done again."""
        return False


class LineEdit(Editor):
    """One line of text read and shown by `form`: a name, a number, money, a year."""

    def __init__(self, form: FieldFormat, parent: QWidget | None = None, line: QLineEdit | None = None) -> None:
        self.line = line or QLineEdit()
        super().__init__(self.line, parent)
        self.form = form
        self._value: object = None
        self._unit: QLabel | None = None
        if form.align_right:
            self.line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._rest = Resting(self)
        self._rest.rested.connect(self._tell)
        self.line.textEdited.connect(self._on_typed)
        self.line.editingFinished.connect(self.commit)

    def value(self) -> object:
        """Return the value told or set last."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show `value`."""
        self._rest.stop()
        self._value = value
        self.line.setText(self.form.show(value))
        self.line.setCursorPosition(0)

    def set_locked(self, locked: bool) -> None:  # noqa: FBT001 - a setter, as Qt's
        """Let the text be read and copied only."""
        self.line.setReadOnly(locked)

    def commit(self) -> None:
        """Read the text, put it into its final shape and tell its value where that is a new one."""
        if self.line.isReadOnly() or not (self._rest.is_waiting or self.line.isModified()):
            return
        self._rest.stop()
        self._tell()
        self.line.setText(self.form.show(self._value))
        self.line.setModified(False)

    def can_take_back(self) -> bool:
        """Whether typing can be taken back."""
        return self.line.isUndoAvailable()

    def can_do_again(self) -> bool:
        """Whether typing can be done again."""
        return self.line.isRedoAvailable()

    def set_unit(self, unit: str) -> None:
        """Show `unit` inside the field, at its right edge."""
        self._unit = self._unit or QLabel(self.line)
        theme.mark(self._unit, role="unit")
        self._unit.setText(unit)
        self._place_unit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the unit at the right edge."""
        if watched is self.line and event.type() in (QEvent.Type.Resize, QEvent.Type.StyleChange):
            self._place_unit()
        return super().eventFilter(watched, event)

    def _place_unit(self) -> None:
        if self._unit is None:
            return
        self._unit.adjustSize()
        width, space = self._unit.width(), theme.SIZES.space
        self._unit.move(self.line.width() - width - space, (self.line.height() - self._unit.height()) // 2)
        self.line.setTextMargins(0, 0, width + space // 2, 0)

    def _on_typed(self) -> None:
        self._rest.touch()

    def _tell(self) -> None:
        reading = self.form.read(self.line.text())
        if reading.value != self._value:
            self._value = reading.value
            self.committed.emit(reading.value)
        self.remarked.emit(reading.remark)


class LongTextEdit(Editor):
    """Several lines of text. It grows with its text up to a limit, and Tab leaves it."""

    def __init__(self, form: FieldFormat, lines: tuple[int, int] = (2, 8), parent: QWidget | None = None) -> None:
        self.area = QPlainTextEdit()
        super().__init__(self.area, parent)
        self.form = form
        self._lines = lines
        self._value: object = None
        self.area.setTabChangesFocus(True)
        self.area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rest = Resting(self)
        self._rest.rested.connect(self._tell)
        self.area.textChanged.connect(self._on_typed)
        self.area.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def value(self) -> object:
        """Return the text told or set last; None for empty."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show `value`."""
        with QSignalBlocker(self.area):
            self.area.setPlainText(self.form.show(value))
        self._rest.stop()
        self._value = value
        self._fit()

    def set_locked(self, locked: bool) -> None:  # noqa: FBT001 - a setter, as Qt's
        """Let the text be read and copied only."""
        self.area.setReadOnly(locked)

    def can_take_back(self) -> bool:
        """Whether typing can be taken back."""
        return self.area.document().isUndoAvailable()

    def can_do_again(self) -> bool:
        """Whether typing can be done again."""
        return self.area.document().isRedoAvailable()

    def commit(self) -> None:
        """Tell what has been typed but not told yet, and show mended text."""
        if not self._rest.is_waiting and not self.area.document().isModified():
            return
        self._rest.stop()
        self._tell()
        self.area.document().setModified(False)
        shown = self.form.show(self._value)
        if shown != self.area.toPlainText():
            with QSignalBlocker(self.area):
                self.area.setPlainText(shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell what was typed when the focus leaves."""
        if watched is self.area and event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._fit)  # the text wraps anew after the resizing
        if watched is self.area and event.type() == QEvent.Type.FocusOut:
            assert isinstance(event, QFocusEvent)
            if event.reason() != Qt.FocusReason.PopupFocusReason:
                self.commit()
        return super().eventFilter(watched, event)

    def _on_typed(self) -> None:
        self._rest.touch()

    def _tell(self) -> None:
        reading = self.form.read(self.area.toPlainText())
        if reading.value != self._value:
            self._value = reading.value
            self.committed.emit(reading.value)
        self.remarked.emit(reading.remark)

    def _fit(self) -> None:
        least, most = self._lines
        rows = max(least, min(most, round(self.area.document().size().height())))
        margins = 2 * round(self.area.document().documentMargin()) + theme.SIZES.space
        self.area.setFixedHeight(ceil(rows * self._line_height()) + margins)

    def _line_height(self) -> float:
        """The height of a line as it is laid out, which may be more than the font's own."""
        block = self.area.document().firstBlock()
        laid_out = self.area.document().documentLayout().blockBoundingRect(block).height()
        return max(laid_out / max(1, block.lineCount()), QFontMetrics(self.area.font()).lineSpacing())


class ChoiceEdit(Editor):
    """One of a few answers. The wheel scrolls the page, not the answer, unless the focus is here."""

    def __init__(self, form: FieldFormat, parent: QWidget | None = None) -> None:
        self.box = QComboBox()
        super().__init__(self.box, parent)
        self.form = form
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMaxVisibleItems(theme.SIZES.popup_rows)
        self.box.addItem("" if form.spec.need is Need.OPTIONAL else self.tr("เลือก…"), None)
        for option in form.options():
            self.box.addItem(option.label, option.code)
        self._value: object = None
        self.box.currentIndexChanged.connect(self._on_chosen)

    def value(self) -> object:
        """Return the code, an `Unparsed` for one that is not in the list, or None."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show the answer with the code `value`; a code that is not in the list is shown as it stands."""
        with QSignalBlocker(self.box):
            index = self.box.findData(value) if value is not None else 0
            if index < 0:
                self.box.addItem(self.form.show(value), value)
                index = self.box.count() - 1
            self.box.setCurrentIndex(index)
        self._value = value

    def set_locked(self, locked: bool) -> None:  # noqa: FBT001 - a setter, as Qt's
        """Let the answer be read only."""
        self.box.setEnabled(not locked)

    def _on_chosen(self) -> None:
        value = self.box.currentData()
        if value != self._value:
            self._value = value
            self.committed.emit(value)
            self.remarked.emit("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to the page while the focus is elsewhere."""
        if watched is self.box and isinstance(event, QWheelEvent) and not self.box.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class FlagEdit(Editor):
    """Yes or no."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        self.check = QCheckBox(words)
        super().__init__(self.check, parent)
        self.check.toggled.connect(self._on_toggled)

    def value(self) -> object:
        """Return True or False."""
        return self.check.isChecked()

    def set_value(self, value: object) -> None:
        """Show yes for True, no for anything else."""
        with QSignalBlocker(self.check):
            self.check.setChecked(value is True)

    def set_locked(self, locked: bool) -> None:  # noqa: FBT001 - a setter, as Qt's
        """Let the answer be read only."""
        self.check.setEnabled(not locked)

    def _on_toggled(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.committed.emit(checked)
