# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'message_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)
class Ui_MessageDialog(object):
    def setupUi(self, MessageDialog):
        if not MessageDialog.objectName():
            MessageDialog.setObjectName(u"MessageDialog")
        MessageDialog.setModal(True)
        self.outer = QVBoxLayout(MessageDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 16)
        self.words = QHBoxLayout()
        self.words.setSpacing(16)
        self.words.setObjectName(u"words")
        self.icon = QLabel(MessageDialog)
        self.icon.setObjectName(u"icon")
        self.icon.setAlignment(Qt.AlignmentFlag.AlignTop)

        self.words.addWidget(self.icon)

        self.sentence = QLabel(MessageDialog)
        self.sentence.setObjectName(u"sentence")
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.words.addWidget(self.sentence)

        self.words.setStretch(1, 1)

        self.outer.addLayout(self.words)

        self.details = QPlainTextEdit(MessageDialog)
        self.details.setObjectName(u"details")
        self.details.setReadOnly(True)
        self.details.setMinimumSize(QSize(0, 140))

        self.outer.addWidget(self.details)

        self.lower = QHBoxLayout()
        self.lower.setSpacing(8)
        self.lower.setObjectName(u"lower")
        self.details_button = QPushButton(MessageDialog)
        self.details_button.setObjectName(u"details_button")
        self.details_button.setCheckable(True)
        self.details_button.setAutoDefault(False)
        self.details_button.setProperty(u"role", u"link")

        self.lower.addWidget(self.details_button)

        self.copy_button = QPushButton(MessageDialog)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setAutoDefault(False)
        self.copy_button.setProperty(u"role", u"link")

        self.lower.addWidget(self.copy_button)

        self.push = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lower.addItem(self.push)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")

        self.lower.addLayout(self.buttons)


        self.outer.addLayout(self.lower)


        self.retranslateUi(MessageDialog)
    # setupUi

    def retranslateUi(self, MessageDialog):
        self.details_button.setText(QCoreApplication.translate("MessageDialog", u"\u0e23\u0e32\u0e22\u0e25\u0e30\u0e40\u0e2d\u0e35\u0e22\u0e14", None))
        self.copy_button.setText(QCoreApplication.translate("MessageDialog", u"\u0e04\u0e31\u0e14\u0e25\u0e2d\u0e01", None))
        pass
    # retranslateUi

