"""The real window program, with hands that type: started in a process of its own, which is then killed.

`python -m tests.desktop.typing_child WHAT` opens the workspace that the settings name, types, and says on stdout what it
has done: `typed N` after N letters, `rested` when the typing has rested. It ends by itself only when nobody has killed it
for a long time.
"""

import os
import sys
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from moi_desktop.desktop import app
from moi_desktop.desktop.main_window import MainWindow
from moi_desktop.desktop.shell import Shell
from moi_desktop.desktop.widgets.resting import MOMENT_MS

LETTER_MS = 40
LOOK_MS = 20
SETTLED_MS = MOMENT_MS + 600
"""After this long a text that rests has gone to the disk, also on a busy machine."""

FORGOTTEN_MS = 60_000

TEXTS = {"name": "ท่อนคำที่ยังพิมพ์ไม่จ", "amount": "รอผลประม", "flow": "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ" * 8}


def say(words):
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def shell():
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow):
            return window.findChild(Shell)
    return None


def press(widget, letter):
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def when(is_true, then):
    """Call `then` once something is true."""
    if is_true():
        then()
    else:
        QTimer.singleShot(LOOK_MS, partial(when, is_true, then))


def type_on(widget, text, done=0):
    if done == len(text):
        QTimer.singleShot(SETTLED_MS, partial(say, "rested"))
        return
    press(widget, text[done])
    say(f"typed {done + 1}")
    QTimer.singleShot(LETTER_MS, partial(type_on, widget, text, done + 1))


def type_name(text):
    page = shell().page("projects")

    def begin():
        line = page.form.fields["name_th"].editor.inner
        line.setFocus()
        line.selectAll()
        type_on(line, text)

    shell().go_to("projects")
    when(lambda: "name_th" in page.form.fields and page.form.uid, begin)


def type_amount(text):
    page = shell().page("budget")

    def begin():
        view, model = page.grid.view, page.grid.model
        view.setFocus()
        view.setCurrentIndex(model.index(0, model.column_of("unit_price")))
        view.edit(view.currentIndex())
        line = next(one for one in view.findChildren(QLineEdit) if one.property("role") == "cell" and one.isVisible())
        line.selectAll()
        type_on(line, text)

    shell().go_to("budget")
    when(lambda: page.grid is not None and page.grid.model.rows and page.session.look is not None, begin)


def begin(what):
    text = TEXTS[what]
    does = type_amount if what == "amount" else type_name
    when(lambda: shell() is not None and bool(shell()._pages), partial(does, text))


if __name__ == "__main__":
    QTimer.singleShot(0, partial(begin, sys.argv[1]))
    QTimer.singleShot(FORGOTTEN_MS, partial(os._exit, 3))
    sys.exit(app.run(sys.argv[:1]))
