"""What people are told of a PIN: how long it stands, and how long a key stays shut after wrong ones, counted down."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from moi_desktop.desktop.translated import sentence_of
from moi_desktop.errors import MoiError
from moi_desktop.signing.pins import Strength, strength_of
from moi_desktop.text import QT_TRANSLATE_NOOP

_OBVIOUS: Final = QT_TRANSLATE_NOOP("moi", "รหัสนี้เป็นแบบที่ใคร ๆ ลองก่อน เดาได้ในไม่กี่นาที ควรตั้งใหม่")
_DAYS: Final = QT_TRANSLATE_NOOP(
    "moi",
    "ถ้ามีผู้ได้แฟ้มงานไป คอมพิวเตอร์หนึ่งเครื่องลองรหัสได้ราววินาทีละหนึ่งรหัส รหัสแบบนี้ลองครบใน {days} วัน ควรยาวกว่านี้หรือมีตัวอักษรปน",
)
_HOURS: Final = QT_TRANSLATE_NOOP(
    "moi", "ถ้ามีผู้ได้แฟ้มงานไป คอมพิวเตอร์หนึ่งเครื่องลองรหัสได้ราววินาทีละหนึ่งรหัส รหัสแบบนี้ลองครบในไม่ถึงหนึ่งวัน ควรยาวกว่านี้"
)
_YEARS: Final = QT_TRANSLATE_NOOP("moi", "คอมพิวเตอร์หนึ่งเครื่องลองรหัสได้ราววินาทีละหนึ่งรหัส รหัสแบบนี้ต้องใช้ราว {years} ปีจึงลองครบ")
_AGES: Final = QT_TRANSLATE_NOOP("moi", "รหัสแบบนี้ลองครบได้ช้ากว่าร้อยปี เดายากมาก")

_TONES: Final = {Strength.WEAK: "bad", Strength.FAIR: "warning", Strength.STRONG: "good"}


def strength_words(pin: str) -> tuple[str, str]:
    """How long a PIN stands, in words, and the tone of it; nothing for fewer characters than a PIN has."""
    if len(pin.strip()) < 6:
        return "", ""
    found = strength_of(pin)
    if found.obvious:
        return _said(_OBVIOUS), "bad"
    years = found.days // 365
    if years >= 100:
        return _said(_AGES), "good"
    if years >= 1:
        return _said(_YEARS).format(years=years), _TONES[found.strength]
    return _said(_DAYS if found.days else _HOURS).format(days=found.days), _TONES[found.strength]


def _said(template: str) -> str:
    return QCoreApplication.translate("moi", template)


class PinWait(QObject):
    """Counts a shut key's wait down: `tell` hears the sentence anew every second, `over` that it can be tried again."""

    def __init__(self, parent: QObject, tell: Callable[[str], object], over: Callable[[], object]) -> None:
        super().__init__(parent)
        self._tell, self._over = tell, over
        self._error: MoiError | None = None
        self.seconds = 0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)

    @property
    def is_waiting(self) -> bool:
        """Whether the key is still shut."""
        return self.seconds > 0

    def begin(self, error: object) -> bool:
        """Begin counting where an error says that a key is shut; whether it does."""
        if not isinstance(error, MoiError) or error.code != "key-locked":
            return False
        self._error = error
        self.seconds = int(str(error.values["minutes"])) * 60 + int(str(error.values["seconds"]))
        self._timer.start()
        self._say()
        return True

    def tick(self) -> None:
        """A second has passed."""
        self.seconds -= 1
        if self.seconds > 0:
            self._say()
            return
        self._timer.stop()
        self.seconds = 0
        self._tell("")
        self._over()

    def _say(self) -> None:
        if self._error is not None:
            minutes, seconds = divmod(self.seconds, 60)
            self._error.values |= {"minutes": minutes, "seconds": seconds}
            self._tell(sentence_of(self._error))
            self._over()
