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
do $$
begin
  create trigger require_actor before insert or update or delete or truncate on log_key_term
    for each statement execute function require_actor();
  create trigger append_only before update or delete on log_key_term
    for each row execute function refuse_change();
  create trigger append_only_whole before truncate on log_key_term
    for each statement execute function refuse_change();
end $$;
--> statement-breakpoint
-- A process that was not started anew after the log's key was changed signs with the old one: it may write no more. The
-- first four bytes under a note are the key's id (C2SP signed-note).
create function checkpoint_by_present_key() returns trigger language plpgsql as $$
declare
  present text;
begin
  select split_part(t.verifier_key, '+', 2) into present
    from log_key_term t where t.from_size <= new.size order by t.from_size desc limit 1;
  if present is not null and present is distinct from
     encode(substring(decode(substring(new.note from E'\n\n— \\S+ (\\S+)\n'), 'base64') from 1 for 4), 'hex') then
    raise exception 'the log has another key now: this process has to be started anew';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger by_present_key before insert on log_checkpoint
  for each row execute function checkpoint_by_present_key();
