ALTER TABLE "audit" DROP CONSTRAINT "audit_campaign_id_campaign_id_fk";
