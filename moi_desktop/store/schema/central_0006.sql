-- Keys with a role, a holder's position, a day of revocation and a certificate of the centre; cards that renew a key.

ALTER TABLE "view_office_key" ADD COLUMN "role" TEXT;
ALTER TABLE "view_office_key" ADD COLUMN "position" TEXT;
ALTER TABLE "view_office_key" ADD COLUMN "revoked_on" TEXT;
ALTER TABLE "view_office_key" ADD COLUMN "renews" TEXT;
ALTER TABLE "view_office_key" ADD COLUMN "certificate" TEXT;

ALTER TABLE "view_office_card" ADD COLUMN "role" TEXT;
ALTER TABLE "view_office_card" ADD COLUMN "position" TEXT;
ALTER TABLE "view_office_card" ADD COLUMN "renews" TEXT;
ALTER TABLE "view_office_card" ADD COLUMN "former_certificate" TEXT;
ALTER TABLE "view_office_card" ADD COLUMN "former_signature" TEXT;
ALTER TABLE "view_office_card" ADD COLUMN "shown_certificate" TEXT;
