"""What a rule is and what it says when it is broken."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error must be put right before the plan is sent; a warning may pass with a written reason."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `id` is stable over all versions; `name`, `message` and `fix` are Thai, with named placeholders."""

    id: str
    severity: Severity
    name: str
    message: str
    fix: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule is broken. `field` is empty when the whole record is meant.

    `uid` is the record's uid, or a stable made-up one where there is no record (a ceiling, a missing office profile).
    `waived` is the office's written reason, empty while there is none; errors are never waived.
    """

    rule: Rule
    entity: str
    uid: str
    field: str
    place: str
    values: Mapping[str, str] = dataclasses.field(default_factory=dict, hash=False)
    waived: str = ""

    @property
    def code(self) -> str:
        """The rule's id."""
        return self.rule.id

    @property
    def severity(self) -> Severity:
        """Error or warning."""
        return self.rule.severity

    @property
    def message(self) -> str:
        """The Thai sentence with its figures and names inserted."""
        return self.rule.message.format(**self.values)

    @property
    def fix(self) -> str:
        """What to do about it, in Thai."""
        return self.rule.fix.format(**self.values)

    @property
    def blocks(self) -> bool:
        """Whether the plan cannot be sent because of it: an error, or a warning without a written reason."""
        return self.severity is Severity.ERROR or not self.waived


def error(rule_id: str, name: str, message: str, fix: str) -> Rule:
    """A rule that must be kept."""
    return Rule(rule_id, Severity.ERROR, name, message, fix)


def warning(rule_id: str, name: str, message: str, fix: str) -> Rule:
    """A rule that may be broken with a written reason."""
    return Rule(rule_id, Severity.WARNING, name, message, fix)
