"""Reads and writes Qt's .ts files, in the very layout that Qt's own tool writes, and finds what is missing in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

PLACEHOLDER = re.compile(r"\{(\w+)[^{}]*\}|%L?\d")
"""A named place like {name} or {amount:,}, or one of Qt's own like %1. Forms of a plural may leave %n out."""


@dataclass(frozen=True, slots=True)
class Message:
    """One text: where it stands, its source, its translations (several only for plurals), whether they are final."""

    context: str
    source: str
    translations: tuple[str, ...]
    finished: bool
    comment: str = ""
    plural: bool = False

    @property
    def is_missing(self) -> bool:
        """Whether a reader would see the source instead of a translation."""
        return not self.finished or not all(self.translations)


@dataclass(frozen=True, slots=True)
class TranslationFile:
    """One .ts file: the two languages and all messages, in order."""

    source_language: str
    target_language: str
    messages: tuple[Message, ...]


def read(path: Path) -> TranslationFile:
    """Read a .ts file; texts that the program no longer has are left out."""
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    messages = []
    for context in root.iter("context"):
        name = context.findtext("name", "")
        messages += [_message(name, element) for element in context.iter("message") if not _is_obsolete(element)]
    return TranslationFile(root.get("sourcelanguage", ""), root.get("language", ""), tuple(messages))


def write(file: TranslationFile, path: Path) -> None:
    """Write a .ts file as Qt's tool would: contexts and messages in the order given, no line numbers."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{file.target_language}" sourcelanguage="{file.source_language}">')
    for context in dict.fromkeys(message.context for message in file.messages):
        lines += ["<context>", f"    <name>{_escaped(context)}</name>"]
        for message in file.messages:
            if message.context == context:
                lines += _lines(message)
        lines.append("</context>")
    path.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8", newline="\n")


def missing(file: TranslationFile) -> list[Message]:
    """Return the messages without a final translation."""
    return [message for message in file.messages if message.is_missing]


def misplaced(file: TranslationFile) -> list[Message]:
    """Return the translated messages whose places to fill in differ from those of the source."""
    return [message for message in file.messages if not message.is_missing and not _keeps_places(message)]


def places(text: str) -> frozenset[str]:
    """Return what is filled into `text`: names of {places} and %1-like marks."""
    return frozenset(match[1] or match[0].replace("L", "") for match in PLACEHOLDER.finditer(text))


def filled(file: TranslationFile, answers: dict[str, str | list[str]]) -> tuple[TranslationFile, list[str]]:
    """Put `answers` (source -> translation, a list for plurals) in place; what was there before gives way.

    Returns the new file and the sources that were refused: unknown ones, and those whose places to fill in differ.
    """
    unused = set(answers)
    messages = []
    for message in file.messages:
        answered = message
        if message.source in answers:
            candidate = _answered(message, answers[message.source])
            if not candidate.is_missing and _keeps_places(candidate):
                answered = candidate
                unused.discard(message.source)
        messages.append(answered)
    return replace(file, messages=tuple(messages)), sorted(unused)


def sources(messages: Iterable[Message]) -> set[tuple[str, str, str]]:
    """Return what makes each message itself: context, source, comment."""
    return {(message.context, message.source, message.comment) for message in messages}


def _answered(message: Message, answer: str | list[str]) -> Message:
    forms = [answer] if isinstance(answer, str) else answer
    count = len(message.translations) if message.plural else 1
    return replace(message, translations=tuple((forms * count)[:count]), finished=True)


def _keeps_places(message: Message) -> bool:
    return all(places(text) == places(message.source) for text in message.translations)


def _is_obsolete(element: ET.Element) -> bool:
    translation = element.find("translation")
    return translation is not None and translation.get("type") in ("vanished", "obsolete")


def _message(context: str, element: ET.Element) -> Message:
    translation = element.find("translation")
    forms = [] if translation is None else [form.text or "" for form in translation.iter("numerusform")]
    text = "" if translation is None else translation.text or ""
    return Message(
        context=context,
        source=element.findtext("source", ""),
        translations=tuple(forms) or (text,),
        finished=translation is not None and translation.get("type") != "unfinished",
        comment=element.findtext("comment", ""),
        plural=element.get("numerus") == "yes",
    )


def _lines(message: Message) -> list[str]:
    lines = ['    <message numerus="yes">' if message.plural else "    <message>"]
    lines.append(f"        <source>{_escaped(message.source)}</source>")
    if message.comment:
        lines.append(f"        <comment>{_escaped(message.comment)}</comment>")
    start = "        <translation>" if message.finished else '        <translation type="unfinished">'
    if message.plural:
        forms = [f"            <numerusform>{_escaped(text)}</numerusform>" for text in message.translations]
        lines += [start, *forms, "        </translation>"]
    else:
        lines.append(f"{start}{_escaped(message.translations[0])}</translation>")
    return [*lines, "    </message>"]


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})
