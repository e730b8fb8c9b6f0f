-- What the office does around the signing: kept files, steps of a campaign, adjustments, sheets of paper, revocations, the
-- frozen list with its witnesses and minutes, reminders and calls, spreadsheets brought in, and results.
CREATE TABLE "activation_link" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "activation_link_once" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "adjustment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"drafted_by" uuid NOT NULL,
	"drafted_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp (3) with time zone,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_reason" text,
	"effective_at" timestamp (3) with time zone,
	"leaf_index" bigint,
	"signer_salt" "bytea",
	"document" "bytea",
	CONSTRAINT "adjustment_once_a_leaf" UNIQUE("leaf_index"),
	CONSTRAINT "adjustment_has_reason" CHECK (length(btrim("adjustment"."reason")) > 0),
	CONSTRAINT "adjustment_approval_whole" CHECK (("adjustment"."approved_by" is null) = ("adjustment"."approved_at" is null)),
	CONSTRAINT "adjustment_approved_by_another" CHECK ("adjustment"."approved_by" <> "adjustment"."drafted_by"),
	CONSTRAINT "adjustment_withdrawal_whole" CHECK (("adjustment"."withdrawn_by" is null) = ("adjustment"."withdrawn_at" is null)),
	CONSTRAINT "adjustment_takes_effect_or_not" CHECK (num_nonnulls("adjustment"."effective_at", "adjustment"."withdrawn_at") <= 1),
	CONSTRAINT "adjustment_effect_in_the_log" CHECK (num_nonnulls("adjustment"."effective_at", "adjustment"."leaf_index", "adjustment"."document") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "adjustment_row" (
	"adjustment_id" uuid NOT NULL,
	"base_revision_id" uuid NOT NULL,
	"value_low" numeric NOT NULL,
	"value_high" numeric,
	"proposal_id" uuid,
	CONSTRAINT "adjustment_row_adjustment_id_base_revision_id_pk" PRIMARY KEY("adjustment_id","base_revision_id"),
	CONSTRAINT "adjustment_row_range_forward" CHECK ("adjustment_row"."value_high" > "adjustment_row"."value_low"),
	CONSTRAINT "adjustment_row_finite" CHECK ("adjustment_row"."value_low" not in ('NaN', 'Infinity', '-Infinity'))
);
--> statement-breakpoint
CREATE TABLE "campaign_transition" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "campaign_transition_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"campaign_id" uuid NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"reason" text,
	"account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "campaign_transition_moves" CHECK ("campaign_transition"."from_state" <> "campaign_transition"."to_state")
);
--> statement-breakpoint
CREATE TABLE "minutes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"list_id" uuid NOT NULL,
	"document" "bytea" NOT NULL,
	"pdf" "bytea" NOT NULL,
	"pdf_hash" "bytea" NOT NULL,
	"level" text NOT NULL,
	"problem" text,
	"made_by" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"leaf_index" bigint NOT NULL,
	CONSTRAINT "minutes_once_a_leaf" UNIQUE("leaf_index"),
	CONSTRAINT "minutes_hash_true" CHECK ("minutes"."pdf_hash" = sha256("minutes"."pdf")),
	CONSTRAINT "minutes_level_known" CHECK ("minutes"."level" in ('B-B', 'B-T', 'B-LT'))
);
--> statement-breakpoint
CREATE TABLE "signing_list" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"list" "bytea" NOT NULL,
	"list_hash" "bytea" NOT NULL,
	"frozen_by" uuid NOT NULL,
	"frozen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "signing_list_hash_true" CHECK ("signing_list"."list_hash" = sha256("signing_list"."list"))
);
--> statement-breakpoint
CREATE TABLE "import_batch" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"rows" integer NOT NULL,
	"changes" jsonb NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"undone_by" uuid,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "import_batch_kind_known" CHECK ("import_batch"."kind" in ('units', 'people', 'targets', 'assignments')),
	CONSTRAINT "import_batch_undo_whole" CHECK (("import_batch"."undone_by" is null) = ("import_batch"."undone_at" is null))
);
--> statement-breakpoint
CREATE TABLE "stored_file" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"purpose" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"content" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	"given_by" uuid NOT NULL,
	"given_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stored_file_purpose_known" CHECK ("stored_file"."purpose" in ('decision', 'authorization', 'paper_scan', 'result')),
	CONSTRAINT "stored_file_hash_true" CHECK ("stored_file"."hash" = sha256("stored_file"."content")),
	CONSTRAINT "stored_file_sized" CHECK (octet_length("stored_file"."content") between 1 and 20971520)
);
--> statement-breakpoint
CREATE TABLE "paper_signature_revision" (
	"paper_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	CONSTRAINT "paper_signature_revision_paper_id_revision_id_pk" PRIMARY KEY("paper_id","revision_id")
);
--> statement-breakpoint
CREATE TABLE "revocation" (
	"signature_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"leaf_index" bigint NOT NULL,
	"signer_salt" "bytea",
	CONSTRAINT "revocation_once_a_leaf" UNIQUE("leaf_index"),
	CONSTRAINT "revocation_has_reason" CHECK (length(btrim("revocation"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "call_record" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "call_record_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"pledge_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"note" text,
	"account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "call_record_outcome_known" CHECK ("call_record"."outcome" in ('will_sign', 'reached', 'no_answer', 'wrong_number'))
);
--> statement-breakpoint
CREATE TABLE "deadline_extension" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deadline_extension_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"pledge_id" uuid NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminder" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"schedule_id" uuid,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"made_by" uuid,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"send_after" timestamp (3) with time zone NOT NULL,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "reminder_withdrawal_whole" CHECK (("reminder"."withdrawn_by" is null) = ("reminder"."withdrawn_at" is null)),
	CONSTRAINT "reminder_of_somebody" CHECK (num_nonnulls("reminder"."made_by", "reminder"."schedule_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "reminder_mail" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reminder_id" uuid NOT NULL,
	"pledge_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"address" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone,
	"failure" text,
	CONSTRAINT "reminder_mail_once" UNIQUE("reminder_id","account_id"),
	CONSTRAINT "reminder_mail_sent_or_failed" CHECK (num_nonnulls("reminder_mail"."sent_at", "reminder_mail"."failed_at") <= 1)
);
--> statement-breakpoint
CREATE TABLE "reminder_schedule" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"hours_before" integer NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ran_at" timestamp (3) with time zone,
	CONSTRAINT "reminder_schedule_once" UNIQUE("campaign_id","hours_before"),
	CONSTRAINT "reminder_schedule_hours" CHECK ("reminder_schedule"."hours_before" between 1 and 720)
);
--> statement-breakpoint
CREATE TABLE "result_report" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"assignment_id" uuid NOT NULL,
	"period" text NOT NULL,
	"value" numeric NOT NULL,
	"note" text,
	"file_id" uuid,
	"account_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "result_report_period_known" CHECK ("result_report"."period" in ('q1', 'q2', 'h1', 'q3', 'q4', 'year')),
	CONSTRAINT "result_report_value_finite" CHECK ("result_report"."value" not in ('NaN', 'Infinity', '-Infinity'))
);
--> statement-breakpoint
ALTER TABLE "paper_signature" DROP CONSTRAINT "paper_signature_once";--> statement-breakpoint
ALTER TABLE "witness_record" DROP CONSTRAINT "witness_record_once";--> statement-breakpoint
ALTER TABLE "webauthn_challenge" DROP CONSTRAINT "webauthn_challenge_purpose_known";--> statement-breakpoint
ALTER TABLE "witness_record" DROP CONSTRAINT "witness_record_hash_true";--> statement-breakpoint
ALTER TABLE "witness_record" DROP CONSTRAINT "witness_record_campaign_id_campaign_id_fk";
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "starts_on" date;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "ends_on" date;--> statement-breakpoint
ALTER TABLE "authorization" ADD COLUMN "document_file_id" uuid;--> statement-breakpoint
ALTER TABLE "authorization" ADD COLUMN "withdrawn_by" uuid;--> statement-breakpoint
ALTER TABLE "authorization" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "conference" ADD COLUMN "place" text;--> statement-breakpoint
ALTER TABLE "conference" ADD COLUMN "chair" text;--> statement-breakpoint
ALTER TABLE "conference" ADD COLUMN "secretary" text;--> statement-breakpoint
ALTER TABLE "paper_signature" ADD COLUMN "scan_file_id" uuid;--> statement-breakpoint
ALTER TABLE "paper_signature" ADD COLUMN "leaf_index" bigint;--> statement-breakpoint
ALTER TABLE "paper_signature" ADD COLUMN "signer_salt" "bytea";--> statement-breakpoint
ALTER TABLE "witness_record" ADD COLUMN "list_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "witness_record" ADD COLUMN "person_name" text NOT NULL;--> statement-breakpoint
ALTER TABLE "witness_record" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "witness_record" ADD COLUMN "strength" text NOT NULL;--> statement-breakpoint
ALTER TABLE "witness_record" ADD COLUMN "passkey_id" uuid;--> statement-breakpoint
ALTER TABLE "witness_record" ADD COLUMN "assertion" "bytea";--> statement-breakpoint
ALTER TABLE "witness_record" ADD COLUMN "leaf_index" bigint NOT NULL;--> statement-breakpoint
ALTER TABLE "witness_record" ADD COLUMN "signer_salt" "bytea";--> statement-breakpoint
ALTER TABLE "witness_record" ADD COLUMN "assertion_salt" "bytea";--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "ends_on" date;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "file_id" uuid;--> statement-breakpoint
ALTER TABLE "activation_link" ADD CONSTRAINT "activation_link_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activation_link" ADD CONSTRAINT "activation_link_made_by_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_drafted_by_account_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_approved_by_account_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_withdrawn_by_account_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_leaf_index_log_leaf_index_fk" FOREIGN KEY ("leaf_index") REFERENCES "public"."log_leaf"("index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_decision_in_campaign" FOREIGN KEY ("decision_id","campaign_id") REFERENCES "public"."decision"("id","campaign_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustment_row" ADD CONSTRAINT "adjustment_row_adjustment_id_adjustment_id_fk" FOREIGN KEY ("adjustment_id") REFERENCES "public"."adjustment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustment_row" ADD CONSTRAINT "adjustment_row_base_revision_id_assignment_revision_id_fk" FOREIGN KEY ("base_revision_id") REFERENCES "public"."assignment_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustment_row" ADD CONSTRAINT "adjustment_row_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_transition" ADD CONSTRAINT "campaign_transition_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_transition" ADD CONSTRAINT "campaign_transition_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_list_id_signing_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."signing_list"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_made_by_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_leaf_index_log_leaf_index_fk" FOREIGN KEY ("leaf_index") REFERENCES "public"."log_leaf"("index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_list" ADD CONSTRAINT "signing_list_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_list" ADD CONSTRAINT "signing_list_frozen_by_account_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_made_by_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_undone_by_account_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_given_by_account_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_signature_revision" ADD CONSTRAINT "paper_signature_revision_paper_id_paper_signature_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."paper_signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_signature_revision" ADD CONSTRAINT "paper_signature_revision_revision_id_assignment_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."assignment_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revocation" ADD CONSTRAINT "revocation_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revocation" ADD CONSTRAINT "revocation_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revocation" ADD CONSTRAINT "revocation_leaf_index_log_leaf_index_fk" FOREIGN KEY ("leaf_index") REFERENCES "public"."log_leaf"("index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_record" ADD CONSTRAINT "call_record_pledge_id_pledge_id_fk" FOREIGN KEY ("pledge_id") REFERENCES "public"."pledge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_record" ADD CONSTRAINT "call_record_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline_extension" ADD CONSTRAINT "deadline_extension_pledge_id_pledge_id_fk" FOREIGN KEY ("pledge_id") REFERENCES "public"."pledge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline_extension" ADD CONSTRAINT "deadline_extension_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_schedule_id_reminder_schedule_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."reminder_schedule"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_made_by_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_withdrawn_by_account_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_mail" ADD CONSTRAINT "reminder_mail_reminder_id_reminder_id_fk" FOREIGN KEY ("reminder_id") REFERENCES "public"."reminder"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_mail" ADD CONSTRAINT "reminder_mail_pledge_id_pledge_id_fk" FOREIGN KEY ("pledge_id") REFERENCES "public"."pledge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_mail" ADD CONSTRAINT "reminder_mail_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_schedule" ADD CONSTRAINT "reminder_schedule_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_schedule" ADD CONSTRAINT "reminder_schedule_made_by_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_report" ADD CONSTRAINT "result_report_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_report" ADD CONSTRAINT "result_report_file_id_stored_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_report" ADD CONSTRAINT "result_report_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activation_link_account" ON "activation_link" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "adjustment_campaign" ON "adjustment" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "campaign_transition_campaign" ON "campaign_transition" USING btree ("campaign_id","id");--> statement-breakpoint
CREATE INDEX "minutes_campaign" ON "minutes" USING btree ("campaign_id","leaf_index");--> statement-breakpoint
CREATE INDEX "signing_list_campaign" ON "signing_list" USING btree ("campaign_id","frozen_at");--> statement-breakpoint
CREATE INDEX "import_batch_campaign" ON "import_batch" USING btree ("campaign_id","made_at");--> statement-breakpoint
CREATE INDEX "call_record_pledge" ON "call_record" USING btree ("pledge_id","at");--> statement-breakpoint
CREATE INDEX "deadline_extension_pledge" ON "deadline_extension" USING btree ("pledge_id","at");--> statement-breakpoint
CREATE INDEX "reminder_campaign" ON "reminder" USING btree ("campaign_id","made_at");--> statement-breakpoint
CREATE INDEX "reminder_mail_pledge" ON "reminder_mail" USING btree ("pledge_id");--> statement-breakpoint
CREATE INDEX "result_report_assignment" ON "result_report" USING btree ("assignment_id","period","at");--> statement-breakpoint
ALTER TABLE "authorization" ADD CONSTRAINT "authorization_document_file_id_stored_file_id_fk" FOREIGN KEY ("document_file_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorization" ADD CONSTRAINT "authorization_withdrawn_by_account_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_signature" ADD CONSTRAINT "paper_signature_scan_file_id_stored_file_id_fk" FOREIGN KEY ("scan_file_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_signature" ADD CONSTRAINT "paper_signature_leaf_index_log_leaf_index_fk" FOREIGN KEY ("leaf_index") REFERENCES "public"."log_leaf"("index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "witness_record" ADD CONSTRAINT "witness_record_list_id_signing_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."signing_list"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "witness_record" ADD CONSTRAINT "witness_record_passkey_id_passkey_id_fk" FOREIGN KEY ("passkey_id") REFERENCES "public"."passkey"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "witness_record" ADD CONSTRAINT "witness_record_leaf_index_log_leaf_index_fk" FOREIGN KEY ("leaf_index") REFERENCES "public"."log_leaf"("index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_file_id_stored_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "paper_signature_pledge" ON "paper_signature" USING btree ("pledge_id","recorded_at");--> statement-breakpoint
ALTER TABLE "witness_record" DROP COLUMN "campaign_id";--> statement-breakpoint
ALTER TABLE "witness_record" DROP COLUMN "list";--> statement-breakpoint
ALTER TABLE "witness_record" DROP COLUMN "list_hash";--> statement-breakpoint
ALTER TABLE "paper_signature" ADD CONSTRAINT "paper_signature_once_a_leaf" UNIQUE("leaf_index");--> statement-breakpoint
ALTER TABLE "witness_record" ADD CONSTRAINT "witness_record_once_a_leaf" UNIQUE("leaf_index");--> statement-breakpoint
ALTER TABLE "witness_record" ADD CONSTRAINT "witness_record_once" UNIQUE("list_id","account_id");--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_term_forward" CHECK ("account"."ends_on" >= "account"."starts_on");--> statement-breakpoint
ALTER TABLE "authorization" ADD CONSTRAINT "authorization_withdrawal_whole" CHECK (("authorization"."withdrawn_by" is null) = ("authorization"."withdrawn_at" is null));--> statement-breakpoint
ALTER TABLE "webauthn_challenge" ADD CONSTRAINT "webauthn_challenge_purpose_known" CHECK ("webauthn_challenge"."purpose" in ('enrol', 'sign_in', 'confirm', 'sign_pledge', 'witness_list'));--> statement-breakpoint
ALTER TABLE "witness_record" ADD CONSTRAINT "witness_record_strength_known" CHECK ("witness_record"."strength" in ('password', 'passkey'));--> statement-breakpoint
ALTER TABLE "witness_record" ADD CONSTRAINT "witness_record_assertion_with_passkey" CHECK (num_nonnulls("witness_record"."passkey_id", "witness_record"."assertion") = case "witness_record"."strength" when 'passkey' then 2 else 0 end);
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array[
    'activation_link', 'adjustment', 'adjustment_row', 'call_record', 'campaign_transition', 'deadline_extension',
    'import_batch', 'minutes', 'paper_signature_revision', 'reminder', 'reminder_mail', 'reminder_schedule',
    'result_report', 'revocation', 'signing_list', 'stored_file'
  ] loop
    execute format(
      'create trigger require_actor before insert or update or delete or truncate on %I
       for each statement execute function require_actor()', name);
  end loop;
  foreach name in array array[
    'call_record', 'campaign_transition', 'deadline_extension', 'minutes', 'paper_signature_revision',
    'result_report', 'revocation', 'signing_list'
  ] loop
    execute format(
      'create trigger append_only before update or delete on %I
       for each row execute function refuse_change()', name);
    execute format(
      'create trigger append_only_whole before truncate on %I
       for each statement execute function refuse_change()', name);
  end loop;
end $$;
--> statement-breakpoint
-- A figure may be put right as long as its decision is not published; afterwards only an adjustment changes it.
create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
  if exists (select from decision d where d.id = old.decision_id and d.published_at is not null) then
    raise exception '% of a published decision: % refused', tg_table_name, lower(tg_op) using errcode = 'GU002';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
drop trigger append_only on assignment_revision;
--> statement-breakpoint
create trigger append_only before update or delete on assignment_revision
  for each row execute function refuse_change_of_published();
--> statement-breakpoint
create trigger published_stays before update of code, name, measure_unit, direction, value_low, value_high, parent_id,
  decision_id, rollup, allocation on target for each row
  when (old.* is distinct from new.*) execute function refuse_change_of_published();
--> statement-breakpoint
create trigger published_stays_whole before delete on target
  for each row execute function refuse_change_of_published();
--> statement-breakpoint
-- What took effect or was taken back is history; only what is under way may be decided.
create trigger adjustment_decided_stays before update or delete on adjustment for each row
  when (old.effective_at is not null or old.withdrawn_at is not null) execute function refuse_change();
--> statement-breakpoint
-- A kept file never becomes another one; what nobody points to may be thrown away.
create trigger stored_file_stays before update on stored_file for each row execute function refuse_change();
--> statement-breakpoint
create function paper_covers_its_rows() returns trigger language plpgsql as $$
begin
  insert into paper_signature_revision (paper_id, revision_id)
    select new.id, r.revision_id from assigned_row r where r.pledge_id = new.pledge_id;
  return null;
end $$;
--> statement-breakpoint
create trigger paper_covers_its_rows after insert on paper_signature
  for each row execute function paper_covers_its_rows();
--> statement-breakpoint
create function touch_revoked_pledge() returns trigger language plpgsql as $$
begin
  update pledge set edition = edition + 1 where id in (
    select v.pledge_id from signature s join pledge_version v on v.id = s.version_id where s.id = new.signature_id);
  return null;
end $$;
--> statement-breakpoint
create trigger touch_revoked_pledge after insert on revocation
  for each row execute function touch_revoked_pledge();
