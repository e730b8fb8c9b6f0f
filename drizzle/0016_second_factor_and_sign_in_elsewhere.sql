CREATE TABLE "second_factor" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"sealed_key" "bytea" NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" bigint,
	CONSTRAINT "second_factor_confirmed_by_a_code" CHECK ("second_factor"."confirmed_at" is null or "second_factor"."last_step" is not null)
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "oidc_login" text;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "oidc_subject" text;--> statement-breakpoint
ALTER TABLE "sign_in_session" ADD COLUMN "way" text DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_session" ADD COLUMN "last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_oidc_login_once" UNIQUE("oidc_login");--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_oidc_subject_once" UNIQUE("oidc_subject");--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_oidc_subject_of_a_login" CHECK ("account"."oidc_subject" is null or "account"."oidc_login" is not null);--> statement-breakpoint
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_way_known" CHECK ("sign_in_session"."way" in ('password', 'passkey', 'recovery', 'oidc'));--> statement-breakpoint
create trigger require_actor before insert or update or delete or truncate on second_factor
  for each statement execute function require_actor();
