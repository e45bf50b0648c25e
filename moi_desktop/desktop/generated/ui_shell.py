# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'shell.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QLineEdit, QListWidget, QListWidgetItem, QProgressBar,
    QPushButton, QSizePolicy, QStackedWidget, QToolButton,
    QVBoxLayout, QWidget)

from moi_desktop.desktop.widgets.chip import Chip
from moi_desktop.desktop.widgets.labels import (ElidedLabel, WrapLabel)
class Ui_Shell(object):
    def setupUi(self, Shell):
        if not Shell.objectName():
            Shell.setObjectName(u"Shell")
        Shell.resize(1366, 728)
        self.column = QVBoxLayout(Shell)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.top_bar = QFrame(Shell)
        self.top_bar.setObjectName(u"top_bar")
        self.top_bar.setProperty(u"role", u"top-bar")
        self.top_line = QHBoxLayout(self.top_bar)
        self.top_line.setSpacing(12)
        self.top_line.setObjectName(u"top_line")
        self.top_line.setContentsMargins(16, 0, 16, 0)
        self.who = QLabel(self.top_bar)
        self.who.setObjectName(u"who")
        self.who.setTextFormat(Qt.TextFormat.PlainText)
        self.who.setProperty(u"role", u"heading")

        self.top_line.addWidget(self.who)

        self.plan = ElidedLabel(self.top_bar)
        self.plan.setObjectName(u"plan")
        self.plan.setProperty(u"role", u"muted")

        self.top_line.addWidget(self.plan)

        self.practice = Chip(self.top_bar)
        self.practice.setObjectName(u"practice")
        self.practice.setProperty(u"chip", u"warning")

        self.top_line.addWidget(self.practice)

        self.saved = QLabel(self.top_bar)
        self.saved.setObjectName(u"saved")
        self.saved.setTextFormat(Qt.TextFormat.PlainText)
        self.saved.setProperty(u"tone", u"good")

        self.top_line.addWidget(self.saved)

        self.undo_button = QToolButton(self.top_bar)
        self.undo_button.setObjectName(u"undo_button")

        self.top_line.addWidget(self.undo_button)

        self.redo_button = QToolButton(self.top_bar)
        self.redo_button.setObjectName(u"redo_button")

        self.top_line.addWidget(self.redo_button)

        self.search = QLineEdit(self.top_bar)
        self.search.setObjectName(u"search")
        self.search.setClearButtonEnabled(True)

        self.top_line.addWidget(self.search)

        self.next_action = QPushButton(self.top_bar)
        self.next_action.setObjectName(u"next_action")
        self.next_action.setProperty(u"role", u"primary")

        self.top_line.addWidget(self.next_action)

        self.menu_button = QToolButton(self.top_bar)
        self.menu_button.setObjectName(u"menu_button")

        self.top_line.addWidget(self.menu_button)

        self.top_line.setStretch(1, 1)

        self.column.addWidget(self.top_bar)

        self.notice = QFrame(Shell)
        self.notice.setObjectName(u"notice")
        self.notice.setProperty(u"role", u"notice")
        self.notice_line = QHBoxLayout(self.notice)
        self.notice_line.setSpacing(8)
        self.notice_line.setObjectName(u"notice_line")
        self.notice_line.setContentsMargins(16, 4, 8, 4)
        self.notice_words = WrapLabel(self.notice)
        self.notice_words.setObjectName(u"notice_words")

        self.notice_line.addWidget(self.notice_words)

        self.notice_action = QPushButton(self.notice)
        self.notice_action.setObjectName(u"notice_action")

        self.notice_line.addWidget(self.notice_action)

        self.notice_close = QToolButton(self.notice)
        self.notice_close.setObjectName(u"notice_close")

        self.notice_line.addWidget(self.notice_close)

        self.notice_line.setStretch(0, 1)

        self.column.addWidget(self.notice)

        self.work = QFrame(Shell)
        self.work.setObjectName(u"work")
        self.work.setProperty(u"role", u"top-bar")
        self.work_line = QHBoxLayout(self.work)
        self.work_line.setSpacing(12)
        self.work_line.setObjectName(u"work_line")
        self.work_line.setContentsMargins(16, 4, 16, 4)
        self.work_words = QLabel(self.work)
        self.work_words.setObjectName(u"work_words")

        self.work_line.addWidget(self.work_words)

        self.work_progress = QProgressBar(self.work)
        self.work_progress.setObjectName(u"work_progress")
        self.work_progress.setTextVisible(False)

        self.work_line.addWidget(self.work_progress)

        self.work_cancel = QPushButton(self.work)
        self.work_cancel.setObjectName(u"work_cancel")

        self.work_line.addWidget(self.work_cancel)

        self.work_line.setStretch(1, 1)

        self.column.addWidget(self.work)

        self.body = QHBoxLayout()
        self.body.setSpacing(0)
        self.body.setObjectName(u"body")
        self.navigation = QListWidget(Shell)
        self.navigation.setObjectName(u"navigation")
        self.navigation.setProperty(u"role", u"navigation")
        self.navigation.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.body.addWidget(self.navigation)

        self.pages = QStackedWidget(Shell)
        self.pages.setObjectName(u"pages")

        self.body.addWidget(self.pages)

        self.body.setStretch(1, 1)

        self.column.addLayout(self.body)

        self.column.setStretch(3, 1)

        self.retranslateUi(Shell)
    # setupUi

    def retranslateUi(self, Shell):
        self.practice.setText(QCoreApplication.translate("Shell", u"\u0e1d\u0e36\u0e01\u0e2b\u0e31\u0e14", None))
