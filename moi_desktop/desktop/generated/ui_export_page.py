# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'export_page.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QPushButton,
    QSizePolicy, QStackedWidget, QVBoxLayout, QWidget)

from moi_desktop.desktop.widgets.labels import WrapLabel
class Ui_ExportPage(object):
    def setupUi(self, ExportPage):
        if not ExportPage.objectName():
            ExportPage.setObjectName(u"ExportPage")
        self.outer = QVBoxLayout(ExportPage)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(12, 12, 12, 12)
        self.head = QFrame(ExportPage)
        self.head.setObjectName(u"head")
        self.head.setProperty(u"role", u"card")
        self.stepper_place = QVBoxLayout(self.head)
        self.stepper_place.setObjectName(u"stepper_place")
        self.stepper_place.setContentsMargins(16, 8, 16, 8)

        self.outer.addWidget(self.head)

        self.steps = QStackedWidget(ExportPage)
        self.steps.setObjectName(u"steps")

        self.outer.addWidget(self.steps)

        self.foot = QFrame(ExportPage)
        self.foot.setObjectName(u"foot")
        self.foot.setProperty(u"role", u"card")
        self.lower = QHBoxLayout(self.foot)
        self.lower.setSpacing(12)
        self.lower.setObjectName(u"lower")
        self.lower.setContentsMargins(16, 8, 16, 8)
        self.back_button = QPushButton(self.foot)
        self.back_button.setObjectName(u"back_button")

        self.lower.addWidget(self.back_button)

        self.hint = WrapLabel(self.foot)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")

        self.lower.addWidget(self.hint)

        self.next_button = QPushButton(self.foot)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setProperty(u"role", u"primary")

        self.lower.addWidget(self.next_button)

        self.lower.setStretch(1, 1)

        self.outer.addWidget(self.foot)

        self.outer.setStretch(1, 1)

        self.retranslateUi(ExportPage)
    # setupUi

    def retranslateUi(self, ExportPage):
        self.back_button.setText(QCoreApplication.translate("ExportPage", u"\u0e22\u0e49\u0e2d\u0e19\u0e01\u0e25\u0e31\u0e1a", None))
#if QT_CONFIG(tooltip)
        self.back_button.setToolTip(QCoreApplication.translate("ExportPage", u"\u0e01\u0e25\u0e31\u0e1a\u0e44\u0e1b\u0e02\u0e31\u0e49\u0e19\u0e01\u0e48\u0e2d\u0e19", None))
#endif // QT_CONFIG(tooltip)
        self.next_button.setText(QCoreApplication.translate("ExportPage", u"\u0e15\u0e48\u0e2d\u0e44\u0e1b", None))
        pass
    # retranslateUi

