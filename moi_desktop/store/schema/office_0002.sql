-- Values that were carried over from a former plan: what each was there (canonical JSON), and whether somebody has
-- confirmed the value that stands here now, by editing it or by saying so.
CREATE TABLE "inherited" (
  "entity" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "field" TEXT NOT NULL,
  "former" TEXT NOT NULL,
  "confirmed" INTEGER NOT NULL DEFAULT 0 CHECK ("confirmed" IN (0, 1)),
  "row_hash" TEXT NOT NULL,
  PRIMARY KEY ("entity", "uid", "field")
) STRICT;
CREATE INDEX "inherited_unconfirmed" ON "inherited" ("uid", "entity", "field") WHERE "confirmed" = 0;

-- How the table above came to be what it is, step by step, so that undo covers it: fields of one record before and after.
CREATE TABLE "inherited_line" (
  "seq" INTEGER PRIMARY KEY AUTOINCREMENT,
  "change_group" INTEGER NOT NULL REFERENCES "change_group" ("seq"),
  "entity" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "old" TEXT,
  "new" TEXT,
  "row_hash" TEXT NOT NULL
) STRICT;
CREATE INDEX "inherited_line_by_group" ON "inherited_line" ("change_group", "seq");
CREATE TRIGGER "inherited_line_no_update" BEFORE UPDATE ON "inherited_line" BEGIN SELECT RAISE(ABORT, 'inherited_line is append-only'); END;
CREATE TRIGGER "inherited_line_no_delete" BEFORE DELETE ON "inherited_line" BEGIN SELECT RAISE(ABORT, 'inherited_line is append-only'); END;
