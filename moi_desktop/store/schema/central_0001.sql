-- The first schema of the central workspace. Frozen: later changes are migrations of their own.

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

-- The vault: bytes as received, whatever they are. Nothing in it is changed or deleted.
CREATE TABLE "vault_file" (
  "sha256" TEXT PRIMARY KEY NOT NULL,
  "bytes" BLOB NOT NULL,
  "size" INTEGER NOT NULL
) STRICT;
CREATE TRIGGER "vault_file_no_update" BEFORE UPDATE ON "vault_file" BEGIN SELECT RAISE(ABORT, 'vault_file is append-only'); END;
CREATE TRIGGER "vault_file_no_delete" BEFORE DELETE ON "vault_file" BEGIN SELECT RAISE(ABORT, 'vault_file is append-only'); END;

CREATE TABLE "vault_receipt" (
  "seq" INTEGER PRIMARY KEY AUTOINCREMENT,
  "sha256" TEXT NOT NULL REFERENCES "vault_file" ("sha256"),
  "name" TEXT NOT NULL,
  "received_at" TEXT NOT NULL
) STRICT;
CREATE INDEX "vault_receipt_by_sha256" ON "vault_receipt" ("sha256");
CREATE TRIGGER "vault_receipt_no_update" BEFORE UPDATE ON "vault_receipt" BEGIN SELECT RAISE(ABORT, 'vault_receipt is append-only'); END;
CREATE TRIGGER "vault_receipt_no_delete" BEFORE DELETE ON "vault_receipt" BEGIN SELECT RAISE(ABORT, 'vault_receipt is append-only'); END;

-- The journal: what people decided, each line chained to the one before.
CREATE TABLE "journal" (
  "seq" INTEGER PRIMARY KEY NOT NULL,
  "prev_hash" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "person" TEXT NOT NULL,
  "act" TEXT NOT NULL,
  "object" TEXT NOT NULL,
  "payload" TEXT NOT NULL,
  "hash" TEXT NOT NULL UNIQUE
) STRICT;
CREATE TRIGGER "journal_no_update" BEFORE UPDATE ON "journal" BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER "journal_no_delete" BEFORE DELETE ON "journal" BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;

-- The views: pure functions of vault and journal. They may be dropped and rebuilt.
CREATE TABLE "view_package" (
  "sha256" TEXT PRIMARY KEY NOT NULL REFERENCES "vault_file" ("sha256"),
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "office" TEXT NOT NULL,
  "cycle" TEXT NOT NULL,
  "kit" TEXT NOT NULL,
  "practice" INTEGER NOT NULL,
  "revision_id" TEXT NOT NULL,
  "revision_no" INTEGER NOT NULL,
  "verdict" TEXT NOT NULL,
  "trust" TEXT NOT NULL,
  "fingerprint" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "message" TEXT NOT NULL,
  "parents" TEXT NOT NULL,
  "ancestors" TEXT NOT NULL,
  "totals" TEXT NOT NULL,
  "header" TEXT NOT NULL,
  "records_z" BLOB
) STRICT;
CREATE INDEX "view_package_by_revision" ON "view_package" ("revision_id");
CREATE INDEX "view_package_by_office" ON "view_package" ("office", "state");

CREATE TABLE "view_head" (
  "office" TEXT PRIMARY KEY NOT NULL,
  "revision_id" TEXT NOT NULL
) STRICT;

CREATE TABLE "view_approval" (
  "office" TEXT NOT NULL,
  "project" TEXT NOT NULL,
  "seq" INTEGER NOT NULL,
  "at" TEXT NOT NULL,
  "person" TEXT NOT NULL,
  "seen_hash" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  PRIMARY KEY ("office", "project")
) STRICT;

CREATE TABLE "view_office_profile" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
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
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;

CREATE TABLE "view_project" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
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
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;
CREATE INDEX "view_project_by_name_th_order" ON "view_project" ("name_th_order");
CREATE INDEX "view_project_by_programme" ON "view_project" ("programme");

