-- What chapter 3.1 of the plan document begins with.

ALTER TABLE "view_cycle" ADD COLUMN "vision" TEXT;
ALTER TABLE "view_cycle" ADD COLUMN "mission" TEXT;
