# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'merge_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QGridLayout, QHBoxLayout,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget)

from moi_desktop.desktop.widgets.labels import WrapLabel
class Ui_MergeDialog(object):
    def setupUi(self, MergeDialog):
        if not MergeDialog.objectName():
            MergeDialog.setObjectName(u"MergeDialog")
        self.outer = QVBoxLayout(MergeDialog)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.stack = QStackedWidget(MergeDialog)
        self.stack.setObjectName(u"stack")
        self.choosing = QWidget()
        self.choosing.setObjectName(u"choosing")
        self.choosing_layout = QVBoxLayout(self.choosing)
        self.choosing_layout.setSpacing(8)
        self.choosing_layout.setObjectName(u"choosing_layout")
        self.choosing_layout.setContentsMargins(0, 0, 0, 0)
        self.subject = WrapLabel(self.choosing)
        self.subject.setObjectName(u"subject")
        self.subject.setProperty(u"role", u"title")

        self.choosing_layout.addWidget(self.subject)

        self.origin = WrapLabel(self.choosing)
        self.origin.setObjectName(u"origin")
        self.origin.setProperty(u"role", u"muted")

        self.choosing_layout.addWidget(self.origin)

        self.warnings = WrapLabel(self.choosing)
        self.warnings.setObjectName(u"warnings")
        self.warnings.setProperty(u"tone", u"warning")

        self.choosing_layout.addWidget(self.warnings)

        self.filters = QHBoxLayout()
        self.filters.setSpacing(8)
        self.filters.setObjectName(u"filters")

        self.choosing_layout.addLayout(self.filters)

        self.list = QVBoxLayout()
        self.list.setObjectName(u"list")

        self.choosing_layout.addLayout(self.list)

        self.values = QGridLayout()
        self.values.setObjectName(u"values")
        self.values.setHorizontalSpacing(16)
        self.values.setVerticalSpacing(0)
        self.base_name = WrapLabel(self.choosing)
        self.base_name.setObjectName(u"base_name")
        self.base_name.setProperty(u"role", u"note")

        self.values.addWidget(self.base_name, 0, 0, 1, 1)

        self.ours_name = WrapLabel(self.choosing)
        self.ours_name.setObjectName(u"ours_name")
        self.ours_name.setProperty(u"role", u"note")

        self.values.addWidget(self.ours_name, 0, 1, 1, 1)

        self.theirs_name = WrapLabel(self.choosing)
        self.theirs_name.setObjectName(u"theirs_name")
        self.theirs_name.setProperty(u"role", u"note")

        self.values.addWidget(self.theirs_name, 0, 2, 1, 1)

        self.base = QPlainTextEdit(self.choosing)
        self.base.setObjectName(u"base")
        self.base.setReadOnly(True)
        self.base.setTabChangesFocus(True)
        self.base.setMaximumSize(QSize(16777215, 84))

        self.values.addWidget(self.base, 1, 0, 1, 1)

        self.ours = QPlainTextEdit(self.choosing)
        self.ours.setObjectName(u"ours")
        self.ours.setReadOnly(True)
        self.ours.setTabChangesFocus(True)
        self.ours.setMaximumSize(QSize(16777215, 84))

        self.values.addWidget(self.ours, 1, 1, 1, 1)

        self.theirs = QPlainTextEdit(self.choosing)
        self.theirs.setObjectName(u"theirs")
        self.theirs.setReadOnly(True)
        self.theirs.setTabChangesFocus(True)
        self.theirs.setMaximumSize(QSize(16777215, 84))

        self.values.addWidget(self.theirs, 1, 2, 1, 1)

        self.values.setColumnStretch(0, 1)
        self.values.setColumnStretch(1, 1)
        self.values.setColumnStretch(2, 1)

        self.choosing_layout.addLayout(self.values)

        self.choices = QHBoxLayout()
        self.choices.setSpacing(8)
        self.choices.setObjectName(u"choices")
        self.ours_button = QPushButton(self.choosing)
        self.ours_button.setObjectName(u"ours_button")
#if QT_CONFIG(shortcut)
        self.ours_button.setShortcut(u"Alt+1")
#endif // QT_CONFIG(shortcut)
        self.ours_button.setAutoDefault(False)

        self.choices.addWidget(self.ours_button)

        self.theirs_button = QPushButton(self.choosing)
        self.theirs_button.setObjectName(u"theirs_button")
#if QT_CONFIG(shortcut)
        self.theirs_button.setShortcut(u"Alt+2")
#endif // QT_CONFIG(shortcut)
        self.theirs_button.setAutoDefault(False)

        self.choices.addWidget(self.theirs_button)

        self.apart = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choices.addItem(self.apart)

        self.all_ours_button = QPushButton(self.choosing)
        self.all_ours_button.setObjectName(u"all_ours_button")
#if QT_CONFIG(shortcut)
        self.all_ours_button.setShortcut(u"Alt+3")
