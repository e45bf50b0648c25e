# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'carry_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QDialog,
    QHBoxLayout, QHeaderView, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QTableWidget, QTableWidgetItem,
    QVBoxLayout, QWidget)

from moi_desktop.desktop.widgets.labels import (ElidedLabel, WrapLabel)
class Ui_CarryDialog(object):
    def setupUi(self, CarryDialog):
        if not CarryDialog.objectName():
            CarryDialog.setObjectName(u"CarryDialog")
        CarryDialog.resize(900, 520)
        self.outer = QVBoxLayout(CarryDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.meaning = WrapLabel(CarryDialog)
        self.meaning.setObjectName(u"meaning")
        self.meaning.setProperty(u"role", u"muted")

        self.outer.addWidget(self.meaning)

        self.sources = QHBoxLayout()
        self.sources.setSpacing(8)
        self.sources.setObjectName(u"sources")
        self.file_button = QPushButton(CarryDialog)
        self.file_button.setObjectName(u"file_button")

        self.sources.addWidget(self.file_button)

        self.own_button = QPushButton(CarryDialog)
        self.own_button.setObjectName(u"own_button")

        self.sources.addWidget(self.own_button)

        self.beside_sources = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sources.addItem(self.beside_sources)


        self.outer.addLayout(self.sources)

        self.source_line = QHBoxLayout()
        self.source_line.setSpacing(8)
        self.source_line.setObjectName(u"source_line")
        self.source = ElidedLabel(CarryDialog)
        self.source.setObjectName(u"source")
        self.source.setProperty(u"role", u"strong")

        self.source_line.addWidget(self.source)

        self.shift_label = QLabel(CarryDialog)
        self.shift_label.setObjectName(u"shift_label")
        self.shift_label.setTextFormat(Qt.TextFormat.PlainText)

        self.source_line.addWidget(self.shift_label)

        self.shift = QComboBox(CarryDialog)
        self.shift.setObjectName(u"shift")

        self.source_line.addWidget(self.shift)


        self.outer.addLayout(self.source_line)

        self.projects = QTableWidget(CarryDialog)
        if (self.projects.columnCount() < 6):
            self.projects.setColumnCount(6)
        __qtablewidgetitem = QTableWidgetItem()
        self.projects.setHorizontalHeaderItem(0, __qtablewidgetitem)
        __qtablewidgetitem1 = QTableWidgetItem()
        self.projects.setHorizontalHeaderItem(1, __qtablewidgetitem1)
        __qtablewidgetitem2 = QTableWidgetItem()
        self.projects.setHorizontalHeaderItem(2, __qtablewidgetitem2)
        __qtablewidgetitem3 = QTableWidgetItem()
        self.projects.setHorizontalHeaderItem(3, __qtablewidgetitem3)
        __qtablewidgetitem4 = QTableWidgetItem()
        self.projects.setHorizontalHeaderItem(4, __qtablewidgetitem4)
        __qtablewidgetitem5 = QTableWidgetItem()
        self.projects.setHorizontalHeaderItem(5, __qtablewidgetitem5)
        self.projects.setObjectName(u"projects")
        self.projects.setWordWrap(False)
        self.projects.setCornerButtonEnabled(False)
        self.projects.setTabKeyNavigation(False)
        self.projects.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.projects.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.projects.horizontalHeader().setHighlightSections(False)
        self.projects.verticalHeader().setVisible(False)

        self.outer.addWidget(self.projects)

        self.lower = QHBoxLayout()
        self.lower.setSpacing(8)
        self.lower.setObjectName(u"lower")
        self.every_button = QPushButton(CarryDialog)
        self.every_button.setObjectName(u"every_button")

        self.lower.addWidget(self.every_button)

        self.total = QLabel(CarryDialog)
        self.total.setObjectName(u"total")
        self.total.setTextFormat(Qt.TextFormat.PlainText)
        self.total.setProperty(u"role", u"note")

        self.lower.addWidget(self.total)

        self.push = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lower.addItem(self.push)

        self.leave_button = QPushButton(CarryDialog)
        self.leave_button.setObjectName(u"leave_button")

        self.lower.addWidget(self.leave_button)

        self.carry_button = QPushButton(CarryDialog)
        self.carry_button.setObjectName(u"carry_button")
        self.carry_button.setProperty(u"role", u"primary")

        self.lower.addWidget(self.carry_button)


        self.outer.addLayout(self.lower)


        self.retranslateUi(CarryDialog)
    # setupUi

    def retranslateUi(self, CarryDialog):
        CarryDialog.setWindowTitle(QCoreApplication.translate("CarryDialog", u"\u0e22\u0e01\u0e42\u0e04\u0e23\u0e07\u0e01\u0e32\u0e23\u0e21\u0e32\u0e08\u0e32\u0e01\u0e1b\u0e35\u0e01\u0e48\u0e2d\u0e19", None))
        self.meaning.setText(QCoreApplication.translate("CarryDialog", u"\u0e40\u0e25\u0e37\u0e2d\u0e01\u0e42\u0e04\u0e23\u0e07\u0e01\u0e32\u0e23\u0e08\u0e32\u0e01\u0e41\u0e1c\u0e19\u0e1b\u0e35\u0e01\u0e48\u0e2d\u0e19 \u0e42\u0e1b\u0e23\u0e41\u0e01\u0e23\u0e21\u0e08\u0e30\u0e04\u0e31\u0e14\u0e25\u0e2d\u0e01\u0e21\u0e32\u0e40\u0e1b\u0e47\u0e19\u0e42\u0e04\u0e23\u0e07\u0e01\u0e32\u0e23\u0e15\u0e48\u0e2d\u0e40\u0e19\u0e37\u0e48\u0e2d\u0e07\u0e43\u0e19\u0e41\u0e1c\u0e19\u0e19\u0e35\u0e49 \u0e17\u0e38\u0e01\u0e04\u0e48\u0e32\u0e08\u0e30\u0e17\u0e33\u0e40\u0e04\u0e23\u0e37\u0e48\u0e2d\u0e07\u0e2b\u0e21\u0e32\u0e22 \u201c\u0e22\u0e31\u0e07\u0e44\u0e21\u0e48\u0e22\u0e37\u0e19\u0e22\u0e31\u0e19\u201d \u0e08\u0e19\u0e01\u0e27\u0e48\u0e32\u0e08\u0e30\u0e15\u0e23\u0e27\u0e08 \u0e41\u0e1f\u0e49\u0e21\u0e40\u0e14\u0e34\u0e21\u0e44\u0e21\u0e48\u0e16\u0e39\u0e01\u0e41\u0e01\u0e49\u0e44\u0e02", None))
        self.file_button.setText(QCoreApplication.translate("CarryDialog", u"\u0e40\u0e25\u0e37\u0e2d\u0e01\u0e41\u0e1f\u0e49\u0e21\u0e1b\u0e35\u0e01\u0e48\u0e2d\u0e19\u2026", None))
        self.own_button.setText(QCoreApplication.translate("CarryDialog", u"\u0e43\u0e0a\u0e49\u0e1b\u0e35\u0e01\u0e48\u0e2d\u0e19\u0e2b\u0e19\u0e49\u0e32\u0e43\u0e19\u0e41\u0e1c\u0e19\u0e19\u0e35\u0e49", None))
        self.shift_label.setText(QCoreApplication.translate("CarryDialog", u"\u0e40\u0e25\u0e37\u0e48\u0e2d\u0e19\u0e1b\u0e35\u0e07\u0e1a\u0e1b\u0e23\u0e30\u0e21\u0e32\u0e13\u0e44\u0e1b", None))
#if QT_CONFIG(accessibility)
        self.shift.setAccessibleName(QCoreApplication.translate("CarryDialog", u"\u0e08\u0e33\u0e19\u0e27\u0e19\u0e1b\u0e35\u0e17\u0e35\u0e48\u0e40\u0e25\u0e37\u0e48\u0e2d\u0e19", None))
#endif // QT_CONFIG(accessibility)
        ___qtablewidgetitem = self.projects.horizontalHeaderItem(0)
        ___qtablewidgetitem.setText(QCoreApplication.translate("CarryDialog", u"\u0e42\u0e04\u0e23\u0e07\u0e01\u0e32\u0e23", None))
        ___qtablewidgetitem1 = self.projects.horizontalHeaderItem(1)
        ___qtablewidgetitem1.setText(QCoreApplication.translate("CarryDialog", u"\u0e40\u0e25\u0e02\u0e17\u0e35\u0e48", None))
        ___qtablewidgetitem2 = self.projects.horizontalHeaderItem(2)
        ___qtablewidgetitem2.setText(QCoreApplication.translate("CarryDialog", u"\u0e1b\u0e35\u0e40\u0e14\u0e34\u0e21", None))
        ___qtablewidgetitem3 = self.projects.horizontalHeaderItem(3)
        ___qtablewidgetitem3.setText(QCoreApplication.translate("CarryDialog", u"\u0e1b\u0e35\u0e43\u0e2b\u0e21\u0e48", None))
        ___qtablewidgetitem4 = self.projects.horizontalHeaderItem(4)
        ___qtablewidgetitem4.setText(QCoreApplication.translate("CarryDialog", u"\u0e40\u0e07\u0e34\u0e19\u0e40\u0e14\u0e34\u0e21 (\u0e1a\u0e32\u0e17)", None))
        ___qtablewidgetitem5 = self.projects.horizontalHeaderItem(5)
        ___qtablewidgetitem5.setText(QCoreApplication.translate("CarryDialog", u"\u0e2b\u0e21\u0e32\u0e22\u0e40\u0e2b\u0e15\u0e38", None))
#if QT_CONFIG(accessibility)
        self.projects.setAccessibleName(QCoreApplication.translate("CarryDialog", u"\u0e42\u0e04\u0e23\u0e07\u0e01\u0e32\u0e23\u0e02\u0e2d\u0e07\u0e41\u0e1c\u0e19\u0e1b\u0e35\u0e01\u0e48\u0e2d\u0e19", None))
#endif // QT_CONFIG(accessibility)
        self.every_button.setText(QCoreApplication.translate("CarryDialog", u"\u0e40\u0e25\u0e37\u0e2d\u0e01\u0e17\u0e31\u0e49\u0e07\u0e2b\u0e21\u0e14", None))
        self.leave_button.setText(QCoreApplication.translate("CarryDialog", u"\u0e44\u0e21\u0e48\u0e22\u0e01\u0e21\u0e32", None))
        self.carry_button.setText(QCoreApplication.translate("CarryDialog", u"\u0e22\u0e01\u0e21\u0e32", None))
    # retranslateUi

