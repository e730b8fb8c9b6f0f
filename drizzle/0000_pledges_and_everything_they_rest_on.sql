CREATE TABLE "account" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"username" text NOT NULL,
	"role" text NOT NULL,
	"unit_id" uuid,
	"title" text,
	"password_hash" text,
	"password_changed_at" timestamp (3) with time zone,
	"session_version" integer DEFAULT 1 NOT NULL,
	"failed_attempts" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp (3) with time zone,
	"disabled_at" timestamp (3) with time zone,
	CONSTRAINT "account_username_unique" UNIQUE("username"),
	CONSTRAINT "account_role_known" CHECK ("account"."role" in ('unit_head', 'unit_clerk', 'office', 'witness', 'admin')),
	CONSTRAINT "account_unit_role_has_unit" CHECK (("account"."role" in ('unit_head', 'unit_clerk')) = ("account"."unit_id" is not null)),
	CONSTRAINT "account_head_has_title" CHECK ("account"."role" <> 'unit_head' or "account"."title" is not null),
	CONSTRAINT "account_title_upper" CHECK ("account"."title" = upper("account"."title")),
	CONSTRAINT "account_username_form" CHECK ("account"."username" ~ '^[a-z0-9]+([.-][a-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "authorization" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"unit_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"authority" text NOT NULL,
	"title" text NOT NULL,
	"scope" text NOT NULL,
	"document" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	CONSTRAINT "authorization_authority_delegated" CHECK ("authorization"."authority" in ('for_head', 'by_order', 'by_authorization', 'acting')),
	CONSTRAINT "authorization_title_upper" CHECK ("authorization"."title" = upper("authorization"."title")),
	CONSTRAINT "authorization_days_forward" CHECK ("authorization"."ends_on" >= "authorization"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"full_name" text NOT NULL,
	"phone" text,
	"email" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"session_version" integer NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor" text DEFAULT current_setting('app.actor') NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"campaign_id" uuid,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hall_screen" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "hall_screen_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "hall_screen_withdrawal_whole" CHECK (("hall_screen"."withdrawn_by" is null) = ("hall_screen"."withdrawn_at" is null))
);
--> statement-breakpoint
CREATE TABLE "campaign" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"issuing_body_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"title" text NOT NULL,
	"theme" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"occasions" text[] DEFAULT '{}' NOT NULL,
	"legal_bases" text[] DEFAULT '{}' NOT NULL,
	"pledged_before" text NOT NULL,
	"common_content" text[] DEFAULT '{}' NOT NULL,
	"commitments" text[] DEFAULT '{}' NOT NULL,
	"recipients" text[] DEFAULT '{}' NOT NULL,
	"signing_opens_at" timestamp (3) with time zone,
	"signing_closes_at" timestamp (3) with time zone,
	"proposals_close_at" timestamp (3) with time zone,
	"proposals_block_signing" boolean DEFAULT false NOT NULL,
	"contact_name" text,
	"contact_phone" text,
	CONSTRAINT "campaign_year_once" UNIQUE("issuing_body_id","year"),
	CONSTRAINT "campaign_state_known" CHECK ("campaign"."state" in ('draft', 'consulting', 'open', 'locked', 'archived')),
	CONSTRAINT "campaign_year_plausible" CHECK ("campaign"."year" between 1948 and 2200),
	CONSTRAINT "campaign_window_forward" CHECK ("campaign"."signing_closes_at" > "campaign"."signing_opens_at"),
	CONSTRAINT "campaign_open_has_window" CHECK ("campaign"."state" <> 'open' or "campaign"."signing_opens_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "conference" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"title" text NOT NULL,
	"held_on" date NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "conference_campaignId_unique" UNIQUE("campaign_id")
);
--> statement-breakpoint
CREATE TABLE "issuing_body" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"parent_name" text NOT NULL,
	"place_name" text NOT NULL,
	"party_body" text,
	"party_standing_body" text,
	CONSTRAINT "issuing_body_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "own_commitment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pledge_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"content" text NOT NULL,
	"direction" text,
	"value_low" numeric,
	"value_high" numeric,
	"measure_unit" text,
	CONSTRAINT "own_commitment_kind_known" CHECK ("own_commitment"."kind" in ('own_target', 'task', 'solution')),
	CONSTRAINT "own_commitment_direction_known" CHECK ("own_commitment"."direction" in ('at_least', 'at_most', 'equal', 'range', 'maintain', 'composition')),
	CONSTRAINT "own_commitment_has_content" CHECK (length(btrim("own_commitment"."content")) > 0),
	CONSTRAINT "own_commitment_figure_whole" CHECK (num_nonnulls("own_commitment"."direction", "own_commitment"."value_low", "own_commitment"."measure_unit") = case "own_commitment"."kind" when 'own_target' then 3 else 0 end),
	CONSTRAINT "own_commitment_range_forward" CHECK ("own_commitment"."value_high" > "own_commitment"."value_low")
);
--> statement-breakpoint
CREATE TABLE "paper_signature" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pledge_id" uuid NOT NULL,
	"signer_name" text NOT NULL,
	"title_lines" text[] NOT NULL,
	"signed_on" date NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "paper_signature_once" UNIQUE("pledge_id")
);
--> statement-breakpoint
CREATE TABLE "pledge_version" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pledge_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"document_hash" "bytea" NOT NULL,
	"frozen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pledge_version_once" UNIQUE("pledge_id","number"),
	CONSTRAINT "pledge_version_counts_from_one" CHECK ("pledge_version"."number" >= 1)
);
--> statement-breakpoint
CREATE TABLE "pledge_version_revision" (
	"version_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	CONSTRAINT "pledge_version_revision_version_id_revision_id_pk" PRIMARY KEY("version_id","revision_id")
);
--> statement-breakpoint
CREATE TABLE "pledge_view" (
	"pledge_id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shown_document" (
	"pledge_id" uuid NOT NULL,
	"document_hash" "bytea" NOT NULL,
	"document" "bytea" NOT NULL,
	"account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shown_document_pledge_id_document_hash_pk" PRIMARY KEY("pledge_id","document_hash"),
	CONSTRAINT "shown_document_hash_true" CHECK ("shown_document"."document_hash" = sha256("shown_document"."document"))
);
--> statement-breakpoint
CREATE TABLE "signature" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"signer_name" text NOT NULL,
	"authority" text NOT NULL,
	"title_lines" text[] NOT NULL,
	"strength" text NOT NULL,
	"strokes" jsonb,
	"typed_name" text,
	"signed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"code" text NOT NULL,
	"idempotency_key" uuid NOT NULL,
	"payload_hash" "bytea" NOT NULL,
	CONSTRAINT "signature_once_a_version" UNIQUE("version_id"),
	CONSTRAINT "signature_code_once" UNIQUE("code"),
	CONSTRAINT "signature_key_once" UNIQUE("idempotency_key"),
	CONSTRAINT "signature_authority_known" CHECK ("signature"."authority" in ('own_office', 'on_behalf_of_collective', 'for_head', 'by_order', 'by_authorization', 'acting')),
	CONSTRAINT "signature_strength_known" CHECK ("signature"."strength" in ('password', 'passkey')),
	CONSTRAINT "signature_drawn_or_typed" CHECK (num_nonnulls("signature"."strokes", "signature"."typed_name") = 1),
	CONSTRAINT "signature_strokes_small" CHECK (octet_length("signature"."strokes"::text) <= 65536),
	CONSTRAINT "signature_code_form" CHECK ("signature"."code" ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
	CONSTRAINT "signature_has_title" CHECK (cardinality("signature"."title_lines") >= 1)
);
--> statement-breakpoint
CREATE TABLE "witness_record" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"list" "bytea" NOT NULL,
	"list_hash" "bytea" NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "witness_record_once" UNIQUE("campaign_id","account_id"),
	CONSTRAINT "witness_record_hash_true" CHECK ("witness_record"."list_hash" = sha256("witness_record"."list"))
);
--> statement-breakpoint
CREATE TABLE "block" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"layout" text DEFAULT 'state' NOT NULL,
	CONSTRAINT "block_code_once" UNIQUE("campaign_id","code"),
	CONSTRAINT "block_position_once" UNIQUE("campaign_id","position"),
	CONSTRAINT "block_in_campaign" UNIQUE("id","campaign_id"),
	CONSTRAINT "block_layout_known" CHECK ("block"."layout" in ('state', 'party'))
);
--> statement-breakpoint
CREATE TABLE "pledge" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"block_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"head_title" text NOT NULL,
	"collective" text,
	"deadline_at" timestamp (3) with time zone,
	"edition" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "pledge_unit_once" UNIQUE("campaign_id","unit_id"),
	CONSTRAINT "pledge_position_once" UNIQUE("campaign_id","position"),
	CONSTRAINT "pledge_in_campaign" UNIQUE("id","campaign_id"),
	CONSTRAINT "pledge_head_title_upper" CHECK ("pledge"."head_title" = upper("pledge"."head_title"))
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"issuing_body_id" uuid NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "unit_code_once" UNIQUE("issuing_body_id","code"),
	CONSTRAINT "unit_code_form" CHECK ("unit"."code" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "unit_name" (
	"unit_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	CONSTRAINT "unit_name_unit_id_valid_from_pk" PRIMARY KEY("unit_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "unit_predecessor" (
	"unit_id" uuid NOT NULL,
	"predecessor_id" uuid NOT NULL,
	"effective_on" date NOT NULL,
	CONSTRAINT "unit_predecessor_unit_id_predecessor_id_pk" PRIMARY KEY("unit_id","predecessor_id"),
	CONSTRAINT "unit_not_own_predecessor" CHECK ("unit_predecessor"."unit_id" <> "unit_predecessor"."predecessor_id")
);
--> statement-breakpoint
CREATE TABLE "acknowledgement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"revision_id" uuid NOT NULL,
	"act_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "acknowledgement_revisionId_unique" UNIQUE("revision_id")
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"pledge_id" uuid NOT NULL,
	CONSTRAINT "assignment_once" UNIQUE("target_id","pledge_id")
);
--> statement-breakpoint
CREATE TABLE "assignment_revision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"assignment_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"value_low" numeric NOT NULL,
	"value_high" numeric,
	"decision_id" uuid NOT NULL,
	"reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignment_revision_once" UNIQUE("assignment_id","revision"),
	CONSTRAINT "assignment_revision_counts_from_one" CHECK ("assignment_revision"."revision" >= 1),
	CONSTRAINT "assignment_revision_adjustment_has_reason" CHECK ("assignment_revision"."revision" = 1 or "assignment_revision"."reason" is not null),
	CONSTRAINT "assignment_revision_range_forward" CHECK ("assignment_revision"."value_high" > "assignment_revision"."value_low"),
	CONSTRAINT "assignment_revision_finite" CHECK ("assignment_revision"."value_low" not in ('NaN', 'Infinity', '-Infinity'))
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"code" text NOT NULL,
	"code_number" text,
	"code_notation" text NOT NULL,
	"issuer" text NOT NULL,
	"layout" text NOT NULL,
	"subject" text NOT NULL,
	"issued_on" date NOT NULL,
	"position" integer NOT NULL,
	"published_at" timestamp (3) with time zone,
	CONSTRAINT "decision_code_once" UNIQUE("campaign_id","code"),
	CONSTRAINT "decision_in_campaign" UNIQUE("id","campaign_id"),
	CONSTRAINT "decision_layout_known" CHECK ("decision"."layout" in ('state', 'party'))
);
--> statement-breakpoint
CREATE TABLE "proposal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"revision_id" uuid NOT NULL,
	"proposed_low" numeric NOT NULL,
	"proposed_high" numeric,
	"reason" text NOT NULL,
	"account_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "proposal_has_reason" CHECK (length(btrim("proposal"."reason")) > 0),
	CONSTRAINT "proposal_range_forward" CHECK ("proposal"."proposed_high" > "proposal"."proposed_low"),
	CONSTRAINT "proposal_withdrawal_whole" CHECK (("proposal"."withdrawn_by" is null) = ("proposal"."withdrawn_at" is null))
);
--> statement-breakpoint
CREATE TABLE "proposal_answer" (
	"proposal_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "proposal_answer_outcome_known" CHECK ("proposal_answer"."outcome" in ('kept', 'adjusted', 'noted')),
	CONSTRAINT "proposal_answer_has_reason" CHECK (length(btrim("proposal_answer"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "target" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"parent_id" uuid,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"measure_unit" text NOT NULL,
	"direction" text NOT NULL,
	"value_low" numeric NOT NULL,
	"value_high" numeric,
	"rollup" text,
	"allocation" text DEFAULT 'none' NOT NULL,
	"position" integer NOT NULL,
	"note" text,
	CONSTRAINT "target_code_once" UNIQUE("campaign_id","code"),
	CONSTRAINT "target_in_campaign" UNIQUE("id","campaign_id"),
	CONSTRAINT "target_direction_known" CHECK ("target"."direction" in ('at_least', 'at_most', 'equal', 'range', 'maintain', 'composition')),
	CONSTRAINT "target_allocation_known" CHECK ("target"."allocation" in ('none', 'same', 'split')),
	CONSTRAINT "target_range_has_both_ends" CHECK (("target"."direction" = 'range') = ("target"."value_high" is not null)),
	CONSTRAINT "target_range_forward" CHECK ("target"."value_high" > "target"."value_low"),
	CONSTRAINT "target_composition_sums" CHECK ("target"."direction" <> 'composition' or "target"."rollup" is not null),
	CONSTRAINT "target_not_own_parent" CHECK ("target"."parent_id" <> "target"."id"),
	CONSTRAINT "target_values_finite" CHECK ("target"."value_low" not in ('NaN', 'Infinity', '-Infinity'))
);
--> statement-breakpoint
CREATE TABLE "target_group" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "target_group_once" UNIQUE("campaign_id","name"),
	CONSTRAINT "target_group_in_campaign" UNIQUE("id","campaign_id")
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorization" ADD CONSTRAINT "authorization_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorization" ADD CONSTRAINT "authorization_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hall_screen" ADD CONSTRAINT "hall_screen_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hall_screen" ADD CONSTRAINT "hall_screen_made_by_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hall_screen" ADD CONSTRAINT "hall_screen_withdrawn_by_account_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_issuing_body_id_issuing_body_id_fk" FOREIGN KEY ("issuing_body_id") REFERENCES "public"."issuing_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference" ADD CONSTRAINT "conference_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_commitment" ADD CONSTRAINT "own_commitment_pledge_id_pledge_id_fk" FOREIGN KEY ("pledge_id") REFERENCES "public"."pledge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_signature" ADD CONSTRAINT "paper_signature_pledge_id_pledge_id_fk" FOREIGN KEY ("pledge_id") REFERENCES "public"."pledge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_signature" ADD CONSTRAINT "paper_signature_recorded_by_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge_version" ADD CONSTRAINT "pledge_version_pledge_id_pledge_id_fk" FOREIGN KEY ("pledge_id") REFERENCES "public"."pledge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge_version" ADD CONSTRAINT "pledge_version_was_shown" FOREIGN KEY ("pledge_id","document_hash") REFERENCES "public"."shown_document"("pledge_id","document_hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge_version_revision" ADD CONSTRAINT "pledge_version_revision_version_id_pledge_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."pledge_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge_version_revision" ADD CONSTRAINT "pledge_version_revision_revision_id_assignment_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."assignment_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge_view" ADD CONSTRAINT "pledge_view_pledge_id_pledge_id_fk" FOREIGN KEY ("pledge_id") REFERENCES "public"."pledge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge_view" ADD CONSTRAINT "pledge_view_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_document" ADD CONSTRAINT "shown_document_pledge_id_pledge_id_fk" FOREIGN KEY ("pledge_id") REFERENCES "public"."pledge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_document" ADD CONSTRAINT "shown_document_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_version_id_pledge_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."pledge_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "witness_record" ADD CONSTRAINT "witness_record_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "witness_record" ADD CONSTRAINT "witness_record_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block" ADD CONSTRAINT "block_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_block_in_campaign" FOREIGN KEY ("block_id","campaign_id") REFERENCES "public"."block"("id","campaign_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_issuing_body_id_issuing_body_id_fk" FOREIGN KEY ("issuing_body_id") REFERENCES "public"."issuing_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_name" ADD CONSTRAINT "unit_name_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_predecessor" ADD CONSTRAINT "unit_predecessor_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_predecessor" ADD CONSTRAINT "unit_predecessor_predecessor_id_unit_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgement" ADD CONSTRAINT "acknowledgement_revision_id_assignment_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."assignment_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgement" ADD CONSTRAINT "acknowledgement_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_target_in_campaign" FOREIGN KEY ("target_id","campaign_id") REFERENCES "public"."target"("id","campaign_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_pledge_in_campaign" FOREIGN KEY ("pledge_id","campaign_id") REFERENCES "public"."pledge"("id","campaign_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_revision" ADD CONSTRAINT "assignment_revision_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_revision" ADD CONSTRAINT "assignment_revision_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_revision_id_assignment_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."assignment_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_withdrawn_by_account_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_answer" ADD CONSTRAINT "proposal_answer_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_answer" ADD CONSTRAINT "proposal_answer_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target" ADD CONSTRAINT "target_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target" ADD CONSTRAINT "target_parent_id_target_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."target"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target" ADD CONSTRAINT "target_decision_in_campaign" FOREIGN KEY ("decision_id","campaign_id") REFERENCES "public"."decision"("id","campaign_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target" ADD CONSTRAINT "target_group_of_campaign" FOREIGN KEY ("group_id","campaign_id") REFERENCES "public"."target_group"("id","campaign_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target" ADD CONSTRAINT "target_parent_in_campaign" FOREIGN KEY ("parent_id","campaign_id") REFERENCES "public"."target"("id","campaign_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_group" ADD CONSTRAINT "target_group_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_unit" ON "account" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "authorization_unit_person" ON "authorization" USING btree ("unit_id","person_id");--> statement-breakpoint
CREATE INDEX "sign_in_session_account" ON "sign_in_session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("subject","subject_id");--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at");--> statement-breakpoint
CREATE INDEX "own_commitment_pledge" ON "own_commitment" USING btree ("pledge_id");--> statement-breakpoint
CREATE INDEX "assignment_pledge" ON "assignment" USING btree ("pledge_id");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_standing_once" ON "proposal" USING btree ("revision_id") WHERE "proposal"."withdrawn_at" is null;