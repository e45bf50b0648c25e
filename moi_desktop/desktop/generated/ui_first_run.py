# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_run.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from moi_desktop.desktop.widgets.big_choice import BigChoice
from moi_desktop.desktop.widgets.labels import (ElidedLabel, WrapLabel)
class Ui_FirstRun(object):
    def setupUi(self, FirstRun):
        if not FirstRun.objectName():
            FirstRun.setObjectName(u"FirstRun")
        FirstRun.resize(1366, 728)
        FirstRun.setProperty(u"role", u"page")
        self.across = QHBoxLayout(FirstRun)
        self.across.setObjectName(u"across")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.across.addItem(self.left)

        self.middle = QVBoxLayout()
        self.middle.setSpacing(12)
        self.middle.setObjectName(u"middle")
        self.above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.middle.addItem(self.above)

        self.welcome = QLabel(FirstRun)
        self.welcome.setObjectName(u"welcome")
        self.welcome.setProperty(u"role", u"headline")

        self.middle.addWidget(self.welcome)

        self.explanation = WrapLabel(FirstRun)
        self.explanation.setObjectName(u"explanation")
        self.explanation.setProperty(u"role", u"muted")

        self.middle.addWidget(self.explanation)

        self.kit_button = BigChoice(FirstRun)
        self.kit_button.setObjectName(u"kit_button")

        self.middle.addWidget(self.kit_button)

        self.practice_button = BigChoice(FirstRun)
        self.practice_button.setObjectName(u"practice_button")

        self.middle.addWidget(self.practice_button)

        self.restore_button = BigChoice(FirstRun)
        self.restore_button.setObjectName(u"restore_button")

        self.middle.addWidget(self.restore_button)

        self.lower = QHBoxLayout()
        self.lower.setObjectName(u"lower")
        self.open_button = QPushButton(FirstRun)
        self.open_button.setObjectName(u"open_button")
#if QT_CONFIG(shortcut)
        self.open_button.setShortcut(u"Ctrl+O")
#endif // QT_CONFIG(shortcut)
        self.open_button.setProperty(u"role", u"link")

        self.lower.addWidget(self.open_button)

        self.central_button = QPushButton(FirstRun)
        self.central_button.setObjectName(u"central_button")
        self.central_button.setProperty(u"role", u"link")

        self.lower.addWidget(self.central_button)

        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lower.addItem(self.push)

        self.menu_button = QPushButton(FirstRun)
        self.menu_button.setObjectName(u"menu_button")
        self.menu_button.setProperty(u"role", u"link")

        self.lower.addWidget(self.menu_button)


        self.middle.addLayout(self.lower)

        self.recent = QWidget(FirstRun)
        self.recent.setObjectName(u"recent")
        self.recent_lines = QVBoxLayout(self.recent)
        self.recent_lines.setSpacing(0)
        self.recent_lines.setObjectName(u"recent_lines")
        self.recent_lines.setContentsMargins(0, 0, 0, 0)
        self.recent_title = QLabel(self.recent)
        self.recent_title.setObjectName(u"recent_title")
        self.recent_title.setProperty(u"role", u"strong")

        self.recent_lines.addWidget(self.recent_title)


        self.middle.addWidget(self.recent)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.folder = ElidedLabel(FirstRun)
        self.folder.setObjectName(u"folder")

        self.foot.addWidget(self.folder)

        self.folder_button = QPushButton(FirstRun)
        self.folder_button.setObjectName(u"folder_button")
        self.folder_button.setProperty(u"role", u"link")

        self.foot.addWidget(self.folder_button)

        self.version = QLabel(FirstRun)
        self.version.setObjectName(u"version")
        self.version.setProperty(u"role", u"note")

        self.foot.addWidget(self.version)

        self.foot.setStretch(0, 1)

        self.middle.addLayout(self.foot)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.middle.addItem(self.below)

        self.middle.setStretch(0, 2)
        self.middle.setStretch(9, 3)

        self.across.addLayout(self.middle)

        self.right = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.across.addItem(self.right)

        self.across.setStretch(0, 1)
        self.across.setStretch(2, 1)

        self.retranslateUi(FirstRun)
    # setupUi

    def retranslateUi(self, FirstRun):
        self.welcome.setText(QCoreApplication.translate("FirstRun", u"\u0e08\u0e31\u0e14\u0e17\u0e33\u0e41\u0e1c\u0e19\u0e41\u0e25\u0e30\u0e04\u0e33\u0e02\u0e2d\u0e07\u0e1a\u0e1b\u0e23\u0e30\u0e21\u0e32\u0e13 \u0e01\u0e23\u0e30\u0e17\u0e23\u0e27\u0e07\u0e2d\u0e38\u0e15\u0e2a\u0e32\u0e2b\u0e01\u0e23\u0e23\u0e21", None))
        self.explanation.setText(QCoreApplication.translate("FirstRun", u"\u0e17\u0e33\u0e07\u0e32\u0e19\u0e1a\u0e19\u0e40\u0e04\u0e23\u0e37\u0e48\u0e2d\u0e07\u0e19\u0e35\u0e49\u0e42\u0e14\u0e22\u0e44\u0e21\u0e48\u0e43\u0e0a\u0e49\u0e2d\u0e34\u0e19\u0e40\u0e17\u0e2d\u0e23\u0e4c\u0e40\u0e19\u0e47\u0e15 \u0e02\u0e49\u0e2d\u0e21\u0e39\u0e25\u0e17\u0e31\u0e49\u0e07\u0e2b\u0e21\u0e14\u0e2d\u0e22\u0e39\u0e48\u0e43\u0e19\u0e41\u0e1f\u0e49\u0e21\u0e07\u0e32\u0e19\u0e41\u0e1f\u0e49\u0e21\u0e40\u0e14\u0e35\u0e22\u0e27 \u0e40\u0e25\u0e37\u0e2d\u0e01\u0e27\u0e34\u0e18\u0e35\u0e40\u0e23\u0e34\u0e48\u0e21\u0e15\u0e49\u0e19", None))
        self.open_button.setText(QCoreApplication.translate("FirstRun", u"\u0e40\u0e1b\u0e34\u0e14\u0e41\u0e1f\u0e49\u0e21\u0e07\u0e32\u0e19\u0e17\u0e35\u0e48\u0e21\u0e35\u0e2d\u0e22\u0e39\u0e48\u2026", None))