#endif // QT_CONFIG(shortcut)
        self.all_ours_button.setAutoDefault(False)

        self.choices.addWidget(self.all_ours_button)

        self.all_theirs_button = QPushButton(self.choosing)
        self.all_theirs_button.setObjectName(u"all_theirs_button")
#if QT_CONFIG(shortcut)
        self.all_theirs_button.setShortcut(u"Alt+4")
#endif // QT_CONFIG(shortcut)
        self.all_theirs_button.setAutoDefault(False)

        self.choices.addWidget(self.all_theirs_button)


        self.choosing_layout.addLayout(self.choices)

        self.lower = QHBoxLayout()
        self.lower.setSpacing(8)
        self.lower.setObjectName(u"lower")
        self.summary = WrapLabel(self.choosing)
        self.summary.setObjectName(u"summary")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.summary.sizePolicy().hasHeightForWidth())
        self.summary.setSizePolicy(sizePolicy)

        self.lower.addWidget(self.summary)

        self.leave_button = QPushButton(self.choosing)
        self.leave_button.setObjectName(u"leave_button")
        self.leave_button.setAutoDefault(False)

        self.lower.addWidget(self.leave_button)

        self.do_button = QPushButton(self.choosing)
        self.do_button.setObjectName(u"do_button")
        self.do_button.setAutoDefault(False)
        self.do_button.setProperty(u"role", u"primary")

        self.lower.addWidget(self.do_button)


        self.choosing_layout.addLayout(self.lower)

        self.choosing_layout.setStretch(4, 1)
        self.stack.addWidget(self.choosing)
        self.done = QWidget()
        self.done.setObjectName(u"done")
        self.done_layout = QVBoxLayout(self.done)
        self.done_layout.setSpacing(12)
        self.done_layout.setObjectName(u"done_layout")
        self.done_layout.setContentsMargins(0, 0, 0, 0)
        self.done_title = WrapLabel(self.done)
        self.done_title.setObjectName(u"done_title")
        self.done_title.setProperty(u"role", u"title")

        self.done_layout.addWidget(self.done_title)

        self.done_words = WrapLabel(self.done)
        self.done_words.setObjectName(u"done_words")

        self.done_layout.addWidget(self.done_words)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.done_layout.addItem(self.below)

        self.done_lower = QHBoxLayout()
        self.done_lower.setSpacing(8)
        self.done_lower.setObjectName(u"done_lower")
        self.undo_button = QPushButton(self.done)
        self.undo_button.setObjectName(u"undo_button")
#if QT_CONFIG(shortcut)
        self.undo_button.setShortcut(u"Ctrl+Z")
#endif // QT_CONFIG(shortcut)
        self.undo_button.setAutoDefault(False)

        self.done_lower.addWidget(self.undo_button)

        self.check_button = QPushButton(self.done)
        self.check_button.setObjectName(u"check_button")
        self.check_button.setAutoDefault(False)

        self.done_lower.addWidget(self.check_button)

        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.done_lower.addItem(self.push)

        self.close_button = QPushButton(self.done)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)
        self.close_button.setProperty(u"role", u"primary")

        self.done_lower.addWidget(self.close_button)


        self.done_layout.addLayout(self.done_lower)

        self.done_layout.setStretch(2, 1)
        self.stack.addWidget(self.done)

        self.outer.addWidget(self.stack)


        self.retranslateUi(MergeDialog)
    # setupUi

    def retranslateUi(self, MergeDialog):
        self.ours_name.setText(QCoreApplication.translate("MergeDialog", u"\u0e02\u0e2d\u0e07\u0e40\u0e23\u0e32", None))
        self.theirs_name.setText(QCoreApplication.translate("MergeDialog", u"\u0e02\u0e2d\u0e07\u0e40\u0e1e\u0e37\u0e48\u0e2d\u0e19\u0e23\u0e48\u0e27\u0e21\u0e07\u0e32\u0e19", None))
        self.ours_button.setText(QCoreApplication.translate("MergeDialog", u"\u0e43\u0e0a\u0e49\u0e02\u0e2d\u0e07\u0e40\u0e23\u0e32", None))
#if QT_CONFIG(tooltip)
        self.ours_button.setToolTip(QCoreApplication.translate("MergeDialog", u"\u0e43\u0e0a\u0e49\u0e04\u0e48\u0e32\u0e02\u0e2d\u0e07\u0e40\u0e23\u0e32\u0e43\u0e19\u0e02\u0e49\u0e2d\u0e17\u0e35\u0e48\u0e40\u0e25\u0e37\u0e2d\u0e01 (Alt+1)", None))
#endif // QT_CONFIG(tooltip)
        self.theirs_button.setText(QCoreApplication.translate("MergeDialog", u"\u0e43\u0e0a\u0e49\u0e02\u0e2d\u0e07\u0e40\u0e1e\u0e37\u0e48\u0e2d\u0e19", None))
