import type { ISql } from 'postgres'

/** A table of the program's, with the columns that hold rows (generated ones are made anew) and its own sequences. */
export type Table = { name: string; columns: string[]; identities: { column: string; sequence: string }[] }

/** Every table in schema `public`; the job queue's are its own, and it finds what is due from these. */
export async function readTables(sql: ISql): Promise<Table[]> {
  return sql.unsafe<Table[]>(`
    select c.relname as name,
           array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns,
           coalesce(json_agg(json_build_object(
             'column', a.attname,
             'sequence', pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname)
           )) filter (where a.attidentity <> ''), '[]') as identities
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname = 'public' and c.relkind = 'r'
     group by n.nspname, c.relname order by c.relname`)
}
