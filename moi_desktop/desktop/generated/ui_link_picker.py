# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'link_picker.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QFrame,
    QHBoxLayout, QHeaderView, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QStackedWidget, QTreeView,
    QVBoxLayout, QWidget)

from moi_desktop.desktop.widgets.chip import Chip
from moi_desktop.desktop.widgets.labels import WrapLabel
class Ui_LinkPicker(object):
    def setupUi(self, LinkPicker):
        if not LinkPicker.objectName():
            LinkPicker.setObjectName(u"LinkPicker")
        self.outer = QVBoxLayout(LinkPicker)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.steps = QStackedWidget(LinkPicker)
        self.steps.setObjectName(u"steps")
        self.choosing = QWidget()
        self.choosing.setObjectName(u"choosing")
        self.choosing_column = QVBoxLayout(self.choosing)
        self.choosing_column.setSpacing(8)
        self.choosing_column.setObjectName(u"choosing_column")
        self.choosing_column.setContentsMargins(0, 0, 0, 0)
        self.search = QLineEdit(self.choosing)
        self.search.setObjectName(u"search")
        self.search.setClearButtonEnabled(True)

        self.choosing_column.addWidget(self.search)

        self.kinds_place = QVBoxLayout()
        self.kinds_place.setObjectName(u"kinds_place")

        self.choosing_column.addLayout(self.kinds_place)

        self.middle = QHBoxLayout()
        self.middle.setSpacing(12)
        self.middle.setObjectName(u"middle")
        self.tree_frame = QFrame(self.choosing)
        self.tree_frame.setObjectName(u"tree_frame")
        self.tree_frame.setProperty(u"role", u"card")
        self.tree_column = QVBoxLayout(self.tree_frame)
        self.tree_column.setObjectName(u"tree_column")
        self.tree_column.setContentsMargins(1, 1, 1, 1)
        self.tree = QTreeView(self.tree_frame)
        self.tree.setObjectName(u"tree")
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)

        self.tree_column.addWidget(self.tree)


        self.middle.addWidget(self.tree_frame)

        self.about = QFrame(self.choosing)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"role", u"card")
        self.about_column = QVBoxLayout(self.about)
        self.about_column.setSpacing(8)
        self.about_column.setObjectName(u"about_column")
        self.kind = Chip(self.about)
        self.kind.setObjectName(u"kind")

        self.about_column.addWidget(self.kind)

        self.name = WrapLabel(self.about)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"role", u"strong")

        self.about_column.addWidget(self.name)

        self.english = WrapLabel(self.about)
        self.english.setObjectName(u"english")
        self.english.setProperty(u"role", u"muted")

        self.about_column.addWidget(self.english)

        self.path = WrapLabel(self.about)
        self.path.setObjectName(u"path")
        self.path.setProperty(u"role", u"note")

        self.about_column.addWidget(self.path)

        self.years = WrapLabel(self.about)
        self.years.setObjectName(u"years")

        self.about_column.addWidget(self.years)

        self.remark = WrapLabel(self.about)
        self.remark.setObjectName(u"remark")
        self.remark.setProperty(u"role", u"note")

        self.about_column.addWidget(self.remark)

        self.about_push = QSpacerItem(20, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.about_column.addItem(self.about_push)

        self.about_column.setStretch(6, 1)

        self.middle.addWidget(self.about)

        self.middle.setStretch(0, 3)
        self.middle.setStretch(1, 2)

        self.choosing_column.addLayout(self.middle)

        self.choosing_lower = QHBoxLayout()
        self.choosing_lower.setSpacing(8)
        self.choosing_lower.setObjectName(u"choosing_lower")
        self.found = WrapLabel(self.choosing)
        self.found.setObjectName(u"found")
        self.found.setProperty(u"role", u"note")

        self.choosing_lower.addWidget(self.found)

        self.leave_button = QPushButton(self.choosing)
        self.leave_button.setObjectName(u"leave_button")
        self.leave_button.setAutoDefault(False)

        self.choosing_lower.addWidget(self.leave_button)

        self.choose_button = QPushButton(self.choosing)
        self.choose_button.setObjectName(u"choose_button")
        self.choose_button.setProperty(u"role", u"primary")
        self.choose_button.setAutoDefault(False)

        self.choosing_lower.addWidget(self.choose_button)

        self.choosing_lower.setStretch(0, 1)

        self.choosing_column.addLayout(self.choosing_lower)

        self.choosing_column.setStretch(2, 1)
        self.steps.addWidget(self.choosing)
        self.explaining = QWidget()
        self.explaining.setObjectName(u"explaining")
        self.explaining_column = QVBoxLayout(self.explaining)
        self.explaining_column.setSpacing(8)
        self.explaining_column.setObjectName(u"explaining_column")
        self.explaining_column.setContentsMargins(0, 0, 0, 0)
        self.picked_kind = Chip(self.explaining)
        self.picked_kind.setObjectName(u"picked_kind")

        self.explaining_column.addWidget(self.picked_kind)

        self.picked_name = WrapLabel(self.explaining)
        self.picked_name.setObjectName(u"picked_name")
        self.picked_name.setProperty(u"role", u"heading")

        self.explaining_column.addWidget(self.picked_name)

        self.picked_path = WrapLabel(self.explaining)
        self.picked_path.setObjectName(u"picked_path")
        self.picked_path.setProperty(u"role", u"muted")

        self.explaining_column.addWidget(self.picked_path)

        self.question = WrapLabel(self.explaining)
        self.question.setObjectName(u"question")

        self.explaining_column.addWidget(self.question)

        self.reason_place = QVBoxLayout()
        self.reason_place.setObjectName(u"reason_place")

        self.explaining_column.addLayout(self.reason_place)

        self.primary = QCheckBox(self.explaining)
        self.primary.setObjectName(u"primary")

        self.explaining_column.addWidget(self.primary)

        self.explaining_push = QSpacerItem(20, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.explaining_column.addItem(self.explaining_push)

        self.explaining_lower = QHBoxLayout()
        self.explaining_lower.setSpacing(8)
        self.explaining_lower.setObjectName(u"explaining_lower")
        self.later = WrapLabel(self.explaining)
        self.later.setObjectName(u"later")
        self.later.setProperty(u"role", u"note")

        self.explaining_lower.addWidget(self.later)

        self.back_button = QPushButton(self.explaining)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setAutoDefault(False)

        self.explaining_lower.addWidget(self.back_button)

        self.do_button = QPushButton(self.explaining)
        self.do_button.setObjectName(u"do_button")
        self.do_button.setProperty(u"role", u"primary")
        self.do_button.setAutoDefault(False)

        self.explaining_lower.addWidget(self.do_button)

        self.explaining_lower.setStretch(0, 1)

        self.explaining_column.addLayout(self.explaining_lower)

        self.explaining_column.setStretch(6, 1)
        self.steps.addWidget(self.explaining)

        self.outer.addWidget(self.steps)


        self.retranslateUi(LinkPicker)
    # setupUi

    def retranslateUi(self, LinkPicker):
        LinkPicker.setWindowTitle(QCoreApplication.translate("LinkPicker", u"\u0e40\u0e25\u0e37\u0e2d\u0e01\u0e41\u0e1c\u0e19\u0e2b\u0e23\u0e37\u0e2d\u0e19\u0e42\u0e22\u0e1a\u0e32\u0e22\u0e17\u0e35\u0e48\u0e40\u0e0a\u0e37\u0e48\u0e2d\u0e21\u0e42\u0e22\u0e07", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("LinkPicker", u"\u0e04\u0e49\u0e19\u0e2b\u0e32\u0e41\u0e1c\u0e19\u0e2b\u0e23\u0e37\u0e2d\u0e19\u0e42\u0e22\u0e1a\u0e32\u0e22", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("LinkPicker", u"\u0e1e\u0e34\u0e21\u0e1e\u0e4c\u0e23\u0e2b\u0e31\u0e2a\u0e2b\u0e23\u0e37\u0e2d\u0e04\u0e33\u0e04\u0e49\u0e19 \u0e40\u0e23\u0e35\u0e22\u0e07\u0e2d\u0e22\u0e48\u0e32\u0e07\u0e44\u0e23\u0e01\u0e47\u0e44\u0e14\u0e49 \u0e40\u0e0a\u0e48\u0e19 0401 \u0e2b\u0e23\u0e37\u0e2d \u0e41\u0e1b\u0e23\u0e23\u0e39\u0e1b \u0e40\u0e01\u0e29\u0e15\u0e23", None))
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleName(QCoreApplication.translate("LinkPicker", u"\u0e41\u0e1c\u0e19\u0e41\u0e25\u0e30\u0e19\u0e42\u0e22\u0e1a\u0e32\u0e22", None))
#endif // QT_CONFIG(accessibility)
        self.leave_button.setText(QCoreApplication.translate("LinkPicker", u"\u0e1b\u0e34\u0e14", None))
#if QT_CONFIG(tooltip)
        self.leave_button.setToolTip(QCoreApplication.translate("LinkPicker", u"\u0e1b\u0e34\u0e14\u0e42\u0e14\u0e22\u0e44\u0e21\u0e48\u0e40\u0e1e\u0e34\u0e48\u0e21 (Esc)", None))
#endif // QT_CONFIG(tooltip)
        self.choose_button.setText(QCoreApplication.translate("LinkPicker", u"\u0e40\u0e25\u0e37\u0e2d\u0e01\u2026", None))
#if QT_CONFIG(tooltip)
        self.choose_button.setToolTip(QCoreApplication.translate("LinkPicker", u"\u0e40\u0e25\u0e37\u0e2d\u0e01\u0e41\u0e25\u0e49\u0e27\u0e23\u0e30\u0e1a\u0e38\u0e40\u0e2b\u0e15\u0e38\u0e1c\u0e25 (Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.back_button.setText(QCoreApplication.translate("LinkPicker", u"\u0e01\u0e25\u0e31\u0e1a\u0e44\u0e1b\u0e40\u0e25\u0e37\u0e2d\u0e01", None))
#if QT_CONFIG(tooltip)
        self.back_button.setToolTip(QCoreApplication.translate("LinkPicker", u"\u0e01\u0e25\u0e31\u0e1a\u0e44\u0e1b\u0e40\u0e25\u0e37\u0e2d\u0e01 \u0e40\u0e2b\u0e15\u0e38\u0e1c\u0e25\u0e17\u0e35\u0e48\u0e1e\u0e34\u0e21\u0e1e\u0e4c\u0e44\u0e27\u0e49\u0e22\u0e31\u0e07\u0e2d\u0e22\u0e39\u0e48 (Esc)", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

