"""The plan as the rules look at it: without what is deleted, with the questions that many rules ask answered once."""

from __future__ import annotations

from functools import cached_property

from moi_desktop.plan import catalogue
from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.places import describe_place
from moi_desktop.plan.rules.context import RuleContext
from moi_desktop.plan.rules.findings import Finding, Rule


class PlanView:
    """A plan and its context during one check."""

    def __init__(self, plan: Plan, context: RuleContext) -> None:
        self.plan = plan
        self.context = context
        self._records: dict[str, list[Record]] = {}
        self._left_out: dict[str, frozenset[str]] = {
            "project": frozenset(p.uid for p in plan.of("project") if p.text("status") == catalogue.DELETED)
        }

    @cached_property
    def projects(self) -> list[Record]:
        """The projects that are not deleted."""
        return self.plan.live_projects()

    @cached_property
    def deleted_projects(self) -> list[Record]:
        """The projects that are deleted and only leave their reason behind."""
        return [p for p in self.plan.of("project") if p.text("status") == catalogue.DELETED]

    def records(self, entity: str) -> list[Record]:
        """The records of a table, without those that belong to a deleted project."""
        if entity not in self._records:
            left_out = self._owners_left_out(entity)
            parent = catalogue.ENTITIES[entity].parent
            if entity == "project":
                self._records[entity] = self.projects
            elif not left_out:
                self._records[entity] = self.plan.of(entity)
            else:
                self._records[entity] = [r for r in self.plan.of(entity) if r.text(parent) not in left_out]
        return self._records[entity]

    def children(self, entity: str, owner: Record) -> list[Record]:
        """The records of a table that belong to `owner`."""
        return self.plan.children(entity, owner.uid)

    def project_of(self, record: Record) -> Record | None:
        """The project that a record belongs to, if any."""
        return self.plan.project_of(record)

    def year_of(self, record: Record) -> int | None:
        """The fiscal year (BE) that a record is about: its own, its project's first, or the cycle's first."""
        own = record.whole("fiscal_year")
        if own is not None:
            return own
        project = self.project_of(record)
        return (project.whole("start_fy") if project else None) or self.context.first_fy

    def finding(self, rule: Rule, record: Record, field: str = "", **values: str) -> Finding:
        """A finding about a record or one of its fields, with its place in words."""
        place = describe_place(self.plan, record, field)
        return Finding(rule, record.entity, record.uid, field, place, values)

    def _owners_left_out(self, entity: str) -> frozenset[str]:
        """The uids of owners whose records of `entity` are not looked at."""
        parent = catalogue.ENTITIES[entity].parent
        if not parent:
            return frozenset()
        owner = catalogue.ENTITIES[entity].field(parent).refers
        if owner not in self._left_out:
            above = self._owners_left_out(owner)
            key = catalogue.ENTITIES[owner].parent
            self._left_out[owner] = frozenset(r.uid for r in self.plan.of(owner) if above and r.text(key) in above)
        return self._left_out[owner]