#if QT_CONFIG(tooltip)
        self.open_button.setToolTip(QCoreApplication.translate("FirstRun", u"\u0e40\u0e25\u0e37\u0e2d\u0e01\u0e41\u0e1f\u0e49\u0e21\u0e07\u0e32\u0e19\u0e17\u0e35\u0e48\u0e40\u0e04\u0e22\u0e2a\u0e23\u0e49\u0e32\u0e07\u0e44\u0e27\u0e49\u0e43\u0e19\u0e40\u0e04\u0e23\u0e37\u0e48\u0e2d\u0e07\u0e19\u0e35\u0e49 (Ctrl+O)", None))
#endif // QT_CONFIG(tooltip)
        self.central_button.setText(QCoreApplication.translate("FirstRun", u"\u0e40\u0e23\u0e34\u0e48\u0e21\u0e41\u0e1f\u0e49\u0e21\u0e07\u0e32\u0e19\u0e02\u0e2d\u0e07\u0e2a\u0e48\u0e27\u0e19\u0e01\u0e25\u0e32\u0e07\u2026", None))
#if QT_CONFIG(tooltip)
        self.central_button.setToolTip(QCoreApplication.translate("FirstRun", u"\u0e2a\u0e33\u0e2b\u0e23\u0e31\u0e1a\u0e01\u0e2d\u0e07\u0e22\u0e38\u0e17\u0e18\u0e28\u0e32\u0e2a\u0e15\u0e23\u0e4c\u0e41\u0e25\u0e30\u0e41\u0e1c\u0e19\u0e07\u0e32\u0e19 \u0e2a\u0e1b.\u0e2d\u0e01. \u0e40\u0e17\u0e48\u0e32\u0e19\u0e31\u0e49\u0e19", None))
#endif // QT_CONFIG(tooltip)
        self.menu_button.setText(QCoreApplication.translate("FirstRun", u"\u0e20\u0e32\u0e29\u0e32\u0e41\u0e25\u0e30\u0e01\u0e32\u0e23\u0e41\u0e2a\u0e14\u0e07\u0e1c\u0e25", None))
#if QT_CONFIG(tooltip)
        self.menu_button.setToolTip(QCoreApplication.translate("FirstRun", u"\u0e20\u0e32\u0e29\u0e32 \u0e02\u0e19\u0e32\u0e14\u0e15\u0e31\u0e27\u0e2d\u0e31\u0e01\u0e29\u0e23 \u0e2a\u0e35 \u0e41\u0e25\u0e30\u0e04\u0e27\u0e32\u0e21\u0e0a\u0e48\u0e27\u0e22\u0e40\u0e2b\u0e25\u0e37\u0e2d (F10)", None))
#endif // QT_CONFIG(tooltip)
        self.recent_title.setText(QCoreApplication.translate("FirstRun", u"\u0e41\u0e1f\u0e49\u0e21\u0e07\u0e32\u0e19\u0e43\u0e19\u0e40\u0e04\u0e23\u0e37\u0e48\u0e2d\u0e07\u0e19\u0e35\u0e49", None))
        self.folder_button.setText(QCoreApplication.translate("FirstRun", u"\u0e40\u0e1b\u0e34\u0e14\u0e42\u0e1f\u0e25\u0e40\u0e14\u0e2d\u0e23\u0e4c\u0e02\u0e49\u0e2d\u0e21\u0e39\u0e25", None))
        pass
    # retranslateUi

