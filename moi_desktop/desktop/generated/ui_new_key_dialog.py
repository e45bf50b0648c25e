# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'new_key_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFormLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from moi_desktop.desktop.widgets.labels import WrapLabel
class Ui_NewKeyDialog(object):
    def setupUi(self, NewKeyDialog):
        if not NewKeyDialog.objectName():
            NewKeyDialog.setObjectName(u"NewKeyDialog")
        self.outer = QVBoxLayout(NewKeyDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.explanation = WrapLabel(NewKeyDialog)
        self.explanation.setObjectName(u"explanation")

        self.outer.addWidget(self.explanation)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(8)
        self.fields.setVerticalSpacing(8)
        self.person_label = QLabel(NewKeyDialog)
        self.person_label.setObjectName(u"person_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.person_label)

        self.person = QLineEdit(NewKeyDialog)
        self.person.setObjectName(u"person")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.person)

        self.position_label = QLabel(NewKeyDialog)
        self.position_label.setObjectName(u"position_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.position_label)

        self.position = QLineEdit(NewKeyDialog)
        self.position.setObjectName(u"position")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.position)

        self.password_label = QLabel(NewKeyDialog)
        self.password_label.setObjectName(u"password_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.password_label)

        self.password = QLineEdit(NewKeyDialog)
        self.password.setObjectName(u"password")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.password)

        self.old_pin_label = QLabel(NewKeyDialog)
        self.old_pin_label.setObjectName(u"old_pin_label")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.old_pin_label)

        self.old_pin = QLineEdit(NewKeyDialog)
        self.old_pin.setObjectName(u"old_pin")
        self.old_pin.setEchoMode(QLineEdit.EchoMode.Password)

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.old_pin)

        self.pin_label = QLabel(NewKeyDialog)
        self.pin_label.setObjectName(u"pin_label")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.pin_label)

        self.pin = QLineEdit(NewKeyDialog)
        self.pin.setObjectName(u"pin")
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.pin)

        self.again_label = QLabel(NewKeyDialog)
        self.again_label.setObjectName(u"again_label")

        self.fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.again_label)

        self.again = QLineEdit(NewKeyDialog)
        self.again.setObjectName(u"again")
        self.again.setEchoMode(QLineEdit.EchoMode.Password)

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.again)


        self.outer.addLayout(self.fields)

        self.strength = WrapLabel(NewKeyDialog)
        self.strength.setObjectName(u"strength")

        self.outer.addWidget(self.strength)

        self.problem = WrapLabel(NewKeyDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setProperty(u"tone", u"bad")

        self.outer.addWidget(self.problem)

        self.lower = QHBoxLayout()
        self.lower.setSpacing(8)
        self.lower.setObjectName(u"lower")
        self.push = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lower.addItem(self.push)

        self.leave_button = QPushButton(NewKeyDialog)
        self.leave_button.setObjectName(u"leave_button")
        self.leave_button.setAutoDefault(False)

        self.lower.addWidget(self.leave_button)

        self.make_button = QPushButton(NewKeyDialog)
        self.make_button.setObjectName(u"make_button")
        self.make_button.setProperty(u"role", u"primary")

        self.lower.addWidget(self.make_button)


        self.outer.addLayout(self.lower)

#if QT_CONFIG(shortcut)
        self.person_label.setBuddy(self.person)
        self.position_label.setBuddy(self.position)
        self.password_label.setBuddy(self.password)
        self.old_pin_label.setBuddy(self.old_pin)
        self.pin_label.setBuddy(self.pin)
        self.again_label.setBuddy(self.again)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NewKeyDialog)

        self.make_button.setDefault(True)

    # setupUi

    def retranslateUi(self, NewKeyDialog):
        NewKeyDialog.setWindowTitle(QCoreApplication.translate("NewKeyDialog", u"\u0e2a\u0e23\u0e49\u0e32\u0e07\u0e01\u0e38\u0e0d\u0e41\u0e08\u0e25\u0e07\u0e19\u0e32\u0e21", None))
        self.person_label.setText(QCoreApplication.translate("NewKeyDialog", u"\u0e0a\u0e37\u0e48\u0e2d\u0e1c\u0e39\u0e49\u0e16\u0e37\u0e2d\u0e01\u0e38\u0e0d\u0e41\u0e08", None))
