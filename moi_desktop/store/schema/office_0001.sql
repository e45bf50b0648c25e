-- The first schema of an office workspace. Frozen: later changes are migrations of their own.

CREATE TABLE "workspace" (
  "id" INTEGER PRIMARY KEY CHECK ("id" = 1),
  "role" TEXT NOT NULL,
  "office" TEXT NOT NULL,
  "cycle_name" TEXT NOT NULL,
  "practice" INTEGER NOT NULL CHECK ("practice" IN (0, 1)),
  "created_at" TEXT NOT NULL
) STRICT;
CREATE TRIGGER "workspace_no_update" BEFORE UPDATE ON "workspace" BEGIN SELECT RAISE(ABORT, 'workspace is written once'); END;
CREATE TRIGGER "workspace_no_delete" BEFORE DELETE ON "workspace" BEGIN SELECT RAISE(ABORT, 'workspace is written once'); END;

CREATE TABLE "install" (
  "seq" INTEGER PRIMARY KEY AUTOINCREMENT,
  "install_id" TEXT NOT NULL UNIQUE,
  "made_at" TEXT NOT NULL,
  "reason" TEXT NOT NULL
) STRICT;
CREATE TRIGGER "install_no_update" BEFORE UPDATE ON "install" BEGIN SELECT RAISE(ABORT, 'install is append-only'); END;
CREATE TRIGGER "install_no_delete" BEFORE DELETE ON "install" BEGIN SELECT RAISE(ABORT, 'install is append-only'); END;

CREATE TABLE "setting" (
  "key" TEXT PRIMARY KEY NOT NULL,
  "value" TEXT NOT NULL
) STRICT;

CREATE TABLE "blob" (
  "key" TEXT PRIMARY KEY NOT NULL,
  "sha256" TEXT NOT NULL,
  "bytes" BLOB NOT NULL
) STRICT;

CREATE TABLE "person" (
  "name" TEXT PRIMARY KEY NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "phone" TEXT NOT NULL DEFAULT '',
  "email" TEXT NOT NULL DEFAULT ''
) STRICT;

-- One row a step that a person takes and may undo. state: done, undone, dropped (undone, then something else was
-- done) or log (the step is itself an undo or redo of the step `reverts`).
CREATE TABLE "change_group" (
  "seq" INTEGER PRIMARY KEY AUTOINCREMENT,
  "act" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "person" TEXT NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('done', 'undone', 'dropped', 'log')),
  "reverts" INTEGER REFERENCES "change_group" ("seq")
) STRICT;
CREATE INDEX "change_group_by_state" ON "change_group" ("state", "seq");

-- what: value (one field, canonical JSON before and after), record (canonical text before and after), typed (text that
-- is not yet valid, with its problem, before and after). place: the row id, so that an undo puts a record back where it was.
CREATE TABLE "history" (
  "seq" INTEGER PRIMARY KEY AUTOINCREMENT,
  "change_group" INTEGER NOT NULL REFERENCES "change_group" ("seq"),
  "what" TEXT NOT NULL CHECK ("what" IN ('value', 'record', 'typed')),
  "entity" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "field" TEXT NOT NULL,
  "old" TEXT,
  "new" TEXT,
  "place" INTEGER,
  "row_hash" TEXT NOT NULL
) STRICT;
CREATE INDEX "history_by_record" ON "history" ("uid", "seq");
CREATE INDEX "history_by_group" ON "history" ("change_group", "seq");
-- Append-only. The newest line alone may be given a newer `new`: the same person is still typing in the same field.
CREATE TRIGGER "history_no_update" BEFORE UPDATE ON "history" WHEN OLD."what" <> 'value'
  OR OLD."seq" < (SELECT MAX("seq") FROM "history") OR NEW."seq" <> OLD."seq" OR NEW."what" <> OLD."what"
  OR NEW."change_group" <> OLD."change_group" OR NEW."entity" <> OLD."entity" OR NEW."uid" <> OLD."uid"
  OR NEW."field" <> OLD."field" OR NEW."old" IS NOT OLD."old" OR NEW."place" IS NOT OLD."place"
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER "history_no_delete" BEFORE DELETE ON "history" BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TABLE "pending_text" (
  "entity" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "field" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "problem" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "text_hash" TEXT NOT NULL,
  PRIMARY KEY ("entity", "uid", "field")
) STRICT;

-- Projects that have stood in a submission: they are never really removed.
CREATE TABLE "sent_project" (
  "uid" TEXT PRIMARY KEY NOT NULL
) STRICT;

