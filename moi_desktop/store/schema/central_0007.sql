-- Whether a kit lets offices enclose their submissions for the centre, and the key for that.

ALTER TABLE "view_cycle" ADD COLUMN "enclosing" TEXT;
ALTER TABLE "view_cycle" ADD COLUMN "enclosing_key" TEXT;
