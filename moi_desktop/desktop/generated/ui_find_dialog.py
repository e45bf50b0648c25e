# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'find_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QLabel, QLineEdit,
    QListView, QSizePolicy, QVBoxLayout, QWidget)
class Ui_FindDialog(object):
    def setupUi(self, FindDialog):
        if not FindDialog.objectName():
            FindDialog.setObjectName(u"FindDialog")
        FindDialog.resize(680, 460)
        self.outer = QVBoxLayout(FindDialog)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.words = QLineEdit(FindDialog)
        self.words.setObjectName(u"words")
        self.words.setClearButtonEnabled(True)

        self.outer.addWidget(self.words)

        self.hits = QListView(FindDialog)
        self.hits.setObjectName(u"hits")
        self.hits.setUniformItemSizes(True)
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.outer.addWidget(self.hits)

        self.note = QLabel(FindDialog)
        self.note.setObjectName(u"note")
        self.note.setProperty(u"role", u"note")

        self.outer.addWidget(self.note)


        self.retranslateUi(FindDialog)
    # setupUi

    def retranslateUi(self, FindDialog):
        FindDialog.setWindowTitle(QCoreApplication.translate("FindDialog", u"\u0e44\u0e1b\u0e17\u0e35\u0e48\u2026", None))
        self.words.setPlaceholderText(QCoreApplication.translate("FindDialog", u"\u0e1e\u0e34\u0e21\u0e1e\u0e4c\u0e0a\u0e37\u0e48\u0e2d\u0e42\u0e04\u0e23\u0e07\u0e01\u0e32\u0e23 \u0e01\u0e34\u0e08\u0e01\u0e23\u0e23\u0e21 \u0e15\u0e31\u0e27\u0e0a\u0e35\u0e49\u0e27\u0e31\u0e14 \u0e23\u0e32\u0e22\u0e01\u0e32\u0e23\u0e07\u0e1a\u0e1b\u0e23\u0e30\u0e21\u0e32\u0e13 \u0e2b\u0e23\u0e37\u0e2d\u0e0a\u0e37\u0e48\u0e2d\u0e2b\u0e19\u0e49\u0e32", None))
#if QT_CONFIG(accessibility)
        self.words.setAccessibleName(QCoreApplication.translate("FindDialog", u"\u0e04\u0e33\u0e17\u0e35\u0e48\u0e04\u0e49\u0e19\u0e2b\u0e32", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.hits.setAccessibleName(QCoreApplication.translate("FindDialog", u"\u0e2a\u0e34\u0e48\u0e07\u0e17\u0e35\u0e48\u0e1e\u0e1a", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

