# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'paste_preview.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QHBoxLayout,
    QHeaderView, QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QTableWidget, QTableWidgetItem, QVBoxLayout,
    QWidget)
class Ui_PastePreview(object):
    def setupUi(self, PastePreview):
        if not PastePreview.objectName():
            PastePreview.setObjectName(u"PastePreview")
        PastePreview.resize(860, 440)
        self.outer = QVBoxLayout(PastePreview)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.summary = QLabel(PastePreview)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setProperty(u"role", u"strong")

        self.outer.addWidget(self.summary)

        self.questions = QVBoxLayout()
        self.questions.setSpacing(8)
        self.questions.setObjectName(u"questions")

        self.outer.addLayout(self.questions)

        self.cells = QTableWidget(PastePreview)
        if (self.cells.columnCount() < 5):
            self.cells.setColumnCount(5)
        __qtablewidgetitem = QTableWidgetItem()
        self.cells.setHorizontalHeaderItem(0, __qtablewidgetitem)
        __qtablewidgetitem1 = QTableWidgetItem()
        self.cells.setHorizontalHeaderItem(1, __qtablewidgetitem1)
        __qtablewidgetitem2 = QTableWidgetItem()
        self.cells.setHorizontalHeaderItem(2, __qtablewidgetitem2)
        __qtablewidgetitem3 = QTableWidgetItem()
        self.cells.setHorizontalHeaderItem(3, __qtablewidgetitem3)
        __qtablewidgetitem4 = QTableWidgetItem()
        self.cells.setHorizontalHeaderItem(4, __qtablewidgetitem4)
        self.cells.setObjectName(u"cells")
        self.cells.setWordWrap(False)
        self.cells.setCornerButtonEnabled(False)
        self.cells.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.cells.horizontalHeader().setHighlightSections(False)
        self.cells.verticalHeader().setVisible(False)

        self.outer.addWidget(self.cells)

        self.lower = QHBoxLayout()
        self.lower.setSpacing(8)
        self.lower.setObjectName(u"lower")
        self.push = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lower.addItem(self.push)

        self.leave_button = QPushButton(PastePreview)
        self.leave_button.setObjectName(u"leave_button")

        self.lower.addWidget(self.leave_button)

        self.paste_button = QPushButton(PastePreview)
        self.paste_button.setObjectName(u"paste_button")
        self.paste_button.setProperty(u"role", u"primary")

        self.lower.addWidget(self.paste_button)


        self.outer.addLayout(self.lower)


        self.retranslateUi(PastePreview)
    # setupUi

    def retranslateUi(self, PastePreview):
        PastePreview.setWindowTitle(QCoreApplication.translate("PastePreview", u"\u0e15\u0e23\u0e27\u0e08\u0e01\u0e48\u0e2d\u0e19\u0e27\u0e32\u0e07", None))
        ___qtablewidgetitem = self.cells.horizontalHeaderItem(0)
        ___qtablewidgetitem.setText(QCoreApplication.translate("PastePreview", u"\u0e41\u0e16\u0e27", None))
        ___qtablewidgetitem1 = self.cells.horizontalHeaderItem(1)
        ___qtablewidgetitem1.setText(QCoreApplication.translate("PastePreview", u"\u0e0a\u0e48\u0e2d\u0e07", None))
        ___qtablewidgetitem2 = self.cells.horizontalHeaderItem(2)
        ___qtablewidgetitem2.setText(QCoreApplication.translate("PastePreview", u"\u0e02\u0e49\u0e2d\u0e04\u0e27\u0e32\u0e21\u0e17\u0e35\u0e48\u0e27\u0e32\u0e07", None))
        ___qtablewidgetitem3 = self.cells.horizontalHeaderItem(3)
        ___qtablewidgetitem3.setText(QCoreApplication.translate("PastePreview", u"\u0e08\u0e30\u0e40\u0e1b\u0e47\u0e19", None))
        ___qtablewidgetitem4 = self.cells.horizontalHeaderItem(4)
        ___qtablewidgetitem4.setText(QCoreApplication.translate("PastePreview", u"\u0e2b\u0e21\u0e32\u0e22\u0e40\u0e2b\u0e15\u0e38", None))
        self.leave_button.setText(QCoreApplication.translate("PastePreview", u"\u0e44\u0e21\u0e48\u0e27\u0e32\u0e07", None))
        self.paste_button.setText(QCoreApplication.translate("PastePreview", u"\u0e27\u0e32\u0e07", None))
    # retranslateUi

