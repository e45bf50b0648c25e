# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_wizard.ui'
##
## Created by: Qt User Interface Compiler version 6.12.0
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QProgressBar, QPushButton, QSizePolicy, QStackedWidget,
    QVBoxLayout, QWidget)

from moi_desktop.desktop.widgets.labels import WrapLabel
class Ui_ImportWizard(object):
    def setupUi(self, ImportWizard):
        if not ImportWizard.objectName():
            ImportWizard.setObjectName(u"ImportWizard")
        self.outer = QVBoxLayout(ImportWizard)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(12, 12, 12, 12)
        self.head = QFrame(ImportWizard)
        self.head.setObjectName(u"head")
        self.head.setProperty(u"role", u"card")
        self.stepper_place = QVBoxLayout(self.head)
        self.stepper_place.setObjectName(u"stepper_place")
        self.stepper_place.setContentsMargins(16, 8, 16, 8)

        self.outer.addWidget(self.head)

        self.steps = QStackedWidget(ImportWizard)
        self.steps.setObjectName(u"steps")

        self.outer.addWidget(self.steps)

        self.foot = QFrame(ImportWizard)
        self.foot.setObjectName(u"foot")
        self.foot.setProperty(u"role", u"card")
        self.lower = QHBoxLayout(self.foot)
        self.lower.setSpacing(12)
        self.lower.setObjectName(u"lower")
        self.lower.setContentsMargins(16, 8, 16, 8)
        self.back_button = QPushButton(self.foot)
        self.back_button.setObjectName(u"back_button")
#if QT_CONFIG(shortcut)
        self.back_button.setShortcut(u"Alt+Left")
#endif // QT_CONFIG(shortcut)

        self.lower.addWidget(self.back_button)

        self.hint = WrapLabel(self.foot)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")

        self.lower.addWidget(self.hint)

        self.progress = QProgressBar(self.foot)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)
        self.progress.setMaximumWidth(160)

        self.lower.addWidget(self.progress)

        self.stop_button = QPushButton(self.foot)
        self.stop_button.setObjectName(u"stop_button")
#if QT_CONFIG(shortcut)
        self.stop_button.setShortcut(u"Ctrl+.")
#endif // QT_CONFIG(shortcut)

        self.lower.addWidget(self.stop_button)

        self.leave_button = QPushButton(self.foot)
        self.leave_button.setObjectName(u"leave_button")

        self.lower.addWidget(self.leave_button)

        self.next_button = QPushButton(self.foot)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setProperty(u"role", u"primary")

        self.lower.addWidget(self.next_button)

        self.lower.setStretch(1, 1)

        self.outer.addWidget(self.foot)

        self.outer.setStretch(1, 1)

        self.retranslateUi(ImportWizard)
    # setupUi

    def retranslateUi(self, ImportWizard):
        ImportWizard.setWindowTitle(QCoreApplication.translate("ImportWizard", u"\u0e19\u0e33\u0e40\u0e02\u0e49\u0e32\u0e08\u0e32\u0e01 Excel", None))
        self.back_button.setText(QCoreApplication.translate("ImportWizard", u"\u0e22\u0e49\u0e2d\u0e19\u0e01\u0e25\u0e31\u0e1a", None))
#if QT_CONFIG(tooltip)
        self.back_button.setToolTip(QCoreApplication.translate("ImportWizard", u"\u0e01\u0e25\u0e31\u0e1a\u0e44\u0e1b\u0e02\u0e31\u0e49\u0e19\u0e01\u0e48\u0e2d\u0e19 (Alt+\u2190)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("ImportWizard", u"\u0e04\u0e27\u0e32\u0e21\u0e04\u0e37\u0e1a\u0e2b\u0e19\u0e49\u0e32", None))
#endif // QT_CONFIG(accessibility)
        self.stop_button.setText(QCoreApplication.translate("ImportWizard", u"\u0e2b\u0e22\u0e38\u0e14", None))
#if QT_CONFIG(tooltip)
        self.stop_button.setToolTip(QCoreApplication.translate("ImportWizard", u"\u0e2b\u0e22\u0e38\u0e14\u0e07\u0e32\u0e19\u0e17\u0e35\u0e48\u0e01\u0e33\u0e25\u0e31\u0e07\u0e17\u0e33 (Ctrl+.)", None))
#endif // QT_CONFIG(tooltip)
        self.leave_button.setText(QCoreApplication.translate("ImportWizard", u"\u0e1b\u0e34\u0e14\u0e42\u0e14\u0e22\u0e44\u0e21\u0e48\u0e19\u0e33\u0e40\u0e02\u0e49\u0e32", None))
#if QT_CONFIG(tooltip)
        self.leave_button.setToolTip(QCoreApplication.translate("ImportWizard", u"\u0e1b\u0e34\u0e14\u0e2b\u0e19\u0e49\u0e32\u0e15\u0e48\u0e32\u0e07\u0e19\u0e35\u0e49 \u0e41\u0e1c\u0e19\u0e44\u0e21\u0e48\u0e40\u0e1b\u0e25\u0e35\u0e48\u0e22\u0e19 (Esc)", None))
#endif // QT_CONFIG(tooltip)
        self.next_button.setText(QCoreApplication.translate("ImportWizard", u"\u0e15\u0e48\u0e2d\u0e44\u0e1b", None))
    # retranslateUi

