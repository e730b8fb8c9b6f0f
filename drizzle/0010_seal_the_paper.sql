-- The sealed PDF of a signature. The signature itself is the order for it: whatever has no paper yet is sealed, so no
-- request can be lost, and the paper is written with its leaf of the log or not at all.
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
	CONSTRAINT "sealed_paper_hash_true" CHECK ("sealed_paper"."pdf_hash" = sha256("sealed_paper"."pdf")),
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
ALTER TABLE "sealed_paper" ADD CONSTRAINT "sealed_paper_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_paper" ADD CONSTRAINT "sealed_paper_leaf_index_log_leaf_index_fk" FOREIGN KEY ("leaf_index") REFERENCES "public"."log_leaf"("index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealing_failure" ADD CONSTRAINT "sealing_failure_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sealed_paper_signature" ON "sealed_paper" USING btree ("signature_id","leaf_index");--> statement-breakpoint
CREATE INDEX "sealing_failure_signature" ON "sealing_failure" USING btree ("signature_id","at");
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['sealed_paper', 'sealing_certificate', 'sealing_failure'] loop
    execute format(
      'create trigger require_actor before insert or update or delete or truncate on %I
       for each statement execute function require_actor()', name);
    execute format(
      'create trigger append_only before update or delete on %I
       for each row execute function refuse_change()', name);
    execute format(
      'create trigger append_only_whole before truncate on %I
       for each statement execute function refuse_change()', name);
  end loop;
end $$;
--> statement-breakpoint
-- Wakes those who seal. One word without a payload, so that a batch of signatures says it once.
create function notify_sealing() returns trigger language plpgsql as $$
begin
  perform pg_notify('sealing', '');
  return null;
end $$;
--> statement-breakpoint
create trigger notify_sealing after insert on signature
  for each statement execute function notify_sealing();
--> statement-breakpoint
-- Whoever sealed looked at the newest paper first and says which leaf it had: the second of two at once is refused.
create function seal_paper_in_log(detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
declare
  sealed uuid := (detail ->> 'signatureId')::uuid;
  certificate bytea := decode(detail ->> 'certificate', 'base64');
begin
  perform set_config('app.actor', detail ->> 'actor', true);
  if (select max(p.leaf_index) from sealed_paper p where p.signature_id = sealed)
     is distinct from (detail ->> 'after')::bigint then
    return jsonb_build_object('outcome', 'changed');
  end if;
  insert into sealing_certificate (hash, der) values (sha256(certificate), certificate) on conflict do nothing;
  insert into sealed_paper (signature_id, pdf, pdf_hash, level, problem, leaf_index)
    select sealed, pdf, sha256(pdf), detail ->> 'level', detail ->> 'problem', seal_paper_in_log.leaf_index
      from decode(detail ->> 'pdf', 'base64') as pdf;
  insert into audit (action, subject, subject_id, campaign_id, detail)
    select 'pledge.sealed', 'pledge', p.id::text, p.campaign_id,
           jsonb_build_object('code', s.code, 'level', seal_paper_in_log.detail -> 'level',
                              'leaf', seal_paper_in_log.leaf_index)
      from signature s join pledge_version v on v.id = s.version_id join pledge p on p.id = v.pledge_id
     where s.id = sealed;
  return null;
end $$;
--> statement-breakpoint
create or replace function apply_effect(effect text, detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
begin
  case effect
    when 'none' then return null;
    when 'sign_pledge' then return sign_pledge_in_log(detail, leaf_index);
    when 'enrol_passkey' then return enrol_passkey_in_log(detail, leaf_index);
    when 'remove_passkey' then return remove_passkey_in_log(detail, leaf_index);
    when 'seal_paper' then return seal_paper_in_log(detail, leaf_index);
    else raise exception 'unknown effect %', effect;
  end case;
end $$;
