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
	"starts_on" date,
	"ends_on" date,
	"oidc_login" text,
	"oidc_subject" text,
	CONSTRAINT "account_username_unique" UNIQUE("username"),
	CONSTRAINT "account_oidc_login_once" UNIQUE("oidc_login"),
	CONSTRAINT "account_oidc_subject_once" UNIQUE("oidc_subject"),
	CONSTRAINT "account_role_known" CHECK ("account"."role" in ('unit_head', 'unit_clerk', 'office', 'witness', 'admin')),
	CONSTRAINT "account_unit_role_has_unit" CHECK (("account"."role" in ('unit_head', 'unit_clerk')) = ("account"."unit_id" is not null)),
	CONSTRAINT "account_head_has_title" CHECK ("account"."role" <> 'unit_head' or "account"."title" is not null),
	CONSTRAINT "account_title_upper" CHECK ("account"."title" = upper("account"."title")),
	CONSTRAINT "account_term_forward" CHECK ("account"."ends_on" >= "account"."starts_on"),
	CONSTRAINT "account_oidc_subject_of_a_login" CHECK ("account"."oidc_subject" is null or "account"."oidc_login" is not null),
	CONSTRAINT "account_username_form" CHECK ("account"."username" ~ '^[a-z0-9]+([.-][a-z0-9]+)*$')
);
--> statement-breakpoint
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
	"ended_at" timestamp (3) with time zone,
	"way" text DEFAULT 'password' NOT NULL,
	"last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sign_in_session_way_known" CHECK ("sign_in_session"."way" in ('password', 'passkey', 'recovery', 'oidc'))
);
--> statement-breakpoint
CREATE TABLE "wrong_guesses" (
	"address" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
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
	CONSTRAINT "adjustment_has_reason" CHECK (has_ink("adjustment"."reason")),
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
	"document_file_id" uuid,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "authorization_withdrawal_whole" CHECK (("authorization"."withdrawn_by" is null) = ("authorization"."withdrawn_at" is null)),
	CONSTRAINT "authorization_authority_delegated" CHECK ("authorization"."authority" in ('for_head', 'by_order', 'by_authorization', 'acting')),
	CONSTRAINT "authorization_title_upper" CHECK ("authorization"."title" = upper("authorization"."title")),
	CONSTRAINT "authorization_days_forward" CHECK ("authorization"."ends_on" >= "authorization"."starts_on")
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
	"place" text,
	"chair" text,
	"secretary" text,
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
CREATE TABLE "witness_record" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"list_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"title" text,
	"strength" text NOT NULL,
	"passkey_id" uuid,
	"assertion" "bytea",
	"leaf_index" bigint NOT NULL,
	"signer_salt" "bytea",
	"assertion_salt" "bytea",
	CONSTRAINT "witness_record_once_a_leaf" UNIQUE("leaf_index"),
	CONSTRAINT "witness_record_once" UNIQUE("list_id","account_id"),
	CONSTRAINT "witness_record_strength_known" CHECK ("witness_record"."strength" in ('password', 'passkey')),
	CONSTRAINT "witness_record_assertion_with_passkey" CHECK (num_nonnulls("witness_record"."passkey_id", "witness_record"."assertion") = case "witness_record"."strength" when 'passkey' then 2 else 0 end)
);
--> statement-breakpoint
CREATE TABLE "erased_signature" (
	"signature_id" uuid PRIMARY KEY NOT NULL,
	"erasure_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erasure" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"erased_by" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kept_from" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "erasure_has_reason" CHECK (has_ink("erasure"."reason"))
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
CREATE TABLE "checkpoint_copy" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "checkpoint_copy_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel" text NOT NULL,
	"size" bigint NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"failure" text,
	CONSTRAINT "checkpoint_copy_channel_known" CHECK ("checkpoint_copy"."channel" in ('url', 'mail'))
);
--> statement-breakpoint
CREATE TABLE "log_checkpoint" (
	"size" bigint PRIMARY KEY NOT NULL,
	"root" "bytea" NOT NULL,
	"note" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "log_checkpoint_of_a_leaf" CHECK ("log_checkpoint"."size" >= 1),
	CONSTRAINT "log_checkpoint_root_whole" CHECK (octet_length("log_checkpoint"."root") = 32)
);
--> statement-breakpoint
CREATE TABLE "log_cosignature" (
	"size" bigint NOT NULL,
	"key_id" text NOT NULL,
	"witness" text NOT NULL,
	"line" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "log_cosignature_size_key_id_pk" PRIMARY KEY("size","key_id")
);
--> statement-breakpoint
CREATE TABLE "log_key_term" (
	"from_size" bigint PRIMARY KEY NOT NULL,
	"verifier_key" text NOT NULL,
	"handover" text,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "log_key_term_once" UNIQUE("verifier_key"),
	CONSTRAINT "log_key_term_begins" CHECK ("log_key_term"."from_size" >= 0),
	CONSTRAINT "log_key_term_handed_over" CHECK (("log_key_term"."from_size" = 0) = ("log_key_term"."handover" is null))
);
--> statement-breakpoint
CREATE TABLE "log_leaf" (
	"index" bigint PRIMARY KEY NOT NULL,
	"entry" "bytea" NOT NULL,
	"leaf_hash" "bytea" NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "log_leaf_once" UNIQUE("leaf_hash"),
	CONSTRAINT "log_leaf_counts_from_zero" CHECK ("log_leaf"."index" >= 0),
	CONSTRAINT "log_leaf_fits_a_bundle" CHECK (octet_length("log_leaf"."entry") between 1 and 65535),
	CONSTRAINT "log_leaf_hash_true" CHECK ("log_leaf"."leaf_hash" = sha256('\x00'::bytea || "log_leaf"."entry"))
);
--> statement-breakpoint
CREATE TABLE "sealed_paper" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"signature_id" uuid NOT NULL,
	"pdf" "bytea" NOT NULL,
	"pdf_hash" "bytea" NOT NULL,
	"level" text NOT NULL,
	"problem" text,
	"leaf_index" bigint NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sealed_paper_once_a_leaf" UNIQUE("leaf_index"),
	CONSTRAINT "sealed_paper_hash_true" CHECK ("sealed_paper"."pdf" = '' or "sealed_paper"."pdf_hash" = sha256("sealed_paper"."pdf")),
	CONSTRAINT "sealed_paper_level_known" CHECK ("sealed_paper"."level" in ('B-B', 'B-T', 'B-LT'))
);
--> statement-breakpoint
CREATE TABLE "sealing_certificate" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"der" "bytea" NOT NULL,
	"first_used_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sealing_certificate_hash_true" CHECK ("sealing_certificate"."hash" = sha256("sealing_certificate"."der"))
);
--> statement-breakpoint
CREATE TABLE "sealing_failure" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sealing_failure_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"signature_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"credential_id" "bytea" NOT NULL,
	"public_key" "bytea" NOT NULL,
	"rp_id" text NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"removed_by" uuid,
	CONSTRAINT "passkey_credential_once" UNIQUE("credential_id"),
	CONSTRAINT "passkey_device_type_known" CHECK ("passkey"."device_type" in ('singleDevice', 'multiDevice')),
	CONSTRAINT "passkey_credential_id_sized" CHECK (octet_length("passkey"."credential_id") between 16 and 1023),
	CONSTRAINT "passkey_has_name" CHECK (has_ink("passkey"."name") and length("passkey"."name") <= 60),
	CONSTRAINT "passkey_removed_by_somebody" CHECK (num_nonnulls("passkey"."removed_at", "passkey"."removed_by") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "passkey_leaf" (
	"leaf_index" bigint PRIMARY KEY NOT NULL,
	"passkey_id" uuid NOT NULL,
	"signer_salt" "bytea",
	"assertion_salt" "bytea"
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"session_id" uuid,
	"enrolled_at" timestamp (3) with time zone,
	CONSTRAINT "recovery_code_once" UNIQUE("code_hash"),
	CONSTRAINT "recovery_code_opens_one_session" UNIQUE("session_id"),
	CONSTRAINT "recovery_code_used_by_a_session" CHECK (num_nonnulls("recovery_code"."used_at", "recovery_code"."session_id") in (0, 2)),
	CONSTRAINT "recovery_code_enrols_after_use" CHECK ("recovery_code"."enrolled_at" is null or "recovery_code"."used_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "signature_assertion" (
	"signature_id" uuid PRIMARY KEY NOT NULL,
	"passkey_id" uuid NOT NULL,
	"assertion" "bytea" NOT NULL,
	CONSTRAINT "signature_assertion_small" CHECK (octet_length("signature_assertion"."assertion") between 1 and 16384)
);
--> statement-breakpoint
CREATE TABLE "webauthn_challenge" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"purpose" text NOT NULL,
	"challenge" "bytea" NOT NULL,
	"nonce" "bytea" NOT NULL,
	"origin" text NOT NULL,
	"rp_id" text NOT NULL,
	"account_id" uuid,
	"session_id" uuid,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"used_for" uuid,
	CONSTRAINT "webauthn_challenge_once" UNIQUE("challenge"),
	CONSTRAINT "webauthn_challenge_purpose_known" CHECK ("webauthn_challenge"."purpose" in ('enrol', 'sign_in', 'confirm', 'sign_pledge', 'witness_list')),
	CONSTRAINT "webauthn_challenge_32_bytes" CHECK (octet_length("webauthn_challenge"."challenge") = 32 and octet_length("webauthn_challenge"."nonce") = 32),
	CONSTRAINT "webauthn_challenge_bound" CHECK (num_nonnulls("webauthn_challenge"."account_id", "webauthn_challenge"."session_id") = case "webauthn_challenge"."purpose" when 'sign_in' then 0 else 2 end)
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
	CONSTRAINT "own_commitment_has_content" CHECK (has_ink("own_commitment"."content")),
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
	"scan_file_id" uuid,
	"leaf_index" bigint,
	"signer_salt" "bytea",
	CONSTRAINT "paper_signature_once_a_leaf" UNIQUE("leaf_index")
);
--> statement-breakpoint
CREATE TABLE "paper_signature_revision" (
	"paper_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	CONSTRAINT "paper_signature_revision_paper_id_revision_id_pk" PRIMARY KEY("paper_id","revision_id")
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
CREATE TABLE "revocation" (
	"signature_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"leaf_index" bigint NOT NULL,
	"signer_salt" "bytea",
	CONSTRAINT "revocation_once_a_leaf" UNIQUE("leaf_index"),
	CONSTRAINT "revocation_has_reason" CHECK (has_ink("revocation"."reason"))
);
--> statement-breakpoint
CREATE TABLE "shown_document" (
	"pledge_id" uuid NOT NULL,
	"document_hash" "bytea" NOT NULL,
	"document" "bytea" NOT NULL,
	"account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"erased_at" timestamp (3) with time zone,
	CONSTRAINT "shown_document_pledge_id_document_hash_pk" PRIMARY KEY("pledge_id","document_hash"),
	CONSTRAINT "shown_document_hash_true" CHECK ("shown_document"."erased_at" is not null or "shown_document"."document_hash" = sha256("shown_document"."document"))
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
	"strokes" json,
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
	CONSTRAINT "signature_drawn_or_typed" CHECK (num_nonnulls("signature"."strokes", "signature"."typed_name") = case "signature"."payload_hash" when '' then 0 else 1 end),
	CONSTRAINT "signature_strokes_small" CHECK (octet_length("signature"."strokes"::text) <= 65536),
	CONSTRAINT "signature_code_form" CHECK ("signature"."code" ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
	CONSTRAINT "signature_has_title" CHECK (cardinality("signature"."title_lines") >= 1)
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
	"ends_on" date,
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
CREATE TABLE "second_factor" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"sealed_key" "bytea" NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" bigint,
	CONSTRAINT "second_factor_confirmed_by_a_code" CHECK ("second_factor"."confirmed_at" is null or "second_factor"."last_step" is not null)
);
--> statement-breakpoint
CREATE TABLE "signature_leaf" (
	"signature_id" uuid PRIMARY KEY NOT NULL,
	"leaf_index" bigint NOT NULL,
	"signer_salt" "bytea",
	"strokes_salt" "bytea",
	"assertion_salt" "bytea",
	CONSTRAINT "signature_leaf_once" UNIQUE("leaf_index")
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
	"file_id" uuid,
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
	CONSTRAINT "proposal_has_reason" CHECK (has_ink("proposal"."reason")),
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
	CONSTRAINT "proposal_answer_has_reason" CHECK (has_ink("proposal_answer"."reason"))
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
ALTER TABLE "activation_link" ADD CONSTRAINT "activation_link_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activation_link" ADD CONSTRAINT "activation_link_made_by_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_drafted_by_account_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_approved_by_account_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_withdrawn_by_account_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_leaf_index_log_leaf_index_fk" FOREIGN KEY ("leaf_index") REFERENCES "public"."log_leaf"("index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_decision_in_campaign" FOREIGN KEY ("decision_id","campaign_id") REFERENCES "public"."decision"("id","campaign_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustment_row" ADD CONSTRAINT "adjustment_row_adjustment_id_adjustment_id_fk" FOREIGN KEY ("adjustment_id") REFERENCES "public"."adjustment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustment_row" ADD CONSTRAINT "adjustment_row_base_revision_id_assignment_revision_id_fk" FOREIGN KEY ("base_revision_id") REFERENCES "public"."assignment_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustment_row" ADD CONSTRAINT "adjustment_row_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorization" ADD CONSTRAINT "authorization_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorization" ADD CONSTRAINT "authorization_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorization" ADD CONSTRAINT "authorization_document_file_id_stored_file_id_fk" FOREIGN KEY ("document_file_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorization" ADD CONSTRAINT "authorization_withdrawn_by_account_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hall_screen" ADD CONSTRAINT "hall_screen_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hall_screen" ADD CONSTRAINT "hall_screen_made_by_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hall_screen" ADD CONSTRAINT "hall_screen_withdrawn_by_account_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_transition" ADD CONSTRAINT "campaign_transition_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_transition" ADD CONSTRAINT "campaign_transition_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_issuing_body_id_issuing_body_id_fk" FOREIGN KEY ("issuing_body_id") REFERENCES "public"."issuing_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference" ADD CONSTRAINT "conference_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_list_id_signing_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."signing_list"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_made_by_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_leaf_index_log_leaf_index_fk" FOREIGN KEY ("leaf_index") REFERENCES "public"."log_leaf"("index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_list" ADD CONSTRAINT "signing_list_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_list" ADD CONSTRAINT "signing_list_frozen_by_account_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "witness_record" ADD CONSTRAINT "witness_record_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "witness_record" ADD CONSTRAINT "witness_record_list_id_signing_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."signing_list"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "witness_record" ADD CONSTRAINT "witness_record_passkey_id_passkey_id_fk" FOREIGN KEY ("passkey_id") REFERENCES "public"."passkey"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "witness_record" ADD CONSTRAINT "witness_record_leaf_index_log_leaf_index_fk" FOREIGN KEY ("leaf_index") REFERENCES "public"."log_leaf"("index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erased_signature" ADD CONSTRAINT "erased_signature_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erased_signature" ADD CONSTRAINT "erased_signature_erasure_id_erasure_id_fk" FOREIGN KEY ("erasure_id") REFERENCES "public"."erasure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_erased_by_account_id_fk" FOREIGN KEY ("erased_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_made_by_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_undone_by_account_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_given_by_account_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkpoint_copy" ADD CONSTRAINT "checkpoint_copy_size_log_checkpoint_size_fk" FOREIGN KEY ("size") REFERENCES "public"."log_checkpoint"("size") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_cosignature" ADD CONSTRAINT "log_cosignature_size_log_checkpoint_size_fk" FOREIGN KEY ("size") REFERENCES "public"."log_checkpoint"("size") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_paper" ADD CONSTRAINT "sealed_paper_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_paper" ADD CONSTRAINT "sealed_paper_leaf_index_log_leaf_index_fk" FOREIGN KEY ("leaf_index") REFERENCES "public"."log_leaf"("index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealing_failure" ADD CONSTRAINT "sealing_failure_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_removed_by_account_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey_leaf" ADD CONSTRAINT "passkey_leaf_leaf_index_log_leaf_index_fk" FOREIGN KEY ("leaf_index") REFERENCES "public"."log_leaf"("index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey_leaf" ADD CONSTRAINT "passkey_leaf_passkey_id_passkey_id_fk" FOREIGN KEY ("passkey_id") REFERENCES "public"."passkey"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_made_by_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_session_id_sign_in_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sign_in_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_assertion" ADD CONSTRAINT "signature_assertion_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_assertion" ADD CONSTRAINT "signature_assertion_passkey_id_passkey_id_fk" FOREIGN KEY ("passkey_id") REFERENCES "public"."passkey"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webauthn_challenge" ADD CONSTRAINT "webauthn_challenge_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webauthn_challenge" ADD CONSTRAINT "webauthn_challenge_session_id_sign_in_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sign_in_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_commitment" ADD CONSTRAINT "own_commitment_pledge_id_pledge_id_fk" FOREIGN KEY ("pledge_id") REFERENCES "public"."pledge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_signature" ADD CONSTRAINT "paper_signature_pledge_id_pledge_id_fk" FOREIGN KEY ("pledge_id") REFERENCES "public"."pledge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_signature" ADD CONSTRAINT "paper_signature_recorded_by_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_signature" ADD CONSTRAINT "paper_signature_scan_file_id_stored_file_id_fk" FOREIGN KEY ("scan_file_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_signature" ADD CONSTRAINT "paper_signature_leaf_index_log_leaf_index_fk" FOREIGN KEY ("leaf_index") REFERENCES "public"."log_leaf"("index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_signature_revision" ADD CONSTRAINT "paper_signature_revision_paper_id_paper_signature_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."paper_signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_signature_revision" ADD CONSTRAINT "paper_signature_revision_revision_id_assignment_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."assignment_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge_version" ADD CONSTRAINT "pledge_version_pledge_id_pledge_id_fk" FOREIGN KEY ("pledge_id") REFERENCES "public"."pledge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge_version" ADD CONSTRAINT "pledge_version_was_shown" FOREIGN KEY ("pledge_id","document_hash") REFERENCES "public"."shown_document"("pledge_id","document_hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge_version_revision" ADD CONSTRAINT "pledge_version_revision_version_id_pledge_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."pledge_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge_version_revision" ADD CONSTRAINT "pledge_version_revision_revision_id_assignment_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."assignment_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge_view" ADD CONSTRAINT "pledge_view_pledge_id_pledge_id_fk" FOREIGN KEY ("pledge_id") REFERENCES "public"."pledge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge_view" ADD CONSTRAINT "pledge_view_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revocation" ADD CONSTRAINT "revocation_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revocation" ADD CONSTRAINT "revocation_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revocation" ADD CONSTRAINT "revocation_leaf_index_log_leaf_index_fk" FOREIGN KEY ("leaf_index") REFERENCES "public"."log_leaf"("index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_document" ADD CONSTRAINT "shown_document_pledge_id_pledge_id_fk" FOREIGN KEY ("pledge_id") REFERENCES "public"."pledge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_document" ADD CONSTRAINT "shown_document_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_version_id_pledge_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."pledge_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
ALTER TABLE "block" ADD CONSTRAINT "block_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_block_in_campaign" FOREIGN KEY ("block_id","campaign_id") REFERENCES "public"."block"("id","campaign_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_issuing_body_id_issuing_body_id_fk" FOREIGN KEY ("issuing_body_id") REFERENCES "public"."issuing_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_name" ADD CONSTRAINT "unit_name_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_predecessor" ADD CONSTRAINT "unit_predecessor_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_predecessor" ADD CONSTRAINT "unit_predecessor_predecessor_id_unit_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_leaf" ADD CONSTRAINT "signature_leaf_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_leaf" ADD CONSTRAINT "signature_leaf_leaf_index_log_leaf_index_fk" FOREIGN KEY ("leaf_index") REFERENCES "public"."log_leaf"("index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgement" ADD CONSTRAINT "acknowledgement_revision_id_assignment_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."assignment_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgement" ADD CONSTRAINT "acknowledgement_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_target_in_campaign" FOREIGN KEY ("target_id","campaign_id") REFERENCES "public"."target"("id","campaign_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_pledge_in_campaign" FOREIGN KEY ("pledge_id","campaign_id") REFERENCES "public"."pledge"("id","campaign_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_revision" ADD CONSTRAINT "assignment_revision_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_revision" ADD CONSTRAINT "assignment_revision_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_file_id_stored_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
CREATE INDEX "activation_link_account" ON "activation_link" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sign_in_session_account" ON "sign_in_session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "adjustment_campaign" ON "adjustment" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("subject","subject_id");--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at");--> statement-breakpoint
CREATE INDEX "authorization_unit_person" ON "authorization" USING btree ("unit_id","person_id");--> statement-breakpoint
CREATE INDEX "campaign_transition_campaign" ON "campaign_transition" USING btree ("campaign_id","id");--> statement-breakpoint
CREATE INDEX "minutes_campaign" ON "minutes" USING btree ("campaign_id","leaf_index");--> statement-breakpoint
CREATE INDEX "signing_list_campaign" ON "signing_list" USING btree ("campaign_id","frozen_at");--> statement-breakpoint
CREATE INDEX "erasure_person" ON "erasure" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "import_batch_campaign" ON "import_batch" USING btree ("campaign_id","made_at");--> statement-breakpoint
CREATE INDEX "checkpoint_copy_channel" ON "checkpoint_copy" USING btree ("channel","id");--> statement-breakpoint
CREATE INDEX "sealed_paper_signature" ON "sealed_paper" USING btree ("signature_id","leaf_index");--> statement-breakpoint
CREATE INDEX "sealing_failure_signature" ON "sealing_failure" USING btree ("signature_id","at");--> statement-breakpoint
CREATE INDEX "passkey_account" ON "passkey" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "passkey_leaf_passkey" ON "passkey_leaf" USING btree ("passkey_id");--> statement-breakpoint
CREATE INDEX "recovery_code_account" ON "recovery_code" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "webauthn_challenge_expiry" ON "webauthn_challenge" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "own_commitment_pledge" ON "own_commitment" USING btree ("pledge_id");--> statement-breakpoint
CREATE INDEX "paper_signature_pledge" ON "paper_signature" USING btree ("pledge_id","recorded_at");--> statement-breakpoint
CREATE INDEX "call_record_pledge" ON "call_record" USING btree ("pledge_id","at");--> statement-breakpoint
CREATE INDEX "deadline_extension_pledge" ON "deadline_extension" USING btree ("pledge_id","at");--> statement-breakpoint
CREATE INDEX "reminder_campaign" ON "reminder" USING btree ("campaign_id","made_at");--> statement-breakpoint
CREATE INDEX "reminder_mail_pledge" ON "reminder_mail" USING btree ("pledge_id");--> statement-breakpoint
CREATE INDEX "result_report_assignment" ON "result_report" USING btree ("assignment_id","period","at");--> statement-breakpoint
CREATE INDEX "assignment_pledge" ON "assignment" USING btree ("pledge_id");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_standing_once" ON "proposal" USING btree ("revision_id") WHERE "proposal"."withdrawn_at" is null;