#if QT_CONFIG(tooltip)
        self.practice.setToolTip(QCoreApplication.translate("Shell", u"\u0e41\u0e1f\u0e49\u0e21\u0e07\u0e32\u0e19\u0e19\u0e35\u0e49\u0e43\u0e0a\u0e49\u0e1d\u0e36\u0e01\u0e40\u0e17\u0e48\u0e32\u0e19\u0e31\u0e49\u0e19 \u0e2a\u0e48\u0e27\u0e19\u0e01\u0e25\u0e32\u0e07\u0e08\u0e30\u0e44\u0e21\u0e48\u0e23\u0e31\u0e1a\u0e44\u0e1f\u0e25\u0e4c\u0e17\u0e35\u0e48\u0e2d\u0e2d\u0e01\u0e08\u0e32\u0e01\u0e41\u0e1f\u0e49\u0e21\u0e19\u0e35\u0e49", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.undo_button.setAccessibleName(QCoreApplication.translate("Shell", u"\u0e40\u0e25\u0e34\u0e01\u0e17\u0e33 (Ctrl+Z)", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.undo_button.setToolTip(QCoreApplication.translate("Shell", u"\u0e40\u0e25\u0e34\u0e01\u0e17\u0e33 (Ctrl+Z)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.redo_button.setAccessibleName(QCoreApplication.translate("Shell", u"\u0e17\u0e33\u0e0b\u0e49\u0e33 (Ctrl+Y)", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.redo_button.setToolTip(QCoreApplication.translate("Shell", u"\u0e17\u0e33\u0e0b\u0e49\u0e33 (Ctrl+Y)", None))
#endif // QT_CONFIG(tooltip)
        self.search.setPlaceholderText(QCoreApplication.translate("Shell", u"\u0e04\u0e49\u0e19\u0e2b\u0e32 (Ctrl+F)", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("Shell", u"\u0e04\u0e49\u0e19\u0e2b\u0e32", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.menu_button.setAccessibleName(QCoreApplication.translate("Shell", u"\u0e04\u0e33\u0e2a\u0e31\u0e48\u0e07\u0e02\u0e2d\u0e07\u0e42\u0e1b\u0e23\u0e41\u0e01\u0e23\u0e21 (F10)", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.menu_button.setToolTip(QCoreApplication.translate("Shell", u"\u0e04\u0e33\u0e2a\u0e31\u0e48\u0e07\u0e02\u0e2d\u0e07\u0e42\u0e1b\u0e23\u0e41\u0e01\u0e23\u0e21 (F10)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(tooltip)
        self.notice_close.setToolTip(QCoreApplication.translate("Shell", u"\u0e0b\u0e48\u0e2d\u0e19\u0e02\u0e49\u0e2d\u0e04\u0e27\u0e32\u0e21\u0e19\u0e35\u0e49", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.notice_close.setAccessibleName(QCoreApplication.translate("Shell", u"\u0e0b\u0e48\u0e2d\u0e19\u0e02\u0e49\u0e2d\u0e04\u0e27\u0e32\u0e21\u0e19\u0e35\u0e49", None))
#endif // QT_CONFIG(accessibility)
        self.work_cancel.setText(QCoreApplication.translate("Shell", u"\u0e2b\u0e22\u0e38\u0e14", None))
#if QT_CONFIG(accessibility)
        self.navigation.setAccessibleName(QCoreApplication.translate("Shell", u"\u0e2b\u0e19\u0e49\u0e32\u0e15\u0e48\u0e32\u0e07 \u0e46", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

