-- Projects that change hands, and codes that change between kits. Frozen: later changes are migrations of their own.

ALTER TABLE "view_cycle" ADD COLUMN "journal_head" TEXT;

CREATE TABLE "view_transfer" (
  "office" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "project" TEXT,
  "project_name" TEXT,
  "from_office" TEXT,
  "to_office" TEXT,
  "kit_no" INTEGER,
  "revision" TEXT,
  "reason" TEXT,
  "record_hash" TEXT NOT NULL,
  "extra" TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY ("office", "uid")
) STRICT;

-- Each project beside each office that ever had it in its plan, and whether it counts there. state: current, missing
-- (vanished without a word, shown from its last revision), arriving (transferred here, shown from the former office's
-- revision), moved (transferred away, not current here), contested (another office owns it), released (neither owned
-- nor in the plan any more). revision_id: whose rows are shown or would be; other: the other office; seq: the journal
-- line with which the project first came in here, 0 for one that was only ever transferred here.
CREATE TABLE "view_holding" (
  "office" TEXT NOT NULL,
  "project" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "revision_id" TEXT NOT NULL,
  "other" TEXT NOT NULL,
  "seq" INTEGER NOT NULL,
  PRIMARY KEY ("office", "project")
) STRICT;
CREATE INDEX "view_holding_by_project" ON "view_holding" ("project");

-- Codes that an office's revision uses and the newest kit changed or does not have. state: mapped (shown as `shown`) or
-- recode (shown as sent, until somebody gives it a code of today).
CREATE TABLE "view_recode" (
  "office" TEXT NOT NULL,
  "entity" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "field" TEXT NOT NULL,
  "sent" TEXT NOT NULL,
  "shown" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  PRIMARY KEY ("office", "entity", "uid", "field")
) STRICT;
