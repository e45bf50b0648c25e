# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'begin_dialog.ui'
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
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from moi_desktop.desktop.widgets.labels import WrapLabel
class Ui_BeginDialog(object):
    def setupUi(self, BeginDialog):
        if not BeginDialog.objectName():
            BeginDialog.setObjectName(u"BeginDialog")
        BeginDialog.resize(560, 220)
        self.outer = QVBoxLayout(BeginDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 16)
        self.explanation = WrapLabel(BeginDialog)
        self.explanation.setObjectName(u"explanation")

        self.outer.addWidget(self.explanation)

        self.fields = QVBoxLayout()
        self.fields.setSpacing(4)
        self.fields.setObjectName(u"fields")

        self.outer.addLayout(self.fields)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.space)

        self.lower = QHBoxLayout()
        self.lower.setSpacing(8)
        self.lower.setObjectName(u"lower")
        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lower.addItem(self.push)

        self.back_button = QPushButton(BeginDialog)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setAutoDefault(False)

        self.lower.addWidget(self.back_button)

        self.begin_button = QPushButton(BeginDialog)
        self.begin_button.setObjectName(u"begin_button")
        self.begin_button.setProperty(u"role", u"primary")

        self.lower.addWidget(self.begin_button)


        self.outer.addLayout(self.lower)


        self.retranslateUi(BeginDialog)

        self.begin_button.setDefault(True)

    # setupUi

    def retranslateUi(self, BeginDialog):
        self.back_button.setText(QCoreApplication.translate("BeginDialog", u"\u0e01\u0e25\u0e31\u0e1a", None))
        self.begin_button.setText(QCoreApplication.translate("BeginDialog", u"\u0e2a\u0e23\u0e49\u0e32\u0e07\u0e41\u0e1f\u0e49\u0e21\u0e07\u0e32\u0e19", None))
        pass
    # retranslateUi

