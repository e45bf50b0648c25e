-- The next kit while it is written: what differs from the kit before it, and the steps that can be taken back.

CREATE TABLE "kit_draft" (
  "entity" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "place" INTEGER NOT NULL,
  "content" TEXT NOT NULL,
  PRIMARY KEY ("entity", "uid")
) STRICT;

CREATE TABLE "kit_draft_step" (
  "seq" INTEGER PRIMARY KEY,
  "at" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "typing" TEXT NOT NULL,
  "changes" TEXT NOT NULL,
  "undone" INTEGER NOT NULL DEFAULT 0
) STRICT;