#if QT_CONFIG(accessibility)
        self.person.setAccessibleName(QCoreApplication.translate("NewKeyDialog", u"\u0e0a\u0e37\u0e48\u0e2d\u0e1c\u0e39\u0e49\u0e16\u0e37\u0e2d\u0e01\u0e38\u0e0d\u0e41\u0e08", None))
#endif // QT_CONFIG(accessibility)
        self.position_label.setText(QCoreApplication.translate("NewKeyDialog", u"\u0e15\u0e33\u0e41\u0e2b\u0e19\u0e48\u0e07", None))
#if QT_CONFIG(accessibility)
        self.position.setAccessibleName(QCoreApplication.translate("NewKeyDialog", u"\u0e15\u0e33\u0e41\u0e2b\u0e19\u0e48\u0e07", None))
#endif // QT_CONFIG(accessibility)
        self.password_label.setText(QCoreApplication.translate("NewKeyDialog", u"\u0e23\u0e2b\u0e31\u0e2a\u0e1c\u0e48\u0e32\u0e19\u0e02\u0e2d\u0e07\u0e44\u0e1f\u0e25\u0e4c", None))
#if QT_CONFIG(accessibility)
        self.password.setAccessibleName(QCoreApplication.translate("NewKeyDialog", u"\u0e23\u0e2b\u0e31\u0e2a\u0e1c\u0e48\u0e32\u0e19\u0e02\u0e2d\u0e07\u0e44\u0e1f\u0e25\u0e4c", None))
#endif // QT_CONFIG(accessibility)
        self.old_pin_label.setText(QCoreApplication.translate("NewKeyDialog", u"\u0e23\u0e2b\u0e31\u0e2a PIN \u0e1b\u0e31\u0e08\u0e08\u0e38\u0e1a\u0e31\u0e19", None))
#if QT_CONFIG(accessibility)
        self.old_pin.setAccessibleName(QCoreApplication.translate("NewKeyDialog", u"\u0e23\u0e2b\u0e31\u0e2a PIN \u0e1b\u0e31\u0e08\u0e08\u0e38\u0e1a\u0e31\u0e19", None))
#endif // QT_CONFIG(accessibility)
        self.pin_label.setText(QCoreApplication.translate("NewKeyDialog", u"\u0e23\u0e2b\u0e31\u0e2a PIN", None))
#if QT_CONFIG(accessibility)
        self.pin.setAccessibleName(QCoreApplication.translate("NewKeyDialog", u"\u0e23\u0e2b\u0e31\u0e2a PIN", None))
#endif // QT_CONFIG(accessibility)
        self.again_label.setText(QCoreApplication.translate("NewKeyDialog", u"\u0e23\u0e2b\u0e31\u0e2a PIN \u0e2d\u0e35\u0e01\u0e04\u0e23\u0e31\u0e49\u0e07", None))
#if QT_CONFIG(accessibility)
        self.again.setAccessibleName(QCoreApplication.translate("NewKeyDialog", u"\u0e23\u0e2b\u0e31\u0e2a PIN \u0e2d\u0e35\u0e01\u0e04\u0e23\u0e31\u0e49\u0e07", None))
#endif // QT_CONFIG(accessibility)
        self.leave_button.setText(QCoreApplication.translate("NewKeyDialog", u"\u0e44\u0e21\u0e48\u0e2a\u0e23\u0e49\u0e32\u0e07", None))
        self.make_button.setText(QCoreApplication.translate("NewKeyDialog", u"\u0e2a\u0e23\u0e49\u0e32\u0e07\u0e01\u0e38\u0e0d\u0e41\u0e08", None))
    # retranslateUi

