-- The log and its signed heads are evidence: rows are added by write_log and never changed. The salts that open a leaf
-- may be erased with the person they are about, so their table refuses nameless writes only.
CREATE TABLE "log_checkpoint" (
	"size" bigint PRIMARY KEY NOT NULL,
	"root" "bytea" NOT NULL,
	"note" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "log_checkpoint_of_a_leaf" CHECK ("log_checkpoint"."size" >= 1),
	CONSTRAINT "log_checkpoint_root_whole" CHECK (octet_length("log_checkpoint"."root") = 32)
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
CREATE TABLE "signature_leaf" (
	"signature_id" uuid PRIMARY KEY NOT NULL,
	"leaf_index" bigint NOT NULL,
	"signer_salt" "bytea",
	"strokes_salt" "bytea",
	"assertion_salt" "bytea",
	CONSTRAINT "signature_leaf_once" UNIQUE("leaf_index")
);
--> statement-breakpoint
ALTER TABLE "signature_leaf" ADD CONSTRAINT "signature_leaf_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_leaf" ADD CONSTRAINT "signature_leaf_leaf_index_log_leaf_index_fk" FOREIGN KEY ("leaf_index") REFERENCES "public"."log_leaf"("index") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['log_leaf', 'log_checkpoint', 'signature_leaf'] loop
    execute format(
      'create trigger require_actor before insert or update or delete or truncate on %I
       for each statement execute function require_actor()', name);
  end loop;
  foreach name in array array['log_leaf', 'log_checkpoint'] loop
    execute format(
      'create trigger append_only before update or delete on %I
       for each row execute function refuse_change()', name);
    execute format(
      'create trigger append_only_whole before truncate on %I
       for each statement execute function refuse_change()', name);
  end loop;
end $$;
