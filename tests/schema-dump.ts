import path from 'node:path'
import { pathToFileURL } from 'node:url'
import postgres, { type Sql } from 'postgres'
import { startTemporary } from '@/db/embedded'
import { migrate } from '@/db/migrate'

/**
 * What a migrated database consists of, one object a line, sorted: columns with their place, constraints, indexes,
 * triggers, views, functions, sequences, comments and grants. Two databases with the same lines have the same schema.
 */
export async function schemaLines(sql: Sql): Promise<string[]> {
  const rows = await sql<{ line: string }[]>`
    with relation as (select * from pg_class where relnamespace = 'public'::regnamespace)
    select format('column %s.%s %s %s%s%s%s', c.relname, rank() over (partition by c.oid order by a.attnum), a.attname, format_type(a.atttypid, a.atttypmod),
                  case when a.attnotnull then ' not null' end,
                  ' default ' || pg_get_expr(d.adbin, d.adrelid), ' identity ' || nullif(a.attidentity::text, '')) as line
      from relation c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where c.relkind in ('r', 'v', 'm')
    union all select format('constraint %s.%s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select 'index ' || pg_get_indexdef(oid) from relation where relkind = 'i'
    union all select format('trigger %s enabled %s', pg_get_triggerdef(t.oid), t.tgenabled)
      from pg_trigger t join relation c on c.oid = t.tgrelid where not t.tgisinternal
    union all select format('view %s %s', relname, pg_get_viewdef(oid)) from relation where relkind = 'v'
    union all select format('function %s grants %s', pg_get_functiondef(oid), coalesce(proacl, acldefault('f', proowner)))
      from pg_proc where pronamespace = 'public'::regnamespace
    union all select format('sequence %s %s', sequencename, to_jsonb(s)) from pg_sequences s where schemaname = 'public'
    union all select format('grants %s %s', relname, relacl) from relation where relkind in ('r', 'v', 'm', 'S')
    union all select format('comment %s %s', classoid::regclass, description)
      from pg_description where objoid in (select oid from relation)`
  return rows.map(({ line }) => line.replaceAll(/\s+/g, ' ')).sort()
}

// node --import tsx tests/schema-dump.ts FOLDER: the schema that the migrations of a folder lead to.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const server = await startTemporary()
  try {
    await migrate(server.url, path.resolve(process.argv[2] ?? 'drizzle'))
    const sql = postgres(server.url, { max: 1 })
    console.log((await schemaLines(sql).finally(() => sql.end())).join('\n'))
  } finally {
    await server.stop()
  }
}