CREATE TABLE "view_statement" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "project" TEXT,
  "kind" TEXT,
  "seq" INTEGER,
  "text" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;
CREATE INDEX "view_statement_by_project" ON "view_statement" ("project");

CREATE TABLE "view_target_group" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "project" TEXT,
  "seq" INTEGER,
  "name" TEXT,
  "number" TEXT,
  "unit" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;
CREATE INDEX "view_target_group_by_project" ON "view_target_group" ("project");

CREATE TABLE "view_area" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "project" TEXT,
  "seq" INTEGER,
  "province" TEXT,
  "whole_province" INTEGER NOT NULL DEFAULT 0,
  "district" TEXT,
  "subdistrict" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;
CREATE INDEX "view_area_by_project" ON "view_area" ("project");
CREATE INDEX "view_area_by_province" ON "view_area" ("province");

CREATE TABLE "view_plan_link" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "project" TEXT,
  "link" TEXT,
  "primary" INTEGER NOT NULL DEFAULT 0,
  "reason" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;
CREATE INDEX "view_plan_link_by_project" ON "view_plan_link" ("project");
CREATE INDEX "view_plan_link_by_link" ON "view_plan_link" ("link");

CREATE TABLE "view_activity" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "project" TEXT,
  "seq" INTEGER,
  "name" TEXT,
  "weight" TEXT,
  "owner" TEXT,
  "partners" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;
CREATE INDEX "view_activity_by_project" ON "view_activity" ("project");

CREATE TABLE "view_activity_year" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "activity" TEXT,
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
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;
CREATE INDEX "view_activity_year_by_activity" ON "view_activity_year" ("activity");

CREATE TABLE "view_kpi" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "project" TEXT,
  "frame" TEXT,
  "statement" TEXT,
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
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;
CREATE INDEX "view_kpi_by_project" ON "view_kpi" ("project");
CREATE INDEX "view_kpi_by_frame" ON "view_kpi" ("frame");

CREATE TABLE "view_kpi_target" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "kpi" TEXT,
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
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;
CREATE INDEX "view_kpi_target_by_kpi" ON "view_kpi_target" ("kpi");

CREATE TABLE "view_kpi_level" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "kpi" TEXT,
  "level" INTEGER,
  "score" TEXT,
  "threshold" TEXT,
  "threshold_text" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;
CREATE INDEX "view_kpi_level_by_kpi" ON "view_kpi_level" ("kpi");

CREATE TABLE "view_budget_line" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "project" TEXT,
  "activity" TEXT,
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
  "extra" TEXT NOT NULL DEFAULT '{}',
  "requested_amount" INTEGER,
  PRIMARY KEY ("office", "uid")
) STRICT;
CREATE INDEX "view_budget_line_by_project" ON "view_budget_line" ("office", "project", "fiscal_year", "amount", "requested_amount");
CREATE INDEX "view_budget_line_by_name_order" ON "view_budget_line" ("name_order");
CREATE INDEX "view_budget_line_by_fiscal_year" ON "view_budget_line" ("fiscal_year", "category", "source", "office", "amount");

CREATE TABLE "view_line_year" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "budget_line" TEXT,
  "kind" TEXT,
  "fiscal_year" INTEGER,
  "amount" INTEGER,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;
CREATE INDEX "view_line_year_by_budget_line" ON "view_line_year" ("budget_line");

CREATE TABLE "view_risk" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "project" TEXT,
  "seq" INTEGER,
  "kind" TEXT,
  "text" TEXT,
  "likelihood" INTEGER,
  "impact" INTEGER,
  "measure" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;
CREATE INDEX "view_risk_by_project" ON "view_risk" ("project");

CREATE TABLE "view_readiness" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "project" TEXT,
  "item" TEXT,
  "ready" INTEGER NOT NULL DEFAULT 0,
  "note" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;
CREATE INDEX "view_readiness_by_project" ON "view_readiness" ("project");

CREATE TABLE "view_co_agency" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "project" TEXT,
  "seq" INTEGER,
  "office_code" TEXT,
  "name" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;