CREATE TABLE "revision" (
  "seq" INTEGER PRIMARY KEY AUTOINCREMENT,
  "revision_id" TEXT NOT NULL UNIQUE,
  "revision_no" INTEGER NOT NULL,
  "parents" TEXT NOT NULL,
  "ancestors" TEXT NOT NULL,
  "payload_z" BLOB NOT NULL,
  "file_sha256" TEXT NOT NULL,
  "file_name" TEXT NOT NULL,
  "created_at" TEXT NOT NULL
) STRICT;
CREATE TRIGGER "revision_no_update" BEFORE UPDATE ON "revision" BEGIN SELECT RAISE(ABORT, 'revision is append-only'); END;
CREATE TRIGGER "revision_no_delete" BEFORE DELETE ON "revision" BEGIN SELECT RAISE(ABORT, 'revision is append-only'); END;

-- A colleague's revision that was merged into this plan: a parent of the next revision.
CREATE TABLE "merged_revision" (
  "seq" INTEGER PRIMARY KEY AUTOINCREMENT,
  "revision_id" TEXT NOT NULL,
  "ancestors" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "after_seq" INTEGER NOT NULL
) STRICT;
CREATE TRIGGER "merged_revision_no_update" BEFORE UPDATE ON "merged_revision" BEGIN SELECT RAISE(ABORT, 'merged_revision is append-only'); END;
CREATE TRIGGER "merged_revision_no_delete" BEFORE DELETE ON "merged_revision" BEGIN SELECT RAISE(ABORT, 'merged_revision is append-only'); END;

-- Travelling files as they were received or sent.
CREATE TABLE "document" (
  "seq" INTEGER PRIMARY KEY AUTOINCREMENT,
  "kind" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "sha256" TEXT NOT NULL UNIQUE,
  "header" TEXT NOT NULL,
  "received_at" TEXT NOT NULL,
  "bytes" BLOB NOT NULL
) STRICT;
CREATE INDEX "document_by_revision" ON "document" ("revision_id");
CREATE TRIGGER "document_no_update" BEFORE UPDATE ON "document" BEGIN SELECT RAISE(ABORT, 'document is append-only'); END;
CREATE TRIGGER "document_no_delete" BEFORE DELETE ON "document" BEGIN SELECT RAISE(ABORT, 'document is append-only'); END;

CREATE TABLE "kit_record" (
  "entity" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "record_hash" TEXT NOT NULL,
  PRIMARY KEY ("entity", "uid")
) STRICT;

CREATE TABLE "return_paper" (
  "seq" INTEGER PRIMARY KEY AUTOINCREMENT,
  "revision_id" TEXT NOT NULL UNIQUE,
  "received_at" TEXT NOT NULL
) STRICT;
CREATE TRIGGER "return_paper_no_update" BEFORE UPDATE ON "return_paper" BEGIN SELECT RAISE(ABORT, 'return_paper is append-only'); END;
CREATE TRIGGER "return_paper_no_delete" BEFORE DELETE ON "return_paper" BEGIN SELECT RAISE(ABORT, 'return_paper is append-only'); END;

CREATE TABLE "return_record" (
  "paper" INTEGER NOT NULL REFERENCES "return_paper" ("seq"),
  "entity" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "record_hash" TEXT NOT NULL,
  PRIMARY KEY ("paper", "entity", "uid")
) STRICT;
CREATE INDEX "return_record_by_uid" ON "return_record" ("entity", "uid", "paper");
CREATE TRIGGER "return_record_no_update" BEFORE UPDATE ON "return_record" BEGIN SELECT RAISE(ABORT, 'return_record is append-only'); END;
CREATE TRIGGER "return_record_no_delete" BEFORE DELETE ON "return_record" BEGIN SELECT RAISE(ABORT, 'return_record is append-only'); END;