#if QT_CONFIG(tooltip)
        self.theirs_button.setToolTip(QCoreApplication.translate("MergeDialog", u"\u0e43\u0e0a\u0e49\u0e04\u0e48\u0e32\u0e02\u0e2d\u0e07\u0e40\u0e1e\u0e37\u0e48\u0e2d\u0e19\u0e23\u0e48\u0e27\u0e21\u0e07\u0e32\u0e19\u0e43\u0e19\u0e02\u0e49\u0e2d\u0e17\u0e35\u0e48\u0e40\u0e25\u0e37\u0e2d\u0e01 (Alt+2)", None))
#endif // QT_CONFIG(tooltip)
        self.all_ours_button.setText(QCoreApplication.translate("MergeDialog", u"\u0e17\u0e31\u0e49\u0e07\u0e2b\u0e21\u0e14\u0e02\u0e2d\u0e07\u0e40\u0e23\u0e32", None))
#if QT_CONFIG(tooltip)
        self.all_ours_button.setToolTip(QCoreApplication.translate("MergeDialog", u"\u0e43\u0e0a\u0e49\u0e04\u0e48\u0e32\u0e02\u0e2d\u0e07\u0e40\u0e23\u0e32\u0e17\u0e38\u0e01\u0e02\u0e49\u0e2d\u0e02\u0e2d\u0e07\u0e42\u0e04\u0e23\u0e07\u0e01\u0e32\u0e23\u0e19\u0e35\u0e49 (Alt+3)", None))
#endif // QT_CONFIG(tooltip)
        self.all_theirs_button.setText(QCoreApplication.translate("MergeDialog", u"\u0e17\u0e31\u0e49\u0e07\u0e2b\u0e21\u0e14\u0e02\u0e2d\u0e07\u0e40\u0e1e\u0e37\u0e48\u0e2d\u0e19", None))
#if QT_CONFIG(tooltip)
        self.all_theirs_button.setToolTip(QCoreApplication.translate("MergeDialog", u"\u0e43\u0e0a\u0e49\u0e04\u0e48\u0e32\u0e02\u0e2d\u0e07\u0e40\u0e1e\u0e37\u0e48\u0e2d\u0e19\u0e23\u0e48\u0e27\u0e21\u0e07\u0e32\u0e19\u0e17\u0e38\u0e01\u0e02\u0e49\u0e2d\u0e02\u0e2d\u0e07\u0e42\u0e04\u0e23\u0e07\u0e01\u0e32\u0e23\u0e19\u0e35\u0e49 (Alt+4)", None))
#endif // QT_CONFIG(tooltip)
        self.leave_button.setText(QCoreApplication.translate("MergeDialog", u"\u0e22\u0e31\u0e07\u0e44\u0e21\u0e48\u0e23\u0e27\u0e21", None))
#if QT_CONFIG(tooltip)
        self.leave_button.setToolTip(QCoreApplication.translate("MergeDialog", u"\u0e1b\u0e34\u0e14\u0e2b\u0e19\u0e49\u0e32\u0e15\u0e48\u0e32\u0e07\u0e19\u0e35\u0e49\u0e42\u0e14\u0e22\u0e44\u0e21\u0e48\u0e40\u0e1b\u0e25\u0e35\u0e48\u0e22\u0e19\u0e2d\u0e30\u0e44\u0e23 (Esc)", None))
#endif // QT_CONFIG(tooltip)
        self.do_button.setText(QCoreApplication.translate("MergeDialog", u"\u0e23\u0e27\u0e21\u0e41\u0e1f\u0e49\u0e21", None))
#if QT_CONFIG(tooltip)
        self.do_button.setToolTip(QCoreApplication.translate("MergeDialog", u"\u0e23\u0e27\u0e21\u0e41\u0e1f\u0e49\u0e21\u0e15\u0e32\u0e21\u0e17\u0e35\u0e48\u0e40\u0e25\u0e37\u0e2d\u0e01 (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.undo_button.setText(QCoreApplication.translate("MergeDialog", u"\u0e40\u0e25\u0e34\u0e01\u0e17\u0e33\u0e01\u0e32\u0e23\u0e23\u0e27\u0e21\u0e19\u0e35\u0e49", None))
#if QT_CONFIG(tooltip)
        self.undo_button.setToolTip(QCoreApplication.translate("MergeDialog", u"\u0e04\u0e37\u0e19\u0e41\u0e1c\u0e19\u0e40\u0e1b\u0e47\u0e19\u0e2d\u0e22\u0e48\u0e32\u0e07\u0e01\u0e48\u0e2d\u0e19\u0e23\u0e27\u0e21 (Ctrl+Z)", None))
#endif // QT_CONFIG(tooltip)
        self.check_button.setText(QCoreApplication.translate("MergeDialog", u"\u0e44\u0e1b\u0e17\u0e35\u0e48\u0e2b\u0e19\u0e49\u0e32\u0e15\u0e23\u0e27\u0e08\u0e2a\u0e2d\u0e1a", None))
        self.close_button.setText(QCoreApplication.translate("MergeDialog", u"\u0e1b\u0e34\u0e14", None))
#if QT_CONFIG(tooltip)
        self.close_button.setToolTip(QCoreApplication.translate("MergeDialog", u"\u0e1b\u0e34\u0e14 (Esc)", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