CREATE INDEX "view_co_agency_by_project" ON "view_co_agency" ("project");

CREATE TABLE "view_attachment" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "project" TEXT,
  "seq" INTEGER,
  "name" TEXT,
  "kind" TEXT,
  "pages" INTEGER,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;
CREATE INDEX "view_attachment_by_project" ON "view_attachment" ("project");

CREATE TABLE "view_waiver" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "rule" TEXT,
  "record" TEXT,
  "field" TEXT,
  "reason" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;

CREATE TABLE "view_answer" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "about" TEXT,
  "answer" TEXT,
  "reason" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;

CREATE TABLE "view_cycle" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "name" TEXT,
  "scope" TEXT,
  "kind" TEXT,
  "first_fy" INTEGER,
  "last_fy" INTEGER,
  "kit_no" INTEGER,
  "changes" TEXT,
  "centre_fingerprint" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;

CREATE TABLE "view_frame_node" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "code" TEXT,
  "parent" TEXT,
  "level" TEXT,
  "seq" INTEGER,
  "name" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;

CREATE TABLE "view_code_item" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "list" TEXT,
  "code" TEXT,
  "parent" TEXT,
  "name_th" TEXT,
  "name_en" TEXT,
  "valid_from" INTEGER,
  "valid_to" INTEGER,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;

CREATE TABLE "view_code_change" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "list" TEXT,
  "change" TEXT,
  "old_code" TEXT,
  "new_code" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;

CREATE TABLE "view_ceiling" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "office_code" TEXT,
  "fiscal_year" INTEGER,
  "source" TEXT,
  "amount" INTEGER,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;

CREATE TABLE "view_window" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "office_code" TEXT,
  "opens" TEXT,
  "closes" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;

CREATE TABLE "view_office_key" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "office_code" TEXT,
  "fingerprint" TEXT,
  "holder" TEXT,
  "state" TEXT,
  "valid_from" TEXT,
  "valid_to" TEXT,
  "reason" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;

CREATE TABLE "view_receipt" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "reviewed" TEXT,
  "revision_no" INTEGER,
  "head" TEXT,
  "journal_head" TEXT,
  "message" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;

CREATE TABLE "view_decision" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "project" TEXT,
  "project_name" TEXT,
  "decision" TEXT,
  "seen_hash" TEXT,
  "reason" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  "seq" INTEGER NOT NULL DEFAULT 0,
  "at" TEXT NOT NULL DEFAULT '',
  "person" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY ("office", "uid")
) STRICT;

CREATE TABLE "view_comment" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "table" TEXT,
  "record" TEXT,
  "field" TEXT,
  "place" TEXT,
  "text" TEXT,
  "author" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  "seq" INTEGER NOT NULL DEFAULT 0,
  "at" TEXT NOT NULL DEFAULT '',
  "person" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY ("office", "uid")
) STRICT;
CREATE INDEX "view_comment_by_record" ON "view_comment" ("record");

CREATE TABLE "view_amendment" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "table" TEXT,
  "record" TEXT,
  "field" TEXT,
  "place" TEXT,
  "base" TEXT,
  "proposed" TEXT,
  "reason" TEXT,
  "state" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  "seq" INTEGER NOT NULL DEFAULT 0,
  "at" TEXT NOT NULL DEFAULT '',
  "person" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY ("office", "uid")
) STRICT;
CREATE INDEX "view_amendment_by_record" ON "view_amendment" ("record");

CREATE TABLE "view_amount_layer" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "budget_line" TEXT,
  "layer" TEXT,
  "amount" INTEGER,
  "reason" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  "seq" INTEGER NOT NULL DEFAULT 0,
  "at" TEXT NOT NULL DEFAULT '',
  "person" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY ("office", "uid")
) STRICT;

CREATE TABLE "view_office_card" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "office_code" TEXT,
  "fingerprint" TEXT,
  "holder" TEXT,
  "phone" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;