CREATE TABLE "office_profile" (
  "uid" TEXT PRIMARY KEY NOT NULL,
  "prepared_by" TEXT,
  "prepared_position" TEXT,
  "phone" TEXT,
  "email" TEXT,
  "certified_by" TEXT,
  "certified_position" TEXT,
  "acting" TEXT,
  "letter_no" TEXT,
  "letter_date" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE "project" (
  "uid" TEXT PRIMARY KEY NOT NULL,
  "code" TEXT,
  "name_th" TEXT,
  "name_en" TEXT,
  "programme" TEXT,
  "kind" TEXT,
  "class" TEXT,
  "channel" TEXT,
  "origin" TEXT,
  "origin_note" TEXT,
  "start_fy" INTEGER,
  "end_fy" INTEGER,
  "start_date" TEXT,
  "end_date" TEXT,
  "rationale" TEXT,
  "evidence" TEXT,
  "monitoring" TEXT,
  "person" TEXT,
  "position" TEXT,
  "phone" TEXT,
  "email" TEXT,
  "rank" INTEGER,
  "carried_from" TEXT,
  "status" TEXT,
  "deleted_reason" TEXT,
  "name_th_order" TEXT NOT NULL,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX "project_by_name_th_order" ON "project" ("name_th_order");

CREATE TABLE "statement" (
  "uid" TEXT PRIMARY KEY NOT NULL,
  "project" TEXT REFERENCES "project" ("uid") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT,
  "seq" INTEGER,
  "text" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX "statement_by_project" ON "statement" ("project");

CREATE TABLE "target_group" (
  "uid" TEXT PRIMARY KEY NOT NULL,
  "project" TEXT REFERENCES "project" ("uid") DEFERRABLE INITIALLY DEFERRED,
  "seq" INTEGER,
  "name" TEXT,
  "number" TEXT,
  "unit" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX "target_group_by_project" ON "target_group" ("project");

CREATE TABLE "area" (
  "uid" TEXT PRIMARY KEY NOT NULL,
  "project" TEXT REFERENCES "project" ("uid") DEFERRABLE INITIALLY DEFERRED,
  "seq" INTEGER,
  "province" TEXT,
  "whole_province" INTEGER NOT NULL DEFAULT 0,
  "district" TEXT,
  "subdistrict" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX "area_by_project" ON "area" ("project");

CREATE TABLE "plan_link" (
  "uid" TEXT PRIMARY KEY NOT NULL,
  "project" TEXT REFERENCES "project" ("uid") DEFERRABLE INITIALLY DEFERRED,
  "link" TEXT,
  "primary" INTEGER NOT NULL DEFAULT 0,
  "reason" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX "plan_link_by_project" ON "plan_link" ("project");

CREATE TABLE "activity" (
  "uid" TEXT PRIMARY KEY NOT NULL,
  "project" TEXT REFERENCES "project" ("uid") DEFERRABLE INITIALLY DEFERRED,
  "seq" INTEGER,
  "name" TEXT,
  "weight" TEXT,
  "owner" TEXT,
  "partners" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX "activity_by_project" ON "activity" ("project");

CREATE TABLE "activity_year" (
  "uid" TEXT PRIMARY KEY NOT NULL,
  "activity" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED,
  "fiscal_year" INTEGER,
  "m01" INTEGER NOT NULL DEFAULT 0,
  "m02" INTEGER NOT NULL DEFAULT 0,
  "m03" INTEGER NOT NULL DEFAULT 0,
  "m04" INTEGER NOT NULL DEFAULT 0,
  "m05" INTEGER NOT NULL DEFAULT 0,
  "m06" INTEGER NOT NULL DEFAULT 0,
  "m07" INTEGER NOT NULL DEFAULT 0,
  "m08" INTEGER NOT NULL DEFAULT 0,
  "m09" INTEGER NOT NULL DEFAULT 0,
  "m10" INTEGER NOT NULL DEFAULT 0,
  "m11" INTEGER NOT NULL DEFAULT 0,
  "m12" INTEGER NOT NULL DEFAULT 0,
  "q1" INTEGER,
  "q2" INTEGER,
  "q3" INTEGER,
  "q4" INTEGER,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX "activity_year_by_activity" ON "activity_year" ("activity");

CREATE TABLE "kpi" (
  "uid" TEXT PRIMARY KEY NOT NULL,
  "project" TEXT REFERENCES "project" ("uid") DEFERRABLE INITIALLY DEFERRED,
  "frame" TEXT,
  "statement" TEXT REFERENCES "statement" ("uid") DEFERRABLE INITIALLY DEFERRED,
  "code" TEXT,
  "name" TEXT,
  "level" TEXT,
  "type" TEXT,
  "unit" TEXT,
  "weight" TEXT,
  "polarity" TEXT,
  "aggregation" TEXT,
  "cumulative" INTEGER NOT NULL DEFAULT 0,
  "baseline" TEXT,
  "baseline_fy" INTEGER,
  "definition" TEXT,
  "scope" TEXT,
  "formula" TEXT,
  "data_source" TEXT,
  "frequency" TEXT,
  "steward" TEXT,
  "collector" TEXT,
  "phone" TEXT,
  "interval" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX "kpi_by_project" ON "kpi" ("project");
CREATE INDEX "kpi_by_statement" ON "kpi" ("statement");

CREATE TABLE "kpi_target" (
  "uid" TEXT PRIMARY KEY NOT NULL,
  "kpi" TEXT REFERENCES "kpi" ("uid") DEFERRABLE INITIALLY DEFERRED,
  "fiscal_year" INTEGER,
  "target" TEXT,
  "target_text" TEXT,
  "numerator" TEXT,
  "denominator" TEXT,
  "q1" TEXT,
  "q2" TEXT,
  "q3" TEXT,
  "q4" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX "kpi_target_by_kpi" ON "kpi_target" ("kpi");

CREATE TABLE "kpi_level" (
  "uid" TEXT PRIMARY KEY NOT NULL,
  "kpi" TEXT REFERENCES "kpi" ("uid") DEFERRABLE INITIALLY DEFERRED,
  "level" INTEGER,
  "score" TEXT,
  "threshold" TEXT,
  "threshold_text" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX "kpi_level_by_kpi" ON "kpi_level" ("kpi");

CREATE TABLE "budget_line" (
  "uid" TEXT PRIMARY KEY NOT NULL,
  "project" TEXT REFERENCES "project" ("uid") DEFERRABLE INITIALLY DEFERRED,
  "activity" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED,
  "fiscal_year" INTEGER,
  "category" TEXT,
  "name" TEXT,
  "qty1" TEXT,
  "unit1" TEXT,
  "qty2" TEXT,
  "unit2" TEXT,
  "qty3" TEXT,
  "unit3" TEXT,
  "qty4" TEXT,
  "unit4" TEXT,
  "unit_price" INTEGER,
  "amount" INTEGER,
  "q1" INTEGER,
  "q2" INTEGER,
  "q3" INTEGER,
  "q4" INTEGER,
  "nature" TEXT,
  "source" TEXT,
  "rank" INTEGER,
  "reason" TEXT,
  "obligated" INTEGER NOT NULL DEFAULT 0,
  "prev_alloc" INTEGER,
  "prev_spent" INTEGER,
  "bb_plan" TEXT,
  "bb_output" TEXT,
  "bb_code" TEXT,
  "standard" TEXT,
  "place" TEXT,
  "replacement" TEXT,
  "replaces" TEXT,
  "name_order" TEXT NOT NULL,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX "budget_line_by_project" ON "budget_line" ("project");
CREATE INDEX "budget_line_by_activity" ON "budget_line" ("activity");
CREATE INDEX "budget_line_by_name_order" ON "budget_line" ("name_order");

CREATE TABLE "line_year" (
  "uid" TEXT PRIMARY KEY NOT NULL,
  "budget_line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT,
  "fiscal_year" INTEGER,
  "amount" INTEGER,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX "line_year_by_budget_line" ON "line_year" ("budget_line");

CREATE TABLE "risk" (
  "uid" TEXT PRIMARY KEY NOT NULL,
  "project" TEXT REFERENCES "project" ("uid") DEFERRABLE INITIALLY DEFERRED,
  "seq" INTEGER,
  "kind" TEXT,
  "text" TEXT,
  "likelihood" INTEGER,
  "impact" INTEGER,
  "measure" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX "risk_by_project" ON "risk" ("project");

CREATE TABLE "readiness" (
  "uid" TEXT PRIMARY KEY NOT NULL,
  "project" TEXT REFERENCES "project" ("uid") DEFERRABLE INITIALLY DEFERRED,
  "item" TEXT,
  "ready" INTEGER NOT NULL DEFAULT 0,
  "note" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX "readiness_by_project" ON "readiness" ("project");

CREATE TABLE "co_agency" (
  "uid" TEXT PRIMARY KEY NOT NULL,
  "project" TEXT REFERENCES "project" ("uid") DEFERRABLE INITIALLY DEFERRED,
  "seq" INTEGER,
  "office" TEXT,
  "name" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX "co_agency_by_project" ON "co_agency" ("project");

CREATE TABLE "attachment" (
  "uid" TEXT PRIMARY KEY NOT NULL,
  "project" TEXT REFERENCES "project" ("uid") DEFERRABLE INITIALLY DEFERRED,
  "seq" INTEGER,
  "name" TEXT,
  "kind" TEXT,
  "pages" INTEGER,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX "attachment_by_project" ON "attachment" ("project");

CREATE TABLE "waiver" (
  "uid" TEXT PRIMARY KEY NOT NULL,
  "rule" TEXT,
  "record" TEXT,
  "field" TEXT,
  "reason" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE "answer" (
  "uid" TEXT PRIMARY KEY NOT NULL,
  "about" TEXT,
  "answer" TEXT,
  "reason" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}'
) STRICT;
