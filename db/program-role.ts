import type { Sql } from 'postgres'

/** What the program is in the database while it serves: not the owner, whom no trigger and no grant stops. */
const role = 'giao_uoc_program'

/**
 * Makes the program's role where the owner may, and gives it what it needs and no more: rows of an append-only table it
 * reads and adds, it truncates and alters nothing. Answers the role's name, or null where the owner makes no roles:
 * then the program serves as the owner, and triggers alone keep what happened.
 */
export async function grantProgramRole(sql: Sql): Promise<string | null> {
  await sql`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'giao_uoc_program') then
        create role giao_uoc_program nologin;
        execute format('grant giao_uoc_program to %I', current_user);
      end if;
    exception when insufficient_privilege or duplicate_object or unique_violation then null;
    end $$`
  const [may] = await sql<{ may: boolean }[]>`
    select coalesce((select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = ${role}), false) as may`
  if (!may!.may) return null
  await sql.unsafe(grants)
  return role
}

const grants = `
  grant usage on schema public, drizzle to ${role};
  grant select on drizzle.__drizzle_migrations to ${role};
  grant usage, select on all sequences in schema public to ${role};
  grant execute on all functions in schema public to ${role};
  do $$
  declare name text; kept boolean;
  begin
    for name, kept in
      select t.tablename, exists (
        select from pg_trigger g where g.tgrelid = format('%I.%I', t.schemaname, t.tablename)::regclass
           and g.tgname = 'append_only'
           and g.tgfoid in (to_regproc('refuse_change'), to_regproc('refuse_change_but_erasure')))
        from pg_tables t where t.schemaname = 'public'
    loop
      execute format('revoke all on %I from ${role}', name);
      execute format('grant select, insert%s on %I to ${role}', case when kept then '' else ', update, delete' end, name);
    end loop;
    for name in select t.tablename from pg_tables t where t.schemaname = 'public' and t.tablename in ('erasure', 'erased_signature') loop
      execute format('revoke insert on %I from ${role}', name);
    end loop;
    for name in select viewname from pg_views where schemaname = 'public' loop
      execute format('grant select on %I to ${role}', name);
    end loop;
  end $$`
