# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'keyboard_map.ui'
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
    QHeaderView, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QTreeWidget, QTreeWidgetItem, QVBoxLayout,
    QWidget)
class Ui_KeyboardMap(object):
    def setupUi(self, KeyboardMap):
        if not KeyboardMap.objectName():
            KeyboardMap.setObjectName(u"KeyboardMap")
        KeyboardMap.resize(860, 560)
        self.outer = QVBoxLayout(KeyboardMap)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.words = QLineEdit(KeyboardMap)
        self.words.setObjectName(u"words")
        self.words.setClearButtonEnabled(True)

        self.outer.addWidget(self.words)

        self.keys = QTreeWidget(KeyboardMap)
        self.keys.setObjectName(u"keys")
        self.keys.setRootIsDecorated(False)
        self.keys.setHeaderHidden(True)
        self.keys.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.keys.setColumnCount(2)

        self.outer.addWidget(self.keys)

        self.lower = QHBoxLayout()
        self.lower.setObjectName(u"lower")
        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lower.addItem(self.push)

        self.close_button = QPushButton(KeyboardMap)
        self.close_button.setObjectName(u"close_button")

        self.lower.addWidget(self.close_button)


        self.outer.addLayout(self.lower)


        self.retranslateUi(KeyboardMap)
    # setupUi

    def retranslateUi(self, KeyboardMap):
        KeyboardMap.setWindowTitle(QCoreApplication.translate("KeyboardMap", u"\u0e41\u0e1b\u0e49\u0e19\u0e1e\u0e34\u0e21\u0e1e\u0e4c\u0e25\u0e31\u0e14", None))
        self.words.setPlaceholderText(QCoreApplication.translate("KeyboardMap", u"\u0e04\u0e49\u0e19\u0e2b\u0e32\u0e04\u0e33\u0e2a\u0e31\u0e48\u0e07\u0e2b\u0e23\u0e37\u0e2d\u0e41\u0e1b\u0e49\u0e19", None))
#if QT_CONFIG(accessibility)
        self.words.setAccessibleName(QCoreApplication.translate("KeyboardMap", u"\u0e04\u0e49\u0e19\u0e2b\u0e32\u0e04\u0e33\u0e2a\u0e31\u0e48\u0e07\u0e2b\u0e23\u0e37\u0e2d\u0e41\u0e1b\u0e49\u0e19", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.keys.setAccessibleName(QCoreApplication.translate("KeyboardMap", u"\u0e41\u0e1b\u0e49\u0e19\u0e1e\u0e34\u0e21\u0e1e\u0e4c\u0e25\u0e31\u0e14", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("KeyboardMap", u"\u0e1b\u0e34\u0e14", None))
    # retranslateUi

