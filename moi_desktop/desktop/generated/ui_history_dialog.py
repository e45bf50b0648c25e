# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'history_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QDialog,
    QHBoxLayout, QHeaderView, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QTableWidget, QTableWidgetItem,
    QVBoxLayout, QWidget)
class Ui_HistoryDialog(object):
    def setupUi(self, HistoryDialog):
        if not HistoryDialog.objectName():
            HistoryDialog.setObjectName(u"HistoryDialog")
        HistoryDialog.resize(820, 460)
        self.outer = QVBoxLayout(HistoryDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.subject = QLabel(HistoryDialog)
        self.subject.setObjectName(u"subject")
        self.subject.setTextFormat(Qt.TextFormat.PlainText)
        self.subject.setProperty(u"role", u"heading")

        self.outer.addWidget(self.subject)

        self.only_field = QCheckBox(HistoryDialog)
        self.only_field.setObjectName(u"only_field")
        self.only_field.setChecked(True)

        self.outer.addWidget(self.only_field)

        self.lines = QTableWidget(HistoryDialog)
        if (self.lines.columnCount() < 5):
            self.lines.setColumnCount(5)
        __qtablewidgetitem = QTableWidgetItem()
        self.lines.setHorizontalHeaderItem(0, __qtablewidgetitem)
        __qtablewidgetitem1 = QTableWidgetItem()
        self.lines.setHorizontalHeaderItem(1, __qtablewidgetitem1)
        __qtablewidgetitem2 = QTableWidgetItem()
        self.lines.setHorizontalHeaderItem(2, __qtablewidgetitem2)
        __qtablewidgetitem3 = QTableWidgetItem()
        self.lines.setHorizontalHeaderItem(3, __qtablewidgetitem3)
        __qtablewidgetitem4 = QTableWidgetItem()
        self.lines.setHorizontalHeaderItem(4, __qtablewidgetitem4)
        self.lines.setObjectName(u"lines")
        self.lines.setWordWrap(False)
        self.lines.setCornerButtonEnabled(False)
        self.lines.setTabKeyNavigation(False)
        self.lines.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.lines.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.lines.horizontalHeader().setHighlightSections(False)
        self.lines.verticalHeader().setVisible(False)

        self.outer.addWidget(self.lines)

        self.lower = QHBoxLayout()
        self.lower.setSpacing(8)
        self.lower.setObjectName(u"lower")
        self.note = QLabel(HistoryDialog)
        self.note.setObjectName(u"note")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setProperty(u"role", u"note")

        self.lower.addWidget(self.note)

        self.push = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lower.addItem(self.push)

        self.close_button = QPushButton(HistoryDialog)
        self.close_button.setObjectName(u"close_button")

        self.lower.addWidget(self.close_button)

        self.take_button = QPushButton(HistoryDialog)
        self.take_button.setObjectName(u"take_button")
        self.take_button.setProperty(u"role", u"primary")

        self.lower.addWidget(self.take_button)


        self.outer.addLayout(self.lower)


        self.retranslateUi(HistoryDialog)
    # setupUi

    def retranslateUi(self, HistoryDialog):
        HistoryDialog.setWindowTitle(QCoreApplication.translate("HistoryDialog", u"\u0e1b\u0e23\u0e30\u0e27\u0e31\u0e15\u0e34\u0e17\u0e31\u0e49\u0e07\u0e2b\u0e21\u0e14", None))
        self.only_field.setText(QCoreApplication.translate("HistoryDialog", u"\u0e40\u0e09\u0e1e\u0e32\u0e30\u0e0a\u0e48\u0e2d\u0e07\u0e19\u0e35\u0e49", None))
        ___qtablewidgetitem = self.lines.horizontalHeaderItem(0)
        ___qtablewidgetitem.setText(QCoreApplication.translate("HistoryDialog", u"\u0e40\u0e21\u0e37\u0e48\u0e2d", None))
        ___qtablewidgetitem1 = self.lines.horizontalHeaderItem(1)
        ___qtablewidgetitem1.setText(QCoreApplication.translate("HistoryDialog", u"\u0e1c\u0e39\u0e49\u0e41\u0e01\u0e49\u0e44\u0e02", None))
        ___qtablewidgetitem2 = self.lines.horizontalHeaderItem(2)
        ___qtablewidgetitem2.setText(QCoreApplication.translate("HistoryDialog", u"\u0e0a\u0e48\u0e2d\u0e07", None))
        ___qtablewidgetitem3 = self.lines.horizontalHeaderItem(3)
        ___qtablewidgetitem3.setText(QCoreApplication.translate("HistoryDialog", u"\u0e40\u0e14\u0e34\u0e21", None))
        ___qtablewidgetitem4 = self.lines.horizontalHeaderItem(4)
        ___qtablewidgetitem4.setText(QCoreApplication.translate("HistoryDialog", u"\u0e40\u0e1b\u0e47\u0e19", None))
#if QT_CONFIG(accessibility)
        self.lines.setAccessibleName(QCoreApplication.translate("HistoryDialog", u"\u0e1b\u0e23\u0e30\u0e27\u0e31\u0e15\u0e34\u0e01\u0e32\u0e23\u0e41\u0e01\u0e49\u0e44\u0e02", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("HistoryDialog", u"\u0e1b\u0e34\u0e14", None))
        self.take_button.setText(QCoreApplication.translate("HistoryDialog", u"\u0e19\u0e33\u0e04\u0e48\u0e32\u0e40\u0e14\u0e34\u0e21\u0e01\u0e25\u0e31\u0e1a\u0e21\u0e32", None))
    # retranslateUi

