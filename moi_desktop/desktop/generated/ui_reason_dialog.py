# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reason_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QHBoxLayout,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from moi_desktop.desktop.widgets.labels import WrapLabel
class Ui_ReasonDialog(object):
    def setupUi(self, ReasonDialog):
        if not ReasonDialog.objectName():
            ReasonDialog.setObjectName(u"ReasonDialog")
        self.outer = QVBoxLayout(ReasonDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.question = WrapLabel(ReasonDialog)
        self.question.setObjectName(u"question")
        self.question.setProperty(u"role", u"strong")

        self.outer.addWidget(self.question)

        self.explanation = WrapLabel(ReasonDialog)
        self.explanation.setObjectName(u"explanation")

        self.outer.addWidget(self.explanation)

        self.reason = QPlainTextEdit(ReasonDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setMinimumSize(QSize(0, 88))
        self.reason.setMaximumSize(QSize(16777215, 160))

        self.outer.addWidget(self.reason)

        self.for_all = QCheckBox(ReasonDialog)
        self.for_all.setObjectName(u"for_all")

        self.outer.addWidget(self.for_all)

        self.lower = QHBoxLayout()
        self.lower.setSpacing(8)
        self.lower.setObjectName(u"lower")
        self.push = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lower.addItem(self.push)

        self.leave_button = QPushButton(ReasonDialog)
        self.leave_button.setObjectName(u"leave_button")
        self.leave_button.setAutoDefault(False)

        self.lower.addWidget(self.leave_button)

        self.do_button = QPushButton(ReasonDialog)
        self.do_button.setObjectName(u"do_button")
        self.do_button.setAutoDefault(False)

        self.lower.addWidget(self.do_button)


        self.outer.addLayout(self.lower)


        self.retranslateUi(ReasonDialog)
    # setupUi

    def retranslateUi(self, ReasonDialog):
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("ReasonDialog", u"\u0e40\u0e2b\u0e15\u0e38\u0e1c\u0e25", None))
#endif // QT_CONFIG(accessibility)
        self.leave_button.setText(QCoreApplication.translate("ReasonDialog", u"\u0e44\u0e21\u0e48\u0e17\u0e33\u0e2d\u0e30\u0e44\u0e23", None))
        pass
    # retranslateUi

