-- A statement that lost its transaction (the driver may reconnect in between) has no app.actor: refuse it.
-- The same setting is what the audit row records, so nobody writes namelessly.
create function require_actor() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('app.actor', true), '') = '' then
    raise exception 'write on % without app.actor', tg_table_name using errcode = 'GU001';
  end if;
  return null;
end $$;
--> statement-breakpoint
do $$
declare name text;
begin
  for name in select tablename from pg_tables where schemaname = current_schema() loop
    execute format(
      'create trigger require_actor before insert or update or delete or truncate on %I
       for each statement execute function require_actor()', name);
  end loop;
end $$;
