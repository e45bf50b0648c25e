# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'arrival_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QPushButton,
    QScrollArea, QSizePolicy, QVBoxLayout, QWidget)

from moi_desktop.desktop.widgets.chip import Chip
from moi_desktop.desktop.widgets.labels import WrapLabel
class Ui_ArrivalDialog(object):
    def setupUi(self, ArrivalDialog):
        if not ArrivalDialog.objectName():
            ArrivalDialog.setObjectName(u"ArrivalDialog")
        self.outer = QVBoxLayout(ArrivalDialog)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.subject = WrapLabel(ArrivalDialog)
        self.subject.setObjectName(u"subject")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.subject.sizePolicy().hasHeightForWidth())
        self.subject.setSizePolicy(sizePolicy)
        self.subject.setProperty(u"role", u"title")

        self.head.addWidget(self.subject)

        self.verdict = Chip(ArrivalDialog)
        self.verdict.setObjectName(u"verdict")

        self.head.addWidget(self.verdict)

        self.trust = Chip(ArrivalDialog)
        self.trust.setObjectName(u"trust")

        self.head.addWidget(self.trust)


        self.outer.addLayout(self.head)

        self.origin = WrapLabel(ArrivalDialog)
        self.origin.setObjectName(u"origin")
        self.origin.setProperty(u"role", u"muted")

        self.outer.addWidget(self.origin)

        self.promise = WrapLabel(ArrivalDialog)
        self.promise.setObjectName(u"promise")

        self.outer.addWidget(self.promise)

        self.warnings = WrapLabel(ArrivalDialog)
        self.warnings.setObjectName(u"warnings")
        self.warnings.setProperty(u"tone", u"warning")

        self.outer.addWidget(self.warnings)

        self.area = QScrollArea(ArrivalDialog)
        self.area.setObjectName(u"area")
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.inside.setProperty(u"role", u"scrolled")
        self.content = QVBoxLayout(self.inside)
        self.content.setSpacing(8)
        self.content.setObjectName(u"content")
        self.content.setContentsMargins(0, 0, 8, 0)
        self.area.setWidget(self.inside)

        self.outer.addWidget(self.area)

        self.lower = QHBoxLayout()
        self.lower.setSpacing(8)
        self.lower.setObjectName(u"lower")
        self.note = WrapLabel(ArrivalDialog)
        self.note.setObjectName(u"note")
        sizePolicy.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy)
        self.note.setProperty(u"role", u"note")

        self.lower.addWidget(self.note)

        self.leave_button = QPushButton(ArrivalDialog)
        self.leave_button.setObjectName(u"leave_button")
        self.leave_button.setAutoDefault(False)

        self.lower.addWidget(self.leave_button)

        self.do_button = QPushButton(ArrivalDialog)
        self.do_button.setObjectName(u"do_button")
        self.do_button.setAutoDefault(False)
        self.do_button.setProperty(u"role", u"primary")

        self.lower.addWidget(self.do_button)


        self.outer.addLayout(self.lower)

        self.outer.setStretch(4, 1)

        self.retranslateUi(ArrivalDialog)
    # setupUi

    def retranslateUi(self, ArrivalDialog):
#if QT_CONFIG(accessibility)
        self.area.setAccessibleName(QCoreApplication.translate("ArrivalDialog", u"\u0e2a\u0e34\u0e48\u0e07\u0e17\u0e35\u0e48\u0e44\u0e1f\u0e25\u0e4c\u0e19\u0e35\u0e49\u0e40\u0e1b\u0e25\u0e35\u0e48\u0e22\u0e19", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

