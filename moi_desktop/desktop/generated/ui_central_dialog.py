# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'central_dialog.ui'
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
class Ui_CentralDialog(object):
    def setupUi(self, CentralDialog):
        if not CentralDialog.objectName():
            CentralDialog.setObjectName(u"CentralDialog")
        CentralDialog.resize(560, 260)
        self.outer = QVBoxLayout(CentralDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 16)
        self.explanation = WrapLabel(CentralDialog)
        self.explanation.setObjectName(u"explanation")

        self.outer.addWidget(self.explanation)

        self.fields = QVBoxLayout()
        self.fields.setSpacing(8)
        self.fields.setObjectName(u"fields")

        self.outer.addLayout(self.fields)

        self.problem = WrapLabel(CentralDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setProperty(u"tone", u"bad")

        self.outer.addWidget(self.problem)

        self.lower = QHBoxLayout()
        self.lower.setSpacing(8)
        self.lower.setObjectName(u"lower")
        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lower.addItem(self.push)

        self.back_button = QPushButton(CentralDialog)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setAutoDefault(False)

        self.lower.addWidget(self.back_button)

        self.do_button = QPushButton(CentralDialog)
        self.do_button.setObjectName(u"do_button")
        self.do_button.setProperty(u"role", u"primary")

        self.lower.addWidget(self.do_button)


        self.outer.addLayout(self.lower)

        self.outer.setStretch(1, 1)

        self.retranslateUi(CentralDialog)

        self.do_button.setDefault(True)

    # setupUi

    def retranslateUi(self, CentralDialog):
        self.back_button.setText(QCoreApplication.translate("CentralDialog", u"\u0e01\u0e25\u0e31\u0e1a", None))
#if QT_CONFIG(tooltip)
        self.back_button.setToolTip(QCoreApplication.translate("CentralDialog", u"\u0e1b\u0e34\u0e14\u0e2b\u0e19\u0e49\u0e32\u0e15\u0e48\u0e32\u0e07\u0e19\u0e35\u0e49\u0e42\u0e14\u0e22\u0e44\u0e21\u0e48\u0e17\u0e33\u0e2d\u0e30\u0e44\u0e23 (Esc)", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

