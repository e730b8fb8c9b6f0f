-- Whoever changes what an account may do or how it is opened ends its sessions at their next request,
-- by whatever statement the change comes: a session counts only while its version is the account's.
create function end_sessions() returns trigger language plpgsql as $$
begin
  new.session_version := greatest(new.session_version, old.session_version + 1);
  return new;
end $$;
--> statement-breakpoint
create trigger end_sessions before update on account for each row
  when (row(old.role, old.unit_id, old.disabled_at, old.password_hash)
        is distinct from row(new.role, new.unit_id, new.disabled_at, new.password_hash))
  execute function end_sessions();
