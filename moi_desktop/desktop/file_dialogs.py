"""Choosing files and folders. Like messages, these stand behind one door, which tests keep closed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def file_to_open(parent: QWidget | None, title: str, kinds: str, start: Path | None = None) -> Path | None:
    """Ask for one file; `kinds` are Qt's filters, such as "แฟ้มงาน (*.db)". Return None when none was chosen."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, _folder(start), kinds)
    return Path(chosen) if chosen else None


def files_to_open(parent: QWidget | None, title: str, kinds: str, start: Path | None = None) -> list[Path]:
    """Ask for any number of files."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, _folder(start), kinds)
    return [Path(name) for name in chosen]


def file_to_save(parent: QWidget | None, title: str, kinds: str, proposal: Path) -> Path | None:
    """Ask where to write, beginning with `proposal`; the dialog itself asks before an existing file is replaced."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposal), kinds)
    return Path(chosen) if chosen else None


def folder(parent: QWidget | None, title: str, start: Path | None = None) -> Path | None:
    """Ask for a folder."""
    chosen = QFileDialog.getExistingDirectory(parent, title, _folder(start))
    return Path(chosen) if chosen else None


def _folder(start: Path | None) -> str:
    return "" if start is None else str(start)


def open_folder(folder: Path) -> None:
    """Show a folder in the desktop's own file window."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def open_file(path: Path) -> None:
    """Show a file in the program that this computer has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def copy_file(path: Path) -> None:
    """Put a file on the clipboard, to be pasted into a folder or a mail."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(data)


def documents_folder() -> Path:
    """Return the person's folder for documents."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place else Path.home()
